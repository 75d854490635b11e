import { fromDate } from './clock.ts'
import type { Heavy } from './heavy.ts'

/** One sheet of a workbook: its name, a row of headers, and rows. Text stays text, sign by sign, whatever a spreadsheet would make of it. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The media type of what `workbookOf` writes. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Characters of a cell (support.microsoft.com, "Excel specifications and limits"). */
const mostInCell = 32_767
/** Characters of a sheet's name, and what it cannot hold (support.microsoft.com, "Rename a worksheet"). */
const mostInName = 31

/** An .xlsx file of these sheets, with headers that stay in sight. Two sheets of one name get numbers. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Few processes ever write one, and it takes a while to load.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const names = namesOf(sheets)
  const written = sheets.map(({ columns, rows }, at) => ({
    sheet: names[at] ?? `${at + 1}`,
    stickyRowsCount: 1,
    columns: columns.map((header, column) => ({ width: widthOf([header, ...rows.map((row) => row[column] ?? null)]) })),
    data: [columns.map((header) => ({ ...textCell(header), fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cellOf))],
  }))
  return writeExcelFile(written).toBuffer()
}

/** The writing of a workbook, as a thread does it: thousands of rows take a second. */
export const heavy: Heavy<readonly Sheet[], Uint8Array> = { module: import.meta.url, work: workbookOf }

/** A moment as a cell has it: `2027-01-21 17:00`, in a zone, so that text sorts as time does. */
export const momentInCell = (at: Date, zone: string): string =>
  fromDate(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

const cellOf = (cell: string | number | null) => {
  if (cell === null || cell === '') return null
  return typeof cell === 'number' ? { value: cell, type: Number } : textCell(cell)
}

/**
 * A cell of text: `=1+1` is no formula there, and `0401234567` no number. write-excel-file 4.1.1 takes words that every object has, such as
 * "toString", for texts it has already written; with a space behind it is another word, and readers of lists leave the space out.
 */
const textCell = (text: string) => ({ value: (text in {} ? `${text} ` : text).slice(0, mostInCell), type: String })

function namesOf(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const plain = name.replaceAll(/[\\/?*[\]:]/g, ' ').trim() || '-'
    let given = plain.slice(0, mostInName)
    for (let number = 2; taken.has(given.toLowerCase()); number++) given = `${plain.slice(0, mostInName - 4)} ${number}`
    taken.add(given.toLowerCase())
    return given
  })
}

/** Characters: as wide as the longest cell, within reason. */
const widthOf = (cells: readonly (string | number | null)[]): number =>
  Math.min(60, Math.max(8, ...cells.slice(0, 200).map((cell) => String(cell ?? '').length)) + 2)
