/** Pairs that one of the two has asked Pari to bring together no more. Whoever brings a pair together asks `isInContact` first. */
import { withdraw } from '../delivery/withdraw.prisma.ts'
import { toDate } from '../kit/clock.ts'
import { type PersonIn, personColumns, toPerson } from '../people/person.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { OwnPair, StoppedContact } from './stopped-contact.ts'

/** Whether nobody of the pair `x` has stopped contact. */
export const isInContact = Prisma.sql`x.stopped_at is null`

type OwnPairRow = PersonIn<''> & {
  readonly pair: string
  readonly cohort: string
  readonly mentor: string
  readonly mentee: string
  readonly stopped: boolean
  readonly own: boolean
}

/** Stopping contact, on one database transaction. */
export const stoppedContactIn = (statements: Statements): StoppedContact => ({
  async pairsOf(personId) {
    const rows = await statements.$queryRaw<OwnPairRow[]>`
      select x.id as pair, me.cohort_id as cohort, x.mentor_id as mentor, x.mentee_id as mentee, x.stopped_at is not null as stopped, (me.id = x.stopped_by or me.id = x.stopped_too_by) is true as own, ${personColumns('p')}
      from enrolment me join pair x on me.id in (x.mentor_id, x.mentee_id) and x.ended_at is null
        join enrolment o on o.id in (x.mentor_id, x.mentee_id) and o.id <> me.id join person p on p.id = o.person_id and p.erased_at is null
      where me.person_id = ${personId}::uuid order by x.id`
    return rows.map(
      (row): OwnPair => ({
        ...{ pairId: row.pair, cohortId: row.cohort, enrolmentIds: [row.mentor, row.mentee], partner: toPerson(row, '') },
        ...{ isStopped: row.stopped, isOwn: row.own },
      }),
    )
  },

  async stop(pairId, personId, at) {
    const stopped = await statements.$queryRaw<{ id: string }[]>`
      update pair x set stopped_at = ${toDate(at)}, stopped_by = me.id, stopped_too_by = null from enrolment me
      where x.id = ${pairId}::uuid and me.id in (x.mentor_id, x.mentee_id) and me.person_id = ${personId}::uuid and x.ended_at is null and ${isInContact}
      returning x.id`
    await withdraw(statements, stopped, at)
    if (stopped.length > 0) return 'stopped'
    const too = await statements.$executeRaw`
      update pair x set stopped_too_by = me.id from enrolment me
      where x.id = ${pairId}::uuid and me.id in (x.mentor_id, x.mentee_id) and me.person_id = ${personId}::uuid and x.ended_at is null
        and me.id is distinct from x.stopped_by and x.stopped_too_by is null`
    return too > 0 ? 'too' : 'already'
  },

  async resume(pairId, personId) {
    const rows = await statements.$queryRaw<{ still: boolean }[]>`
      update pair x set stopped_at = case when n.other is null then null else x.stopped_at end, stopped_by = n.other, stopped_too_by = null
      from (select p.id, case me.id when p.stopped_by then p.stopped_too_by else p.stopped_by end as other
        from pair p join enrolment me on me.id in (p.stopped_by, p.stopped_too_by)
        where p.id = ${pairId}::uuid and p.ended_at is null and me.person_id = ${personId}::uuid for update of p) n
      where x.id = n.id returning x.stopped_at is not null as still`
    const [row] = rows
    if (!row) return 'notYours'
    return row.still ? 'kept' : 'resumed'
  },

  async stoppedWith(enrolmentId) {
    const rows = await statements.$queryRaw<{ name: string }[]>`
      select p.name from pair x join enrolment o on o.id in (x.mentor_id, x.mentee_id) and o.id <> ${enrolmentId}::uuid join person p on p.id = o.person_id
      where ${enrolmentId}::uuid in (x.mentor_id, x.mentee_id) and x.ended_at is null and not ${isInContact} order by p.name, x.id`
    return rows.map(({ name }) => name)
  },
})
