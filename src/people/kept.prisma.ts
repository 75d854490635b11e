import * as Prisma from '../store/sql.ts'

/**
 * Whether a person, joined as `p`, is kept by something else than these cohorts: by a programme that keeps its people still, as a viewer, or as an
 * owner of Pari in a workspace.
 */
export const isKeptElsewhere = (cohortIds: readonly string[]): Prisma.Sql => Prisma.sql`(
  exists (select from enrolment ke join cohort kc on kc.id = ke.cohort_id join programme kpr on kpr.id = kc.programme_id
    where ke.person_id = p.id and kpr.gone_at is null and kc.id <> all(${[...cohortIds]}::uuid[]))
  or exists (select from viewer kv where kv.person_id = p.id and kv.cohort_id <> all(${[...cohortIds]}::uuid[]))
  or exists (select from owner ko join address ka on ka.workspace_id = ko.workspace_id and ka.external_id = ko.external_id
    where ka.person_id = p.id and ko.left_at is null))`
