import type { MeetingItemRow } from '../../../prisma/generated/rows.ts'
import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { isQuotable, profilesWhere } from '../../programme/profile/profile.prisma.ts'
import { columnsOf } from '../../store/columns.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { readers, wakeReaders } from './readers.prisma.ts'
import type { Profiles } from './starters.ts'
import type { Item, ItemStore } from './store.ts'

const item = columnsOf<MeetingItemRow>()({
  ...{ id: 'id', pairId: 'pair_id', kind: 'kind', meetingId: 'meeting_id', number: 'number', answer: 'answer', createdAt: 'created_at' },
  said: 'said',
})

/** Items in the order in which they were made. `which`: of the item `i` and its enrolment `e`. */
export async function itemsWhere(statements: Statements, which: Prisma.Sql): Promise<Item[]> {
  const rows = await statements.$queryRaw<(Parameters<typeof item.read<'i_'>>[0] & { readonly person: string })[]>`
    select ${item.select('i', 'i_')}, e.person_id as person from meeting_item i join enrolment e on e.id = i.enrolment_id where ${which} order by i.id`
  return rows.map(({ person, ...row }) => ({ ...item.read(row, 'i_'), personId: person }))
}

/** Profiles of these enrolments, as far as each agreed that the other one of their pair reads it. */
export const quotable = async (statements: Statements, enrolmentIds: readonly string[]): Promise<Profiles> =>
  new Map(
    enrolmentIds.length === 0
      ? []
      : (await profilesWhere(statements, Prisma.sql`e.id = any(${[...enrolmentIds]}::uuid[]) and ${isQuotable}`)).map((profile) => [
          profile.enrolmentId,
          profile,
        ]),
  )

/** What people hear and say, on one database transaction. */
export const itemsIn = (statements: Statements, { ids }: { readonly ids: Ids }): ItemStore => ({
  readers: (readerIds, now) => readers(statements, readerIds, now),

  wakeReaders: (personIds, dueAt) => wakeReaders(statements, ids, personIds, toDate(dueAt)),

  async readerNext(id, dueAt, saidAt) {
    await statements.$executeRaw`
      update meeting_reader set due_at = ${dueAt && toDate(dueAt)}, said_at = coalesce(${saidAt ? toDate(saidAt) : null}::timestamptz, said_at) where id = ${id}::uuid`
  },

  waiting: (personIds) => itemsWhere(statements, Prisma.sql`i.state = 'waiting' and e.person_id = any(${[...personIds]}::uuid[])`),

  async say(itemIds, key, at) {
    await statements.$executeRaw`
      update meeting_item set state = 'said', said = ${key}, said_at = ${toDate(at)} where id = any(${[...itemIds]}::uuid[])`
  },

  async drop(itemIds) {
    if (itemIds.length === 0) return
    await statements.$executeRaw`update meeting_item set state = 'void' where id = any(${[...itemIds]}::uuid[])`
  },

  async add(items, at) {
    if (items.length === 0) return
    const rows = items.map(({ pairId, enrolmentId, kind, meetingId, number }) => ({
      ...{ id: ids.next(), pair_id: pairId, enrolment_id: enrolmentId, kind, meeting_id: meetingId, number, state: 'waiting' },
      created_at: toDate(at),
    }))
    await statements.$executeRaw`
      insert into meeting_item (id, pair_id, enrolment_id, kind, meeting_id, number, state, created_at)
      select id, pair_id, enrolment_id, kind, meeting_id, number, state, created_at from jsonb_populate_recordset(null::meeting_item, ${JSON.stringify(rows)}::jsonb)`
  },

  quotable: (enrolmentIds) => quotable(statements, enrolmentIds),

  item: async (id, personId) =>
    (await itemsWhere(statements, Prisma.sql`i.id = ${id}::uuid and e.person_id = ${personId}::uuid`))[0] ?? null,

  async isAskedSince(id) {
    const rows = await statements.$queryRaw<unknown[]>`
      select from meeting_item i join meeting_item n on n.pair_id = i.pair_id and n.id > i.id and n.kind in ('ask', 'differs') and n.state = 'said'
        and (n.meeting_id is not null or n.number > i.number) where i.id = ${id}::uuid limit 1`
    return rows.length > 0
  },

  async answer(id, answer, at) {
    await statements.$executeRaw`update meeting_item set answer = ${answer}, answered_at = ${toDate(at)} where id = ${id}::uuid`
  },

  async voidAsks(pairId) {
    await statements.$executeRaw`
      update meeting_item set state = 'void' where pair_id = ${pairId}::uuid and state = 'waiting' and kind in ('ask', 'differs', 'reminder', 'waits')`
  },

  async mute(personId, at) {
    await statements.$executeRaw`
      insert into meeting_reader (id, person_id, muted_at) values (${ids.next()}::uuid, ${personId}::uuid, ${at && toDate(at)})
      on conflict (person_id) do update set muted_at = excluded.muted_at`
  },

  async isMuted(personId) {
    const rows = await statements.$queryRaw<unknown[]>`
      select from meeting_reader where person_id = ${personId}::uuid and muted_at is not null`
    return rows.length > 0
  },

  async log(meetingId, enrolmentId, { outcome, minutes = null, theme = null, line = null }, at) {
    await statements.$executeRaw`
      insert into meeting_log (id, meeting_id, enrolment_id, outcome, minutes, theme, line, created_at)
      values (${ids.next()}::uuid, ${meetingId}::uuid, ${enrolmentId}::uuid, ${outcome}, ${minutes}, ${theme}, ${line}, ${toDate(at)})
      on conflict (meeting_id, enrolment_id) do update set outcome = excluded.outcome, minutes = coalesce(excluded.minutes, meeting_log.minutes),
        theme = coalesce(excluded.theme, meeting_log.theme), line = coalesce(excluded.line, meeting_log.line)`
  },

  logsOf: (meetingId) =>
    statements.$queryRaw`
      select outcome, minutes, theme, line, enrolment_id as "enrolmentId" from meeting_log where meeting_id = ${meetingId}::uuid order by id`,

  async tell(pairId, enrolmentId, count, at) {
    await statements.$executeRaw`
      insert into meeting_told (id, pair_id, enrolment_id, count, at) values (${ids.next()}::uuid, ${pairId}::uuid, ${enrolmentId}::uuid, ${count}, ${toDate(at)})
      on conflict (pair_id, enrolment_id) do update set count = excluded.count, at = excluded.at`
  },
})
