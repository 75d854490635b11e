import type { ChannelRow, ChannelTaskRow, WorkspaceRow } from '../../../prisma/generated/rows.ts'
import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { answerOf, isNotOut, saysTheyStart } from '../../programme/enrolment/answers.prisma.ts'
import {
  coordinates,
  holdKickOff,
  isKept,
  kickOffSeenBy,
  kickOffsSeenBy,
  type ToldRow,
  toldColumns,
  toToldKickOff,
} from '../../programme/kick-off/kick-off-shown.prisma.ts'
import { columnsOf } from '../../store/columns.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Belonging, ChannelFacts, Past, TaskFacts } from './facts.ts'
import type { ChannelStore } from './store.ts'

/** The store of this room on one database transaction. */
export const channelsIn = (statements: Statements, { ids }: { ids: Ids }): ChannelStore => ({
  kickOff: (kickOffId, reader) => kickOffSeenBy(reader, statements, kickOffId),

  ahead: ({ personId, workspaceId }) =>
    kickOffsSeenBy(
      personId,
      statements,
      Prisma.sql`${isKept} and ${coordinates(personId)} and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and ${isNotEarly}`,
    ),

  hold: (kickOffId) => holdKickOff(statements, kickOffId),

  async belonging(kickOffIds, except = []) {
    const rows = await statements.$queryRaw<(Belonging & { kickOffId: string })[]>`
      with belonging as materialized (
        select k.id as "kickOffId", pr.id as programme_id, e.id, e.person_id as "personId", e.role, p.name, p.email
        from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
          join enrolment e on e.cohort_id = k.cohort_id and e.state = 'active' join person p on p.id = e.person_id
          ${answerOf('e', 'co')} left join unnest(${[...except]}::uuid[]) known(id) on known.id = e.id
        where k.id = any(${[...kickOffIds]}::uuid[]) and known.id is null and case e.role when 'mentee' then ${saysTheyStart('co')}
          when 'mentor' then ${isNotOut('co')} else true end),
      reached as (select x."enrolmentId", json_agg(${addressJson} order by x.workspace) as addresses from (${addresses}) x group by x."enrolmentId")
      select b."kickOffId", b.id, b."personId", b.role, b.name, b.email, coalesce(r.addresses, '[]'::json) as addresses
      from belonging b left join reached r on r."enrolmentId" = b.id order by b.name, b.id`
    const people = Map.groupBy(rows, (row) => row.kickOffId)
    return new Map(kickOffIds.map((id) => [id, (people.get(id) ?? []).map(({ kickOffId: _, ...person }) => person)]))
  },

  async isIn(cohortId, enrolmentId) {
    const [row] = await statements.$queryRaw<{ in: boolean }[]>`
      select ${enrolmentId}::uuid = any(people) as in from channel where cohort_id = ${cohortId}::uuid and closed_at is null order by turn desc limit 1`
    return row?.in ?? null
  },

  past: async (cohortId) => (await pasts(statements, [cohortId])).get(cohortId) ?? { channel: null, tasks: [] },

  pasts: (cohortIds) => pasts(statements, cohortIds),

  async keep(cohortId, turn, { place, people, leftOut }, at) {
    const [row] = await statements.$queryRaw<ChannelIn[]>`
      with kept as (
        insert into channel (id, cohort_id, workspace_id, turn, external_id, people, left_out, created_at)
        select ${ids.next()}::uuid, ${cohortId}::uuid, w.id, ${turn}, ${place.id}, ${[...people]}::uuid[], ${[...leftOut]}::uuid[], ${toDate(at)}
        from workspace w where w.platform = ${place.workspace.platform} and w.external_id = ${place.workspace.id}
        on conflict (cohort_id, turn) do update set external_id = excluded.external_id, left_out = excluded.left_out,
          people = array(select distinct unnest(channel.people || excluded.people)) returning *)
      select ${channelColumns} from kept h join workspace w on w.id = h.workspace_id`
    if (!row) throw new Error('A channel was opened in a workspace that is not known.')
    return toChannel(row)
  },

  async close(cohortId, turn, { platform, id }, at) {
    await statements.$executeRaw`
      insert into channel (id, cohort_id, workspace_id, turn, people, left_out, closed_at, created_at)
      select ${ids.next()}::uuid, ${cohortId}::uuid, w.id, ${turn}, '{}', '{}', ${toDate(at)}, ${toDate(at)}
      from workspace w where w.platform = ${platform} and w.external_id = ${id}
      on conflict (cohort_id, turn) do update set closed_at = coalesce(channel.closed_at, excluded.closed_at)`
  },

  beginWords: async (channelId, at) =>
    (await statements.$executeRaw`update channel set words_at = ${toDate(at)} where id = ${channelId}::uuid and words_at is null`) > 0,

  async endWords(channelId, sent) {
    await statements.$executeRaw`
      update channel set words_ref = ${sent?.ref ?? null}, words_at = case when ${sent !== null} then words_at end where id = ${channelId}::uuid`
  },

  async pinned(channelId, at) {
    await statements.$executeRaw`update channel set pinned_at = ${toDate(at)} where id = ${channelId}::uuid`
  },

  async stale(cohortId, at) {
    await statements.$executeRaw`
      update channel set stale_since = ${toDate(at)}, due_at = ${toDate(at)}
      where cohort_id = ${cohortId}::uuid and closed_at is null and words_ref is not null`
  },

  async takeStale(now, until, id) {
    const rows = await statements.$queryRaw<(ChannelIn & ToldRow)[]>`
      with taken as (
        select id from channel where due_at <= ${toDate(now)} and ${id === undefined ? Prisma.sql`true` : Prisma.sql`id = ${id}::uuid`}
        order by due_at, id limit 20 for update skip locked),
      later as (update channel set due_at = ${toDate(until)} from taken where channel.id = taken.id)
      select ${channelColumns}, ${toldColumns} from taken join channel h on h.id = taken.id join workspace w on w.id = h.workspace_id
        join kick_off k on k.cohort_id = h.cohort_id join cohort c on c.id = h.cohort_id join programme pr on pr.id = c.programme_id order by h.id`
    return rows.map((row) => ({ channel: toChannel(row), kickOff: toToldKickOff(row) }))
  },

  async tried(channelId, again, isFresh) {
    await statements.$executeRaw`
      update channel set due_at = ${again && toDate(again)}, stale_since = case when ${isFresh} then null else stale_since end where id = ${channelId}::uuid`
  },

  async ask(asked, at) {
    const rows = JSON.stringify(
      asked.map(({ cohortId, kind, people }, place) => ({ place, id: ids.next(), cohort: cohortId, kind, people: [...people].toSorted() })),
    )
    const wanted = Prisma.sql`jsonb_to_recordset(${rows}::jsonb) as n(place int, id uuid, cohort uuid, kind text, people uuid[])`
    const found = await statements.$queryRaw<Pick<ChannelTaskRow, 'id'>[]>`
      with before as materialized (
        select distinct on (n.place) n.place, t.id from ${wanted} join channel_task t
          on t.cohort_id = n.cohort and t.kind = n.kind and t.people = n.people and t.done_at is null order by n.place, t.id),
      made as (
        insert into channel_task (id, cohort_id, kind, people, created_at)
        select n.id, n.cohort, n.kind, n.people, ${toDate(at)} from ${wanted} where not exists (select from before b where b.place = n.place))
      select coalesce(b.id, n.id) as id from ${wanted} left join before b on b.place = n.place order by n.place`
    return found.map(({ id }) => id)
  },

  async task(taskId, { personId, workspaceId }) {
    const [row] = await statements.$queryRaw<(TaskFacts & Pick<ChannelTaskRow, 'cohort_id'>)[]>`
      select ${taskColumns}, t.cohort_id
      from channel_task t left join person p on p.id = t.done_by where t.id = ${taskId}::uuid for no key update of t`
    if (!row) return null
    const { cohort_id: cohortId, ...task } = row
    const which = Prisma.sql`k.cohort_id = ${cohortId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
    const [kickOff] = await kickOffsSeenBy(personId, statements, which)
    return kickOff ? { ...task, kickOff } : null
  },

  async finish(taskId, personId, at) {
    await statements.$executeRaw`update channel_task set done_at = ${toDate(at)}, done_by = ${personId}::uuid where id = ${taskId}::uuid`
  },
})

/** Nobody is named to others before a mentee has said that they start. */
const isNotEarly = Prisma.sql`(select true from confirmation early_c join enrolment early_e on early_e.id = early_c.enrolment_id
  where early_c.kick_off_id = k.id and ${saysTheyStart('early_c')} and early_e.role = 'mentee' and early_e.state = 'active' limit 1)`

interface OfCohort {
  readonly cohortId: string
}

async function pasts(statements: Statements, cohortIds: readonly string[]): Promise<ReadonlyMap<string, Past>> {
  // Sent together.
  const [channels, tasks] = await Promise.all([
    statements.$queryRaw<(ChannelIn & OfCohort)[]>`
      select distinct on (h.cohort_id) ${channelColumns}, h.cohort_id as "cohortId" from channel h join workspace w on w.id = h.workspace_id
      where h.cohort_id = any(${[...cohortIds]}::uuid[]) order by h.cohort_id, h.turn desc`,
    statements.$queryRaw<(TaskFacts & OfCohort)[]>`
      select ${taskColumns}, t.cohort_id as "cohortId" from channel_task t left join person p on p.id = t.done_by
      where t.cohort_id = any(${[...cohortIds]}::uuid[]) order by t.id`,
  ])
  const byCohort = Map.groupBy(tasks, ({ cohortId }) => cohortId)
  return new Map(
    cohortIds.map((id) => {
      const channel = channels.find(({ cohortId }) => cohortId === id)
      return [id, { channel: channel ? toChannel(channel) : null, tasks: (byCohort.get(id) ?? []).map(({ cohortId: _, ...task }) => task) }]
    }),
  )
}

/**
 * Where everybody of `belonging` is let in, one address a workspace: rather an open one, and rather where they came last. Of an account that is gone
 * the platform says so itself when it is brought in.
 */
const addresses = Prisma.sql`
  select distinct on (b.id, a.workspace_id) b.id as "enrolmentId", a.external_id as id, w.platform, w.external_id as workspace
  from belonging b join programme pr on pr.id = b.programme_id join address a on a.person_id = b."personId"
    join workspace w on w.id = a.workspace_id and w.paused_at is null
  where ${livesIn(Prisma.sql`a.workspace_id`)} order by b.id, a.workspace_id, a.gone_at is not null, a.shut_at is not null, a.id desc`
const addressJson = Prisma.sql`json_build_object('workspace', json_build_object('platform', x.platform, 'id', x.workspace), 'id', x.id)`

const taskColumns = Prisma.sql`t.id, t.kind, t.people, t.done_at is not null as "isDone", p.name as by`

const kept = columnsOf<ChannelRow>()({
  ...{ id: 'id', turn: 'turn', people: 'people', leftOut: 'left_out' },
  ...{ wordsAt: 'words_at', ref: 'words_ref', pinnedAt: 'pinned_at', closedAt: 'closed_at', staleSince: 'stale_since' },
})
const place = columnsOf<WorkspaceRow>()({ platform: 'platform', id: 'external_id' })
type ChannelIn = Parameters<typeof kept.read<'h_'>>[0] & Parameters<typeof place.read<'w_'>>[0]

const channelColumns = Prisma.sql`${kept.select('h', 'h_')}, ${place.select('w', 'w_')}`

function toChannel(row: ChannelIn): ChannelFacts {
  const { ref, pinnedAt, closedAt, staleSince, ...facts } = kept.read(row, 'h_')
  const workspace = place.read(row, 'w_')
  const words = ref === null ? null : { workspace, ref }
  return { ...facts, workspace, words, toPin: pinnedAt === null ? words : null, isClosed: closedAt !== null, isStale: staleSince !== null }
}
