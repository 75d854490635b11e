import { toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Transaction } from '../store/transaction.ts'
import type { SeatStore } from './seats.ts'

export const seatsIn = (transaction: Transaction, deps: { ids: Ids }): SeatStore => ({
  async take(seatId, menteeId, at) {
    const taken = await transaction.seat.updateManyAndReturn({
      where: { id: seatId, state: 'open' },
      data: { state: 'taken', menteeId, dueAt: null },
      select: { mentorId: true },
    })
    const [seat] = taken
    if (!seat) return false
    await transaction.pair.create({ data: { id: deps.ids.next(), seatId, mentorId: seat.mentorId, menteeId, startedAt: toDate(at) } })
    return true
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

  async wake(cohortId, at) {
    await transaction.seat.updateMany({ where: { cohortId, state: 'open', openedAt: { not: null } }, data: { dueAt: toDate(at) } })
  },

  async agree(seatId, at) {
    await transaction.seat.updateMany({ where: { id: seatId, state: 'open' }, data: { agreed: true, dueAt: toDate(at) } })
  },
})
