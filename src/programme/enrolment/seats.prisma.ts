import type { PairRow, SeatRow } from '../../../prisma/generated/rows.ts'
import { withdraw } from '../../delivery/withdraw.prisma.ts'
import { type Instant, isAfter, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { SeatStore } from './seats.ts'

/** Whether somebody holds an open offer for the seat `s`. `but`: an enrolment whose own offers do not count. */
export const isOnOffer = (but: Prisma.Sql = Prisma.sql`null::uuid`): Prisma.Sql => Prisma.sql`
  exists (select from offer o where o.seat_id = s.id and o.turn = s.turn and o.state = 'open' and o.enrolment_id is distinct from ${but})`

/** Whether the mentor of this seat has more seats than they can take mentees: they chose a smaller number, and their pairs went on. */
export const isOneTooMany = (seat: Prisma.Sql): Prisma.Sql => Prisma.sql`
  coalesce((select f.mentees from profile f where f.enrolment_id = ${seat}.mentor_id)
    < (select count(*) from seat o where o.mentor_id = ${seat}.mentor_id and o.state <> 'closed'), false)`

/** Seats on one database transaction. */
export function seatsIn(statements: Statements, deps: { ids: Ids }): SeatStore {
  const begin = async (seat: Pick<SeatRow, 'mentor_id'> | undefined, seatId: string, menteeId: string, at: Instant): Promise<boolean> => {
    if (!seat) return false
    await statements.$executeRaw`
      insert into pair (id, seat_id, mentor_id, mentee_id, started_at)
      values (${deps.ids.next()}::uuid, ${seatId}::uuid, ${seat.mentor_id}::uuid, ${menteeId}::uuid, ${toDate(at)})`
    return true
  }
  return {
    async take(seatId, menteeId, at) {
      const [seat] = await statements.$queryRaw<Pick<SeatRow, 'mentor_id'>[]>`
      update seat set state = 'taken', mentee_id = ${menteeId}::uuid, due_at = null, grace_until = null where id = ${seatId}::uuid and state = 'open' returning mentor_id`
      return begin(seat, seatId, menteeId, at)
    },

    async takeBack(seatId, menteeId, at) {
      const [seat] = await statements.$queryRaw<Pick<SeatRow, 'mentor_id'>[]>`
      update seat set state = 'taken', mentee_id = ${menteeId}::uuid, due_at = null, grace_until = null
      where id = ${seatId}::uuid and mentee_id is null and exists (select from enrolment m where m.id = seat.mentor_id and m.state = 'active')
      returning mentor_id`
      return begin(seat, seatId, menteeId, at)
    },

    async displacedFrom(mentorId) {
      return statements.$queryRaw<{ seatId: SeatRow['id']; menteeId: PairRow['mentee_id'] }[]>`
      select s.id as "seatId", last.mentee_id as "menteeId" from seat s
        join lateral (select mentee_id, end_reason from pair x where x.seat_id = s.id order by started_at desc limit 1) last on true
        join enrolment e on e.id = last.mentee_id
      where s.mentor_id = ${mentorId}::uuid and s.mentee_id is null and last.end_reason = 'mentorLeft' and e.state = 'waiting' order by s.id`
    },

    async free(seatId, menteeId, reason, at, graceUntil) {
      const now = toDate(at)
      const until = graceUntil && isAfter(graceUntil, at) ? toDate(graceUntil) : null
      const freed = await statements.$executeRaw`
        update seat s set mentee_id = null, state = case when n.closes then 'closed' else 'open' end, turn = turn + case when n.closes then 0 else 1 end,
          agreed = agreed and n.closes, opened_at = case when n.closes then opened_at else ${now} end,
          due_at = case when n.closes then null else coalesce(${until}::timestamptz, ${now}::timestamptz) end, grace_until = ${until}::timestamptz
        from (select own.id, ${reason === 'mentorLeft'}::boolean or ${isOneTooMany(Prisma.sql`own`)} as closes from seat own where own.id = ${seatId}::uuid) n
        where s.id = n.id and mentee_id = ${menteeId}::uuid and state = 'taken'`
      if (freed === 0) return false
      const ended = await statements.$queryRaw<Pick<PairRow, 'id'>[]>`
        update pair set ended_at = ${now}, end_reason = ${reason} where seat_id = ${seatId}::uuid and mentee_id = ${menteeId}::uuid and ended_at is null
        returning id`
      await withdraw(statements, ended, at)
      return true
    },

    async close(seatIds) {
      // People who hold an offer for such a seat hear that it has gone when the seat is looked at next.
      await statements.$executeRaw`
        update seat set state = 'closed',
          due_at = case when exists (select from offer o where o.seat_id = seat.id and o.state = 'open') then opened_at end
        where id = any(${seatIds}::uuid[]) and state = 'open'`
    },

    async reopen(mentorId, at, from = at) {
      await statements.$executeRaw`
        update seat set state = 'open', turn = turn + 1, agreed = false, opened_at = ${toDate(at)}, due_at = greatest(${toDate(from)}, grace_until),
          grace_until = case when ${isAfter(from, at)}::boolean then greatest(${toDate(from)}, grace_until) else grace_until end
        where id in (select c.id from seat c where c.mentor_id = ${mentorId}::uuid and c.state = 'closed' order by c.id
          limit (select greatest(0, f.mentees - (select count(*) from seat o where o.mentor_id = ${mentorId}::uuid and o.state <> 'closed'))
            from profile f where f.enrolment_id = ${mentorId}::uuid))`
    },

    async wakeFor(enrolmentIds, at) {
      if (enrolmentIds.length === 0) return
      await statements.$executeRaw`
      update seat set due_at = least(due_at, ${toDate(at)}) where id in (
        select distinct on (w.id) s.id from enrolment w join seat s on s.cohort_id = w.cohort_id
        where w.id = any(${enrolmentIds}::uuid[]) and w.state = 'waiting' and s.state = 'open' and s.opened_at is not null
          and not exists (select from offer o where o.seat_id = s.id and o.turn = s.turn and (o.state = 'open' or o.enrolment_id = w.id))
        order by w.id, s.agreed desc, s.opened_at, s.id)`
    },

    async wake(cohortId, at) {
      await statements.$executeRaw`
        update seat set due_at = least(due_at, ${toDate(at)}) where cohort_id = ${cohortId}::uuid and state = 'open' and opened_at is not null`
    },

    async hold(cohortId, at, until) {
      const [now, end] = [toDate(at), toDate(until)]
      await statements.$executeRaw`
        update seat set due_at = ${end}, grace_until = greatest(${end}, grace_until)
        where cohort_id = ${cohortId}::uuid and due_at <= ${now} and xmin::text = pg_current_xact_id()::xid::text`
    },

    async holdIn(cohortId) {
      await statements.$queryRaw`select id from seat where cohort_id = ${cohortId}::uuid order by id for update`
    },

    async askFor(cohortId, mentors, at) {
      const ends = [...mentors].flatMap(([mentor, all]) => all.map((end, index) => ({ mentor, nth: index + 1, end: toDate(end) })))
      // Seats that are marked already stay so, whichever other ones have become free.
      await statements.$executeRaw`
        with free as (select t.id, t.mentor_id, row_number() over (partition by t.mentor_id order by t.asked_until is null, t.id) as nth from seat t
            where t.cohort_id = ${cohortId}::uuid and t.state = 'open'
              and not exists (select from offer o where o.seat_id = t.id and o.turn = t.turn and o.state = 'open')),
          kept as (select f.id, n."end" from free f
            join json_to_recordset(${JSON.stringify(ends)}::json) as n(mentor uuid, nth int, "end" timestamptz) on n.mentor = f.mentor_id and n.nth = f.nth)
        update seat s set asked_until = k."end",
          due_at = case when k.id is null and s.state = 'open' and s.opened_at is not null then least(s.due_at, ${toDate(at)}) else s.due_at end
        from seat m left join kept k on k.id = m.id
        where m.id = s.id and s.cohort_id = ${cohortId}::uuid and s.asked_until is distinct from k."end"`
    },

    async agree(seatId, dueAt) {
      await statements.$executeRaw`update seat set agreed = true, due_at = ${toDate(dueAt)} where id = ${seatId}::uuid and state = 'open'`
    },
  }
}
