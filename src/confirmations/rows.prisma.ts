import { isLanguage, type Language } from '../contract/view.ts'
import { fromDate } from '../kit/clock.ts'
import { quietHoursOf } from '../people/quiet-hours.ts'
import type { Ladder } from '../programme/ladder.ts'
import { storedLadder } from '../programme/stored-ladder.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { KickOffFacts, Partner, Recipient } from './store.ts'

/** Columns that say who somebody is, for a person joined as `alias`. */
export const recipientColumns = (alias: string, prefix: string) =>
  Prisma.raw(
    ['id', 'name', 'language', 'time_zone', 'quiet_from', 'quiet_until']
      .map((column) => `${alias}.${column} as ${prefix}_${column}`)
      .join(', '),
  )

export const partnerColumns = (prefix: string) =>
  Prisma.sql`${recipientColumns(`${prefix}_p`, prefix)}, ${Prisma.raw(
    `${prefix}_e.id as ${prefix}_enrolment_id, ${prefix}_e.field as ${prefix}_field, ${prefix}_c.id as ${prefix}_confirmation_id, ${prefix}_c.answer as ${prefix}_answer`,
  )}`

export const kickOffColumns =
  Prisma.raw(`k.id as kick_off_id, k.starts_at, k.venue, k.ladder::text as ladder, k.done_through as agenda_done_through, co.id as cohort_id,
  co.name as cohort_name, co.language as cohort_language, co.time_zone as cohort_zone, co.country, pr.name as programme_name,
  exists (select from enrolment w where w.cohort_id = co.id and w.state = 'waiting') as someone_waits`)

export interface KickOffRow {
  kick_off_id: string
  starts_at: Date
  venue: string | null
  ladder: string
  agenda_done_through: Date | null
  cohort_id: string
  cohort_name: string
  cohort_language: string
  cohort_zone: string
  country: string | null
  programme_name: string
  someone_waits: boolean
}

/** Kick-offs as the rooms know them; `of` says which, in terms of the row `k`. */
export async function kickOffsOf(statements: Statements, of: Prisma.Sql): Promise<KickOffFacts[]> {
  const rows = await statements.$queryRaw<KickOffRow[]>`
    select ${kickOffColumns} from kick_off k join cohort co on co.id = k.cohort_id join programme pr on pr.id = co.programme_id
    where ${of} order by k.id`
  return rows.map(toKickOff)
}

export const toKickOff = (row: KickOffRow): KickOffFacts => ({
  id: row.kick_off_id,
  cohortId: row.cohort_id,
  cohort: row.cohort_name,
  programme: row.programme_name,
  language: toLanguage(row.cohort_language),
  zone: row.cohort_zone,
  country: row.country,
  startsAt: fromDate(row.starts_at),
  venue: row.venue,
  ladder: toLadder(row.ladder),
  doneThrough: row.agenda_done_through && fromDate(row.agenda_done_through),
  someoneWaits: row.someone_waits,
})

export function toRecipient(row: Readonly<Record<string, unknown>>, prefix: string): Recipient {
  const text = (column: string) => row[`${prefix}_${column}`] as string | null
  return {
    personId: text('id') ?? '',
    name: text('name') ?? '',
    language: toLanguage(text('language') ?? ''),
    timeZone: text('time_zone'),
    quiet: quietHoursOf(text('quiet_from'), text('quiet_until')),
  }
}

export const toPartner = (row: Readonly<Record<string, unknown>>, prefix: string): Partner => ({
  ...toRecipient(row, prefix),
  enrolmentId: row[`${prefix}_enrolment_id`] as string,
  confirmationId: row[`${prefix}_confirmation_id`] as string | null,
  answer: row[`${prefix}_answer`] as Partner['answer'],
  field: row[`${prefix}_field`] as string | null,
})

const toLanguage = (text: string): Language => (isLanguage(text) ? text : 'en')

const ladders = new Map<string, Ladder>()

/**
 * Stored ladders are read through their schema once and remembered by their text. Only the schema: what a later Pari would refuse to store
 * must not stop a cohort.
 */
function toLadder(stored: string): Ladder {
  const known = ladders.get(stored)
  if (known) return known
  const read = storedLadder(JSON.parse(stored))
  if (ladders.size > 500) ladders.clear()
  ladders.set(stored, read)
  return read
}
