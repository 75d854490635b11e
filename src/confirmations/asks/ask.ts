import type { NewDelivery } from '../../delivery/outbox.ts'
import { type Instant, isAfter, isBefore, later } from '../../kit/clock.ts'
import { endOfQuiet } from '../../people/quiet-hours.ts'
import type { AuditEntry } from '../../programme/audit/audit.ts'
import { isNear } from '../../programme/kick-off/moving.rules.ts'
import { alertLateChange } from '../decisions/alerts.ts'
import type { Deed } from '../deeds.ts'
import { cannotWait, climberOf, delivery, finalOf, ownPlanOf, progressOf, sayingDelivery, sceneOf, sooner } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import { type MentorsSeat, standingOf, type Telling, tellStanding, type Verdict } from '../standings/standing.rules.ts'
import { standingView } from '../standings/views.standing.ts'
import type { ConfirmationFacts, Progress, SeatFacts } from '../store.ts'
import { afterMove, biddingHeld } from './grace.rules.ts'
import { questions, standings } from './record-answer.ts'
import { afterSaying, type Turn, takeTurn } from './rules.ts'
import { isOf, whoOf } from './unsaid.ts'

/**
 * Asks, reminds or tells the people of these confirmations, by timetable. What is said and the record of it are stored in one transaction.
 */
export async function askThem(stores: Stores, ids: readonly string[], now: Instant): Promise<void> {
  const looked = await stores.confirmations.locked(ids)
  const off = looked.filter(({ kickOff }) => kickOff.calledOffAt !== null)
  await stores.confirmations.save(off.map((facts) => ({ ...progressOf(facts), dueAt: null })))
  const due = looked.filter((facts) => !off.includes(facts))
  const unheard = await stores.outbox.unsaid(due.filter(({ role }) => role === 'mentor').map(whoOf), standings)
  const steps = due.map((facts) => (facts.role === 'mentee' ? menteeStep(facts, now) : mentorStep(facts, unheard.some(isOf(facts)), now)))
  await stores.confirmations.save(steps.map((step) => step.progress))
  await beforeAsking(stores, steps)
  await beforeTelling(stores, steps, now)
  await stores.outbox.put(steps.flatMap((step) => step.deliveries))
  await tellOfWelcomed(stores, steps, now)
  await stores.audit.note(steps.flatMap(audited))
}

/** Other rooms may have been about to say the same as a welcome. */
async function tellOfWelcomed(stores: Stores, steps: readonly Step[], at: Instant): Promise<void> {
  const welcomed = steps
    .filter(({ deliveries }) => deliveries.some(({ kind }) => kind === 'confirmation.welcome'))
    .map(({ facts }) => facts)
  for (const [cohortId, those] of Map.groupBy(welcomed, ({ kickOff }) => kickOff.cohortId))
    await stores.tell({ happened: 'welcomed', cohortId, personIds: those.map(({ person }) => person.personId), at })
}

interface Step {
  readonly facts: ConfirmationFacts
  readonly progress: Progress
  readonly deliveries: readonly NewDelivery<Kind>[]
  readonly told?: { readonly verdict: Verdict; readonly telling: Telling }
}

/** What is said now and when they are looked at next, with what is stored of it. */
interface Taken extends Turn {
  readonly progress: Progress
}

/** Nobody is asked about a date of which its coordinator knows that it is going to be another: that waits until the move takes effect or is undone. */
function takenBy(facts: ConfirmationFacts, now: Instant): Taken {
  const turn = takeTurn(climberOf(facts), ownPlanOf(facts), now)
  const { movesAt } = facts.kickOff
  if (!movesAt || !turn.say) return { ...turn, progress: afterTurn(facts, turn, now) }
  const dueAt = afterMove(movesAt, now)
  return { say: null, dueAt, progress: { ...progressOf(facts), dueAt } }
}

function menteeStep(facts: ConfirmationFacts, now: Instant): Step {
  const { say, progress } = takenBy(facts, now)
  return { facts, progress, deliveries: say ? [sayingDelivery(facts, say, now)] : [] }
}

/**
 * A mentor hears their standing or a question, and never both at once. `isUnheard`: what they were to hear last waits still, so another word takes its
 * place at once.
 */
function mentorStep(facts: ConfirmationFacts, isUnheard: boolean, now: Instant): Step {
  const plan = ownPlanOf(facts)
  const final = finalOf(facts)
  const verdict = verdictOf(facts, now)
  const told = { ...facts, final: facts.finalTold, isUnheard }
  const telling = tellStanding(told, verdict, plan, final, facts.joinedAt, now, graceOf(facts))
  const turn = takenBy(facts, now)
  const held = telling.tell && verdict.standing !== 'free' ? heldBidding(facts, final, now) : null
  if (held) return { facts, progress: { ...progressOf(facts), dueAt: held }, deliveries: [] }
  const say = telling.tell ? null : turn.say
  const progress = {
    ...(say === turn.say ? turn.progress : afterTurn(facts, { ...turn, say }, now)),
    dueAt: sooner(turn.dueAt, telling.dueAt),
    finalTold: telling.final,
    untrueSince: telling.untrueSince,
  }
  if (!telling.tell) return { facts, progress, deliveries: say ? [sayingDelivery(facts, say, now)] : [] }
  return {
    facts,
    progress: { ...progress, standing: verdict.standing, signature: verdict.signature, tellings: facts.tellings + 1 },
    deliveries: [standingDelivery(facts, verdict, telling, final, now)],
    told: { verdict, telling },
  }
}

