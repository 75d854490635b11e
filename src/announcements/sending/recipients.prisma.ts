import { lookAgainAt, pour, renewAll, sendAgain, takeBackAll } from '../../delivery/many.prisma.ts'
import { fromDate, type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { audienceOf, gets, isInChannel, mutes, reads, readsIn } from '../audience/audience.prisma.ts'
import type { Announcement, Reported, ReportedPerson, TapMeaning } from '../facts.ts'
import type { Kind } from '../kinds.ts'
import type { AnnouncementStore, LastFacts, Progress, Received } from '../store.ts'
import { announcementsWhere, toInstant } from '../written.prisma.ts'
import { placeOfRecipient } from './places.prisma.ts'

/** What of the store is about those who receive it. */
type OfRecipients = Pick<
  AnnouncementStore,
  | 'keepAudience'
  | 'pour'
  | 'progress'
  | 'report'
  | 'people'
  | 'everybody'
  | 'received'
  | 'tap'
  | 'takeBack'
  | 'renew'
  | 'renewReport'
  | 'reportBy'
  | 'sendFailedAgain'
  | 'sendUnknownAgain'
  | 'remind'
  | 'tellTapped'
>

/** A new id for each person: it sorts by age, as those that are made outside, and is the same in a rehearsal that is played again. */
function newId(ids: Ids, personId: Prisma.Sql): Prisma.Sql {
  const base = ids.next()
  return Prisma.sql`(left(${base}, 15) || substr(md5(${base} || ${personId}::text)::uuid::text, 16))::uuid`
}

/** Deliveries `d` of an announcement, of its text. */
const textsOf = (id: string): Prisma.Sql =>
  Prisma.sql`d.id in (select r.delivery_id from announcement_recipient r where r.announcement_id = ${id}::uuid)`

/** Deliveries `d` that say an announcement once more: reminders, and words that it changed. */
const noticesOf = (id: string): Prisma.Sql => Prisma.sql`
  d.key in (select ${`announcement:${id}:`} || n.name || ':' || r.person_id from announcement_recipient r join announcement a on a.id = r.announcement_id
    cross join lateral (select 'reminder' as name union all select 'corrected:' || edition from generate_series(2, a.edition) edition) n
    where r.announcement_id = ${id}::uuid and r.delivery_id is not null)`

/** The key of the message that shows how an announcement is going. */
export const reportKey = (id: string): string => `announcement:${id}:report`

/**
 * Where somebody is who is in the audience: in one column, by their recipient's row `r`, its delivery `d` and its announcement `a`. Nothing
 * falls through, so that the columns always make up the audience.
 */
const column = Prisma.sql`case
  when r.skipped = 'inChannel' then case pl.state when 'said' then 'delivered' when 'unknown' then 'unknown' when 'failed' then 'failed' when 'recalled' then 'skipped'
    else case when pl.state is null and a.state in ('sent', 'recalled') then 'failed' else 'waiting' end end
  when r.skipped is not null then 'skipped'
  when d.state in ('waiting', 'due', 'sending') then 'waiting'
  when d.state in ('delivered', 'failed', 'unknown') then d.state
  when d.id is null and a.state in ('planned', 'draft') then 'waiting'
  else 'skipped' end`
const reason = Prisma.sql`coalesce(case when r.skipped = 'inChannel' then case pl.state when 'said' then 'inChannel' when 'failed' then split_part(pl.detail, ':', 1)
    when 'recalled' then 'recalled' when 'unknown' then 'unknown' else case when pl.state is null and a.state in ('sent', 'recalled') then 'placeGone' end end
  else r.skipped end, case when r.skipped = 'inChannel' or d.state in ('delivered', 'sending') then null
  when d.id is null then case when a.state in ('planned', 'draft') then null else 'left' end
  when d.state = 'unknown' then 'unknown' else split_part(coalesce(d.detail, case when d.state in ('dropped', 'superseded') then 'left' end), ':', 1) end)`
const everybody = Prisma.sql`announcement_recipient r join announcement a on a.id = r.announcement_id left join delivery d on d.id = r.delivery_id ${placeOfRecipient}`

/** What of the store is about those who receive an announcement. */
export const recipientsIn = (statements: Statements, { ids }: { readonly ids: Ids }): OfRecipients => ({
  keepAudience: (announcement, at) => keepAudience(statements, ids, announcement, at),

  async pour({ id, urgent, versions }, views, expiresAt, at) {
    const rows = Prisma.sql`
      select r.delivery_id as id, ${`announcement:${id}:`} || r.person_id as key, r.person_id, r.cohort_id, ${gets(versions)} as view
      from announcement_recipient r join person p on p.id = r.person_id join cohort c on c.id = r.cohort_id
      where r.announcement_id = ${id}::uuid and r.skipped is null and r.delivery_id is not null`
    const kind = 'announcement.text' satisfies Kind
    const said = await pour(statements, rows, { kind, step: 1, urgent, class: 'announcement', dueAt: at, expiresAt, views }, at)
    return [...new Set([...said, ...(await lookAgainAt(statements, textsOf(id), at))])]
  },

  async progress(id) {
    const [row] = await statements.$queryRaw<(Omit<Progress, 'nextAt'> & { next_at: Date | null })[]>`
      select count(*)::int as total, (count(*) filter (where ${column} = 'waiting'))::int as waiting,
        (count(*) filter (where (d.state = 'delivered' and d.due_at is not null) or (pl.state = 'said' and pl.due_at is not null)))::int as stale,
        (select count(*)::int from announcement_question where announcement_id = ${id}::uuid) as asked,
        (select count(*)::int from announcement_question where announcement_id = ${id}::uuid and answered_at is null) as unanswered,
        min(coalesce(d.due_at, pl.due_at)) filter (where d.state in ('waiting', 'due', 'sending') or pl.state in ('waiting', 'saying')) as next_at
      from ${everybody} where r.announcement_id = ${id}::uuid`
    const { next_at: next = null, ...counts } = row ?? { total: 0, waiting: 0, stale: 0, asked: 0, unanswered: 0 }
    return { ...counts, nextAt: next && fromDate(next) }
  },

  report: (id) =>
    statements.$queryRaw<Reported[]>`
      select ${column} as column, ${reason} as reason, coalesce(d.language, ${reads}) as language, coalesce(w.platform, pl.platform) as platform, r.tap, count(*)::int as count
      from ${everybody} join person p on p.id = r.person_id join cohort c on c.id = r.cohort_id left join workspace w on w.id = d.workspace_id
      where r.announcement_id = ${id}::uuid group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,

  people: (id, one, { from, most }) =>
    statements.$queryRaw<ReportedPerson[]>`
      select p.name, ${column} as column, ${reason} as reason, r.tap from ${everybody} join person p on p.id = r.person_id
      where r.announcement_id = ${id}::uuid and ${column} = ${one} order by lower(p.name), r.id offset ${from} limit ${most}`,

  async everybody(cohortId) {
    const rows = await statements.$queryRaw<(ReportedPerson & { title: string; sent_at: Date | null })[]>`
      select p.name, ${column} as column, ${reason} as reason, r.tap, a.sent_at,
        coalesce((select v.title from announcement_version v where v.announcement_id = a.id order by v.language = c.language desc, v.language limit 1), '') as title
      from ${everybody} join person p on p.id = r.person_id join cohort c on c.id = r.cohort_id
      where r.cohort_id = ${cohortId}::uuid and a.state in ('sent', 'recalled') order by a.sent_at, a.id, lower(p.name), r.id`
    return rows.map(({ sent_at: sentAt, ...row }) => ({ ...row, sentAt: toInstant(sentAt) }))
  },

  received: (id, personId) => received(statements, id, personId),

  async tap(recipientId, tap, at) {
    await statements.$executeRaw`
      update announcement_recipient set tap = ${tap}, tapped_at = ${tap === null ? null : toDate(at)} where id = ${recipientId}::uuid`
  },

  async takeBack(id, at) {
    // A lane holds its workspace while it chooses what to send, so nothing is chosen until this transaction ends.
    await statements.$queryRaw`
      select from workspace where id in (select d.workspace_id from delivery d where (${textsOf(id)} or ${noticesOf(id)}) and d.state in ('waiting', 'due', 'sending'))
      order by id for no key update`
    for (const which of [textsOf(id), noticesOf(id)]) await takeBackAll(statements, which, 'recalled', at)
  },

  renew: async (id, at) => [...(await renewAll(statements, textsOf(id), at)), ...(await renewAll(statements, noticesOf(id), at))],

  renewReport: (id, at) => renewAll(statements, Prisma.sql`d.key = ${reportKey(id)}`, at),

  async reportBy(id, at) {
    const asked = await statements.$executeRaw`
      update announcement set due_at = ${toDate(at)} where id = (
        select id from announcement where id = ${id}::uuid and state = 'sent' and (due_at is null or due_at > ${toDate(at)}) for no key update skip locked)`
    return asked > 0
  },

  sendFailedAgain: (id, at) => sendAgain(statements, textsOf(id), at),

  async sendUnknownAgain(id, at) {
    await statements.$executeRaw`
      update announcement_place set state = 'waiting', due_at = ${toDate(at)}, detail = null where announcement_id = ${id}::uuid and state = 'unknown'`
    return (await sendAgain(statements, textsOf(id), at, 'unknown')).workspaceIds
  },

  async remind(of, views, at) {
    const rows = others(ids, of, 'reminder', Prisma.sql`${column} = 'delivered' and r.tap is null`)
    const kind = 'announcement.reminder' satisfies Kind
    return pour(statements, rows, { kind, step: 1, urgent: false, class: 'nudge', dueAt: at, expiresAt: null, views }, at)
  },

  async tellTapped(of, edition, views, at) {
    // Who tapped it has it, whatever the platform said of it.
    const rows = others(ids, of, `corrected:${edition}`, Prisma.sql`${column} in ('delivered', 'unknown') and r.tap is not null`)
    const kind = 'announcement.corrected' satisfies Kind
    return pour(statements, rows, { kind, step: 1, urgent: false, class: 'report', dueAt: at, expiresAt: null, views }, at)
  },
})

/** Something else that is said to some of those who got it, by the language in which they got it, or would have. */
const others = (
  ids: Ids,
  { id, versions }: Pick<Announcement, 'id' | 'versions'>,
  what: string,
  which: Prisma.Sql,
): Prisma.Sql => Prisma.sql`
  select ${newId(ids, Prisma.sql`r.person_id`)} as id, ${`announcement:${id}:${what}:`} || r.person_id as key, r.person_id, r.cohort_id,
    coalesce(d.language, ${gets(versions)}) as view
  from ${everybody} join person p on p.id = r.person_id join cohort c on c.id = r.cohort_id
  where r.announcement_id = ${id}::uuid and ${which}`

async function keepAudience(statements: Statements, ids: Ids, announcement: Announcement, at: Instant): Promise<number> {
  const { id, category, way, changedBy } = announcement
  const skipped = Prisma.sql`case when ${mutes(category, Prisma.sql`e.person_id`)} then 'muted' when ${isInChannel(announcement)} then 'inChannel'
    when ${way} = 'channel' then 'notInChannel' end`
  await statements.$executeRaw`update announcement_recipient set skipped = 'left', delivery_id = null where announcement_id = ${id}::uuid`
  return statements.$executeRaw`
    insert into announcement_recipient (id, announcement_id, person_id, cohort_id, delivery_id, skipped, created_at)
    select ${newId(ids, Prisma.sql`u.person_id`)}, ${id}::uuid, u.person_id, u.cohort_id, case when u.skipped is null then ${newId(ids, Prisma.sql`u.person_id`)} end, u.skipped, ${toDate(at)}
    from (${audienceOf(announcement, changedBy, Prisma.sql`${skipped} as skipped`, Prisma.sql`true`, way)}) u
    on conflict (announcement_id, person_id) do update
      set cohort_id = excluded.cohort_id, delivery_id = excluded.delivery_id, skipped = excluded.skipped`
}

/** Everything that decides, at the last moment, whether and how deliveries are said. The audience is asked for anew, of these people alone: who does not belong to it any more is not written to. */
export async function lastFactsIn(statements: Statements, deliveryIds: readonly string[]): Promise<readonly LastFacts[]> {
  const rows = await statements.$queryRaw<
    { delivery_id: string; person_id: string; announcement_id: string; kind: string; tapped: boolean }[]
  >`
    select d.id as delivery_id, r.person_id, r.announcement_id, d.kind, r.tap is not null as tapped from delivery d join announcement_recipient r on r.person_id = d.person_id
      and (r.delivery_id = d.id or (d.kind <> ${'announcement.text' satisfies Kind} and starts_with(d.key, 'announcement:' || r.announcement_id || ':')))
    where d.id = any(${[...deliveryIds]}::uuid[])`
  const of = Map.groupBy(rows, (row) => row.announcement_id)
  const found: LastFacts[] = []
  for (const announcement of await announcementsWhere(statements, Prisma.sql`a.id = any(${[...of.keys()]}::uuid[])`)) {
    const some = of.get(announcement.id) ?? []
    const here = await stillHere(
      statements,
      announcement,
      some.map((row) => row.person_id),
    )
    for (const row of some) {
      const person = here.get(row.person_id)
      const drop = announcement.recalledAt ? 'recalled' : !person ? 'left' : person.muted ? 'muted' : doneAlready(row, person.in_place)
      found.push({ deliveryId: row.delivery_id, kind: row.kind, announcement, drop, gets: person?.gets ?? 'en' })
    }
  }
  return found
}

/** Who has tapped needs no reminder, and who reads a text in the channel needs none of their own. */
const doneAlready = (
  { kind, tapped }: { readonly kind: string; readonly tapped: boolean },
  inPlace: boolean,
): 'tapped' | 'inChannel' | null =>
  kind === ('announcement.reminder' satisfies Kind) && tapped
    ? 'tapped'
    : kind === ('announcement.text' satisfies Kind) && inPlace
      ? 'inChannel'
      : null

type Here = { readonly person_id: string; readonly muted: boolean; readonly in_place: boolean; readonly gets: LastFacts['gets'] }

async function stillHere(
  statements: Statements,
  announcement: Announcement,
  people: readonly string[],
): Promise<ReadonlyMap<string, Here>> {
  const { id, category, versions, changedBy, way } = announcement
  // Who came into the channel meanwhile, where it stands, reads it there.
  const inPlace = Prisma.sql`exists (select from announcement_place pl where pl.announcement_id = ${id}::uuid
    and pl.cohort_id = ${readsIn(announcement)} and pl.state = 'said')`
  const columns = Prisma.sql`${mutes(category, Prisma.sql`e.person_id`)} as muted, ${inPlace} as in_place, ${gets(versions)} as gets`
  const rows = await statements.$queryRaw<Here[]>`
    ${audienceOf(announcement, changedBy, columns, Prisma.sql`e.person_id = any(${[...people]}::uuid[])`, way)}`
  return new Map(rows.map((row) => [row.person_id, row]))
}

async function received(statements: Statements, id: string, personId: string): Promise<Received | null> {
  const [announcement] = await announcementsWhere(statements, Prisma.sql`a.id = ${id}::uuid`)
  if (!announcement) return null
  const [row] = await statements.$queryRaw<
    (Omit<Received, 'tappedAt' | 'tap'> & { readonly tapped_at: Date | null; readonly tap: TapMeaning | null })[]
  >`
    select r.id as "recipientId", r.cohort_id as "cohortId", r.delivery_id as "deliveryId", coalesce(${gets(announcement.versions)}, ${reads}) as gets, r.tap, r.tapped_at,
      exists (select from announcement_mute m where m.person_id = r.person_id and m.category = a.category) as "isMuted"
    from announcement_recipient r join announcement a on a.id = r.announcement_id join person p on p.id = r.person_id join cohort c on c.id = r.cohort_id
    where r.announcement_id = ${id}::uuid and r.person_id = ${personId}::uuid for no key update of r`
  if (!row) return null
  const { tapped_at: tappedAt, ...rest } = row
  return { ...rest, tappedAt: toInstant(tappedAt) }
}
