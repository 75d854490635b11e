import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import type { PauseStore } from './pauses.ts'

/** Breaks of people on one database transaction. */
export const pausesIn = (statements: Statements, { ids }: { readonly ids: Ids }): PauseStore => ({
  async pause({ enrolmentId, until }, at) {
    await statements.$executeRaw`
      insert into pause (id, enrolment_id, until, due_at, created_at)
      values (${ids.next()}::uuid, ${enrolmentId}::uuid, ${toDate(until)}, ${toDate(until)}, ${toDate(at)})
      on conflict (enrolment_id) do update set until = excluded.until, due_at = excluded.due_at`
  },

  resume: async (enrolmentId) => (await statements.$executeRaw`delete from pause where enrolment_id = ${enrolmentId}::uuid`) > 0,

  async endPauses(pauseIds) {
    const rows = await statements.$queryRaw<{ enrolmentId: string }[]>`
      delete from pause where id = any(${[...pauseIds]}::uuid[]) returning enrolment_id as "enrolmentId"`
    return rows.map(({ enrolmentId }) => enrolmentId)
  },

  async pausesOf(personId) {
    const rows = await statements.$queryRaw<{ enrolmentId: string; until: Date }[]>`
      select z.enrolment_id as "enrolmentId", z.until from pause z join enrolment e on e.id = z.enrolment_id where e.person_id = ${personId}::uuid order by z.id`
    return rows.map((row) => ({ ...row, until: fromDate(row.until) }))
  },
})
