import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import { setRoom } from '../room-of-mentor.prisma.ts'
import type { EnteringStore } from './entering.ts'
import { seatsIn } from './seats.prisma.ts'

/** Entering on one database transaction. */
export const enteringIn = (statements: Statements, { ids }: { readonly ids: Ids }): EnteringStore => ({
  async enter(enrolmentId, room, at) {
    const [row] = await statements.$queryRaw<{ state: 'active' | 'unpaired' | 'waiting' }[]>`
      update enrolment e set entered_at = ${toDate(at)}, taken_off_at = null,
        state = case when e.role = 'mentor' then 'active' when c.paired_at is null then 'unpaired' else 'waiting' end,
        waiting_since = case when e.role = 'mentee' and c.paired_at is not null then ${toDate(at)}::timestamptz end
      from cohort c where c.id = e.cohort_id and e.id = ${enrolmentId}::uuid returning e.state`
    if (!row) throw new Error(`There is no enrolment ${enrolmentId}.`)
    if (row.state === 'active') await setRoom(statements, { ids }, enrolmentId, room, at)
    if (row.state === 'waiting') await seatsIn(statements, { ids }).wakeFor([enrolmentId], at)
    return row.state
  },

  async publishPairs(cohortId, at) {
    await statements.$executeRaw`update cohort set paired_at = coalesce(paired_at, ${toDate(at)}) where id = ${cohortId}::uuid`
    const rows = await statements.$queryRaw<{ id: string }[]>`
      update enrolment set state = 'waiting', waiting_since = coalesce(entered_at, ${toDate(at)})
      where cohort_id = ${cohortId}::uuid and state = 'unpaired' returning id`
    await seatsIn(statements, { ids }).wakeFor(
      rows.map(({ id }) => id),
      at,
    )
    return rows.length
  },
})
