import type { PersonRow, ViewerRow } from '../../../prisma/generated/rows.ts'
import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Coordinator, RoleStore } from './roles.store.ts'

/** Roles on one database transaction. */
export const rolesIn = (statements: Statements, { ids }: { readonly ids: Ids }): RoleStore => ({
  async lockRoles({ workspaceId }) {
    await statements.$queryRaw`select id from workspace where id = ${workspaceId}::uuid for no key update`
  },

  async member(personId, { workspaceId }) {
    const [found] = await statements.$queryRaw<Pick<PersonRow, 'name' | 'email'>[]>`
      select p.name, p.email from person p where p.id = ${personId}::uuid and exists (select ${memberAccounts(personId, workspaceId)})`
    return found ?? null
  },

  async owners({ workspaceId }) {
    const rows = await statements.$queryRaw<{ personId: string }[]>`
      select distinct a.person_id as "personId" from owner o join address a on a.workspace_id = o.workspace_id and a.external_id = o.external_id
      where o.workspace_id = ${workspaceId}::uuid and o.left_at is null and a.gone_at is null`
    return rows.map(({ personId }) => personId)
  },

  async nameOwner(personId, { workspaceId }) {
    await statements.$executeRaw`
      insert into owner (workspace_id, external_id) select a.workspace_id, a.external_id ${memberAccounts(personId, workspaceId)}
      on conflict (workspace_id, external_id) do update set left_at = null`
  },

  async removeOwner(personId, { workspaceId }, at) {
    await statements.$executeRaw`
      update owner o set left_at = ${toDate(at)} from address a where a.workspace_id = o.workspace_id and a.external_id = o.external_id
        and o.workspace_id = ${workspaceId}::uuid and a.person_id = ${personId}::uuid and o.left_at is null`
  },

  async livesHere(cohortId, { workspaceId }) {
    const [row] = await statements.$queryRaw<{ here: boolean }[]>`
      select exists (select from cohort c join programme pr on pr.id = c.programme_id
        where c.id = ${cohortId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}) as here`
    return row?.here ?? false
  },

  coordinators: (cohortId, state = 'active') =>
    statements.$queryRaw<Coordinator[]>`
      select p.id as "personId", p.name, p.email from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = ${state} order by p.name, p.id`,

  async nameCoordinator(cohortId, personId, at) {
    const named = await statements.$executeRaw`
      insert into enrolment (id, cohort_id, person_id, role, state, created_at)
      values (${ids.next()}::uuid, ${cohortId}::uuid, ${personId}::uuid, 'coordinator', 'active', ${toDate(at)})
      on conflict (cohort_id, person_id) do update set state = 'active' where enrolment.role = 'coordinator'`
    return named > 0
  },

  async removeCoordinator(cohortId, personId) {
    await statements.$executeRaw`
      update enrolment set state = 'withdrawn' where cohort_id = ${cohortId}::uuid and person_id = ${personId}::uuid and role = 'coordinator'`
  },

  async nameViewer(cohortId, personId, seesNames) {
    await statements.$executeRaw`
      insert into viewer (cohort_id, person_id, sees_names) values (${cohortId}::uuid, ${personId}::uuid, ${seesNames})
      on conflict (cohort_id, person_id) do update set sees_names = excluded.sees_names`
  },

  async removeViewer(cohortId, personId) {
    await statements.$executeRaw`delete from viewer where cohort_id = ${cohortId}::uuid and person_id = ${personId}::uuid`
  },

  async viewing(cohortId, { personId, workspaceId }) {
    const [row] = await statements.$queryRaw<Pick<ViewerRow, 'sees_names'>[]>`
      select v.sees_names from viewer v join cohort c on c.id = v.cohort_id join programme pr on pr.id = c.programme_id
      where v.cohort_id = ${cohortId}::uuid and v.person_id = ${personId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
    if (!row) return null
    return row.sees_names ? 'names' : 'numbers'
  },
})

/** Accounts of a member, by which they may be an owner. */
const memberAccounts = (personId: string, workspaceId: string): Prisma.Sql => Prisma.sql`
  from address a where a.person_id = ${personId}::uuid and a.workspace_id = ${workspaceId}::uuid and a.kind = 'member' and a.gone_at is null`
