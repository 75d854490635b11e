import { atStart } from '../../contract/role-words.ts'
import type { RankedSheet, Written } from '../../house/shown.ts'
import { toDate } from '../../kit/clock.ts'
import { momentInCell } from '../../kit/workbook.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'

const rank = 26

/** All groups that have not ended, a row for each of their members. None where there is no group. */
export async function sheets({ transact }: Deps, { cohortId, language, words, zone }: Written): Promise<readonly RankedSheet[]> {
  const groups = await transact(({ forming }) => forming.groups(cohortId))
  if (groups.length === 0) return []
  const { sheet } = copyIn(language, words)
  const rows = groups.flatMap(({ name: group, theme, members }) =>
    members.map(({ name, email, role, state, since }) => [
      ...[name, email, role === 'mentor' ? atStart(sheet.mentor) : atStart(words[language].one), group, theme],
      ...[sheet.states[state], since && momentInCell(toDate(since), zone)],
    ]),
  )
  return [{ name: sheet.title, rank, columns: Object.values(sheet.columns), rows }]
}
