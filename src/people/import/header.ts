import { cleanLine } from './cell.ts'
import { type Column, meaningOf } from './columns.ts'
import { headerSearchRows, type Row } from './list.ts'
import { type ListProblem, problem } from './problem.ts'
import type { RoleVocabulary } from './vocabulary.ts'

/** The row that names the columns, understood. */
export interface Header {
  readonly line: number
  /** Every title as written in the file. */
  readonly titles: readonly string[]
  /** The place of each column that we know. */
  readonly at: ReadonlyMap<Column, number>
  /** Titles of columns that nothing is read from. */
  readonly ignored: readonly string[]
  readonly problems: readonly ListProblem[]
}

/** A header has at least so many known columns, because a row of people may hold a word such as "mentor", too. */
const fewestColumns = 2

/** The row among the first filled ones that names most columns; undefined if none looks like a header. `words` are those for roles. */
export function findHeader(rows: readonly Row[], words?: RoleVocabulary): Header | undefined {
  const filled = rows.filter((row) => row.cells.some((cell) => cleanLine(cell) !== ''))
  const headers = filled.slice(0, headerSearchRows).map((row) => readHeader(row, words))
  const most = Math.max(0, ...headers.map((header) => header.at.size))
  return most >= fewestColumns ? headers.find((header) => header.at.size === most) : undefined
}

/** The title of a column as written in the file; empty when there is no such column. */
export const titleOf = (header: Header, column: Column): string => header.titles[header.at.get(column) ?? -1] ?? ''

/** Whether all columns are there that every list needs. */
export const isComplete = (header: Header): boolean => missingColumns(header).length === 0

/** The columns that every list needs and this one lacks; empty when all are there. A first name alone counts as a name. */
export const missingColumns = ({ at }: Header): ('name' | 'email' | 'role')[] =>
  (['name', 'email', 'role'] as const).filter((column) => !(at.has(column) || (column === 'name' && at.has('firstName'))))

interface Title {
  readonly index: number
  readonly title: string
  readonly column: Column
  readonly tier: number
}

function readHeader(row: Row, words?: RoleVocabulary): Header {
  const titles = row.cells.map(cleanLine)
  const known = row.cells.flatMap((cell, index): Title[] => {
    const meaning = meaningOf(cell, words)
    return meaning ? [{ index, title: titles[index] ?? '', ...meaning }] : []
  })
  const chosen = surest(known)
  const at = new Map([...chosen].map(([column, { index }]) => [column, index]))
  const doubled = known.filter(({ index, column, tier }) => at.get(column) !== index && chosen.get(column)?.tier === tier)
  const used = new Set([...at.values(), ...doubled.map(({ index }) => index)])
  return {
    line: row.line,
    titles,
    at,
    ignored: titles.filter((title, index) => title !== '' && !used.has(index)),
    problems: doubled.map(({ title, column }) =>
      problem({ line: row.line, column: title }, 'duplicateColumn', chosen.get(column)?.title ?? ''),
    ),
  }
}

/** For each column the first of its surest titles. */
function surest(known: readonly Title[]): Map<Column, Title> {
  const chosen = new Map<Column, Title>()
  for (const title of known) {
    const best = chosen.get(title.column)
    if (!best || title.tier < best.tier) chosen.set(title.column, title)
  }
  return chosen
}
