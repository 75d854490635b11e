import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Fact } from '../../programme/fact.ts'
import { isNear } from '../../programme/kick-off/moving.rules.ts'
import { news, standings, tappable } from '../asks/record-answer.ts'
import { renewForCoordinators, tellCoordinators } from '../decisions/alerts.ts'
import { delivery, planOf } from '../deliveries.ts'
import type { Stores as RoomStores } from '../deps.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { KickOffFacts } from '../store.ts'
import type { MoveRows } from './store.ts'
import { calledOffForCoordinatorView, calledOffView } from './views.ts'

type Stores = RoomStores & { readonly moves: MoveRows }
type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** Everything that this room says of a kick-off that takes place. */
const everything = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'kickOff.calledOff')
/** Everything that was said and shows how things stand. */
const standing: readonly Kind[] = [...tappable, ...standings, ...news, 'confirmation.welcome']

/**
 * The kick-off is called off. Everybody who takes part, waits or was about to join hears it, each in words for their case; nothing else is said of it any
 * more. Answers, pairs, places and offers stay as they are.
 */
export async function kickOffCalledOff(stores: Stores, { kickOffId, at }: Told<'kickOffCalledOff'>): Promise<void> {
  const kickOff = await stores.agenda.find(kickOffId)
  if (!kickOff) return
  const { cohortId } = kickOff
  const seen = await stores.moves.everybody(cohortId, kickOff.startsAt)
  const facts = new Map(
    (await stores.confirmations.lock(seen.flatMap(({ confirmationId }) => confirmationId ?? []))).map((each) => [each.enrolmentId, each]),
  )
  const people = (await stores.moves.everybody(cohortId, kickOff.startsAt)).filter((who) => !who.isTakenOff && who.state !== 'withdrawn')
  const everybody = await inCohort(stores, kickOff)
  await stores.moves.rest(cohortId)
  await stores.outbox.supersede(everybody, everything)
  const urgent = isNear(kickOff.startsAt, at)
  const key = keyOf(kickOff, at.epochMilliseconds)
  await stores.outbox.put(
    people.map((who): NewDelivery<Kind> => {
      const view = calledOffView(who, facts.get(who.enrolmentId) ?? null, kickOff)
      return delivery(who.person, kickOff, { key: `${key}:${who.person.personId}`, kind: 'kickOff.calledOff', step: 1, urgent, view }, at)
    }),
  )
  await stores.outbox.renew(everybody, standing)
  await renewForCoordinators(stores, kickOff, ['coordinator.release', 'coordinator.calls', 'coordinator.offers'])
  // How things stood stays, but there is nothing to count any more.
  const coordinators = (await stores.agenda.coordinators(cohortId)).map(({ personId }) => ({ personId, cohortId }))
  await stores.outbox.close(coordinators, ['coordinator.balance'])
  const view = (to: Parameters<typeof calledOffForCoordinatorView>[0]) => calledOffForCoordinatorView(to, kickOff)
  await tellCoordinators(stores, kickOff, { key, kind: 'kickOff.calledOff', step: 1, urgent, view, expiresAt: kickOff.startsAt }, at)
}

/**
 * The kick-off takes place after all. At the date that it had: nobody has heard otherwise, so nobody will. At another one: what people had said is over,
 * and they are asked as if it were set for the first time.
 */
export async function kickOffCalledOn(stores: Stores, { kickOffId, isAnew, at }: Told<'kickOffCalledOn'>): Promise<void> {
  const kickOff = await stores.agenda.find(kickOffId)
  if (!kickOff) return
  const { cohortId } = kickOff
  const everybody = await inCohort(stores, kickOff)
  await stores.outbox.supersede(everybody, ['kickOff.calledOff'])
  if (isAnew) {
    await stores.moves.endOffers(cohortId, at)
    await stores.moves.startOver(kickOff.id, at, 'anew')
    await stores.moves.replanSeats(cohortId, planOf(kickOff).stop, at)
  } else {
    await stores.moves.wake(cohortId, at)
    await stores.outbox.renew(everybody, standing)
  }
  await stores.wakeTimetable()
}

const keyOf = ({ id }: KickOffFacts, at: number): string => `kickOff:${id}:calledOff:${at}`

async function inCohort({ agenda }: Stores, { cohortId }: KickOffFacts) {
  const people = [...(await agenda.everybody(cohortId)), ...(await agenda.coordinators(cohortId)).map(({ personId }) => personId)]
  return people.map((personId) => ({ personId, cohortId }))
}
