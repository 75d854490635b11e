import type { View } from '../../contract/view.ts'
import { earlier, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { finalOf, planOf, sceneOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { ConfirmationFacts } from '../store.ts'
import type { Affected } from './store.ts'
import { knowing, type Moved, movedOfferView, movedReleasedView, movedView, movedWaitingView } from './views.ts'

/** So near that the message of a move is also the last word to a mentor. */
export const isFinalOf = (facts: ConfirmationFacts, at: Instant): boolean => facts.role === 'mentor' && !isBefore(at, finalOf(facts))

/** A move in the words for one of them, as they stand now. `facts`: missing where nobody asks them. Null: nothing is said. */
export async function wordsOf(
  stores: Pick<Stores, 'offers'>,
  who: Affected,
  facts: ConfirmationFacts | undefined,
  it: Moved,
  at: Instant,
): Promise<View | null> {
  const { person, state, confirmationId, offer } = who
  if (state === 'active')
    return facts ? movedView(sceneOf(facts), facts.role, it, { hadAnswered: who.answer !== null, isFinal: isFinalOf(facts, at) }) : null
  if (state === 'released') return confirmationId ? movedReleasedView(person, confirmationId, it) : null
  const until = offer && earlier(offer.expiresAt, planOf(it.kickOff).stop)
  const seat = offer && until && isAfter(until, at) ? await stores.offers.lockSeat(offer.seatId) : null
  return offer && until && seat?.state === 'open'
    ? movedOfferView(person, seat, { ...offer, expiresAt: until }, it)
    : movedWaitingView(person, it)
}

/**
 * A move that these people have not heard of yet is told as they stand when they hear it: with whom they are a pair, whether they have a place, and what
 * they have answered about the new date meanwhile.
 */
export async function tendMoves(
  stores: Pick<Stores, 'agenda' | 'confirmations' | 'moves' | 'offers' | 'outbox'>,
  cohortId: string,
  personIds: readonly string[],
  at: Instant,
): Promise<void> {
  const waiting = await stores.outbox.unsaid(
    personIds.map((personId) => ({ personId, cohortId })),
    ['kickOff.moved'],
  )
  const kickOff = waiting.length > 0 ? await stores.agenda.ofCohort(cohortId) : null
  if (!kickOff || kickOff.calledOffAt || !isBefore(at, kickOff.startsAt)) return
  const untold = await stores.moves.untold(cohortId)
  const people = new Map((await stores.moves.everybody(cohortId, kickOff.startsAt)).map((who) => [who.person.personId, who]))
  const ids = waiting.flatMap(({ personId }) => people.get(personId)?.confirmationId ?? [])
  const facts = new Map((await stores.confirmations.locked(ids)).map((each) => [each.enrolmentId, each]))
  const words = waiting.map(async ({ id, personId }) => {
    const [who, was] = [people.get(personId), untold.get(personId)]
    if (!who || !was) return []
    const answer = who.answer ?? was.answer
    const said = await wordsOf(stores, { ...who, answer }, facts.get(who.enrolmentId), { kickOff, from: was }, at)
    return said ? [{ id, view: knowing(said, { ...was, answer }) }] : []
  })
  await stores.outbox.reword((await Promise.all(words)).flat())
}
