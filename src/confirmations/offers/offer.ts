import type { NewDelivery } from '../../delivery/outbox.ts'
import { type Instant, isAfter } from '../../kit/clock.ts'
import { renewForCoordinators, tellCoordinators } from '../decisions/alerts.ts'
import { offerSeatView } from '../decisions/views.coordinator.ts'
import { delivery, planOf, recheck } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import type { OfferFacts, OpenSeatFacts, WaitingPerson } from '../store.ts'
import { moveSeat, type SeatMove } from './offers.rules.ts'
import { type Gone, lostView, offerView } from './views.offer.ts'

/** Offers these open seats to the waitlist, in waves, by timetable. */
export async function offerSeats(stores: Stores, ids: readonly string[], now: Instant): Promise<void> {
  for (const seat of await stores.offers.lockedSeats(ids)) await move(stores, seat, now)
}

async function move(stores: Stores, seat: OpenSeatFacts, now: Instant): Promise<void> {
  if (seat.kickOff.calledOffAt) return stores.offers.setSeatDue(seat.id, null)
  if (seat.state !== 'open') {
    await endOffers(stores, seat, null, now, goneOf(seat))
    return stores.offers.setSeatDue(seat.id, null)
  }
  const open = seat.offers.filter((offer) => offer.state === 'open')
  const lapsed = open.filter((offer) => !isAfter(offer.expiresAt, now))
  await stores.offers.close(
    lapsed.map((offer) => offer.id),
    'lapsed',
    now,
  )
  const waiting = await stores.offers.waitingFor(seat)
  const { language, field } = seat.mentor
  const waves = Math.max(0, ...seat.offers.map((offer) => offer.wave))
  const stillOpen = open.filter((offer) => isAfter(offer.expiresAt, now)).map((offer) => offer.expiresAt)
  const decided = moveSeat(
    {
      ...{ turn: seat.turn, agreed: seat.agreed, graceUntil: seat.graceUntil, askedUntil: seat.askedUntil },
      ...{ language, field, waves, movesAt: seat.kickOff.movesAt },
    },
    stillOpen,
    waiting,
    planOf(seat.kickOff),
    now,
  )
  await carryOut(stores, seat, decided, waiting, now)
  await stores.seats.wakeFor(
    lapsed.map((offer) => offer.enrolmentId),
    now,
  )
}

async function carryOut(
  stores: Stores,
  seat: OpenSeatFacts,
  decided: SeatMove,
  waiting: readonly WaitingPerson[],
  now: Instant,
): Promise<void> {
  const cohortId = seat.kickOff.cohortId
  switch (decided.move) {
    case 'wait':
      return stores.offers.setSeatDue(seat.id, decided.until)
    case 'close':
      await stores.offers.close(
        seat.offers.filter((offer) => offer.state === 'open').map((offer) => offer.id),
        'lapsed',
        now,
      )
      await stores.seats.close([seat.id])
      await renewOffers(stores, seat, null)
      await recheck(stores, [seat.mentor], now)
      await stores.audit.note([{ actorId: null, cohortId, deed: 'closedSeat', subject: seat.id }])
      return
    case 'askCoordinator': {
      const key = `seat:${seat.id}:tap:${seat.turn}`
      const view = (to: Parameters<typeof offerSeatView>[0]) => offerSeatView(to, seat, waiting.length)
      await tellCoordinators(stores, seat.kickOff, { key, kind: 'coordinator.offers', step: 1, view }, now)
      return stores.offers.setSeatDue(seat.id, decided.until)
    }
    case 'offer': {
      await offerTo(stores, seat, decided, waiting, now)
      return stores.offers.setSeatDue(seat.id, decided.expiresAt)
    }
  }
}

async function offerTo(
  stores: Stores,
  seat: OpenSeatFacts,
  wave: Extract<SeatMove, { move: 'offer' }>,
  waiting: readonly WaitingPerson[],
  now: Instant,
) {
  const people = wave.to.flatMap((id) => waiting.find((person) => person.enrolmentId === id) ?? [])
  const ids = await stores.offers.make(
    people.map((person) => ({
      seatId: seat.id,
      enrolmentId: person.enrolmentId,
      turn: seat.turn,
      wave: wave.wave,
      expiresAt: wave.expiresAt,
    })),
    now,
  )
  const deliveries = people.map((person, index): NewDelivery<Kind> => {
    const id = ids[index] ?? ''
    const view = offerView(person.person, seat, id, wave.expiresAt)
    return delivery(
      person.person,
      seat.kickOff,
      { key: `offer:${id}:made`, kind: 'offer.made', step: wave.wave, view, expiresAt: wave.expiresAt },
      now,
    )
  })
  await stores.outbox.put(deliveries)
  await stores.audit.note(ids.map((subject) => ({ actorId: null, cohortId: seat.kickOff.cohortId, deed: 'offeredSeat' as const, subject })))
}

/** Offers that nobody can take any more lose their buttons; those of earlier waves could be taken until now. */
async function renewOffers(stores: Stores, { offers, kickOff }: OpenSeatFacts, winner: OfferFacts | null): Promise<void> {
  const others = offers.filter(({ id, state }) => id !== winner?.id && (state === 'open' || state === 'lapsed'))
  const people = others.map(({ person }) => ({ personId: person.personId, cohortId: kickOff.cohortId }))
  await stores.outbox.renew(people, ['offer.made'])
  // A coordinator who was asked about the place has nothing to decide any more.
  await renewForCoordinators(stores, kickOff, ['coordinator.offers'])
}

/** Why a seat that was offered cannot be taken. */
export const goneOf = ({ state }: Pick<OpenSeatFacts, 'state'>): Gone => (state === 'closed' ? 'closed' : 'taken')

/** Ends the offers of a seat that is gone: the offer of the winner is won, and the others are told kindly and keep their place. */
export async function endOffers(stores: Stores, seat: OpenSeatFacts, winner: OfferFacts | null, now: Instant, gone: Gone): Promise<void> {
  const losers = seat.offers.filter((offer) => offer.state === 'open' && offer.id !== winner?.id)
  await stores.offers.close(
    losers.map((offer) => offer.id),
    'lost',
    now,
  )
  if (winner) await stores.offers.close([winner.id], 'won', now)
  const told = losers.map((loser) => loser.person.personId)
  await stores.outbox.supersede(
    told.map((personId) => ({ personId, cohortId: seat.kickOff.cohortId })),
    ['offer.made'],
  )
  await renewOffers(stores, seat, winner)
  await stores.outbox.put(
    losers.map((loser) => {
      const view = lostView(loser.person, seat.kickOff, gone)
      return delivery(loser.person, seat.kickOff, { key: `offer:${loser.id}:lost`, kind: 'offer.lost', step: loser.wave, view }, now)
    }),
  )
  await stores.seats.wakeFor(
    losers.map((loser) => loser.enrolmentId),
    now,
  )
}
