import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { isReached } from '../../people/reach.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { PlanStore } from './store.ts'

/** What pairs propose and agree on, on one database transaction. */
export const plansIn = (statements: Statements, { ids }: { readonly ids: Ids }): Omit<PlanStore, 'busy'> => ({
  async propose(pairId, { version, byId, dates, minutes, venue, meetingId }, at) {
    await statements.$executeRaw`update meeting_proposal set state = 'replaced' where pair_id = ${pairId}::uuid and state = 'open'`
    await statements.$executeRaw`
      insert into meeting_proposal (id, pair_id, version, state, by_id, dates, minutes, venue, meeting_id, created_at)
      values (${ids.next()}::uuid, ${pairId}::uuid, ${version}, 'open', ${byId}::uuid, ${dates.map((date) => date.toString())}::timestamptz[], ${minutes},
        ${venue}, ${meetingId}::uuid, ${toDate(at)})`
  },

  async closeProposal(pairId, as) {
    await statements.$executeRaw`update meeting_proposal set state = ${as} where pair_id = ${pairId}::uuid and state = 'open'`
  },

  async addMeeting(pairId, { number, state, startsAt, minutes, venue, version, agreedBy }, at) {
    const id = ids.next()
    await statements.$executeRaw`
      insert into meeting (id, pair_id, number, state, starts_at, minutes, venue, version, agreed_by, settled_at, created_at)
      values (${id}::uuid, ${pairId}::uuid, ${number}, ${state}, ${toDate(startsAt)}, ${minutes}, ${venue}, ${version}, ${[...agreedBy]}::uuid[],
        ${state === 'planned' ? null : toDate(at)}, ${toDate(at)})`
    return id
  },

  async moveMeeting(id, { startsAt, minutes, venue, version, agreedBy, remindedAt }) {
    await statements.$executeRaw`
      update meeting set starts_at = ${toDate(startsAt)}, minutes = ${minutes}, venue = ${venue}, version = ${version}, agreed_by = ${[...agreedBy]}::uuid[],
        state = 'planned', reminded_at = ${remindedAt && toDate(remindedAt)}, asked_at = null, settled_at = null where id = ${id}::uuid`
  },

  async isReached(enrolmentId) {
    const [row] = await statements.$queryRaw<{ reached: boolean }[]>`
      select ${isReached(Prisma.sql`e.person_id`)} as reached from enrolment e join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id
      where e.id = ${enrolmentId}::uuid`
    return row?.reached ?? false
  },

  async settle(id, state, at) {
    await statements.$executeRaw`update meeting set state = ${state}, settled_at = ${toDate(at)} where id = ${id}::uuid`
  },

  async differs(id, at) {
    await statements.$executeRaw`update meeting set differs_at = ${toDate(at)} where id = ${id}::uuid`
  },
})