/** Until when a mentor is neither bidden to come nor to wait, because the date is about to be another. Null: it is said now. */
function heldBidding({ kickOff: { movesAt }, finalTold }: ConfirmationFacts, final: Instant, now: Instant): Instant | null {
  const until = movesAt && biddingHeld(final, !finalTold, movesAt, now)
  return until && isAfter(until, now) ? until : null
}

/** Until when somebody who gave up a place of this mentor may come back. Null: nobody does. */
const graceOf = ({ seats }: ConfirmationFacts): Instant | null =>
  seats.flatMap(({ graceUntil }) => graceUntil ?? []).reduce<Instant | null>((a, b) => (a ? later(a, b) : b), null)

/** Where a mentor stands, whether they were told or not. */
export const verdictOf = (facts: ConfirmationFacts, now: Instant): Verdict =>
  standingOf(
    facts.answer,
    facts.seats.map((seat) => seatOf(seat, facts)),
    !isBefore(now, finalOf(facts)),
  )

/** No mentor comes for a mentee with whom they are to have no contact; nor is anybody sought for the place. */
const apart: MentorsSeat = { state: 'closed', menteeId: null, menteeAnswer: null, fillable: false }

const seatOf = (seat: SeatFacts, facts: ConfirmationFacts): MentorsSeat => (seat.mentee?.isStopped ? apart : mentorsSeat(seat, facts))

const mentorsSeat = (seat: SeatFacts, facts: ConfirmationFacts): MentorsSeat => ({
  state: seat.state,
  menteeId: seat.mentee?.enrolmentId ?? null,
  menteeAnswer: seat.mentee?.answer ?? null,
  fillable: facts.kickOff.someoneWaits,
})

function standingDelivery(facts: ConfirmationFacts, verdict: Verdict, telling: Telling, final: Instant, now: Instant): NewDelivery<Kind> {
  const step = facts.tellings + 1
  const view = standingView(sceneOf(facts), verdict, telling.final, final)
  const key = `confirmation:${facts.id}:standing:${step}`
  // What they were told of an earlier date ends; within a day of this one they must know what is true.
  const isPressing = telling.urgent && cannotWait(facts.person, facts.kickOff, now)
  const urgent = isPressing || (facts.kickOff.turn > 0 && isNear(facts.kickOff.startsAt, now) && mayWake(facts, verdict, now))
  return delivery(facts.person, facts.kickOff, { key, kind: `standing.${verdict.standing}`, step, view, urgent }, now)
}

/** Who was never asked plans nothing: that they need not come they hear in the morning, unless the kick-off is before it. */
function mayWake({ asks, standing, person, kickOff }: ConfirmationFacts, verdict: Verdict, now: Instant): boolean {
  if (asks > 0 || standing !== null || verdict.standing !== 'free') return true
  return !isBefore(endOfQuiet(now, person.timeZone ?? kickOff.zone, person.quiet), kickOff.startsAt)
}

/**
 * Withdraws a question that was not said yet, because somebody could not be reached: the next one takes its place. So nobody gets a heap,
 * nor a welcome after a question.
 */
async function beforeAsking(stores: Stores, steps: readonly Step[]): Promise<void> {
  const asked = steps.filter((step) => step.deliveries.length > 0 && !step.told)
  await stores.outbox.supersede(
    asked.map(({ facts }) => ({ personId: facts.person.personId, cohortId: facts.kickOff.cohortId })),
    [...questions, 'confirmation.welcome'],
  )
}

/** Withdraws an older standing that was not said yet. A change after the final word is told to the coordinators, too. */
async function beforeTelling(stores: Stores, steps: readonly Step[], now: Instant): Promise<void> {
  const telling = steps.filter((step) => step.told)
  for (const [cohortId, told] of Map.groupBy(telling, (step) => step.facts.kickOff.cohortId)) {
    const mentors = told.map((step) => step.facts.person.personId)
    await stores.outbox.supersede(
      mentors.map((personId) => ({ personId, cohortId })),
      standings,
    )
    // What was said before names nobody who has changed their mind, and does not bid a mentor come who has said no.
    await stores.outbox.renew(
      mentors.map((personId) => ({ personId, cohortId })),
      [...standings, 'confirmation.dayOf'],
    )
  }
  for (const { facts, told } of telling)
    if (told?.telling.urgent && told.verdict.because !== 'ownAnswer') await alertLateChange(stores, facts, told.verdict, now)
}

const afterTurn = (facts: ConfirmationFacts, turn: Turn, now: Instant): Progress => {
  const { asks, lastAskAt, doneThrough } = afterSaying(climberOf(facts), turn.say, now)
  return { ...progressOf(facts), asks, lastAskAt, doneThrough, dueAt: turn.dueAt }
}

function audited(step: Step): AuditEntry<Deed>[] {
  const { facts, told } = step
  const about = { actorId: null, cohortId: facts.kickOff.cohortId, subject: facts.id }
  if (told) return [{ ...about, deed: 'toldStanding', detail: { standing: told.verdict.standing, final: told.telling.final } }]
  return step.progress.asks > facts.asks ? [{ ...about, deed: 'asked', detail: { ask: step.progress.asks } }] : []
}
