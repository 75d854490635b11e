import type { RankedSheet, Written } from '../../house/shown.ts'
import { toDate } from '../../kit/clock.ts'
import { momentInCell } from '../../kit/workbook.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { reasonIn } from './report.ts'

const rank = 60

/** Who got which announcement, as a sheet; none where nothing was sent. */
export async function sheets({ transact }: Deps, { cohortId, language, zone, words }: Written): Promise<readonly RankedSheet[]> {
  const everybody = await transact(({ announcements }) => announcements.everybody(cohortId))
  if (everybody.length === 0) return []
  const copy = copyIn(language, words)
  const rows = everybody.map(({ title, sentAt, name, column, reason, tap }) => [
    ...[title, sentAt && momentInCell(toDate(sentAt), zone), name, copy.report.columns[column]],
    ...[reason === null ? null : reasonIn(reason, copy), tap && copy.meanings[tap]],
  ])
  return [{ name: copy.sheet.title, rank, columns: Object.values(copy.sheet.columns), rows }]
}
