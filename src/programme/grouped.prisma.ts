/** What every room may know of the groups in which people are. */
import * as Prisma from '../store/sql.ts'

/**
 * The groups in which somebody is or was, as a table: id, name, and since when they are in it no more, if they are not. `enrolment`: whose. Nobody is
 * in a draft, or in what is only suggested.
 */
export const groupsOf = (enrolment: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select g.id, g.name, least(b.until, g.ended_at) as until from group_member b join mentoring_group g on g.id = b.group_id
  where b.enrolment_id = ${enrolment} and b.state in ('in', 'leaving', 'out') and b.since is not null and g.state in ('published', 'ended'))`

/** The cohort of a group. */
export const cohortOfGroup = (group: Prisma.Sql): Prisma.Sql => Prisma.sql`(select cohort_id from mentoring_group where id = ${group})`
