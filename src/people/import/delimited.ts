import { CsvError, parse } from 'csv-parse/sync'
import { findHeader } from './find-header.ts'
import type { Header } from './header.ts'
import { type Grid, headerSearchRows, lineCountLimit, lineLimit, type Row, rowLimit } from './list.ts'
import { longLine } from './long-lines.ts'
import { type ListProblem, problem } from './problem.ts'

type Delimiter = ';' | '\t' | ',' | '|'
const delimiters: readonly Delimiter[] = [';', '\t', ',', '|']

/** How many characters at the top may hold the header: this is enough to choose the delimiter. */
const headLength = 50_000
/** After so many broken quotes the rest of the file is not read: it is no list. */
const repairs = 20

/**
 * Cuts text delimited by semicolons, tabs, commas or vertical bars into rows, from the header on. A quotation mark that breaks rows is a problem of the
 * grid, and so is a line that is too long: it is left out before anything else is done with it. Of a huge file only some rows more than a
 * list may have are read, and of one with more lines than any spreadsheet leaves none.
 */
export function readDelimited(text: string): Grid | 'tooManyRows' {
  if (hasTooManyLines(text)) return 'tooManyRows'
  const { text: unixText, problems } = withoutLongLines(text.replace(/\r\n?/g, '\n'))
  const grid = readWith(unixText)
  // A program that expects other delimiters takes each line for one cell, and quotes it.
  const again = grid.isHeaded && !grid.rows.some(holdsRow) ? grid : readWith(withoutOuterQuotes(unixText))
  const { rows, problems: broken } = again.isHeaded ? again : grid
  return { name: '', rows: rows.some(holdsRow) ? rowsInside(rows) : rows, problems: [...problems, ...broken] }
}

/** Rows that were written with other delimiters than their header: those that have as many cells as it has titles. */
function rowsInside(rows: readonly Row[]): readonly Row[] {
  const width = findHeader(rows)?.titles.length ?? 0
  return rows.map((row) => {
    if (width < 2 || !holdsRow(row)) return row
    const only = row.cells.find((cell) => cell.trim() !== '') ?? ''
    const [found] = delimiters.flatMap((delimiter) => cutRows(only, delimiter, 1).rows.filter(({ cells }) => cells.length === width))
    return found ? { ...row, cells: found.cells } : row
  })
}

/** Whether a row with one cell holds a whole row in it. */
function holdsRow({ cells }: Row): boolean {
  const [only = '', ...others] = cells.filter((cell) => cell.trim() !== '')
  return others.length === 0 && only.includes('@') && only.split(/[,;\t]/).length > 2
}

/** Each line that is one quoted text, without its quotation marks. What stands after it is empty cells. */
function withoutOuterQuotes(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const end = line.lastIndexOf('"')
      const inner = line.slice(1, end)
      const isOne = line.startsWith('"') && end > 0 && /^[\s;,]*$/.test(line.slice(end + 1)) && !inner.replaceAll('""', '').includes('"')
      return isOne ? inner.replaceAll('""', '"') : line
    })
    .join('\n')
}

function hasTooManyLines(text: string): boolean {
  let count = 0
  for (const sign of ['\n', '\r']) {
    for (let at = text.indexOf(sign); at !== -1 && count <= lineCountLimit; at = text.indexOf(sign, at + 1)) count++
    if (count > lineCountLimit) return true
    // A line that ends in both ends once.
    count = 0
  }
  return false
}

/** A long line becomes a blank one, so that every other line keeps its number. */
function withoutLongLines(text: string): { readonly text: string; readonly problems: readonly ListProblem[] } {
  const problems: ListProblem[] = []
  const lines = text.split('\n').map((line, index) => {
    if (line.length <= lineLimit) return line
    problems.push(longLine(index + 1, line))
    return ''
  })
  return problems.length === 0 ? { text, problems } : { text: lines.join('\n'), problems }
}

function readWith(unixText: string): Pick<Grid, 'rows' | 'problems'> & { readonly isHeaded: boolean } {
  const [best, ...others] = delimiters.map((delimiter) => readHead(unixText, delimiter))
  // The header makes most sense with the right delimiter. Semicolons inside texts do not mislead this.
  const isBetter = (one: Head, other: Head): boolean =>
    one.columns > other.columns || (one.columns === other.columns && one.width > Math.max(1, other.width))
  const head = others.reduce((most, other) => (isBetter(other, most) ? other : most), best as Head)
  return { isHeaded: head.columns > 0, ...(head.width > 1 ? readRows(unixText, head) : head.cut) }
}

