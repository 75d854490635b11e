/**
 * Whom our messages do not reach, for the statements of any room: those without an address where their programme lives, unless a directory is
 * still asked and nobody typed their e-mail, and those of whom it is not known that the newest delivery arrived. Home, balance, list of calls and the view of people all count by this.
 */

import * as Prisma from '../../store/sql.ts'
import { thoseIn } from '../enrolment/states.prisma.ts'

/** Whose newest delivery of a cohort did not arrive, as far as we know: few are found by their state, where the newest of everybody would be looked up. */
const failing = Prisma.sql`d.state in ('failed', 'unknown') and d.companion_id is null
  and not exists (select from delivery later where later.person_id = d.person_id and later.cohort_id = d.cohort_id and later.id > d.id
    and later.companion_id is null and later.state in ('delivered', 'failed', 'unknown'))`

/** Those who take part in a cohort `h`. */
export const isOf = Prisma.sql`e.cohort_id = h.id and e.state in ${thoseIn}`
const isHere = (workspaceId: Prisma.Sql): Prisma.Sql => Prisma.sql`(h.places is null or ${workspaceId} = any(h.places))`

/** Ids of the workspaces where the programme `pr` lives; null: it lives everywhere. */
export const placesOf = Prisma.sql`(select array_agg(pw.workspace_id) from programme_workspace pw where pw.programme_id = pr.id)`

/**
 * The people of each cohort `here` (columns id, places), in joins of whole cohorts instead of questions about each person. `odd`: those who have
 * no address there, and guests. `sought`: those for whom a directory is asked. `lost`: those whom nothing reaches.
 */
export const headcounts = Prisma.sql`
  odd as materialized (
    select e.cohort_id, e.person_id, a.id is null as is_none from here h join enrolment e on ${isOf}
      left join address a on a.person_id = e.person_id and a.gone_at is null and ${isHere(Prisma.sql`a.workspace_id`)}
    where a.id is null or a.kind in ('guest', 'external')),
  sought as materialized (
    select distinct e.cohort_id, e.person_id from here h join enrolment e on ${isOf}
      join search s on s.person_id = e.person_id and s.state = 'due' and s.due_at is not null and ${isHere(Prisma.sql`s.workspace_id`)}
    where not exists (select from candidate d where d.person_id = e.person_id and d.typed and ${isHere(Prisma.sql`d.workspace_id`)})),
  lost as materialized (
    (select o.cohort_id, o.person_id from odd o where o.is_none except select s.cohort_id, s.person_id from sought s)
    union all select distinct e.cohort_id, e.person_id from here h join delivery d on d.cohort_id = h.id and ${failing}
      join enrolment e on ${isOf} and e.person_id = d.person_id
      join address a on a.person_id = e.person_id and a.gone_at is null and ${isHere(Prisma.sql`a.workspace_id`)})`
