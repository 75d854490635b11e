import { unzipSync, zipSync } from 'fflate'
import readExcelFile from 'read-excel-file/universal'
import { type Grid, headerSearchRows, rowLimit, unpackedSizeLimit } from './list.ts'
import type { FileReason } from './problem.ts'
import { tameSheet, withoutHiddenSheets } from './worksheet-xml.ts'

type Files = Record<string, Uint8Array>

/** XML shrinks to a tenth or a fiftieth. A file that shrinks more than this was made to do harm. */
const bombRatio = 200

/** The visible sheets of an .xlsx file, or the reason why it cannot be read. It never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[] | FileReason> {
  try {
    const files = unpack(bytes)
    if (typeof files === 'string') return files
    return tame(files) ?? (await readSheets(files))
  } catch {
    // The zip, the XML or its content is broken. The libraries have a different error for each of these.
    return 'damagedFile'
  }
}

/** The XML inside. The size is first judged by the directory of the zip, and no entry can become larger than the directory says. */
function unpack(bytes: Uint8Array): Files | FileReason {
  const sizes = new Map<string, number>()
  unzipSync(bytes, { filter: ({ name, originalSize }) => sizes.set(name, originalSize) && false })
  if (!sizes.has('xl/workbook.xml')) return 'wrongFileType'
  const wanted = new Set([...sizes.keys()].filter((name) => /\.(?:xml|rels)$/.test(name)))
  const size = [...wanted].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  if (size > unpackedSizeLimit) return size > bytes.length * bombRatio ? 'damagedFile' : 'unpackedTooLarge'
  return unzipSync(bytes, { filter: ({ name }) => wanted.has(name) })
}

/** Makes the XML in `files` safe to read, or answers why that cannot be. */
function tame(files: Files): FileReason | undefined {
  rewrite(files, 'xl/workbook.xml', withoutHiddenSheets)
  for (const name of Object.keys(files).filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))) {
    const xml = tameSheet(new TextDecoder().decode(files[name]), rowLimit + headerSearchRows)
    if (typeof xml !== 'string') return xml.refused
    rewrite(files, name, () => xml)
  }
  return undefined
}

function rewrite(files: Files, name: string, change: (xml: string) => string): void {
  files[name] = new TextEncoder().encode(change(new TextDecoder().decode(files[name])))
}

async function readSheets(files: Files): Promise<Grid[]> {
  const sheets = await readExcelFile(zipSync(files, { level: 0 }).buffer)
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    // Charts stand among the sheets and have no rows.
    rows: ((data ?? []) as CellValue[][]).map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) })),
    problems: [],
  }))
}

/** The library's own type calls dates `typeof Date`. */
type CellValue = string | number | boolean | Date | null

const cellText = (cell: CellValue): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))
