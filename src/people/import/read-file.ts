import { decode, kindOf } from './bytes.ts'
import { fileSizeLimit, rowLimit, sheetAreaLimit, unpackedSizeLimit, type Workbook } from './list.ts'
import { withoutLongRows } from './long-lines.ts'
import type { FileReason } from './problem.ts'

/** The tables in a file, or why it is none. The code that takes files apart is loaded with the first file, because a start need not wait for it. */
export async function readGrids(bytes: Uint8Array): Promise<Workbook | FileReason> {
  if (bytes.length > fileSizeLimit) return 'fileTooLarge'
  const kind = kindOf(bytes)
  if (kind === 'empty') return 'emptyFile'
  if (kind === 'zip') {
    const book = await (await import('./workbook.ts')).readWorkbook(bytes)
    return typeof book === 'string' ? book : { ...book, grids: book.grids.map(withoutLongRows) }
  }
  if (kind !== 'text') return kind === 'passwordProtected' ? kind : 'wrongFileType'
  const text = decode(bytes)
  if (text === undefined) return 'unreadableEncoding'
  const { readDelimited } = await import('./delimited.ts')
  const grid = readDelimited(text)
  return typeof grid === 'string' ? grid : { grids: [grid], leftOut: [] }
}

const megabyte = 1024 * 1024
/** Megabytes, rows and cells, for the words of the report. */
export const limits: Readonly<Partial<Record<FileReason, number>>> = {
  ...{ fileTooLarge: fileSizeLimit / megabyte, unpackedTooLarge: unpackedSizeLimit / megabyte },
  ...{ tooManyRows: rowLimit, sheetTooLarge: sheetAreaLimit },
}
