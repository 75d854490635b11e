import { type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Transaction } from '../store/transaction.ts'
import type { SeatStore } from './seats.ts'

export function seatsIn(transaction: Transaction, deps: { ids: Ids }): SeatStore {
  const begin = async (seat: { mentor_id: string } | undefined, seatId: string, menteeId: string, at: Instant): Promise<boolean> => {
    if (!seat) return false
    await transaction.pair.create({ data: { id: deps.ids.next(), seatId, mentorId: seat.mentor_id, menteeId, startedAt: toDate(at) } })
    return true
  }
  return {
    async take(seatId, menteeId, at) {
      const [seat] = await transaction.$queryRaw<{ mentor_id: string }[]>`
      update seat set state = 'taken', mentee_id = ${menteeId}::uuid, due_at = null where id = ${seatId}::uuid and state = 'open' returning mentor_id`
      return begin(seat, seatId, menteeId, at)
    },

    async takeBack(seatId, menteeId, at) {
      const [seat] = await transaction.$queryRaw<{ mentor_id: string }[]>`
      update seat set state = 'taken', mentee_id = ${menteeId}::uuid, due_at = null
      where id = ${seatId}::uuid and mentee_id is null and exists (select from enrolment m where m.id = seat.mentor_id and m.state = 'active')
      returning mentor_id`
      return begin(seat, seatId, menteeId, at)
    },

    async displacedFrom(mentorId) {
      return transaction.$queryRaw<{ seatId: string; menteeId: string }[]>`
      select s.id as "seatId", last.mentee_id as "menteeId" from seat s
        join lateral (select mentee_id, end_reason from pair x where x.seat_id = s.id order by started_at desc limit 1) last on true
        join enrolment e on e.id = last.mentee_id
      where s.mentor_id = ${mentorId}::uuid and s.mentee_id is null and last.end_reason = 'mentorLeft' and e.state = 'waiting' order by s.id`
    },

    async free(seatId, menteeId, reason, at) {
      const freed = await transaction.seat.updateMany({
        where: { id: seatId, menteeId, state: 'taken' },
        data:
          reason === 'mentorLeft'
            ? { state: 'closed', menteeId: null, dueAt: null }
            : { state: 'open', menteeId: null, opening: { increment: 1 }, agreed: false, openedAt: toDate(at), dueAt: toDate(at) },
      })
      if (freed.count === 0) return false
      await transaction.pair.updateMany({ where: { seatId, menteeId, endedAt: null }, data: { endedAt: toDate(at), endReason: reason } })
      return true
    },

    async close(seatIds) {
      await transaction.seat.updateMany({ where: { id: { in: [...seatIds] }, state: 'open' }, data: { state: 'closed', dueAt: null } })
    },

    async reopen(mentorId, at) {
      await transaction.seat.updateMany({
        where: { mentorId, state: 'closed' },
        data: { state: 'open', opening: { increment: 1 }, agreed: false, openedAt: toDate(at), dueAt: toDate(at) },
      })
    },

    async wakeFor(enrolmentIds, at) {
      if (enrolmentIds.length === 0) return
      await transaction.$executeRaw`
      update seat set due_at = ${toDate(at)} where id in (
        select distinct on (w.id) s.id from enrolment w join seat s on s.cohort_id = w.cohort_id
        where w.id = any(${enrolmentIds}::uuid[]) and w.state = 'waiting' and s.state = 'open' and s.opened_at is not null
          and not exists (select from offer o where o.seat_id = s.id and o.opening = s.opening and (o.state = 'open' or o.enrolment_id = w.id))
        order by w.id, s.agreed desc, s.opened_at, s.id)`
    },

    async wake(cohortId, at) {
      await transaction.seat.updateMany({ where: { cohortId, state: 'open', openedAt: { not: null } }, data: { dueAt: toDate(at) } })
    },

    async agree(seatId, at) {
      await transaction.seat.updateMany({ where: { id: seatId, state: 'open' }, data: { agreed: true, dueAt: toDate(at) } })
    },
  }
}
