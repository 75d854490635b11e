import { fromDate, hoursAfter, type Instant, isBefore, later } from '../../src/kit/clock.ts'
import { datesOf } from '../../src/programme/keeping/end.rules.ts'
import { storedKeeping } from '../../src/programme/settings.ts'
import type { Statements } from '../../src/store/statements.ts'
import type { Ahead } from './ahead.ts'

interface ProgrammeKept {
  readonly id: string
  readonly keeping: unknown
  readonly created_at: Date
  readonly ended_at: Date | null
  readonly gone_at: Date | null
  readonly zone: string | null
  readonly kick_off_at: Date | null
  readonly oldest_text: Date | null
}

/** What programmes let go by themselves, and when, by the names that the audit has for it; and the moment after the last day of the last one. */
export async function deletionsIn(statements: Statements): Promise<{ readonly due: Ahead['due']; readonly ends: Instant | null }> {
  const rows = await programmesIn(statements)
  const ends = rows.map((row) => termOf(row).endsAt)
  return { due: rows.flatMap(deletionsOf), ends: ends.length > 0 ? ends.reduce(later) : null }
}

const programmesIn = (statements: Statements): Promise<ProgrammeKept[]> =>
  statements.$queryRaw`
    select pr.id, pr.settings->'keeping' as keeping, pr.created_at, pr.ended_at, pr.gone_at, last.zone, last.kick_off_at,
      (select min(d.sent_at) from delivery d join cohort c on c.id = d.cohort_id
        where c.programme_id = pr.id and d.text_gone_at is null and d.sent_at is not null) as oldest_text
    from programme pr left join lateral (
      select c.time_zone as zone, k.starts_at as kick_off_at from cohort c left join kick_off k on k.cohort_id = c.id
      where c.programme_id = pr.id order by k.starts_at desc nulls last, c.id limit 1) last on true
    where pr.gone_at is null`

const termOf = (row: ProgrammeKept) =>
  datesOf({
    ...{ keeping: storedKeeping(row.keeping, row.id), zone: row.zone ?? 'UTC', createdAt: fromDate(row.created_at) },
    kickOffAt: row.kick_off_at && fromDate(row.kick_off_at),
  })

function deletionsOf(row: ProgrammeKept): Ahead['due'][number][] {
  const keeping = storedKeeping(row.keeping, row.id)
  const { endsAt, goesAt } = termOf(row)
  const textsGo = row.oldest_text && hoursAfter(fromDate(row.oldest_text), 24 * keeping.textDays)
  const toNobody = { name: null, role: null }
  return [
    ...(textsGo && isBefore(textsGo, endsAt) ? [{ at: textsGo, kind: 'deletedTexts', ...toNobody }] : []),
    ...(row.ended_at ? [] : [{ at: endsAt, kind: 'deletedAfterEnd', ...toNobody }]),
    { at: goesAt, kind: 'deletedEverything', ...toNobody },
  ]
}
