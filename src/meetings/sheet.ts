import type { RankedSheet, Written } from '../house/shown.ts'
import { toDate } from '../kit/clock.ts'
import { momentInCell } from '../kit/workbook.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { metOf, plannedOf } from './facts.rules.ts'

const rank = 40

/** Meetings and hours per mentee, for credits: what was noted and what was told stand apart. Nobody's words are in it. */
export async function sheets({ transact }: Deps, { cohortId, language, zone }: Written): Promise<readonly RankedSheet[]> {
  const pairs = await transact(({ meetings }) => meetings.ofCohort(cohortId))
  if (pairs.length === 0) return []
  const { sheet } = copyIn(language)
  const rows = pairs.map((pair) => {
    const planned = plannedOf(pair)
    return [
      ...[pair.mentee.name, pair.mentor.name, metOf(pair), Math.round((pair.minutes / 60) * 100) / 100, pair.told, pair.rhythm.meetings],
      planned && momentInCell(toDate(planned.startsAt), zone),
    ]
  })
  return [{ name: sheet.title, rank, columns: Object.values(sheet.columns), rows }]
}
