/** The cohort's channel that Pari opened, for the statements of any room. The room that opens it stores it. */
import * as Prisma from '../store/sql.ts'

/** The channel of a cohort that is open now; no row when there is none. Columns id, workspace_id, external_id, people (ids of enrolments). */
export const channelOf = (cohortId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select now_open.id, now_open.workspace_id, now_open.external_id, now_open.people from channel now_open
  where now_open.cohort_id = ${cohortId} and now_open.closed_at is null and now_open.external_id is not null
    and now_open.turn = (select max(newest.turn) from channel newest where newest.cohort_id = ${cohortId})`
