import type { ListProblem } from './problem.ts'

/** Cells as they stand in the file; `line` is 1-based. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** One table of text, before anybody knows what its columns mean: a CSV file, or one sheet of a workbook. */
export interface Grid {
  /** The sheet's name; empty for a CSV file. */
  readonly name: string
  readonly rows: readonly Row[]
  /** Rows that could not even be cut into cells. */
  readonly problems: readonly ListProblem[]
}
