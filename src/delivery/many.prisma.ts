/** What is said to many people at once: written, withdrawn, renewed and tried again by one statement each, however many they are. */
import type { View } from '../contract/view.ts'
import { type Instant, toDate } from '../kit/clock.ts'
import { addressFor } from '../people/reach.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { needsOfDelivery } from './needs.ts'
import type { DeliveryClass, NewDelivery } from './outbox.ts'

/** What all of them have in common. */
export interface Poured extends Required<Pick<NewDelivery, 'kind' | 'step' | 'urgent' | 'dueAt' | 'expiresAt'>> {
  readonly class: Extract<DeliveryClass, 'announcement' | 'nudge' | 'report'>
  /** What is said, by a name that each row gives. */
  readonly views: ReadonlyMap<string, View>
}

/**
 * Writes a delivery for each row of `rows`, which has the columns id, key, person_id, cohort_id, and view: the name of what is said. A key
 * that is taken is passed over. Answers the workspaces where something is to be said.
 */
export async function pour(statements: Statements, rows: Prisma.Sql, poured: Poured, now: Instant): Promise<readonly string[]> {
  const views = JSON.stringify(
    [...poured.views].map(([name, view]) => ({ name, view, language: view.language, needs: needsOfDelivery(view, poured.class) })),
  )
  const places = await statements.$queryRaw<{ workspace_id: string | null; count: number }[]>`
    with given as materialized (${rows}),
      said as (select * from jsonb_to_recordset(${views}::jsonb) as v(name text, view jsonb, language text, needs text[])),
      written as (
        insert into delivery (id, key, workspace_id, address_id, person_id, cohort_id, kind, step, class, urgent, language, view, needs, state, due_at,
          expires_at, attempts, detail, created_at)
        select n.id, n.key, a.workspace_id, a.id, n.person_id, n.cohort_id, ${poured.kind}, ${poured.step}, ${poured.class}, ${poured.urgent},
          v.language, v.view, v.needs, case when a.id is not null then 'due' when s.sought then 'waiting' else 'failed' end,
          case when a.id is not null or s.sought then ${toDate(poured.dueAt)}::timestamptz end, ${poured.expiresAt && toDate(poured.expiresAt)}, 0,
          case when a.id is null and not s.sought then 'noAddress' end, ${toDate(now)}
        from given n join said v on v.name = n.view
          left join lateral (${addressFor(Prisma.sql`n.person_id`, Prisma.sql`n.cohort_id`)}) a on true
          cross join lateral (select exists (select from search where person_id = n.person_id and state = 'due') as sought) s
        on conflict (key) do nothing returning workspace_id)
    select workspace_id, count(*)::int as count from written group by 1`
  // Nothing tells the planner of so many new rows before the next vacuum, and lanes ask for them now.
  if (places.reduce((sum, { count }) => sum + count, 0) > manyRows) await statements.$executeRaw`analyze delivery`
  return places.flatMap((each) => each.workspace_id ?? [])
}

/** As many new rows change what a plan costs. */
const manyRows = 1_000

/**
 * Finds those who were found by a directory while they were written to: neither transaction saw the other's row. `which`: the deliveries,
 * as `d`. Answers the workspaces where they are reached.
 */
export async function lookAgainAt(statements: Statements, which: Prisma.Sql, now: Instant): Promise<readonly string[]> {
  await statements.$executeRaw`
    select from search where person_id in (select d.person_id from delivery d where d.address_id is null and d.state in ('waiting', 'failed') and ${which})
    order by person_id, workspace_id for share`
  const places = await statements.$queryRaw<{ workspace_id: string | null }[]>`
    with found as (
      update delivery d set workspace_id = a.workspace_id, address_id = a.id, state = case when a.id is null then 'failed' else 'due' end,
        due_at = case when a.id is not null then coalesce(d.due_at, ${toDate(now)}) end, detail = case when a.id is null then 'noAddress' end
      from delivery n left join lateral (${addressFor(Prisma.sql`n.person_id`, Prisma.sql`n.cohort_id`)}) a on true
      where d.id = n.id and d.address_id is null and d.state in ('waiting', 'failed') and ${which}
        and (a.id is not null or not exists (select from search where person_id = n.person_id and state = 'due'))
      returning d.workspace_id)
    select distinct workspace_id from found`
  return places.flatMap((each) => each.workspace_id ?? [])
}

/** Withdraws what was not said yet, and says why. What is being sent cannot be taken back, but no other try follows. `which`: of `d`. */
export const takeBackAll = (statements: Statements, which: Prisma.Sql, why: string, now: Instant): Promise<number> =>
  statements.$executeRaw`
    update delivery d set state = case d.state when 'sending' then d.state else 'superseded' end, due_at = case d.state when 'sending' then d.due_at end,
      expires_at = case d.state when 'sending' then ${toDate(now)} else d.expires_at end, detail = case d.state when 'sending' then d.detail else ${why} end
    where d.state in ('waiting', 'due', 'sending', 'failed') and ${which}`

/** Marks what was said as stale, so that the look which it names shows it as it is now. Answers the workspaces where it was said. `which`: of `d`. */
export async function renewAll(statements: Statements, which: Prisma.Sql, now: Instant): Promise<readonly string[]> {
  const rows = await statements.$queryRaw<{ workspace_id: string }[]>`
    with stale as (
      update delivery d set due_at = ${toDate(now)}
      where d.state = 'delivered' and d.sent_ref is not null and d.workspace_id is not null and d.address_id is not null and d.view ? 'renews' and ${which}
      returning d.workspace_id)
    select distinct workspace_id from stale`
  return rows.map((row) => row.workspace_id)
}

/**
 * Tries again what surely did not arrive, where its reader is reached now; what has no address stays as it is. `which`: of `d`. `from`: unknown, where
 * somebody wants it who knows that it may then arrive twice. Answers how many are tried, and the workspaces.
 */
export async function sendAgain(
  statements: Statements,
  which: Prisma.Sql,
  now: Instant,
  from: 'failed' | 'unknown' = 'failed',
): Promise<{ readonly count: number; readonly workspaceIds: readonly string[] }> {
  const rows = await statements.$queryRaw<{ workspace_id: string; count: number }[]>`
    with again as (
      update delivery d set state = 'due', due_at = ${toDate(now)}, detail = null, workspace_id = a.workspace_id, address_id = a.id
      from delivery n cross join lateral (${addressFor(Prisma.sql`n.person_id`, Prisma.sql`n.cohort_id`)}) a
      where d.id = n.id and d.state = ${from} and ${which} returning d.workspace_id)
    select workspace_id, count(*)::int as count from again group by 1`
  return { count: rows.reduce((sum, row) => sum + row.count, 0), workspaceIds: rows.map((row) => row.workspace_id) }
}
