import type { NewDelivery } from '../../delivery/outbox.ts'
import { earlier, type Instant, isAfter } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { hasNewTime, isNear } from '../../programme/moving.rules.ts'
import { news, questions, standings, tappable } from '../asks/record-answer.ts'
import { renewForCoordinators, tellCoordinators } from '../decisions/alerts.ts'
import { delivery, planOf, sceneOf } from '../deliveries.ts'
import type { Stores as RoomStores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import type { ConfirmationFacts } from '../store.ts'
import { redated } from './redated.ts'
import type { Affected, MoveRows } from './store.ts'
import { type Moved, movedForCoordinatorView, movedOfferView, movedReleasedView, movedView, movedWaitingView } from './views.ts'

type Stores = RoomStores & { readonly moves: MoveRows }
type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** What is not said any more once there is another date: the question, the answer and the standing were about the old one. */
const overtaken: readonly Kind[] = [...questions, ...standings, 'confirmation.noted', 'kickOff.moved']
/** What a coordinator was to read or decide about the old date. */
const lists: readonly Kind[] = ['coordinator.release', 'coordinator.calls', 'coordinator.offers', 'coordinator.balance']
/** What is still true at the new date or venue, and is said with it. */
const lasting: readonly Kind[] = [
  ...(['confirmation.welcome', 'confirmation.mentorAway', 'confirmation.mentorBack', 'offer.made', 'offer.won'] as const),
  ...questions,
  ...standings,
  'confirmation.noted',
]

/**
 * The kick-off is at another date or venue. A new date begins everything anew: answers that bid somebody come, questions, standings, places to decide
 * about. Everybody who was told the old one hears the new one once, with their question again.
 */
export async function kickOffMoved(stores: Stores, { kickOffId, from, to, at }: Told<'kickOffMoved'>): Promise<void> {
  const kickOff = await stores.agenda.find(kickOffId)
  if (!kickOff) return
  const it: Moved = { kickOff, from }
  const people = await lockEverybody(stores, kickOff.cohortId, from.startsAt)
  const isNew = hasNewTime(from, to)
  const everybody = people.map(({ person }) => ({ personId: person.personId, cohortId: kickOff.cohortId }))
  await stores.outbox.supersede(everybody, isNew ? overtaken : ['kickOff.moved'])
  if (isNew) await beginAnew(stores, it, at)
  const telling = await tellingsOf(stores, people, it, at)
  const holding = telling.flatMap(({ who }) => (who.offer ? [{ personId: who.person.personId, cohortId: kickOff.cohortId }] : []))
  if (isNew) await stores.outbox.supersede(holding, ['offer.made'])
  await stores.outbox.revise(kickOff.cohortId, lasting, (view, timeZone) => redated(view, it, timeZone))
  await stores.outbox.put(telling.map(({ said }) => said))
  await stores.outbox.renew(everybody, [...tappable, ...news, 'standing.free'])
  await renewForCoordinators(stores, kickOff, ['coordinator.release', 'coordinator.calls', 'coordinator.offers'])
  const key = `kickOff:${kickOff.id}:moved:${at.epochMilliseconds}`
  const urgent = isUrgent(it, at)
  const view = (reader: Parameters<typeof movedForCoordinatorView>[0]) => movedForCoordinatorView(reader, it)
  await tellCoordinators(stores, kickOff, { key, kind: 'kickOff.moved', step: stepOf(it), urgent, view, expiresAt: kickOff.startsAt }, at)
  await stores.wakeTimetable()
}

/** Nobody answers while they are told: their rows are held. */
async function lockEverybody(stores: Stores, cohortId: string, told: Instant): Promise<Affected[]> {
  const seen = await stores.moves.everybody(cohortId, told)
  await stores.confirmations.lock(seen.flatMap(({ confirmationId }) => confirmationId ?? []))
  return stores.moves.everybody(cohortId, told)
}

async function beginAnew(stores: Stores, { kickOff }: Moved, at: Instant): Promise<void> {
  const coordinators = await stores.agenda.coordinators(kickOff.cohortId)
  await stores.outbox.supersede(
    coordinators.map(({ personId }) => ({ personId, cohortId: kickOff.cohortId })),
    [...lists, 'kickOff.moved'],
  )
  await stores.moves.startOver(kickOff.id, at)
  await stores.moves.replanSeats(kickOff.cohortId, planOf(kickOff).stop, at)
}

interface Tells {
  readonly who: Affected
  readonly said: NewDelivery<Kind>
}

/** What those hear who were told the old date or venue. With a new date it is a question, which counts as the first about it. */
async function tellingsOf(stores: Stores, people: readonly Affected[], it: Moved, at: Instant): Promise<Tells[]> {
  const told = people.filter((who) => who.isTold && !who.isTakenOff && who.state !== 'withdrawn')
  const asked = told.filter(({ state }) => state === 'active').flatMap(({ confirmationId }) => confirmationId ?? [])
  const facts = new Map((await stores.confirmations.lock(asked)).map((each) => [each.enrolmentId, each]))
  if (hasNewTime(it.from, it.kickOff)) await stores.moves.countAsked(asked, at)
  const found: Tells[] = []
  for (const who of told) {
    const view = await viewFor(stores, who, facts.get(who.enrolmentId), it, at)
    if (!view) continue
    const key = `kickOff:${it.kickOff.id}:moved:${at.epochMilliseconds}:${who.person.personId}`
    found.push({
      who,
      said: delivery(who.person, it.kickOff, { key, kind: 'kickOff.moved', step: stepOf(it), urgent: isUrgent(it, at), view }, at),
    })
  }
  return found
}

async function viewFor(stores: Stores, who: Affected, facts: ConfirmationFacts | undefined, it: Moved, at: Instant) {
  const { person, state, confirmationId, offer } = who
  if (state === 'active') return facts ? movedView(sceneOf(facts), facts.role, it) : null
  if (state === 'released') return confirmationId ? movedReleasedView(person, confirmationId, it) : null
  const until = offer && earlier(offer.expiresAt, planOf(it.kickOff).stop)
  const seat = offer && until && isAfter(until, at) ? await stores.offers.lockSeat(offer.seatId) : null
  return offer && until && seat?.state === 'open'
    ? movedOfferView(person, seat, { ...offer, expiresAt: until }, it)
    : movedWaitingView(person, it)
}

/** Within a day of either date it is said at any hour. */
const isUrgent = ({ kickOff, from }: Moved, at: Instant): boolean => isNear(earlier(kickOff.startsAt, from.startsAt), at)

const stepOf = ({ kickOff }: Moved): number => Math.max(1, kickOff.turn)
