import type { EnrolmentRow, OfferRow, SeatRow } from '../../../prisma/generated/rows.ts'
import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../../people/person.prisma.ts'
import { leftOutSince } from '../../programme/enrolment/left-out.prisma.ts'
import { isPaused } from '../../programme/enrolment/paused.prisma.ts'
import { mustStayApart } from '../../programme/leaving/parting.prisma.ts'
import { columnsOf } from '../../store/columns.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { type KickOffRow, kickOffColumns, type PartnerIn, partnerColumns, toKickOff, toPartner } from '../rows.prisma.ts'
import type { OfferStore, OpenSeatFacts } from '../store.ts'

const seat = columnsOf<SeatRow>()({
  id: 'id',
  state: 'state',
  turn: 'turn',
  agreed: 'agreed',
  graceUntil: 'grace_until',
  askedUntil: 'asked_until',
})
const offer = columnsOf<OfferRow>()({ id: 'id', state: 'state', wave: 'wave', expiresAt: 'expires_at', enrolmentId: 'enrolment_id' })
const made = columnsOf<OfferRow>()({
  ...{ id: 'id', seatId: 'seat_id', enrolmentId: 'enrolment_id', turn: 'turn', wave: 'wave', expiresAt: 'expires_at' },
})
const waiting = columnsOf<EnrolmentRow & { waiting_since: Date }>()({
  ...{ enrolmentId: 'id', field: 'field', wishes: 'wishes', waitingSince: 'waiting_since' },
})

type SeatIn = Parameters<typeof seat.read<'s_'>>[0] & PartnerIn<'mentor_'> & KickOffRow
type OfferIn = Parameters<typeof offer.read<'o_'>>[0] & PersonIn<'person_'> & Pick<OfferRow, 'seat_id'>
type WaitingIn = Parameters<typeof waiting.read<'e_'>>[0] &
  PersonIn<'person_'> & {
    readonly displaced: boolean
    readonly wasLeftOut: boolean
    readonly thinksUntil: Date | null
  }

/** Offers on one database transaction. */
export const offersIn = (statements: Statements, deps: { ids: Ids }): OfferStore => ({
  lockedSeats: (ids) => seats(statements, ids),

  async lockSeat(seatId) {
    await statements.$queryRaw`select id from seat where id = ${seatId}::uuid for update`
    return (await seats(statements, [seatId]))[0] ?? null
  },

  async offer(offerId) {
    const [found] = await statements.$queryRaw<(Pick<OfferRow, 'seat_id' | 'enrolment_id'> & Pick<EnrolmentRow, 'person_id' | 'state'>)[]>`
      select o.seat_id, o.enrolment_id, e.person_id, e.state from offer o join enrolment e on e.id = o.enrolment_id
      where o.id = ${offerId}::uuid for update of e`
    return found ? { seatId: found.seat_id, enrolmentId: found.enrolment_id, personId: found.person_id, enrolmentState: found.state } : null
  },

  async waitingFor(seat) {
    // Only one process at a time offers seats of a cohort, so that nobody holds two open offers.
    await statements.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${seat.kickOff.cohortId}, 0))`
    const rows = await statements.$queryRaw<WaitingIn[]>`
      select ${waiting.select('e', 'e_')}, ${personColumns('p', 'person_')},
        coalesce(lost.left and e.waiting_since <= lost.ended_at, false) as displaced, ${leftOutSince(Prisma.sql`e.id`)} is not null as "wasLeftOut", case when lost.left then lost.grace_until end as "thinksUntil"
      from enrolment e join person p on p.id = e.person_id left join lateral (
        select x.end_reason = 'mentorLeft' as left, x.ended_at, s.grace_until from pair x join seat s on s.id = x.seat_id where x.mentee_id = e.id
        order by x.started_at desc limit 1) lost on true
      where e.cohort_id = ${seat.kickOff.cohortId}::uuid and e.state = 'waiting' and e.waiting_since is not null and not ${isPaused(Prisma.sql`e.id`)}
        and not exists (select from offer o where o.enrolment_id = e.id
          and (o.state = 'open' or (o.seat_id = ${seat.id}::uuid and o.turn = ${seat.turn})))
        and not ${mustStayApart(Prisma.sql`${seat.mentor.enrolmentId}::uuid`, Prisma.sql`e.id`)}
      order by e.id for update of e`
    return rows.map((row) => {
      const person = toPerson(row, 'person_')
      return {
        ...waiting.read(row, 'e_'),
        language: person.language,
        ...{ displaced: row.displaced, wasLeftOut: row.wasLeftOut },
        thinksUntil: row.thinksUntil && fromDate(row.thinksUntil),
        person,
      }
    })
  },

  async make(offers, at) {
    const rows = offers.map((offer) => ({ id: deps.ids.next(), ...offer }))
    const written = JSON.stringify(rows.map(made.write))
    await statements.$executeRaw`
      insert into offer (id, seat_id, enrolment_id, turn, wave, state, made_at, expires_at)
      select id, seat_id, enrolment_id, turn, wave, 'open', ${toDate(at)}, expires_at
      from jsonb_populate_recordset(null::offer, ${written}::jsonb)`
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
  const rows = await statements.$queryRaw<SeatIn[]>`
    select ${seat.select('s', 's_')}, ${partnerColumns('mentor_')}, ${kickOffColumns}
    from seat s join enrolment mentor_e on mentor_e.id = s.mentor_id join person mentor_p on mentor_p.id = mentor_e.person_id
      left join confirmation mentor_c on mentor_c.enrolment_id = mentor_e.id
      join kick_off k on k.cohort_id = s.cohort_id join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
    where s.id = any(${ids}::uuid[]) order by s.id`
  const offers = await statements.$queryRaw<OfferIn[]>`
    select o.seat_id, ${offer.select('o', 'o_')}, ${personColumns('p', 'person_')}
    from offer o join seat s on s.id = o.seat_id and s.turn = o.turn join enrolment e on e.id = o.enrolment_id join person p on p.id = e.person_id
    where o.seat_id = any(${ids}::uuid[]) order by o.id`
  return rows.map((row) => ({
    ...seat.read(row, 's_'),
    mentor: toPartner(row, 'mentor_'),
    kickOff: toKickOff(row),
    offers: offers.filter((each) => each.seat_id === row.s_id).map(toOffer),
  }))
}

const toOffer = (row: OfferIn) => ({ ...offer.read(row, 'o_'), person: toPerson(row, 'person_') })
