import { isLanguage } from '../contract/view.ts'
import { fromDate, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Statements } from '../store/statements.ts'
import { type KickOffRow, kickOffColumns, partnerColumns, recipientColumns, toKickOff, toPartner, toRecipient } from './rows.prisma.ts'
import type { EnrolmentState, OfferFacts, OfferStore, OpenSeatFacts } from './store.ts'

type SeatRow = KickOffRow & { id: string; state: OpenSeatFacts['state']; turn: number; agreed: boolean }
type OfferRow = { id: string; seat_id: string; state: OfferFacts['state']; wave: number; expires_at: Date; enrolment_id: string }
type WaitingRow = {
  enrolment_id: string
  field: string | null
  wishes: string | null
  waiting_since: Date
  person_language: string
  displaced: boolean
}

type AboutRow = { seat_id: string; enrolment_id: string; person_id: string; state: EnrolmentState }

export const offersIn = (statements: Statements, deps: { ids: Ids }): OfferStore => ({
  lockedSeats: (ids) => seats(statements, ids),

  async lockSeat(seatId) {
    await statements.$queryRaw`select id from seat where id = ${seatId}::uuid for update`
    return (await seats(statements, [seatId]))[0] ?? null
  },

  async offer(offerId) {
    const [found] = await statements.$queryRaw<AboutRow[]>`
      select o.seat_id, o.enrolment_id, e.person_id, e.state from offer o join enrolment e on e.id = o.enrolment_id
      where o.id = ${offerId}::uuid for update of e`
    return found ? { seatId: found.seat_id, enrolmentId: found.enrolment_id, personId: found.person_id, enrolmentState: found.state } : null
  },

  async waitingFor(seat) {
    // One process at a time offers within a cohort, so that nobody holds two open offers.
    await statements.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${seat.kickOff.cohortId}, 0))`
    const rows = await statements.$queryRaw<WaitingRow[]>`
      select e.id as enrolment_id, e.field, e.wishes, e.waiting_since, ${recipientColumns('p', 'person')},
        coalesce((select x.end_reason = 'mentorLeft' from pair x where x.mentee_id = e.id order by x.started_at desc limit 1), false) as displaced
      from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${seat.kickOff.cohortId}::uuid and e.state = 'waiting' and e.waiting_since is not null
        and not exists (select from offer o where o.enrolment_id = e.id
          and (o.state = 'open' or (o.seat_id = ${seat.id}::uuid and o.turn = ${seat.turn})))
      order by e.id for update of e`
    return rows.map((row) => ({
      enrolmentId: row.enrolment_id,
      language: isLanguage(row.person_language) ? row.person_language : 'en',
      field: row.field,
      wishes: row.wishes,
      waitingSince: fromDate(row.waiting_since),
      displaced: row.displaced,
      person: toRecipient({ ...row }, 'person'),
    }))
  },

  async make(offers, at) {
    const rows = offers.map((offer) => ({ id: deps.ids.next(), ...offer }))
    await statements.$executeRaw`
      insert into offer (id, seat_id, enrolment_id, turn, wave, state, made_at, expires_at)
      select id, "seatId", "enrolmentId", turn, wave, 'open', ${toDate(at)}, "expiresAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, "seatId" uuid, "enrolmentId" uuid, turn int, wave int, "expiresAt" timestamptz)`
    return rows.map((offer) => offer.id)
  },

  async close(offerIds, state, at) {
    if (offerIds.length === 0) return
    await statements.$executeRaw`update offer set state = ${state}, answered_at = ${toDate(at)} where id = any(${offerIds}::uuid[])`
  },

  async setSeatDue(seatId, dueAt) {
    await statements.$executeRaw`update seat set due_at = ${dueAt && toDate(dueAt)} where id = ${seatId}::uuid`
  },
})

async function seats(statements: Statements, ids: readonly string[]): Promise<OpenSeatFacts[]> {
  if (ids.length === 0) return []
  const rows = await statements.$queryRaw<SeatRow[]>`
    select s.id, s.state, s.turn, s.agreed, ${partnerColumns('mentor')}, ${kickOffColumns}
    from seat s join enrolment mentor_e on mentor_e.id = s.mentor_id join person mentor_p on mentor_p.id = mentor_e.person_id
      left join confirmation mentor_c on mentor_c.enrolment_id = mentor_e.id
      join kick_off k on k.cohort_id = s.cohort_id join cohort co on co.id = k.cohort_id join programme pr on pr.id = co.programme_id
    where s.id = any(${ids}::uuid[]) order by s.id`
  const offers = await statements.$queryRaw<OfferRow[]>`
    select o.id, o.seat_id, o.state, o.wave, o.expires_at, o.enrolment_id, ${recipientColumns('p', 'person')}
    from offer o join seat s on s.id = o.seat_id and s.turn = o.turn join enrolment e on e.id = o.enrolment_id join person p on p.id = e.person_id
    where o.seat_id = any(${ids}::uuid[]) order by o.id`
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    turn: row.turn,
    agreed: row.agreed,
    mentor: toPartner({ ...row }, 'mentor'),
    kickOff: toKickOff(row),
    offers: offers.filter((offer) => offer.seat_id === row.id).map(toOffer),
  }))
}

const toOffer = (row: OfferRow): OfferFacts => ({
  id: row.id,
  state: row.state,
  wave: row.wave,
  expiresAt: fromDate(row.expires_at),
  enrolmentId: row.enrolment_id,
  person: toRecipient({ ...row }, 'person'),
})
