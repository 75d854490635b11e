import { shorten } from '../../kit/text.ts'
import { cleanLine, readEmail } from './cell.ts'
import { findHeader } from './find-header.ts'
import { type Header, missingColumns, nameOf } from './header.ts'
import type { Asks, Grid, Row } from './list.ts'
import type { Table } from './table.ts'

const exampleLength = 40
/** Choices of a form at most, on the platform that takes the fewest. */
const mostColumns = 100
/** Characters of a title that is asked about. */
const mostOfTitle = 80
/** An example is looked for in so many rows. */
const mostRows = 50

/** What to ask about a header that lacks something. */
export const askAbout = ({ grid, header }: Table): Asks => asksOf(grid, header, header.line)

/** What a no means, where one question alone says the roles: nothing else is missing. */
export function askAboutNo({ grid, header }: Table): Asks {
  const [[ticked, index] = ['mentor', -1]] = header.role?.is === 'ticks' ? header.role.at : []
  const no = {
    title: shorten(nameOf(header.titles[index] ?? '', index), mostOfTitle),
    role: ticked === 'mentor' ? ('mentee' as const) : ('mentor' as const),
  }
  return { ...asksOf(grid, header, header.line), missing: ['no'], no }
}

/** What to ask where no row looks like a header; undefined when nothing looks like a list of people either, for nobody has an address in it. */
export function askAnything(grids: readonly Grid[]): Asks | undefined {
  for (const grid of grids) {
    const sizes = new Map(grid.rows.map((row) => [row, row.cells.filter((cell) => cleanLine(cell) !== '').length]))
    // In a list of one column a cell alone is a row, in any other it is a title or a remark.
    const fewest = Math.min(2, Math.max(0, ...sizes.values()))
    const filled = grid.rows.filter((row) => (sizes.get(row) ?? 0) >= Math.max(1, fewest)).slice(0, mostRows)
    const people = filled.findIndex(({ cells }) => cells.some((cell) => cell.includes('@') && readEmail(cell) !== undefined))
    if (people === -1) continue
    // The row above the first person names the columns, if there is one.
    const headerLine = filled[people - 1]?.line ?? 0
    const header = findHeader(grid.rows, { answers: { headerLine } })
    if (header) return asksOf(grid, header, headerLine)
  }
  return undefined
}

function asksOf({ name, rows }: Grid, header: Header, line: number): Asks {
  const below = rows.filter((row) => row.line > header.line).slice(0, mostRows)
  const columns = header.titles.map((title, index) => ({ index, title: nameOf(title, index), example: exampleIn(below, index) }))
  const missing = missingColumns(header)
  return {
    sheet: name,
    line,
    columns: columns.filter((each, index) => header.titles[index] !== '' || each.example !== '').slice(0, mostColumns),
    missing,
  }
}

function exampleIn(rows: readonly Row[], index: number): string {
  for (const { cells } of rows) {
    const text = cleanLine((cells[index] ?? '').slice(0, 1000))
    if (text !== '') return [...text].slice(0, exampleLength).join('')
  }
  return ''
}
