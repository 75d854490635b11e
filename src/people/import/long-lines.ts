import { type Grid, lineLimit } from './list.ts'
import { type ListProblem, problem } from './problem.ts'

/** Characters of the value that a problem shows: this is cut before anything looks at it. */
const shownLength = 200

/** The problem of a line that is too long to be read. `text`: how it begins, or all of it. */
export const longLine = (line: number, text: string): ListProblem =>
  problem({ line }, 'lineTooLong', text.slice(0, shownLength), { limit: lineLimit })

/** A sheet without rows whose texts are longer than a line may be; they are problems of the sheet. */
export function withoutLongRows(grid: Grid): Grid {
  const { rows, problems } = grid
  const isLong = (cells: readonly string[]): boolean => cells.reduce((sum, cell) => sum + cell.length + 1, 0) > lineLimit
  const long = rows.filter(({ cells }) => isLong(cells))
  if (long.length === 0) return grid
  const found = long.map(({ line, cells }) => longLine(line, cells.find((cell) => cell !== '') ?? ''))
  const isLongRow = new Set(long)
  return { ...grid, rows: rows.filter((row) => !isLongRow.has(row)), problems: [...problems, ...found] }
}
