import type { DeliveryRow } from '../../prisma/generated/rows.ts'
import { needsOf } from '../contract/stored-view.ts'
import { type Clock, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { addressFor } from '../people/reach.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { className, needsOfDelivery } from './needs.ts'
import type { NewDelivery, Outbox, Unsaid } from './outbox.ts'
import { closeSaid, makeStale, renewBy } from './renew.prisma.ts'
import { revise } from './revise.prisma.ts'

interface Deps {
  readonly clock: Clock
  readonly ids: Ids
  /** Wakes the lanes that have something new to say. */
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** The outbox on one database transaction. */
export const outboxIn = (statements: Statements, deps: Deps): Outbox<string> => ({
  /**
   * `addressFor` chooses the address. Without an address the delivery waits while a directory is asked. When no directory is asked, it has
   * failed.
   */
  async put(deliveries) {
    if (deliveries.length === 0) return
    const rows = JSON.stringify(deliveries.map((delivery) => row(delivery, deps.ids.next())))
    const written = await statements.$queryRaw<Pick<DeliveryRow, 'workspace_id'>[]>`
      insert into delivery (id, key, workspace_id, address_id, person_id, companion_id, cohort_id, pair_id, kind, step, class, urgent, language, view, needs,
        state, due_at, expires_at, attempts, detail, created_at)
      select n.id, n.key, a.workspace_id, a.id, n.person_id, n.companion_id, n.cohort_id, n.pair_id, n.kind, n.step, n.class, n.urgent, n.language, n.view, n.needs,
        case when a.id is not null then 'due' when s.sought then 'waiting' else 'failed' end, case when a.id is not null or s.sought then n.due_at end,
        n.expires_at, 0, case when a.id is null and not s.sought then 'noAddress' end, ${toDate(deps.clock.now())}
      from jsonb_populate_recordset(null::delivery, ${rows}::jsonb) n
        left join lateral (${addressFor(Prisma.sql`n.person_id`, Prisma.sql`n.cohort_id`, Prisma.sql`n.workspace_id`)}) a on true
        cross join lateral (select exists (select from search where person_id = n.person_id and state = 'due') as sought) s
      on conflict (key) do nothing returning workspace_id`
    const without = written.some((each) => each.workspace_id === null)
    const places = without ? [...written, ...(await lookAgain(statements, rows))] : written
    await deps.wakeLanes([...new Set(places.flatMap((each) => each.workspace_id ?? []))])
  },

  async lastOf<One extends string>(personIds: readonly string[], cohortId: string, kinds: readonly One[]) {
    const rows = await statements.$queryRaw<(Pick<DeliveryRow, 'person_id'> & { kind: One })[]>`
      select distinct on (person_id) person_id, kind from delivery
      where person_id = any(${personIds}::uuid[]) and cohort_id = ${cohortId}::uuid and kind = any(${kinds}) and state <> 'superseded'
      order by person_id, id desc`
    return new Map(rows.map((row) => [row.person_id, row.kind]))
  },

  async takeBack(cohortId, keys) {
    const rows = await statements.$queryRaw<Pick<DeliveryRow, 'person_id'>[]>`
      update delivery set state = 'superseded', due_at = null
      where cohort_id = ${cohortId}::uuid and state in ('waiting', 'due') and starts_with(key, ${keys}) returning person_id`
    return rows.map((row) => row.person_id)
  },

  async takeBackOf(cohortId, personIds, kinds) {
    if (personIds.length === 0) return []
    const rows = await statements.$queryRaw<Pick<DeliveryRow, 'id' | 'person_id' | 'kind' | 'key'>[]>`
      update delivery set state = 'superseded', due_at = null
      where cohort_id = ${cohortId}::uuid and state in ('waiting', 'due') and person_id = any(${[...personIds]}::uuid[]) and kind = any(${[...kinds]})
      returning id, person_id, kind, key`
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ person_id: personId, kind, key }) => ({ personId, kind, key }))
  },

  async putBack(withdrawn, kinds) {
    if (withdrawn.length === 0) return
    const now = deps.clock.now()
    const rows = JSON.stringify(withdrawn.map(({ id, dueAt }) => ({ id, due_at: toDate(dueAt ?? now) })))
    const places = await statements.$queryRaw<Pick<DeliveryRow, 'workspace_id'>[]>`
      with n as (select d.id, d.person_id, d.cohort_id, d.workspace_id, d.address_id, w.due_at
        from jsonb_populate_recordset(null::delivery, ${rows}::jsonb) w join delivery d on d.id = w.id
        where d.state = 'superseded' and d.kind = any(${kinds}))
      update delivery d set workspace_id = coalesce(d.workspace_id, a.workspace_id), address_id = coalesce(d.address_id, a.id),
        state = case when coalesce(d.address_id, a.id) is not null then 'due' when s.sought then 'waiting' else 'failed' end,
        due_at = case when coalesce(d.address_id, a.id) is not null or s.sought then n.due_at end,
        detail = case when coalesce(d.address_id, a.id) is null and not s.sought then 'noAddress' end
      from n left join lateral (${addressFor(Prisma.sql`n.person_id`, Prisma.sql`n.cohort_id`, Prisma.sql`n.workspace_id`)}) a on true
        cross join lateral (select exists (select from search where person_id = n.person_id and state = 'due') as sought) s
      where d.id = n.id returning d.workspace_id`
    await deps.wakeLanes([...new Set(places.flatMap((each) => each.workspace_id ?? []))])
  },

  async unsaid<One extends string>(of: readonly { personId: string; cohortId: string }[], kinds: readonly One[]) {
    if (of.length === 0) return []
    const [people, cohorts] = [of.map((each) => each.personId), of.map((each) => each.cohortId)]
    return statements.$queryRaw<Unsaid<One>[]>`
      select id, person_id as "personId", cohort_id as "cohortId", kind, step from delivery
      where (person_id, cohort_id) in (select * from unnest(${people}::uuid[], ${cohorts}::uuid[])) and kind = any(${kinds}) and ${isUnsaid}
      order by id`
  },

  async reword(unsaid) {
    if (unsaid.length === 0) return
    const rows = JSON.stringify(unsaid.map(({ id, view }) => ({ id, view, language: view.language, needs: needsOf(view) })))
    // What a process must know of its class stays.
    await statements.$executeRaw`
      update delivery set view = n.view, language = n.language,
        needs = n.needs || array(select need from unnest(delivery.needs) need where starts_with(need, ${className('')}))
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, view jsonb, language text, needs text[])
      where delivery.id = n.id and ${isUnsaid}`
  },

  async renew(of, kinds, but = [], from = deps.clock.now()) {
    if (of.length === 0) return
    const places = await makeStale(statements, of, kinds, but, from)
    if (places.length > 0) await deps.wakeLanes(places)
  },

  revise: (cohortId, kinds, change) => revise(statements, { cohortId, kinds }, change),

  async hold(cohortId, kinds, until, but) {
    await statements.$executeRaw`
      update delivery set due_at = ${toDate(until)}
      where cohort_id = ${cohortId}::uuid and kind = any(${[...kinds]}) and state in ('waiting', 'due') and due_at < ${toDate(until)}
        and not (urgent and ${but !== undefined})`
  },

  renewBy: (personId, sent, kinds, look) => renewBy(statements, personId, sent, kinds, look),

  async close(of, kinds) {
    if (of.length === 0) return
    const places = await closeSaid(statements, of, kinds, deps.clock.now())
    if (places.length > 0) await deps.wakeLanes(places)
  },

  async supersede(of, kinds) {
    if (of.length === 0) return
    const [people, cohorts] = [of.map((each) => each.personId), of.map((each) => each.cohortId)]
    // What is being sent cannot be taken back, but no other try may follow. What failed because there was no address is withdrawn, too: it
    // would be sent as soon as there is one.
    await statements.$executeRaw`
      update delivery set state = case state when 'sending' then state else 'superseded' end, due_at = case state when 'sending' then due_at end,
        expires_at = case state when 'sending' then ${toDate(deps.clock.now())} else expires_at end
      where (person_id, cohort_id) in (select * from unnest(${people}::uuid[], ${cohorts}::uuid[]))
        and kind = any(${kinds}) and (state in ('waiting', 'due', 'sending') or (state = 'failed' and detail = 'noAddress'))`
  },
})

