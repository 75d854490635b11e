import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'

/** Whether a programme, joined as `pr`, lives in this workspace. A programme without workspaces, as in rehearsals, lives everywhere. */
export const livesIn = (workspaceId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  not exists (select from programme_workspace pw where pw.programme_id = pr.id)
  or exists (select from programme_workspace pw where pw.programme_id = pr.id and pw.workspace_id = ${workspaceId}))`

/**
 * The address at which a person of a cohort is reached (columns id, workspace_id); no row when there is none. It is in a workspace where
 * the programme lives, and the account is not gone. Workspaces and accounts that let Pari in come first, and among these the one where the person came last, because
 * accounts are replaced. `only`: no other workspace counts, unless it is null.
 */
export const addressFor = (personId: Prisma.Sql, cohortId: Prisma.Sql, only = Prisma.sql`null::uuid`): Prisma.Sql => Prisma.sql`
  select a.id, a.workspace_id from address a join workspace aw on aw.id = a.workspace_id
    left join cohort co on co.id = ${cohortId} left join programme pr on pr.id = co.programme_id
  where a.person_id = ${personId} and a.gone_at is null and (pr.id is null or ${livesIn(Prisma.sql`a.workspace_id`)})
    and (${only} is null or a.workspace_id = ${only})
  order by aw.paused_at is not null, a.shut_at is not null, a.id desc limit 1`

/** For `addressFor`: a delivery (the alias of its row) that concerns no cohort is said in its own workspace, or not at all. */
export const ownPlaceOf = (delivery: 'f' | 'o'): Prisma.Sql =>
  Prisma.raw(`case when ${delivery}.cohort_id is null then ${delivery}.workspace_id end`)

/** Whether `addressFor` finds anything in the programme that is joined as `pr`. */
export const isReached = (personId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`exists (select from address a where a.person_id = ${personId} and a.gone_at is null and ${livesIn(Prisma.sql`a.workspace_id`)})`

/** Whether the programme that listed a person first lives in this workspace. A person whom no programme listed is at home everywhere. */
export const isHome = (personId: Prisma.Sql, workspaceId: Prisma.Sql): Prisma.Sql => Prisma.sql`not exists (
  select from (select e.cohort_id from enrolment e where e.person_id = ${personId} order by e.id limit 1) first
    join cohort fc on fc.id = first.cohort_id join programme pr on pr.id = fc.programme_id
  where not ${livesIn(workspaceId)})`

/** Where somebody is reached in a workspace, by what its platform calls them. Null: nowhere. */
export async function addressOf(
  statements: Statements,
  { personId, workspaceId }: { readonly personId: string; readonly workspaceId: string },
): Promise<string | null> {
  const [row] = await statements.$queryRaw<{ id: string }[]>`
    select external_id as id from address where person_id = ${personId}::uuid and workspace_id = ${workspaceId}::uuid and gone_at is null limit 1`
  return row?.id ?? null
}
