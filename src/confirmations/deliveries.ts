import type { View } from '../contract/view.ts'
import type { NewDelivery } from '../delivery/outbox.ts'
import { earlier, hoursAfter, type Instant, isAfter, later } from '../kit/clock.ts'
import { endOfQuiet } from '../people/quiet-hours.ts'
import { isNear } from '../programme/kick-off/moving.rules.ts'
import { type Plan, planFor } from '../programme/ladder/plan.ts'
import { untrueFrom } from './asks/grace.rules.ts'
import { ownPlan } from './asks/own-plan.ts'
import { type Climber, isLastAsk, nextAfter, type Saying } from './asks/rules.ts'
import { type QuestionName, questionNames } from './commands.ts'
import type { Stores } from './deps.ts'
import { type Kind, kinds } from './kinds.ts'
import { movedAgainView } from './moves/asked-again.ts'
import { finalFor, nextTelling } from './standings/standing.rules.ts'
import type { ConfirmationFacts, KickOffFacts, Partner, Progress, Recipient } from './store.ts'
import { askView, dayOfView, reminderView, renewedBy, type Scene, welcomeView } from './views.ts'

/** The ladder of a kick-off as instants. */
export const planOf = (kickOff: KickOffFacts): Plan =>
  planFor({ startsAt: kickOff.startsAt, zone: kickOff.zone, country: kickOff.country, ladder: kickOff.ladder })

/** The same for one person of it, who may be far away. */
export const ownPlanOf = ({ kickOff, person }: ConfirmationFacts): Plan =>
  ownPlan(planOf(kickOff), person.timeZone ?? kickOff.zone, person.quiet)

/** The facts as the rules see them. */
export const climberOf = (facts: ConfirmationFacts): Climber => ({
  role: facts.role,
  answer: facts.answer,
  taking: facts.enrolmentState === 'active' && (facts.role === 'mentor' || facts.seats.length > 0),
  asks: facts.asks,
  lastAskAt: facts.lastAskAt,
  joinedAt: facts.joinedAt,
  doneThrough: facts.doneThrough,
  inCoordinatorsHands: facts.release !== null,
  told: facts.standing,
  ...(facts.isWelcomed && { isWelcomed: true }),
})

/** The stored part of the facts alone. */
export const progressOf = (facts: ConfirmationFacts): Progress => ({
  id: facts.id,
  answer: facts.answer,
  answeredAt: facts.answeredAt,
  asks: facts.asks,
  joinedAt: facts.joinedAt,
  lastAskAt: facts.lastAskAt,
  doneThrough: facts.doneThrough,
  dueAt: facts.dueAt,
  release: facts.release,
  standing: facts.standing,
  signature: facts.signature,
  finalTold: facts.finalTold,
  untrueSince: facts.untrueSince,
  tellings: facts.tellings,
})

/** The mentor of a mentee, or the mentees of a mentor. */
export const partnersOf = (facts: ConfirmationFacts): Partner[] =>
  facts.seats.flatMap((seat) => (facts.role === 'mentee' ? seat.mentor : (seat.mentee ?? [])))

/** Those of them whom nobody has asked to keep away: a message names nobody else. */
export const partnersInContact = (facts: ConfirmationFacts): Partner[] => partnersOf(facts).filter(({ isStopped }) => !isStopped)

/** What views need about one confirmation. */
export const sceneOf = (facts: ConfirmationFacts): Scene => ({
  to: facts.person,
  kickOff: facts.kickOff,
  confirmation: facts.id,
  partners: partnersInContact(facts),
  answer: facts.answer,
})

/** The delivery that says something to somebody in a cohort. It expires when the kick-off begins. */
export function delivery(
  to: Recipient,
  kickOff: KickOffFacts,
  what: { key: string; kind: Kind; step: number; view: View; urgent?: boolean; expiresAt?: Instant },
  now: Instant,
): NewDelivery<Kind> {
  const { class: order, urgent } = kinds[what.kind]
  return {
    ...{
      expiresAt: kickOff.startsAt,
      ...what,
      class: order,
      urgent: urgent === 'always' || (urgent === 'sometimes' && what.urgent === true),
    },
    ...{ personId: to.personId, cohortId: kickOff.cohortId, dueAt: now },
  }
}

/** The delivery of one saying to one person. Its key has a number, so that a second run of the timetable adds nothing. `hasWon`: they took a place just now. */
export function sayingDelivery(
  facts: ConfirmationFacts,
  saying: Saying,
  now: Instant,
  { urgent = false, hasWon = false }: { readonly urgent?: boolean; readonly hasWon?: boolean } = {},
): NewDelivery<Kind> {
  const step = stepOf(facts, saying, now)
  const what = {
    // Another date is asked about anew. A welcome is said once.
    key: `confirmation:${facts.id}:${saying}:${step}${saying === 'welcome' ? '' : turnOf(facts.kickOff)}`,
    kind: `confirmation.${saying}`,
    step,
    view: renewing(sayingView(facts, saying, now, hasWon), facts, saying, step),
    urgent,
  } as const
  return delivery(facts.person, facts.kickOff, what, now)
}

