import { parse } from 'csv-parse/sync'
import { messageOf } from '../kit/failure.ts'
import { decode } from '../people/import/index.ts'

/** A row by its column, and the line of the file on which it ends. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>
  readonly line: number
}

/** What a file of a rehearsal is called in sentences, and its columns; the needed ones among them. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
  readonly needed: readonly string[]
}

/** What was read of a file: its rows, and everything that is wrong with it. */
export interface ReadTable {
  readonly rows: readonly TableRow[]
  readonly problems: readonly string[]
}

/** Reads any CSV that a spreadsheet writes, whatever the order of its columns. */
export function readTable(bytes: Uint8Array, { name, columns, needed }: TableShape): ReadTable {
  const none = (problem: string): ReadTable => ({ rows: [], problems: [problem] })
  const text = decode(bytes)
  if (text === undefined) return none(`The ${name} file is not text: save it as CSV with the columns ${columns.join(',')}.`)
  let header: string[] = []
  let rows: { record: Record<string, string>; info: { lines: number; error?: unknown } }[]
  try {
    rows = parse(text, {
      columns(titles: string[]) {
        header = titles.map((title) => title.trim().toLowerCase())
        return header
      },
      // No cell of such a file holds any of these, unless it stands in quotes.
      delimiter: [',', ';', '\t'],
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      relax_column_count: true,
    })
  } catch (error) {
    return none(`The ${name} file cannot be read: ${messageOf(error)}`)
  }
  const missing = needed.filter((column) => !header.includes(column))
  if (missing.length > 0)
    return none(`The ${name} file lacks the column ${missing.join(', ')}: its first line must be ${columns.join(',')}.`)
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const torn = rows.filter(({ info }) => info.error)
  return {
    rows: rows.filter(({ info }) => !info.error).map(({ record, info }) => ({ cells: record, line: info.lines })),
    problems: torn.map(({ info }) => `${title}, row ${info.lines}: it must have as many cells as the first line, ${header.length}.`),
  }
}
