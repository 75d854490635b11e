import * as Prisma from '../../store/sql.ts'

/**
 * Since when somebody waits who took part in the round before as a mentee and had no mentor at its end, so that they come first in this one; `id`: of their
 * enrolment. Null: they were not left out. When they began to wait goes after the end of a programme; when they came into it stays.
 */
export const leftOutSince = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select min(coalesce(then_e.waiting_since, then_e.created_at)) from enrolment now_e join cohort now_c on now_c.id = now_e.cohort_id
    join programme now_pr on now_pr.id = now_c.programme_id join cohort then_c on then_c.programme_id = now_pr.follows_id
    join enrolment then_e on then_e.cohort_id = then_c.id and then_e.person_id = now_e.person_id
  where now_e.id = ${id} and then_e.role = 'mentee' and then_e.state in ('waiting', 'unpaired'))`
