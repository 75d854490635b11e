import type { MeetingReaderRow } from '../../../prisma/generated/rows.ts'
import { fromDate, hoursAfter, type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import type { DueReader } from './store.ts'

/** People whose message of a day is due, with what they heard so far. */
export async function readers(statements: Statements, readerIds: readonly string[], now: Instant): Promise<DueReader[]> {
  const rows = await statements.$queryRaw<
    (Pick<MeetingReaderRow, 'id' | 'person_id' | 'said_at' | 'muted_at'> & {
      nudged: Date[] | null
      heard: Readonly<Record<string, number>> | null
    })[]
  >`
    select r.id, r.person_id, r.said_at, r.muted_at,
      (select array_agg(coalesce(d.sent_at, ${toDate(now)}) order by coalesce(d.sent_at, ${toDate(now)}) desc) from delivery d
        where d.person_id = r.person_id and d.class = 'nudge'
          and (d.sent_at > ${toDate(hoursAfter(now, -7 * 24))} or d.state in ('waiting', 'due', 'sending'))) as nudged,
      (select jsonb_object_agg(h.kind, h.count) from (select d.kind, count(*)::int as count from delivery d
        where d.person_id = r.person_id and starts_with(d.key, 'meeting:') group by 1) h) as heard
    from meeting_reader r where r.id = any(${[...readerIds]}::uuid[]) order by r.id`
  return rows.map((row) => ({
    ...{
      id: row.id,
      personId: row.person_id,
      saidAt: row.said_at && fromDate(row.said_at),
      mutedAt: row.muted_at && fromDate(row.muted_at),
    },
    heard: row.heard ?? {},
    nudgedAt: (row.nudged ?? []).map((at) => fromDate(new Date(at))),
  }))
}

/** Puts together the messages of these people then, or earlier. */
export async function wakeReaders(statements: Statements, ids: Ids, personIds: readonly string[], dueAt: Date): Promise<void> {
  if (personIds.length === 0) return
  const rows = JSON.stringify(personIds.map((id) => ({ id: ids.next(), person_id: id, due_at: dueAt })))
  await statements.$executeRaw`
    insert into meeting_reader (id, person_id, due_at)
    select id, person_id, due_at from jsonb_populate_recordset(null::meeting_reader, ${rows}::jsonb) order by person_id
    on conflict (person_id) do update set due_at = least(meeting_reader.due_at, excluded.due_at)`
}
