/** People of one name with two addresses may be one person who answered twice. Nobody but the coordinator knows, so she is told. */
import type { CheckedRow } from './check-row.ts'
import type { Chosen } from './left-out.ts'
import { nameKey } from './spelling.rules.ts'

/** Each person whose name stood in a row above, too, with the address that it had there. */
export function namesakes(rows: readonly CheckedRow[]): Chosen[] {
  const first = new Map<string, CheckedRow>()
  return rows.flatMap((row): Chosen[] => {
    const key = nameKey(row.name)
    const before = first.get(key)
    if (row.name !== '' && row.email !== undefined && !before) first.set(key, row)
    if (!before?.email || row.email === undefined || before.email === row.email) return []
    return [{ line: row.line, column: row.titles.email, why: 'sameName', value: row.name, taken: before.email }]
  })
}
