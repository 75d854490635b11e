import type { Place, Sent } from '../../contract/platform.ts'
import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { channelOf } from '../../programme/channels.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { AnnouncementStore, TakenPlace } from '../store.ts'

/**
 * Where people of a recipient's row `r` read it who read it in the channel: the row `pl` of the place that was tried last, and the platform. There is none
 * for anybody else.
 */
export const placeOfRecipient = Prisma.sql`left join lateral (
  select pl.state, pl.detail, pl.due_at, cw.platform from announcement_place pl join channel ch on ch.id = pl.channel_id join workspace cw on cw.id = ch.workspace_id
  where r.skipped = 'inChannel' and pl.announcement_id = r.announcement_id and pl.cohort_id = r.cohort_id order by pl.id desc limit 1) pl on true`

/** Whether somebody reads it in a channel in which it surely does not stand, and which is not open any more. */
const isWithoutPlace = Prisma.sql`r.skipped = 'inChannel' and not exists (${channelOf(Prisma.sql`r.cohort_id`)})
  and not exists (select from announcement_place pl where pl.announcement_id = r.announcement_id and pl.cohort_id = r.cohort_id and pl.state <> 'failed')`

interface TakenRow {
  readonly id: string
  readonly announcement_id: string
  readonly cohort_id: string
  readonly was: string
  readonly state: string
  readonly sent_ref: string | null
  readonly platform: Place['workspace']['platform']
  readonly workspace: string
  readonly channel: string | null
}

type OfPlaces = 'openPlaces' | 'takePlaces' | 'endPlace' | 'postponePlaces' | 'renewPlaces' | 'takeBackPlaces' | 'leavePlaces'

/** What of the store is about places. */
export const placesIn = (statements: Statements, { ids }: { readonly ids: Ids }): Pick<AnnouncementStore, OfPlaces> => ({
  async openPlaces(id, places, at) {
    const rows = JSON.stringify(places.map(({ cohortId, dueAt }) => ({ id: ids.next(), cohort: cohortId, due_at: dueAt })))
    return statements.$executeRaw`
      insert into announcement_place (id, announcement_id, channel_id, cohort_id, state, due_at, created_at)
      select n.id, ${id}::uuid, ch.id, n.cohort, 'waiting', n.due_at, ${toDate(at)}
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, cohort uuid, due_at timestamptz) cross join lateral (${channelOf(Prisma.sql`n.cohort`)}) ch
      where exists (select from announcement_recipient r where r.announcement_id = ${id}::uuid and r.cohort_id = n.cohort and r.skipped = 'inChannel')
        and not exists (select from announcement_place pl where pl.announcement_id = ${id}::uuid and pl.cohort_id = n.cohort and pl.state <> 'failed')
      on conflict (announcement_id, channel_id) do update set state = 'waiting', due_at = excluded.due_at, detail = null
        where announcement_place.state = 'failed'`
  },

  async takePlaces(now, until, one) {
    const rows = await statements.$queryRaw<TakenRow[]>`
      with taken as materialized (
        select pl.id, pl.state as was, a.recalled_at is not null as is_recalled from announcement_place pl join announcement a on a.id = pl.announcement_id
        where pl.due_at <= ${toDate(now)} and ${one === undefined ? Prisma.sql`true` : Prisma.sql`pl.id = ${one}::uuid`}
        order by pl.due_at, pl.id limit 5 for update of pl skip locked)
      update announcement_place pl set
        state = case when taken.was = 'waiting' then case when taken.is_recalled then 'recalled' else 'saying' end when taken.was = 'saying' then 'unknown' else pl.state end,
        due_at = case when (taken.was = 'waiting' and not taken.is_recalled) or taken.was = 'said' then ${toDate(until)}::timestamptz end
      from taken, channel ch, workspace w where pl.id = taken.id and ch.id = pl.channel_id and w.id = ch.workspace_id
      returning pl.id, pl.announcement_id, pl.cohort_id, taken.was, pl.state, pl.sent_ref, w.platform, w.external_id as workspace, ch.external_id as channel`
    return { count: rows.length, places: rows.flatMap(toTaken) }
  },

  async endPlace(id, { state, dueAt, sentRef, detail }, { since, until }) {
    // What was corrected or withdrawn since it was taken is changed once more.
    await statements.$executeRaw`
      update announcement_place pl set state = ${state}, sent_ref = coalesce(${sentRef}, pl.sent_ref), detail = ${detail}, due_at = case
        when pl.due_at is distinct from ${toDate(until)}::timestamptz then pl.due_at
        when ${sentRef !== null} and greatest(a.corrected_at, a.recalled_at) >= ${toDate(since)} then ${toDate(since)}::timestamptz
        else ${dueAt && toDate(dueAt)}::timestamptz end
      from announcement a where pl.id = ${id}::uuid and pl.state in ('saying', 'said') and a.id = pl.announcement_id`
  },

  async postponePlaces(places, until) {
    await statements.$executeRaw`update announcement_place set due_at = ${toDate(until)} where id = any(${[...places]}::uuid[])`
  },

  async renewPlaces(id, at) {
    await statements.$executeRaw`
      update announcement_place set due_at = ${toDate(at)} where announcement_id = ${id}::uuid and state = 'said'`
  },

  async takeBackPlaces(id) {
    await statements.$executeRaw`
      update announcement_place set state = 'recalled', due_at = null where announcement_id = ${id}::uuid and state = 'waiting'`
  },

  async leavePlaces(id) {
    // Their own messages take the place of the one in the channel: it surely stands nowhere.
    const base = ids.next()
    return statements.$executeRaw`
      update announcement_recipient r set skipped = null, delivery_id = (left(${base}, 15) || substr(md5(${base} || r.person_id::text)::uuid::text, 16))::uuid
      where r.announcement_id = ${id}::uuid and ${isWithoutPlace}`
  },
})

/** A place where something is to be said or changed. What was being said when its process died is not among them: nobody knows whether it stands there. */
function toTaken(row: TakenRow): TakenPlace[] {
  const workspace = { platform: row.platform, id: row.workspace }
  const sent: Sent | null = row.was === 'said' && row.sent_ref !== null ? { workspace, ref: row.sent_ref } : null
  if (row.channel === null || (row.state !== 'saying' && !sent)) return []
  const place: Place = { workspace, id: row.channel, kind: 'channel' }
  return [{ id: row.id, announcementId: row.announcement_id, cohortId: row.cohort_id, place, sent }]
}