/** What keys of what is said of a date end in, from the second date of a kick-off on. */
export const turnOf = ({ turn }: Pick<KickOffFacts, 'turn'>): string => (turn === 0 ? '' : `:date${turn}`)

/** A question tells later that it is over. A welcome asks nothing that could be. */
function renewing(view: View, { id }: ConfirmationFacts, saying: Saying, step: number): View {
  const said = questionNamed(`confirmation.${saying}`, step)
  return said ? renewedBy(view, 'question', id, said) : view
}

/** The question `name` as it was said at `at`, with the pair as it is now. */
export function askedView(facts: ConfirmationFacts, name: QuestionName, at: Instant): View {
  const [, saying, step] = /^(\D+)(\d?)$/.exec(name) ?? []
  return renewedBy(viewAsked(facts, saying, Number(step), at), 'question', facts.id, name)
}

const viewAsked = (facts: ConfirmationFacts, saying: string | undefined, step: number, at: Instant): View => {
  if (saying === 'moved') return movedAgainView(sceneOf(facts), facts.role)
  if (saying === 'reminder' || saying === 'dayOf') return sayingView(facts, saying, at, false)
  return sayingView({ ...facts, asks: step - 1 }, 'ask', at, false)
}

/** What a question is called that was said as a delivery of this kind and step. */
export function questionNamed(kind: string, step: number): QuestionName | undefined {
  const name = kind.replace(/^(?:confirmation|kickOff)\./, '')
  return questionNames.find((each) => each === name || each === `${name}${step}`)
}

function stepOf(facts: ConfirmationFacts, saying: Saying, now: Instant): number {
  if (saying === 'ask') return facts.asks + 1
  return Math.max(1, ownPlanOf(facts).personal.filter((step) => step.kind === saying && !isAfter(step.at, now)).length)
}

function sayingView(facts: ConfirmationFacts, saying: Saying, now: Instant, hasWon: boolean): View {
  const scene = sceneOf(facts)
  switch (saying) {
    case 'welcome':
      return welcomeView(scene)
    case 'ask': {
      const plan = ownPlanOf(facts)
      const answerBy = earlier(later(plan.deadline, hoursAfter(now, 24)), plan.final)
      return askView(scene, facts.role, {
        count: facts.asks + 1,
        wasUnsure: facts.answer === 'unsure',
        hasWon,
        last: isLastAsk(climberOf(facts), plan, now),
        answerBy,
      })
    }
    case 'reminder':
      return reminderView(scene)
    case 'dayOf':
      return dayOfView(scene, facts.role)
  }
}

/** When the final word for this mentor is due; see `finalFor`. */
export const finalOf = (facts: ConfirmationFacts): Instant =>
  finalFor(planOf(facts.kickOff), facts.person.timeZone ?? facts.kickOff.zone, facts.person.quiet)

/** When the timetable must look at somebody next, if nothing happens in between. */
export function nextLook(facts: ConfirmationFacts, now: Instant): Instant | null {
  const plan = ownPlanOf(facts)
  const saying = nextAfter(climberOf(facts), plan, now)
  return facts.role === 'mentee' ? saying : sooner(saying, nextTelling(plan, finalOf(facts), facts.joinedAt, now))
}

/** Whether word of a change cannot wait for the end of somebody's quiet hours, because the kick-off would be within a day by then. */
export const cannotWait = ({ timeZone, quiet }: Recipient, { startsAt, zone }: KickOffFacts, at: Instant): boolean =>
  isNear(startsAt, endOfQuiet(at, timeZone ?? zone, quiet))

/** The earlier of two instants; null counts as never. */
export const sooner = (a: Instant | null, b: Instant | null): Instant | null => (a && b ? earlier(a, b) : (a ?? b))

/** Makes these mentors due, so that those who were told a standing hear what has become of it; not before `told`. */
export async function recheck(
  stores: Pick<Stores, 'confirmations' | 'wakeTimetable'>,
  mentors: readonly { enrolmentId: string }[],
  now: Instant,
  told: Instant | null = null,
): Promise<void> {
  const ids = mentors.map((mentor) => mentor.enrolmentId)
  if (await stores.confirmations.recheck(ids, now, told ? untrueFrom(told) : undefined)) await stores.wakeTimetable()
}
