import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { storedRhythm } from '../rhythm/stored-rhythm.ts'
import type { ScanStore } from './store.ts'

/** How pairs get their courses, on one database transaction. */
export const scansIn = (statements: Statements, { ids }: { readonly ids: Ids }): ScanStore => ({
  async scanFor(kickOffId) {
    await statements.$executeRaw`
      insert into meeting_scan (id, cohort_id, due_at)
      select ${ids.next()}::uuid, k.cohort_id, k.starts_at from kick_off k where k.id = ${kickOffId}::uuid and k.called_off_at is null
      on conflict (cohort_id) do update set due_at = excluded.due_at`
  },

  async scanNever(kickOffId) {
    await statements.$executeRaw`
      update meeting_scan s set due_at = null from kick_off k where k.id = ${kickOffId}::uuid and k.cohort_id = s.cohort_id`
  },

  async scanNow(cohortId, at) {
    await statements.$executeRaw`
      update meeting_scan s set due_at = ${toDate(at)} from kick_off k
      where s.cohort_id = ${cohortId}::uuid and k.cohort_id = s.cohort_id and k.starts_at <= ${toDate(at)} and s.due_at is not null`
  },

  scans: (scanIds) =>
    statements.$queryRaw`
      select s.id, s.cohort_id as "cohortId", pr.ended_at is not null as "isOver", c.time_zone as zone, c.country from meeting_scan s
        join cohort c on c.id = s.cohort_id join programme pr on pr.id = c.programme_id where s.id = any(${[...scanIds]}::uuid[]) order by s.id`,

  async scanNext(id, dueAt) {
    await statements.$executeRaw`update meeting_scan set due_at = ${dueAt && toDate(dueAt)} where id = ${id}::uuid`
  },

  newPairs: (cohortId, only) => newPairs(statements, cohortId, only),

  async begin(courses, at) {
    if (courses.length === 0) return
    const rows = JSON.stringify(
      courses.map(({ pairId, cohortId, beginsAt, wantedBy, dueAt }) => ({
        ...{ id: ids.next(), pair_id: pairId, cohort_id: cohortId, begins_at: toDate(beginsAt), wanted_by: toDate(wantedBy) },
        due_at: dueAt && toDate(dueAt),
      })),
    )
    await statements.$executeRaw`
      insert into pair_course (id, pair_id, cohort_id, state, begins_at, wanted_by, due_at, created_at)
      select n.id, n.pair_id, n.cohort_id, 'active', n.begins_at, n.wanted_by, n.due_at, ${toDate(at)} from jsonb_populate_recordset(null::pair_course, ${rows}::jsonb) n
      on conflict (pair_id) do update set begins_at = excluded.begins_at, wanted_by = excluded.wanted_by, due_at = excluded.due_at
        where pair_course.state = 'active' and pair_course.number = 1 and pair_course.step = 0 and pair_course.acted_at is null`
  },

  async waitForKickOff(pairIds, now) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select x.id from pair x join seat s on s.id = x.seat_id join kick_off k on k.cohort_id = s.cohort_id
      where x.id = any(${[...pairIds]}::uuid[]) and k.called_off_at is null and k.starts_at > ${toDate(now)}`
    return rows.map(({ id }) => id)
  },
})

async function newPairs(statements: Statements, cohortId: string, only?: readonly string[]): ReturnType<ScanStore['newPairs']> {
  const which = only
    ? Prisma.sql`x.id = any(${[...only]}::uuid[])`
    : Prisma.sql`not exists (select from pair_course pc where pc.pair_id = x.id)`
  const rows = await statements.$queryRaw<{ id: string; begins: Date; zone: string; programme: string; chosen: unknown }[]>`
    select x.id, greatest(x.started_at, case when k.called_off_at is null then k.starts_at end) as begins, c.time_zone as zone,
      pr.id as programme, pr.settings->'meetings' as chosen
    from pair x join seat s on s.id = x.seat_id join cohort c on c.id = s.cohort_id join programme pr on pr.id = c.programme_id
      left join kick_off k on k.cohort_id = c.id
    where s.cohort_id = ${cohortId}::uuid and x.ended_at is null and x.stopped_at is null and ${which} order by x.id`
  return rows.map(({ id, begins, zone, programme, chosen }) => ({
    ...{ pairId: id, cohortId, beginsAt: fromDate(begins), zone },
    rhythm: storedRhythm(chosen, programme),
  }))
}
