import type { PlatformName } from '../contract/platform.ts'
import { fromDate, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { coordinates, kickOffsSeenBy } from '../programme/kick-off-shown.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Belonging, ChannelFacts, TaskFacts } from './facts.ts'
import type { GroupStore } from './store.ts'

export const groupsIn = (statements: Statements, { ids }: { ids: Ids }): GroupStore => ({
  async kickOff(kickOffId, { personId, workspaceId }) {
    const which = Prisma.sql`k.id = ${kickOffId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
    return (await kickOffsSeenBy(personId, statements, which))[0] ?? null
  },

  ahead: ({ personId, workspaceId }, now) =>
    kickOffsSeenBy(
      personId,
      statements,
      Prisma.sql`k.starts_at > ${toDate(now)} and ${coordinates(personId)} and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`,
    ),

  async hold(kickOffId) {
    await statements.$queryRaw`select id from kick_off where id = ${kickOffId}::uuid for no key update`
  },

  belonging: (kickOffId) =>
    statements.$queryRaw<Belonging[]>`
      select e.id, e.person_id as "personId", e.role, p.name, p.email, coalesce(r.addresses, '[]'::json) as addresses
      from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
        join enrolment e on e.cohort_id = k.cohort_id and e.state = 'active' join person p on p.id = e.person_id
        left join confirmation co on co.enrolment_id = e.id
        left join lateral (select json_agg(${addressJson} order by x.workspace) as addresses from (${addresses}) x) r on true
      where k.id = ${kickOffId}::uuid and case e.role when 'mentee' then co.answer in ('coming', 'notAtKickoff')
        when 'mentor' then co.answer is distinct from 'notStarting' else true end
      order by p.name, e.id`,

  async past(cohortId) {
    const [channel] = await statements.$queryRaw<ChannelRow[]>`
      select ${channelColumns} from channel c join workspace w on w.id = c.workspace_id
      where c.cohort_id = ${cohortId}::uuid order by c.turn desc limit 1`
    const tasks = await statements.$queryRaw<TaskFacts[]>`
      select ${taskColumns} from channel_task t left join person p on p.id = t.done_by where t.cohort_id = ${cohortId}::uuid order by t.id`
    return { channel: channel ? toChannel(channel) : null, tasks }
  },

  async keep(cohortId, turn, { place, people, leftOut }, at) {
    const [row] = await statements.$queryRaw<ChannelRow[]>`
      with kept as (
        insert into channel (id, cohort_id, workspace_id, turn, external_id, people, left_out, created_at)
        select ${ids.next()}::uuid, ${cohortId}::uuid, w.id, ${turn}, ${place.id}, ${[...people]}::uuid[], ${[...leftOut]}::uuid[], ${toDate(at)}
        from workspace w where w.platform = ${place.workspace.platform} and w.external_id = ${place.workspace.id}
        on conflict (cohort_id, turn) do update set external_id = excluded.external_id, left_out = excluded.left_out,
          people = array(select distinct unnest(channel.people || excluded.people)) returning *)
      select ${channelColumns} from kept c join workspace w on w.id = c.workspace_id`
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

  async ask(cohortId, kind, people, at) {
    const all = [...people].toSorted()
    const [asked] = await statements.$queryRaw<{ id: string }[]>`
      select id from channel_task where cohort_id = ${cohortId}::uuid and kind = ${kind} and people = ${all}::uuid[] and done_at is null limit 1`
    if (asked) return asked.id
    const id = ids.next()
    await statements.$executeRaw`
      insert into channel_task (id, cohort_id, kind, people, created_at)
      values (${id}::uuid, ${cohortId}::uuid, ${kind}, ${all}::uuid[], ${toDate(at)})`
    return id
  },

  async task(taskId, { personId, workspaceId }) {
    const [row] = await statements.$queryRaw<TaskRow[]>`
      select ${taskColumns}, t.cohort_id as "cohortId"
      from channel_task t left join person p on p.id = t.done_by where t.id = ${taskId}::uuid for no key update of t`
    if (!row) return null
    const { cohortId, ...task } = row
    const which = Prisma.sql`k.cohort_id = ${cohortId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
    const [kickOff] = await kickOffsSeenBy(personId, statements, which)
    return kickOff ? { ...task, kickOff } : null
  },

  async finish(taskId, personId, at) {
    await statements.$executeRaw`update channel_task set done_at = ${toDate(at)}, done_by = ${personId}::uuid where id = ${taskId}::uuid`
  },
})

/** Where somebody is let in, one address a workspace: rather an open one, and rather where they came last. */
const addresses = Prisma.sql`
  select distinct on (a.workspace_id) a.external_id as id, w.platform, w.external_id as workspace
  from address a join workspace w on w.id = a.workspace_id and w.paused_at is null
  where a.person_id = e.person_id and ${livesIn(Prisma.sql`a.workspace_id`)} order by a.workspace_id, a.shut_at is not null, a.id desc`
const addressJson = Prisma.sql`json_build_object('workspace', json_build_object('platform', x.platform, 'id', x.workspace), 'id', x.id)`

type ChannelRow = Omit<ChannelFacts, 'workspace' | 'wordsAt' | 'words' | 'toPin'> & {
  readonly platform: PlatformName
  readonly workspace: string
  readonly wordsAt: Date | null
  readonly wordsRef: string | null
  readonly pinnedAt: Date | null
}
interface TaskRow extends TaskFacts {
  readonly cohortId: string
}

const taskColumns = Prisma.sql`t.id, t.kind, t.people, t.done_at is not null as "isDone", p.name as by`

const channelColumns = Prisma.sql`c.id, c.turn, w.platform, w.external_id as workspace, c.people, c.left_out as "leftOut", c.words_at as "wordsAt",
  c.words_ref as "wordsRef", c.pinned_at as "pinnedAt", c.closed_at is not null as "isClosed"`

function toChannel({ platform, workspace: id, wordsAt, wordsRef, pinnedAt, ...rest }: ChannelRow): ChannelFacts {
  const workspace = { platform, id }
  const words = wordsRef === null ? null : { workspace, ref: wordsRef }
  return { ...rest, workspace, wordsAt: wordsAt && fromDate(wordsAt), words, toPin: pinnedAt === null ? words : null }
}
