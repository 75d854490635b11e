import type { PlatformName } from '../../contract/platform.ts'
import { knownLanguage } from '../../contract/view.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { ChannelMember } from './facts.ts'
import { scenesWhere } from './scenes.prisma.ts'
import type { PlaceStore, Task, ToTell } from './store.ts'

/** Following the channels of groups on one database transaction. */
export const placesIn = (statements: Statements, { ids }: { readonly ids: Ids }): PlaceStore => ({
  async take(now, until, id) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      with taken as (
        select id from mentoring_group where due_at <= ${toDate(now)} and ${id === undefined ? Prisma.sql`true` : Prisma.sql`id = ${id}::uuid`}
        order by due_at, id limit ${batch} for update skip locked)
      update mentoring_group g set due_at = ${toDate(until)} from taken where g.id = taken.id returning g.id`
    return rows.map((row) => row.id)
  },

  async looked(groupId, until, again) {
    await statements.$executeRaw`
      update mentoring_group set due_at = ${again && toDate(again)} where id = ${groupId}::uuid and due_at = ${toDate(until)}`
  },

  scene: async (groupId) => (await scenesWhere(statements, Prisma.sql`g.id = ${groupId}::uuid`))[0] ?? null,

  scenes: (cohortId) => scenesWhere(statements, Prisma.sql`g.cohort_id = ${cohortId}::uuid`),

  own: ({ personId, workspaceId }) =>
    scenesWhere(
      statements,
      Prisma.sql`${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from group_member o
        join enrolment oe on oe.id = o.enrolment_id and oe.state in ${thoseIn} and oe.person_id = ${personId}::uuid
        where o.group_id = g.id and o.state in ('in', 'leaving'))`,
    ),

  async open(cohortIds) {
    const rows = await statements.$queryRaw<{ cohortId: string; count: number }[]>`
      select g.cohort_id as "cohortId", count(distinct g.id)::int as count from mentoring_group g
        join group_place h on h.group_id = g.id and h.closed_at is null join group_task t on t.place_id = h.id and t.done_at is null
      where g.cohort_id = any(${[...cohortIds]}::uuid[]) and g.state = 'published' group by g.cohort_id`
    return new Map(rows.map(({ cohortId, count }) => [cohortId, count]))
  },

  async keep(groupId, { workspace, turn, byHand, place, name }, at) {
    const [row] = await statements.$queryRaw<{ id: string }[]>`
      insert into group_place (id, group_id, workspace_id, turn, by_hand, external_id, name, created_at)
      select ${ids.next()}::uuid, ${groupId}::uuid, w.id, ${turn}, ${byHand}, ${place?.id ?? null}, ${name}, ${toDate(at)}
      from workspace w where w.platform = ${workspace.platform} and w.external_id = ${workspace.id}
      on conflict (group_id, workspace_id, turn) do update set by_hand = excluded.by_hand,
        external_id = coalesce(excluded.external_id, group_place.external_id), name = coalesce(excluded.name, group_place.name) returning id`
    if (!row) throw new Error('A channel was opened in a workspace that is not known.')
    return row.id
  },

  saveRoster: (placeId, rows) => saveRoster(statements, ids, placeId, rows),

  async accounts(placeId) {
    const rows = await statements.$queryRaw<{ platform: PlatformName; workspace: string; id: string }[]>`
      select distinct w.platform, w.external_id as workspace, a.external_id as id from group_place_member m join enrolment e on e.id = m.enrolment_id
        join group_place h on h.id = m.place_id join workspace w on w.id = h.workspace_id
        join address a on a.person_id = e.person_id and a.workspace_id = h.workspace_id where m.place_id = ${placeId}::uuid`
    return rows.map(({ platform, workspace, id }) => ({ workspace: { platform, id: workspace }, id }))
  },

  async saveTrouble(placeId, trouble, at) {
    await statements.$executeRaw`
      update group_place set trouble = ${trouble}, trouble_since = case when trouble is not distinct from ${trouble} then trouble_since
        when ${trouble}::text is not null then ${toDate(at)}::timestamptz end where id = ${placeId}::uuid`
  },

  async close(placeId, at) {
    await statements.$executeRaw`update group_place set closed_at = ${toDate(at)} where id = ${placeId}::uuid and closed_at is null`
    await statements.$executeRaw`update group_task set done_at = ${toDate(at)} where place_id = ${placeId}::uuid and done_at is null`
    await dueAtOnce(statements, placeId, at)
  },

  beginWords: async (placeId, version, at) =>
    (await statements.$executeRaw`
      update group_place set words_at = ${toDate(at)}, words_version = ${version}::uuid where id = ${placeId}::uuid and words_at is null`) >
    0,

  async endWords(placeId, sent) {
    await statements.$executeRaw`
      update group_place set words_ref = ${sent?.ref ?? null}, words_at = case when ${sent !== null} then words_at end where id = ${placeId}::uuid`
  },

  async renewed(placeId, version) {
    await statements.$executeRaw`update group_place set words_version = ${version}::uuid where id = ${placeId}::uuid`
  },

  async pinned(placeId, at) {
    await statements.$executeRaw`update group_place set pinned_at = ${toDate(at)} where id = ${placeId}::uuid`
  },

  async ask(placeId, { kind, reason, joins, leaves }, at) {
    const same = Prisma.sql`place_id = ${placeId}::uuid and kind = ${kind} and done_at is null`
    const [joining, leaving] = [[...joins].toSorted(), [...leaves].toSorted()]
    const isIt = Prisma.sql`joins = ${joining}::uuid[] and leaves = ${leaving}::uuid[] and reason is not distinct from ${reason}`
    await statements.$executeRaw`
      update group_task set done_at = ${toDate(at)}, reason = case when kind = 'byHand' then 'overtaken' else reason end where ${same} and not (${isIt})`
    await statements.$executeRaw`
      insert into group_task (id, place_id, kind, reason, joins, leaves, created_at)
      select ${ids.next()}::uuid, ${placeId}::uuid, ${kind}, ${reason}, ${joining}::uuid[], ${leaving}::uuid[], ${toDate(at)}
      where not exists (select from group_task where ${same})`
  },

  async settle(placeId, kind, at) {
    await statements.$executeRaw`
      update group_task set done_at = ${toDate(at)}, reason = case when kind = 'byHand' then 'overtaken' else reason end
      where place_id = ${placeId}::uuid and kind = ${kind} and done_at is null`
  },

  async tellTasks(now) {
    return statements.$queryRaw<Task[]>`
      with untold as (
        update group_task t set told_at = ${toDate(now)} from group_place h, mentoring_group g
        where h.id = t.place_id and g.id = h.group_id and t.told_at is null and t.done_at is null
          and not exists (select from mentoring_group d where d.due_at <= ${toDate(now)})
        returning t.id, t.place_id, t.kind, t.reason, t.joins, t.leaves, g.cohort_id, g.name)
      select u.id, u.place_id as "placeId", u.cohort_id as "cohortId", u.name as "group", u.kind, u.reason,
        ${namesOf('joins')} as joins, ${namesOf('leaves')} as leaves,
        exists (select from group_place_member m where m.place_id = u.place_id and m.state = 'in') as "isMore"
      from untold u order by u.name, u.id`
  },

  async coordinators(cohortIds) {
    const rows = await statements.$queryRaw<(Omit<ToTell, 'language'> & { language: string })[]>`
      select p.id as "personId", e.cohort_id as "cohortId", p.language from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = any(${[...cohortIds]}::uuid[]) and e.role = 'coordinator' and e.state = 'active' order by p.id`
    return rows.map(({ language, ...of }) => ({ ...of, language: knownLanguage(language) }))
  },

  async openTasks(cohortId) {
    const rows = await statements.$queryRaw<{ id: string; placeId: string }[]>`
      select t.id, t.place_id as "placeId" from group_task t join group_place h on h.id = t.place_id and h.closed_at is null
        join mentoring_group g on g.id = h.group_id where g.cohort_id = ${cohortId}::uuid and t.kind = 'byHand' and t.done_at is null`
    return new Map(rows.map(({ id, placeId }) => [placeId, id]))
  },

  async task(taskId) {
    const [row] = await statements.$queryRaw<{ cohortId: string; placeId: string; isDone: boolean }[]>`
      select g.cohort_id as "cohortId", t.place_id as "placeId", t.done_at is not null and t.reason is distinct from 'overtaken' as "isDone" from group_task t
        join group_place h on h.id = t.place_id join mentoring_group g on g.id = h.group_id where t.id = ${taskId}::uuid for no key update of t`
    return row ?? null
  },

  async finish(taskId, at) {
    const [task] = await statements.$queryRaw<{ placeId: string; joins: string[]; leaves: string[] }[]>`
      update group_task set done_at = ${toDate(at)}, reason = null where id = ${taskId}::uuid returning place_id as "placeId", joins, leaves`
    if (!task) return
    const rows = task.joins.map((mark): ChannelMember => ({ mark, enrolmentId: mark, state: 'in', reason: null, tries: 0, since: at }))
    await saveRoster(statements, ids, task.placeId, rows)
    await statements.$executeRaw`
      update group_place_member set state = 'out', since = ${toDate(at)} where place_id = ${task.placeId}::uuid and mark = any(${task.leaves}::uuid[])`
    await forgetThoseOut(statements, task.placeId)
    await dueAtOnce(statements, task.placeId, at)
  },

  async place(placeId) {
    const [row] = await statements.$queryRaw<{ groupId: string }[]>`
      select group_id as "groupId" from group_place where id = ${placeId}::uuid and closed_at is null`
    const [scene] = row ? await scenesWhere(statements, Prisma.sql`g.id = ${row.groupId}::uuid`) : []
    const place = scene?.places.find(({ id }) => id === placeId)
    return scene && place ? { ...place, cohortId: scene.cohortId, groupId: scene.id } : null
  },

  async tryAgain(placeId, at) {
    await statements.$executeRaw`
      update group_place set trouble = null, trouble_since = null,
        by_hand = by_hand and (exists (select from group_place_member m where m.place_id = ${placeId}::uuid and m.state = 'in')
          or exists (select from workspace w where w.id = workspace_id and w.platform = 'teams')) where id = ${placeId}::uuid`
    await statements.$executeRaw`
      update group_place_member set state = 'wanted', tries = 0, reason = null, since = ${toDate(at)} where place_id = ${placeId}::uuid and state = 'without'`
    await dueAtOnce(statements, placeId, at)
  },

  async rejoin(placeId, personId, at) {
    const changed = await statements.$executeRaw`
      update group_place_member m set state = 'wanted', tries = 0, since = ${toDate(at)} from enrolment e
      where e.id = m.enrolment_id and e.person_id = ${personId}::uuid and m.place_id = ${placeId}::uuid and m.state = 'left'`
    if (changed > 0) await dueAtOnce(statements, placeId, at)
    return changed > 0
  },
})

async function saveRoster(statements: Statements, ids: Ids, placeId: string, rows: readonly ChannelMember[]): Promise<void> {
  if (rows.length === 0) return
  const json = JSON.stringify(
    rows.map(({ since, enrolmentId, ...row }) => ({ ...row, id: ids.next(), enrolment: enrolmentId, since: toDate(since) })),
  )
  await statements.$executeRaw`
    insert into group_place_member (id, place_id, enrolment_id, mark, state, reason, tries, since)
    select n.id, ${placeId}::uuid, (select e.id from enrolment e where e.id = n.enrolment), n.mark, n.state, n.reason, n.tries, n.since
    from jsonb_to_recordset(${json}::jsonb) as n(id uuid, enrolment uuid, mark uuid, state text, reason text, tries int, since timestamptz)
    on conflict (place_id, mark) do update set enrolment_id = excluded.enrolment_id, state = excluded.state, reason = excluded.reason,
      tries = excluded.tries, since = excluded.since`
  await forgetThoseOut(statements, placeId)
}

/** Nothing is kept of somebody who is forgotten, once they are out. */
async function forgetThoseOut(statements: Statements, placeId: string): Promise<void> {
  await statements.$executeRaw`delete from group_place_member where place_id = ${placeId}::uuid and enrolment_id is null and state = 'out'`
}

/** Groups that are looked at one after another. */
const batch = 10

/** Names of the people of a task, in their order. Marks of a channel that a coordinator made are those of enrolments. */
const namesOf = (list: 'joins' | 'leaves'): Prisma.Sql => Prisma.sql`(select coalesce(json_agg(p.name order by p.name), '[]'::json)
  from unnest(u.${Prisma.raw(list)}) j left join group_place_member m on m.place_id = u.place_id and m.mark = j
    left join enrolment e on e.id = coalesce(m.enrolment_id, j) left join person p on p.id = e.person_id and p.erased_at is null)`

async function dueAtOnce(statements: Statements, placeId: string, at: Instant): Promise<void> {
  await statements.$executeRaw`
    update mentoring_group g set due_at = ${toDate(at)} from group_place h where h.id = ${placeId}::uuid and g.id = h.group_id and g.state = 'published'`
}
