import type { PendingListRow } from '../../../prisma/generated/rows.ts'
import { hoursAfter, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { readStored } from '../../kit/stored.ts'
import type { Statements } from '../../store/statements.ts'
import { type PendingStore, pendingDecisions, pendingRead, waitsHours } from './pending.ts'

/** Lists that wait, on one database transaction. */
export const pendingIn = (statements: Statements, { ids }: { readonly ids: Ids }): PendingStore => ({
  async keep({ personId, cohortId, read }, now) {
    const id = ids.next()
    await statements.$executeRaw`
      delete from pending_list where person_id = ${personId}::uuid and cohort_id is not distinct from ${cohortId}::uuid`
    await statements.$executeRaw`
      insert into pending_list (id, person_id, cohort_id, list, decisions, due_at, created_at)
      values (${id}::uuid, ${personId}::uuid, ${cohortId}::uuid, ${JSON.stringify(read)}::jsonb, '{}'::jsonb, ${toDate(hoursAfter(now, waitsHours))}, ${toDate(now)})`
    return id
  },

  async find(id, personId) {
    const [row] = await statements.$queryRaw<Pick<PendingListRow, 'id' | 'cohort_id' | 'list' | 'decisions'>[]>`
      select id, cohort_id, list, decisions from pending_list where id = ${id}::uuid and person_id = ${personId}::uuid for update`
    if (!row) return null
    const read = readStored(pendingRead, row.list, { what: 'pending_list.list', row: id })
    const decided = readStored(pendingDecisions, row.decisions, { what: 'pending_list.decisions', row: id })
    return read && { id, cohortId: row.cohort_id, read, decided: decided ?? pendingDecisions.parse({}) }
  },

  async decide(id, decided) {
    await statements.$executeRaw`update pending_list set decisions = ${JSON.stringify(decided)}::jsonb where id = ${id}::uuid`
  },

  async drop(dropped) {
    await statements.$executeRaw`delete from pending_list where id = any(${[...dropped]}::uuid[])`
  },
})