/** What is being sent has left already. What failed because there was no address is said as soon as there is one. */
const isUnsaid = Prisma.sql`(state in ('waiting', 'due') or (state = 'failed' and detail = 'noAddress'))`

/**
 * Somebody may be found, or found missing, while something is being said to them. That transaction does not see our delivery, and we do not
 * see what it stores. Both lock the rows of the search, so one waits for the other.
 */
async function lookAgain(statements: Statements, rows: string): Promise<Pick<DeliveryRow, 'workspace_id'>[]> {
  await statements.$executeRaw`
    select from search where person_id in (select n.person_id from jsonb_populate_recordset(null::delivery, ${rows}::jsonb) n
      join delivery d on d.id = n.id and d.address_id is null) order by person_id, workspace_id for share`
  return statements.$queryRaw<Pick<DeliveryRow, 'workspace_id'>[]>`
    update delivery d set workspace_id = a.workspace_id, address_id = a.id, state = case when a.id is null then 'failed' else 'due' end,
      due_at = case when a.id is not null then n.due_at end, detail = case when a.id is null then 'noAddress' end
    from jsonb_populate_recordset(null::delivery, ${rows}::jsonb) n
      left join lateral (${addressFor(Prisma.sql`n.person_id`, Prisma.sql`n.cohort_id`, Prisma.sql`n.workspace_id`)}) a on true
    where d.id = n.id and d.address_id is null
      and (a.id is not null or not exists (select from search where person_id = n.person_id and state = 'due'))
    returning d.workspace_id`
}

const row = (delivery: NewDelivery, id: string) => ({
  id,
  key: delivery.key,
  person_id: delivery.personId,
  companion_id: delivery.companionId,
  cohort_id: delivery.cohortId,
  workspace_id: delivery.workspaceId,
  pair_id: delivery.pairId,
  kind: delivery.kind,
  step: delivery.step,
  class: delivery.class,
  urgent: delivery.urgent ?? false,
  language: delivery.view.language,
  view: delivery.view,
  needs: needsOfDelivery(delivery.view, delivery.class),
  due_at: delivery.dueAt,
  expires_at: delivery.expiresAt,
})
