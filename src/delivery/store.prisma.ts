import type { DeliveryRow, PersonRow, WorkspaceRow } from '../../prisma/generated/rows.ts'
import { type Known, storedView } from '../contract/stored-view.ts'
import { fromDate, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { depart } from '../people/departures.prisma.ts'
import { isQuiet, type QuietHours, quietHoursOf } from '../people/quiet-hours.ts'
import { addressFor, ownPlaceOf } from '../people/reach.prisma.ts'
import { columnsOf, type Under } from '../store/columns.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Companion, DueDelivery, Strange, Unreadable, Verdict } from './due.ts'
import { knownToLane } from './needs.ts'
import type { LaneStore } from './store.ts'

const delivery = columnsOf<DeliveryRow>()({
  ...{ id: 'id', personId: 'person_id', kind: 'kind', class: 'class' },
  ...{ urgent: 'urgent', expiresAt: 'expires_at', attempts: 'attempts' },
})

type Night = Pick<PersonRow, 'quiet_from' | 'quiet_until'> & { zone: string | null }
type DueRow = Parameters<typeof delivery.read<'d_'>>[0] &
  Under<'d_', Pick<DeliveryRow, 'view' | 'companion_id'>> &
  Pick<WorkspaceRow, 'platform'> &
  Night &
  Under<'companion_', Night & { address: string | null }> & { more: boolean; workspace: string; address: string; nudged_at: Date[] | null }

/** Smaller goes first. */
const rankOf = (delivery: 'b' | 'd'): Prisma.Sql =>
  Prisma.raw(
    `case ${delivery}.class when 'answer' then 0 when 'confirmation' then 1 when 'report' then 2 when 'introduction' then 3 when 'nudge' then 4 else 5 end`,
  )

/**
 * Whether only another process can say it, because `needs` has a name that this one does not know. Any process may drop what has expired.
 */
const isStrange = (delivery: 'b' | 'd', known: Known, now: Instant): Prisma.Sql => {
  const row = Prisma.raw(delivery)
  return Prisma.sql`(not ${row}.needs <@ ${knownToLane(known)}::text[] and (${row}.expires_at is null or ${row}.expires_at > ${toDate(now)}))`
}

/** How many of what goes to many are looked at, at the least. */
const largest = 200

/** Everything but what goes to many at once: of that there may be so much that only its beginning is looked at. */
const isToOne = (delivery: 'b' | 'd'): Prisma.Sql => Prisma.raw(`${delivery}.class <> 'announcement'`)

/** The same workspace, in words that no index follows: a person has few deliveries, and a workspace may have fifty thousand. */
const isOfPerson = Prisma.sql`(b.workspace_id = d.workspace_id) is true`

/** The zone of the cohort that somebody came into last: what concerns no cohort waits for their morning, too. */
const zoneOfTheirs = Prisma.sql`case when d.cohort_id is null then (select oc.time_zone from enrolment oe join cohort oc on oc.id = oe.cohort_id
  where oe.person_id = d.person_id order by oe.id desc limit 1) end`

/** Whether `d` is due, and nothing has to be said to its reader before; expects what is strange as `strange`. */
const mayGo = (workspaceId: string, now: Instant): Prisma.Sql => Prisma.sql`
  d.workspace_id = ${workspaceId}::uuid and d.state = 'due' and d.due_at <= ${toDate(now)}
  and not exists (select from delivery b where b.person_id = d.person_id and ${isOfPerson}
    and (b.state = 'sending' or (b.state = 'due' and b.attempts > 0 and b.due_at > ${toDate(now)}
      and (${rankOf('b')}, b.id) < (${rankOf('d')}, d.id))))
  and not exists (select from strange s where s.person_id = d.person_id and (s.rank, s.id) <= (${rankOf('d')}, d.id))`

interface LaneStoreDeps {
  readonly ids: Ids
  /** What this process can say. */
  readonly known: Known
  /** Tells that the accounts of these people are gone. `people`: their ids. */
  readonly gone: (people: readonly string[], now: Instant) => Promise<void>
  /** Asks the room that writes a kind what is to become of these deliveries. Missing: every delivery is sent as it is. */
  readonly lastLook?: (kind: string, ids: readonly string[], now: Instant) => Promise<ReadonlyMap<string, Verdict>>
}

/** As many deliveries to many people as are looked at for one slice: some of their readers may have to wait. */
const fewOfMany = 4

/** The store of a lane on one database transaction. */
export const laneStoreIn = (statements: Statements, deps: LaneStoreDeps): LaneStore => ({
  async heldUntil(workspaceId) {
    const [workspace] = await statements.$queryRaw<Pick<WorkspaceRow, 'held_until' | 'paused_at'>[]>`
      select held_until, paused_at from workspace where id = ${workspaceId}::uuid for no key update`
    if (workspace?.paused_at) return 'never'
    return workspace?.held_until ? fromDate(workspace.held_until) : null
  },

  async hold(workspaceId, until) {
    await statements.$executeRaw`update workspace set held_until = ${toDate(until)} where id = ${workspaceId}::uuid`
  },

  async pause(workspaceId, at) {
    await statements.$executeRaw`update workspace set paused_at = ${toDate(at)} where id = ${workspaceId}::uuid`
  },

  async postpone(workspaceId, kind, until) {
    await statements.$executeRaw`
      update delivery set due_at = ${toDate(until)}
      where workspace_id = ${workspaceId}::uuid and state = 'due' and class = ${kind} and due_at < ${toDate(until)}`
  },

  async lost(workspaceId, now) {
    return statements.$queryRaw<Pick<DeliveryRow, 'id' | 'class' | 'attempts'>[]>`
      select id, class, attempts from delivery where workspace_id = ${workspaceId}::uuid and state = 'sending' and due_at <= ${toDate(now)} for update`
  },

  async due(workspaceId, now, limit) {
    const rows = await statements.$queryRaw<DueRow[]>`
      with strange as materialized (
        select b.id, b.person_id, ${rankOf('b')} as rank from delivery b
        where b.workspace_id = ${workspaceId}::uuid and b.state = 'due' and b.due_at <= ${toDate(now)} and ${isToOne('b')} and ${isStrange('b', deps.known, now)}
      ), single as (
        select d.id, d.person_id, d.class, ${rankOf('d')} as rank from delivery d
        where ${isToOne('d')} and ${mayGo(workspaceId, now)}
        order by rank, d.id limit 2000
      ), many as (
        select d.id, d.person_id, d.class, ${rankOf('d')} as rank from delivery d
        where d.class = 'announcement' and ${mayGo(workspaceId, now)} and not ${isStrange('d', deps.known, now)}
        order by d.due_at limit ${Math.max(largest, limit * fewOfMany)}
      ), due as (select * from single union all select * from many), first as (
        select id, rank, class, row_number() over (partition by person_id order by rank, id) as place,
          first_value(class) over (partition by person_id order by rank, id) as foremost from due
      ), chosen as (
        select id, rank from first where place = 1 or (foremost = 'nudge' and class = 'nudge') order by rank, id limit ${limit}
      )
      select (select count(*) from due) > (select count(*) from chosen) as more,
        ${delivery.select('d', 'd_')}, d.view as d_view, d.companion_id as d_companion_id, w.platform, w.external_id as workspace, a.external_id as address,
        coalesce(p.time_zone, co.time_zone, ${zoneOfTheirs}) as zone, p.quiet_from, p.quiet_until, coalesce(cp.time_zone, co.time_zone) as companion_zone,
        cp.quiet_from as companion_quiet_from, cp.quiet_until as companion_quiet_until, case when cp.id is not null then (select external_id from address ca
          where ca.person_id = cp.id and ca.workspace_id = d.workspace_id and ca.gone_at is null order by ca.id desc limit 1) end as companion_address,
        case when d.class = 'nudge' then (select array_agg(n.sent_at order by n.sent_at desc) from delivery n
          where n.person_id = d.person_id and n.class = 'nudge' and n.sent_at > ${toDate(now)}::timestamptz - interval '7 days') end as nudged_at
      from chosen c join delivery d on d.id = c.id and d.state = 'due' join workspace w on w.id = d.workspace_id join address a on a.id = d.address_id
        join person p on p.id = d.person_id left join cohort co on co.id = d.cohort_id left join person cp on cp.id = d.companion_id
      order by c.rank, d.id for update of d`
    return { due: rows.map((row) => toDue(row, now, deps.known)), more: rows.some((row) => row.more) }
  },

  async leave(strange) {
    for (const { id, needs } of strange) await statements.$executeRaw`update delivery set needs = ${[...needs]} where id = ${id}::uuid`
  },

  async lastLook(ready, now) {
    const verdicts = new Map<string, Verdict>()
    if (!deps.lastLook) return verdicts
    for (const [kind, some] of Map.groupBy(ready, (each) => each.kind)) {
      const ids = some.map(({ id }) => id)
      for (const [id, verdict] of await deps.lastLook(kind, ids, now)) verdicts.set(id, verdict)
    }
    return verdicts
  },

  async set(settings) {
    if (settings.length === 0) return
    const rows = JSON.stringify(settings.map((each) => ({ ...each, due_at: each.dueAt })))
    await statements.$executeRaw`
      update delivery set state = n.state, due_at = n.due_at, detail = n.detail
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, state text, due_at timestamptz, detail text) where delivery.id = n.id`
  },

  async start(deliveries, now, until) {
    if (deliveries.length === 0) return
    const rows = JSON.stringify(deliveries.map((delivery) => ({ id: delivery.id, attempt: deps.ids.next(), view: delivery.view })))
    await statements.$executeRaw`
      with begun as (
        update delivery set state = 'sending', due_at = ${toDate(until)}, attempts = attempts + 1, view = n.view
        from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, attempt uuid, view jsonb) where delivery.id = n.id
        returning delivery.id, delivery.attempts, n.attempt
      )
      insert into attempt (id, delivery_id, number, started_at) select attempt, id, attempts, ${toDate(now)} from begun`
  },

  async finish(outcomes, now) {
    if (outcomes.length === 0) return
    const rows = JSON.stringify(outcomes.map((each) => ({ ...each, due_at: each.dueAt, sent_ref: each.sentRef })))
    await statements.$executeRaw`
      with ended as (
        update delivery set state = n.state, due_at = n.due_at, sent_ref = n.sent_ref, detail = n.detail,
          sent_at = case when n.outcome in ('delivered', 'unknown') then ${toDate(now)} else sent_at end
        from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, attempt int, state text, outcome text, due_at timestamptz, sent_ref text, detail text)
        where delivery.id = n.id and delivery.state = 'sending' and delivery.attempts = n.attempt
        returning delivery.id, n.attempt, n.outcome, n.detail
      )
      update attempt set ended_at = ${toDate(now)}, outcome = ended.outcome, detail = ended.detail
      from ended where attempt.delivery_id = ended.id and attempt.number = ended.attempt`
    const shut = outcomes.filter((each) => each.shuts).map(({ id }) => id)
    if (shut.length === 0) return
    const people = await leaveGone(statements, shut, now)
    await goElsewhere(statements, shut, now)
    if (people.length > 0) await deps.gone(people, now)
  },

  async nextDue(workspaceId, now) {
    const [row] = await statements.$queryRaw<{ at: Date | null; isLeft: boolean }[]>`
      select (select min(due_at) from delivery where workspace_id = ${workspaceId}::uuid and due_at > ${toDate(now)}) as at,
        exists (select from delivery d where d.workspace_id = ${workspaceId}::uuid and d.due_at <= ${toDate(now)} and d.state = 'due'
          and ${isStrange('d', deps.known, now)}) as "isLeft"`
    return row?.isLeft ? 'left' : row?.at ? fromDate(row.at) : null
  },
})

/** Shuts the addresses whose platform says that nobody is there any more. Answers with whose they were. */
async function leaveGone(statements: Statements, deliveries: readonly string[], now: Instant): Promise<readonly string[]> {
  const which = Prisma.sql`a.id in (select address_id from delivery where id = any(${[...deliveries]}::uuid[]) and state = 'failed'
    and companion_id is null and detail like 'recipientGone%')`
  return (await depart(statements, which, now)).people
}

/**
 * Nobody is reached at these addresses any more. What failed there goes to another address of its reader in the same programme, if there is
 * one.
 */
async function goElsewhere(statements: Statements, deliveries: readonly string[], now: Instant): Promise<void> {
  const ids = [...deliveries]
  await statements.$executeRaw`
    update address set shut_at = ${toDate(now)} where id in (select address_id from delivery where id = any(${ids}::uuid[]) and state = 'failed')`
  await statements.$executeRaw`
    update delivery d set state = 'due', due_at = ${toDate(now)}, detail = null, workspace_id = o.workspace_id, address_id = o.id
    from delivery f cross join lateral (${addressFor(Prisma.sql`f.person_id`, Prisma.sql`f.cohort_id`, ownPlaceOf('f'))}) o
    where f.id = d.id and d.id = any(${ids}::uuid[]) and d.state = 'failed' and d.companion_id is null
      and exists (select from address open where open.id = o.id and open.shut_at is null)`
}

/** Workspaces whose lanes have something to do. */
// The statement asks for the first row in order, as in src/house/due.prisma.ts, so that no plan reads the whole table.
export async function dueLanes(statements: Statements, now: Instant): Promise<string[]> {
  const rows = await statements.$queryRaw<Pick<WorkspaceRow, 'id'>[]>`
    select w.id from workspace w where w.paused_at is null and (
      ((w.held_until is null or w.held_until <= ${toDate(now)})
        and (select true from delivery d where d.workspace_id = w.id and d.due_at <= ${toDate(now)} order by d.due_at limit 1))
      or (select true from search s where s.workspace_id = w.id and s.due_at <= ${toDate(now)} order by s.due_at limit 1)) order by w.id`
  return rows.map((row) => row.id)
}

function toDue(row: DueRow, now: Instant, known: Known): DueDelivery | Unreadable | Strange {
  try {
    const view = storedView(row.d_view, known)
    if ('needs' in view) return { id: row.d_id, needs: view.needs, expiresAt: row.d_expires_at && fromDate(row.d_expires_at) }
    return {
      ...readable(row),
      view,
      ...night(row.zone, row.quiet_from, row.quiet_until, now),
      companion: companionOf(row, now),
    }
  } catch (error) {
    return { id: row.d_id, unreadable: error instanceof Error ? error.name : 'Error' }
  }
}

/** Throws for a zone or a time of day that is none. */
function night(zone: string | null, from: string | null, until: string | null, now: Instant): { zone: string; quiet: QuietHours } {
  const found = { zone: zone ?? 'UTC', quiet: quietHoursOf(from, until) }
  isQuiet(now, found.zone, found.quiet)
  return found
}

function companionOf(row: DueRow, now: Instant): Companion | null {
  if (row.d_companion_id === null) return null
  const to = row.companion_address === null ? null : { workspace: { platform: row.platform, id: row.workspace }, id: row.companion_address }
  return { to, ...night(row.companion_zone, row.companion_quiet_from, row.companion_quiet_until, now) }
}

const readable = (row: DueRow) => ({
  ...delivery.read(row, 'd_'),
  to: { workspace: { platform: row.platform, id: row.workspace }, id: row.address },
  nudgedAt: (row.nudged_at ?? []).map(fromDate),
})
