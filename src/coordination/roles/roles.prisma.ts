import type { CohortRow, PersonRow, ViewerRow } from '../../../prisma/generated/rows.ts'
import { type Clock, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { arrivalsIn } from '../../people/arrivals.prisma.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import type { Role } from '../../people/role.ts'
import * as Prisma from '../../store/sql.ts'
import type { Transaction } from '../../store/transaction.ts'
import { plainly } from '../people/people.prisma.ts'
import type { CohortHere, Coordinator, Owner, RoleStore, Viewer } from './roles.store.ts'

/** Roles on one database transaction. */
export const rolesIn = (statements: Transaction, tools: { readonly clock: Clock; readonly ids: Ids }): RoleStore => ({
  async lockRoles({ workspaceId }) {
    await statements.$queryRaw`select id from workspace where id = ${workspaceId}::uuid for no key update`
  },

  async member(personId, { workspaceId }) {
    const [found] = await statements.$queryRaw<Pick<PersonRow, 'name' | 'email'>[]>`
      select p.name, p.email from person p where p.id = ${personId}::uuid and exists (select ${memberAccounts(Prisma.sql`${personId}::uuid`, workspaceId)})`
    return found ?? null
  },

  async welcome(profile) {
    await arrivalsIn(statements, tools).welcome(profile, true)
  },

  findMembers: (text, { workspaceId }, limit) =>
    statements.$queryRaw<Coordinator[]>`
      select p.id as "personId", p.name, p.email from person p
      where (p.email = lower(${text}::text) or position(${plainly(Prisma.sql`${text}::text`)} in ${plainly(Prisma.sql`p.name`)}) > 0)
        and exists (select ${memberAccounts(Prisma.sql`p.id`, workspaceId)})
      order by p.email = lower(${text}::text) desc, lower(p.name), p.id limit ${limit}`,

  owners: ({ workspaceId }, configured) =>
    statements.$queryRaw<Owner[]>`
      select p.id as "personId", p.name, p.email, p.email = any(${[...configured]}::text[]) and m.every as "isConfigured"
      from (select a.person_id, bool_or(o.external_id is not null) as named, bool_and(coalesce(a.kind, 'member') = 'member') as every
          from address a left join owner o on o.workspace_id = a.workspace_id and o.external_id = a.external_id and o.left_at is null
          where a.workspace_id = ${workspaceId}::uuid and a.gone_at is null group by a.person_id) m join person p on p.id = m.person_id
      where m.named or (m.every and p.email = any(${[...configured]}::text[])) order by lower(p.name), p.id`,

  async nameOwner(personId, { workspaceId }) {
    await statements.$executeRaw`
      insert into owner (workspace_id, external_id) select a.workspace_id, a.external_id ${memberAccounts(Prisma.sql`${personId}::uuid`, workspaceId)}
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

  async nameHere(cohortId, { workspaceId }) {
    const [row] = await statements.$queryRaw<Pick<CohortRow, 'name'>[]>`
      select c.name from cohort c join programme pr on pr.id = c.programme_id
      where c.id = ${cohortId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
    return row?.name ?? null
  },

  cohortsHere: ({ workspaceId }) =>
    statements.$queryRaw<CohortHere[]>`
      select c.id, c.name, not exists (select from enrolment e where e.cohort_id = c.id and e.role = 'coordinator' and e.state = 'active') as "isOrphaned"
      from cohort c join programme pr on pr.id = c.programme_id where ${livesIn(Prisma.sql`${workspaceId}::uuid`)} order by 3 desc, c.id desc`,

  async nameOf(personId) {
    const [row] = await statements.$queryRaw<Pick<PersonRow, 'name'>[]>`
      select name from person where id = ${personId}::uuid and erased_at is null`
    return row?.name ?? null
  },

  async roleOf(cohortId, personId) {
    const [row] = await statements.$queryRaw<{ role: Role }[]>`
      select role from enrolment where cohort_id = ${cohortId}::uuid and person_id = ${personId}::uuid`
    return row?.role ?? null
  },

  viewers: (cohortId) =>
    statements.$queryRaw<Viewer[]>`
      select p.id as "personId", p.name, p.email, v.sees_names as "seesNames" from viewer v join person p on p.id = v.person_id
      where v.cohort_id = ${cohortId}::uuid order by lower(p.name), p.id`,

  coordinators: (cohortId, state = 'active') =>
    statements.$queryRaw<Coordinator[]>`
      select p.id as "personId", p.name, p.email from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = ${state} order by p.name, p.id`,

  async nameCoordinator(cohortId, personId, at) {
    const named = await statements.$executeRaw`
      insert into enrolment (id, cohort_id, person_id, role, state, created_at)
      values (${tools.ids.next()}::uuid, ${cohortId}::uuid, ${personId}::uuid, 'coordinator', 'active', ${toDate(at)})
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
const memberAccounts = (personId: Prisma.Sql, workspaceId: string): Prisma.Sql => Prisma.sql`
  from address a where a.person_id = ${personId} and a.workspace_id = ${workspaceId}::uuid and a.kind = 'member' and a.gone_at is null`
