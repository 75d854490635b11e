import { cleanLine } from './cell.ts'
import { type Grid, headerSearchRows } from './list.ts'
import { readGrids } from './read-file.ts'
import { fold } from './spelling.rules.ts'

/** Cells by the title of their column. */
export type FurtherCells = Readonly<Record<string, string>>

/**
 * Columns that no list has but this one: their cells by the line of the row, as `ListedPerson.line` has it. `needed` must be there, or the answer is null;
 * what `more` names may be missing.
 */
export async function furtherColumns(
  bytes: Uint8Array,
  needed: string,
  more: readonly string[] = [],
): Promise<ReadonlyMap<number, FurtherCells> | null> {
  const read = await readGrids(bytes)
  if (typeof read === 'string') return null
  for (const grid of read.grids) {
    const header = headerIn(grid, needed)
    if (!header) continue
    const columns = [needed, ...more].map((title) => [title, header.cells.findIndex(isTitled(title))] as const)
    const below = grid.rows.filter(({ line }) => line > header.line)
    return new Map(
      below.map(({ line, cells }) => [line, Object.fromEntries(columns.map(([title, at]) => [title, cleanLine(cells[at] ?? '')]))]),
    )
  }
  return null
}

const headerIn = ({ rows }: Grid, title: string) =>
  rows
    .filter(({ cells }) => cells.some((cell) => cleanLine(cell) !== ''))
    .slice(0, headerSearchRows)
    .find(({ cells }) => cells.some(isTitled(title)))

const isTitled =
  (title: string) =>
  (cell: string): boolean =>
    fold(cell) === fold(title)
