import writeExcelFile from 'write-excel-file/node'

export type Cell = string | number | boolean | Date | null
export type Cells = readonly (readonly Cell[])[]

export const delimiters = [',', ';', '\t'] as const
export const lineEnds = ['\n', '\r\n', '\r'] as const
export const encodings = [
  'UTF-8',
  'UTF-8 with BOM',
  'UTF-16LE with BOM',
  'UTF-16BE with BOM',
  'UTF-16LE',
  'UTF-16BE',
  'Windows-1252',
] as const

export type Delimiter = (typeof delimiters)[number]
export type LineEnd = (typeof lineEnds)[number]
export type Encoding = (typeof encodings)[number]

export interface Writing {
  readonly delimiter?: Delimiter
  readonly lineEnd?: LineEnd
  readonly encoding?: Encoding
}

/** A CSV file as a spreadsheet program writes it: quotation marks only where they are needed. */
export function csvFile(
  rows: readonly (readonly string[])[],
  { delimiter = ',', lineEnd = '\n', encoding = 'UTF-8' }: Writing = {},
): Uint8Array {
  return encoded(rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join(''), encoding)
}

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The bytes of a text; Windows-1252 only for texts that Latin-1 can hold, which is the same for these letters. */
export function encoded(text: string, encoding: Encoding = 'UTF-8'): Uint8Array {
  const marked = encoding.endsWith('BOM') ? `\uFEFF${text}` : text
  if (encoding.startsWith('UTF-8')) return Buffer.from(marked, 'utf8')
  if (encoding === 'Windows-1252') return Buffer.from(marked, 'latin1')
  const littleEndian = Buffer.from(marked, 'utf16le')
  return encoding.startsWith('UTF-16BE') ? littleEndian.swap16() : littleEndian
}

/** An .xlsx file with one sheet, or with several by name. */
export async function xlsxFile(sheets: Cells | Readonly<Record<string, Cells>>): Promise<Uint8Array> {
  const named = Array.isArray(sheets) ? { Sheet1: sheets as Cells } : (sheets as Record<string, Cells>)
  const written = Object.entries(named).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cellOf)) }))
  return writeExcelFile(written).toBuffer()
}

const cellOf = (cell: Cell) => (cell instanceof Date ? { value: cell, format: 'yyyy-mm-dd' } : cell === '' ? null : cell)
