import { type Grid, lineLimit } from './list.ts'
import { type ListProblem, problem } from './problem.ts'

/** Characters of the value that a problem shows: this is cut before anything looks at it. */
const shownLength = 200

/** The problem of a line that is too long to be read. `text`: how it begins, or all of it. */
export const longLine = (line: number, text: string): ListProblem =>
  problem({ line }, 'lineTooLong', text.slice(0, shownLength), { limit: lineLimit })

/** A sheet without rows whose texts are longer than a line may be; they are problems of the sheet. */
export function withoutLongRows({ name, rows, problems }: Grid): Grid {
  const isLong = (cells: readonly string[]): boolean => cells.reduce((sum, cell) => sum + cell.length + 1, 0) > lineLimit
  const long = rows.filter(({ cells }) => isLong(cells))
  if (long.length === 0) return { name, rows, problems }
  const found = long.map(({ line, cells }) => longLine(line, cells.find((cell) => cell !== '') ?? ''))
  return { name, rows: rows.filter((row) => !long.includes(row)), problems: [...problems, ...found] }
}
