import type { AddressRow, DeliveryRow } from '../../prisma/generated/rows.ts'
import { type Clock, type Instant, toDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Departures } from './departures.ts'
import { addressFor, ownPlaceOf } from './reach.prisma.ts'

interface Deps {
  readonly clock: Clock
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** Departures on one database transaction. */
export const departuresIn = (statements: Statements, { clock, wakeLanes }: Deps): Departures => ({
  async gone({ workspace, id }) {
    const which = Prisma.sql`a.external_id = ${id} and a.workspace_id = (
      select w.id from workspace w where w.platform = ${workspace.platform} and w.external_id = ${workspace.id})`
    const { people, lanes } = await depart(statements, which, clock.now())
    await wakeLanes(lanes)
    return people[0] ?? null
  },
})

/**
 * Nobody is at these addresses any more; `which` says it about the row `a`. What waits there is sent to another address of its reader, and
 * fails where there is none. Answers with whose addresses these were, and with the workspaces that have more to send now.
 */
export async function depart(
  statements: Statements,
  which: Prisma.Sql,
  now: Instant,
): Promise<{ readonly people: readonly string[]; readonly lanes: readonly string[] }> {
  const at = toDate(now)
  const left = await statements.$queryRaw<Pick<AddressRow, 'id' | 'person_id' | 'workspace_id'>[]>`
    update address a set gone_at = ${at}, shut_at = coalesce(a.shut_at, ${at}) where ${which} and a.gone_at is null returning a.id, a.person_id, a.workspace_id`
  if (left.length === 0) return { people: [], lanes: [] }
  const [ids, people] = [left.map(({ id }) => id), [...new Set(left.map((each) => each.person_id))]]
  await statements.$executeRaw`
    insert into search (workspace_id, person_id, state, absence)
    select distinct a.workspace_id, a.person_id, 'absent', 'deactivated' from address a where a.id = any(${ids}::uuid[])
      and not exists (select from address o where o.workspace_id = a.workspace_id and o.person_id = a.person_id and o.gone_at is null)
    on conflict (workspace_id, person_id) do update set state = 'absent', absence = 'deactivated', due_at = null`
  const moved = await statements.$queryRaw<Pick<DeliveryRow, 'workspace_id'>[]>`
    update delivery d set workspace_id = o.workspace_id, address_id = o.id, state = case when o.id is null then 'failed' else 'due' end,
      due_at = case when o.id is not null then d.due_at end, detail = case when o.id is null then 'noAddress' end
    from delivery f left join lateral (${addressFor(Prisma.sql`f.person_id`, Prisma.sql`f.cohort_id`, ownPlaceOf('f'))}) o on true
    where f.id = d.id and d.address_id = any(${ids}::uuid[]) and d.state = 'due' returning d.workspace_id`
  return { people, lanes: [...new Set(moved.flatMap((each) => each.workspace_id ?? []))] }
}
