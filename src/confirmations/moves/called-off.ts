import type { NewDelivery } from '../../delivery/outbox.ts'
import { earlier, type Instant, later } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { isNear, isSame } from '../../programme/kick-off/moving.rules.ts'
import { news, standings, tappable } from '../asks/record-answer.ts'
import { renewForCoordinators, tellCoordinators } from '../decisions/alerts.ts'
import { delivery, planOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { ConfirmationFacts, KickOffFacts } from '../store.ts'
import { tellAgain } from './moved.ts'
import type { Affected, Was } from './store.ts'
import { calledOffForCoordinatorView, calledOffView, knowing } from './views.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** Everything that this room says of a kick-off that takes place. */
const everything = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'kickOff.calledOff')
/** Everything that was said and shows how things stand. */
const standing: readonly Kind[] = [...tappable, ...standings, ...news, 'confirmation.welcome']

/**
 * The kick-off is called off. Everybody who takes part, waits or was about to join hears it, each in words for their case, and of the date that they know;
 * nothing else is said of it any more. Answers, pairs, places and offers stay as they are.
 */
export async function kickOffCalledOff(stores: Stores, { kickOffId, at }: Told<'kickOffCalledOff'>): Promise<void> {
  const kickOff = await stores.agenda.find(kickOffId)
  if (!kickOff) return
  const { cohortId } = kickOff
  const untold = await stores.moves.untold(cohortId)
  const seen = await stores.moves.everybody(cohortId, kickOff.startsAt)
  const facts = new Map(
    (await stores.confirmations.lock(seen.flatMap(({ confirmationId }) => confirmationId ?? []))).map((each) => [each.enrolmentId, each]),
  )
  const people = (await stores.moves.everybody(cohortId, kickOff.startsAt)).filter((who) => !who.isTakenOff && who.state !== 'withdrawn')
  const everybody = await inCohort(stores, kickOff)
  await stores.moves.rest(cohortId)
  await stores.outbox.supersede(everybody, [...everything, 'kickOff.calledOff'])
  await stores.outbox.put(people.map((who) => saidTo(who, facts.get(who.enrolmentId) ?? null, kickOff, untold, at)))
  await stores.outbox.renew(everybody, standing)
  await renewForCoordinators(stores, kickOff, ['coordinator.release', 'coordinator.calls', 'coordinator.offers'])
  // How things stood stays, but there is nothing to count any more.
  const coordinators = (await stores.agenda.coordinators(cohortId)).map(({ personId }) => ({ personId, cohortId }))
  await stores.outbox.close(coordinators, ['coordinator.balance'])
  const view = (to: Parameters<typeof calledOffForCoordinatorView>[0]) => {
    const known = untold.get(to.personId) ?? { startsAt: kickOff.startsAt, venue: kickOff.venue, answer: null, isAsked: false }
    return knowing(calledOffForCoordinatorView(to, kickOff, known), known)
  }
  const urgent = isNear(kickOff.startsAt, at)
  const [key, expiresAt] = [keyOf(kickOff, at), kickOff.startsAt]
  await tellCoordinators(stores, kickOff, { key, kind: 'kickOff.calledOff', step: 1, urgent, view, expiresAt }, at)
}

/** What one of them hears. Whoever has not read that it moved knows the earlier date, and answered a question about that. */
function saidTo(
  who: Affected,
  facts: ConfirmationFacts | null,
  kickOff: KickOffFacts,
  untold: ReadonlyMap<string, Was>,
  at: Instant,
): NewDelivery<Kind> {
  const { startsAt, venue } = kickOff
  const { answer, isAsked } = who
  const earlierDate = untold.get(who.person.personId)
  const known = earlierDate ? { ...earlierDate, answer: answer ?? earlierDate.answer } : { startsAt, venue, answer, isAsked }
  const what = {
    ...({ key: `${keyOf(kickOff, at)}:${who.person.personId}`, kind: 'kickOff.calledOff', step: 1 } as const),
    urgent: isNear(earlier(startsAt, known.startsAt), at),
    expiresAt: later(startsAt, known.startsAt),
    view: knowing(calledOffView(who, facts, kickOff, known), known),
  }
  return delivery(who.person, kickOff, what, at)
}

/**
 * The kick-off takes place after all. At the date that it had: nobody has heard otherwise, so nobody will, but whoever had not read of a move hears of
 * that. At another one: what people had said is over, and they are asked as if it were set for the first time; whoever has not read yet that the date
 * which they know is off still reads it, because the first question may be weeks away.
 */
export async function kickOffCalledOn(stores: Stores, { kickOffId, isAnew, at }: Told<'kickOffCalledOn'>): Promise<void> {
  const kickOff = await stores.agenda.find(kickOffId)
  if (!kickOff) return
  const { cohortId } = kickOff
  const everybody = await inCohort(stores, kickOff)
  const untold = await stores.moves.untold(cohortId)
  if (isAnew) {
    const coordinators = new Set((await stores.agenda.coordinators(cohortId)).map(({ personId }) => personId))
    const isOver = ({ personId }: { readonly personId: string }) => {
      const known = untold.get(personId)
      return coordinators.has(personId) || (known !== undefined && isSame(known, kickOff))
    }
    await stores.outbox.supersede(everybody.filter(isOver), ['kickOff.calledOff'])
    await stores.moves.endOffers(cohortId, at)
    await stores.moves.startOver(kickOff.id, at, 'anew')
    await stores.moves.replanSeats(cohortId, planOf(kickOff).stop, at)
  } else {
    await stores.outbox.supersede(everybody, ['kickOff.calledOff'])
    await stores.moves.wake(cohortId, at)
    await tellAgain(stores, kickOff, untold, at)
    await stores.outbox.renew(everybody, standing)
  }
  await stores.wakeTimetable()
}

const keyOf = ({ id }: KickOffFacts, at: Instant): string => `kickOff:${id}:calledOff:${at.epochMilliseconds}`

async function inCohort({ agenda }: Stores, { cohortId }: KickOffFacts) {
  const people = [...(await agenda.everybody(cohortId)), ...(await agenda.coordinators(cohortId)).map(({ personId }) => personId)]
  return people.map((personId) => ({ personId, cohortId }))
}