interface Head {
  readonly delimiter: Delimiter
  readonly cut: Pick<Grid, 'rows' | 'problems'>
  /** How many columns of the header are known, how many cells it has, and its line. Without a header it is the widest of the first rows. */
  readonly columns: number
  readonly width: number
  readonly line: number
}

function readHead(text: string, delimiter: Delimiter): Head {
  const { rows } = cutRows(text.slice(0, headLength), delimiter, headerSearchRows)
  const header = findHeader(rows)
  const widest = rows.reduce<Row | undefined>((most, row) => (row.cells.length > (most?.cells.length ?? 0) ? row : most), undefined)
  return {
    delimiter,
    cut: { rows, problems: [] },
    columns: header ? knownIn(header) : 0,
    width: header?.titles.length ?? widest?.cells.length ?? 0,
    line: (header && beginOf(header, rows)) ?? rows[0]?.line ?? 0,
  }
}

/** The line of the header, or of the row above it, which may name whose columns they are. */
const beginOf = ({ line, persons }: Header, rows: readonly Row[]): number =>
  (persons && rows.findLast((row) => row.line < line)?.line) ?? line

/** How many columns are known; of a row that tells of several people all of theirs. */
const knownIn = ({ at, persons }: Header): number => persons?.reduce((sum, person) => sum + person.at.size, 0) ?? at.size

/** All rows from the header on; a line that breaks the ones after it is reported and read as blank, so that these are still seen. */
function readRows(text: string, head: Head): Pick<Grid, 'rows' | 'problems'> {
  const lines = text.split('\n')
  const problems: ListProblem[] = []
  // Of what stands above the header only the first rows are needed: somebody may stand there, too.
  const kept: Row[] = head.cut.rows.filter(({ line }) => line < head.line)
  let from = head.line
  for (;;) {
    // The library expects every row to be as wide as the first one, and is slow otherwise. So titles above the header are left out.
    const { rows, brokenLine } = cutRows(lines.slice(from - 1).join('\n'), head.delimiter, rowLimit + 2, from)
    // A row that holds others stands above one that is never closed.
    const line = swallowingLine(rows, head) ?? brokenLine
    if (line === undefined || problems.length === repairs || kept.length > rowLimit + 1) return { rows: [...kept, ...rows], problems }
    problems.push(problem({ line }, 'quoteNotClosed', lines[line - 1] ?? ''))
    for (const row of rows) if (row.line < line) kept.push(row)
    from = line + 1
  }
}

interface CutRows {
  readonly rows: readonly Row[]
  /** The line where a row begins whose quotation mark is not closed, or only after more lines than a row can have. */
  readonly brokenLine?: number
}

function cutRows(text: string, delimiter: Delimiter, most: number, firstLine = 1): CutRows {
  const rows: Row[] = []
  let end = 0
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: most,
      max_record_size: lineLimit * 2,
      on_record: (cells, { lines }) => {
        end = lines
        rows.push({ line: firstLine - 1 + lines - breaksIn(cells), cells })
        return null
      },
    })
    return { rows }
  } catch (error) {
    if (error instanceof CsvError && (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'))
      return { rows, brokenLine: firstLine + filledLineAfter(text, end) }
    throw error
  }
}

const breaksIn = (cells: readonly string[]): number => cells.join('').split('\n').length - 1

/** The index of the first line after `end` lines that is not blank. */
const filledLineAfter = (text: string, end: number): number =>
  text.split('\n').findIndex((line, index) => index >= end && /[^\s;,]/.test(line))

/** The line of a row that holds other rows in one cell: a stray quotation mark was closed by the next one somewhere below. */
function swallowingLine(rows: readonly Row[], { delimiter, width }: Head): number | undefined {
  const isRow = (line: string): boolean => line.includes('@') && line.split(delimiter).length > Math.max(2, width / 2)
  return rows.find((row) => row.cells.some((cell) => cell.includes('\n') && cell.split('\n').some(isRow)))?.line
}
