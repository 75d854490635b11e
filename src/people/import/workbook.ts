import { unzipSync, zipSync } from 'fflate'
import readExcelFile from 'read-excel-file/universal'
import { cleanLine } from './cell.ts'
import type { LeftOut } from './left-out.ts'
import { type Grid, headerSearchRows, rowLimit, unpackedSizeLimit, type Workbook } from './list.ts'
import type { FileReason } from './problem.ts'
import { mailLinksIn, placesOfSheets } from './sheet-places.ts'
import { rowNamed } from './submitted.ts'
import { type Area, columnNumber, type TameSheet, tameSheet, withoutHiddenSheets } from './worksheet-xml.ts'

type Files = Record<string, Uint8Array>

/** XML shrinks to a tenth or a fiftieth. A file that shrinks more than this was made to do harm. */
const bombRatio = 200

/** The visible sheets of an .xlsx file, or the reason why it cannot be read. It never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | FileReason> {
  try {
    const files = unpack(bytes)
    if (typeof files === 'string') return files
    const tamed = tame(files)
    return typeof tamed === 'string' ? tamed : { grids: await readSheets(files, tamed.sheets), leftOut: tamed.leftOut }
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

interface Tamed {
  /** By the path of each sheet. */
  readonly sheets: ReadonlyMap<string, TameSheet>
  readonly leftOut: readonly LeftOut[]
}

/** Makes the XML in `files` safe to read, or answers why that cannot be. */
function tame(files: Files): Tamed | FileReason {
  const { xml: contents, leftOut } = withoutHiddenSheets(textOf(files, 'xl/workbook.xml'))
  files['xl/workbook.xml'] = new TextEncoder().encode(contents)
  const sheets = new Map<string, TameSheet>()
  for (const name of Object.keys(files).filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))) {
    const sheet = tameSheet(textOf(files, name), rowLimit + headerSearchRows)
    if ('refused' in sheet) return sheet.refused
    files[name] = new TextEncoder().encode(sheet.xml)
    sheets.set(name, sheet)
  }
  return { sheets, leftOut }
}

const textOf = (files: Files, name: string): string => new TextDecoder().decode(files[name])

async function readSheets(files: Files, sheets: ReadonlyMap<string, TameSheet>): Promise<Grid[]> {
  const places = placesOfSheets(textOf(files, 'xl/workbook.xml'), textOf(files, 'xl/_rels/workbook.xml.rels'))
  const read = await readExcelFile(zipSync(files, { level: 0 }).buffer)
  return read.map(({ sheet, data }) => {
    // Charts stand among the sheets and have no rows.
    const cells = ((data ?? []) as CellValue[][]).map((row) => row.map(cellText))
    const path = places.get(sheet) ?? ''
    const tamed = sheets.get(path)
    if (tamed) link(cells, addressesIn(files, path, tamed))
    return gridOf(sheet, cells, tamed)
  })
}

/** The addresses behind the cells of a sheet, by their places. */
function addressesIn(files: Files, path: string, { links }: TameSheet): ReadonlyMap<string, string> {
  const name = path.lastIndexOf('/') + 1
  const relations = `${path.slice(0, name)}_rels/${path.slice(name)}.rels`
  const targets = links.names.size > 0 && files[relations] ? mailLinksIn(textOf(files, relations)) : new Map<string, string>()
  const named = [...links.names].flatMap(([place, link]) => {
    const address = targets.get(link)
    return address === undefined ? [] : [[place, address] as const]
  })
  return new Map([...named, ...links.addresses])
}

/** A cell that leads to an address says it, too: "Anna" becomes "Anna <anna@example.org>". */
function link(cells: readonly string[][], addresses: ReadonlyMap<string, string>): void {
  for (const [place, address] of addresses) {
    const [, letters = '', line] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? []
    const row = cells[Number(line) - 1]
    const column = columnNumber(letters) - 1
    if (!row || column < 0 || row[column]?.includes('@')) continue
    while (row.length < column) row.push('')
    row[column] = row[column]?.trim() ? `${row[column]} <${address}>` : address
  }
}

function gridOf(name: string, cells: string[][], sheet: TameSheet | undefined): Grid {
  fill(cells, sheet?.merged ?? [])
  const rows = cells.map((row, index) => ({ line: index + 1, cells: row }))
  const isHidden = ({ line }: { readonly line: number }): boolean => sheet?.hiddenRows.has(line) ?? false
  const hidden = rows.filter((row) => isHidden(row) && row.cells.some((cell) => cell.trim() !== ''))
  return {
    ...{ name, problems: [], rows: rows.filter((row) => !isHidden(row)) },
    hiddenColumns: new Set([...(sheet?.hiddenColumns ?? [])].map((column) => column - 1)),
    leftOut: hidden.map(({ line, cells: row }) => ({ what: 'row', name: rowNamed(line, firstOf(row)), why: 'hidden' })),
  }
}

const firstOf = (cells: readonly string[]): string => cleanLine(cells.find((cell) => cell.trim() !== '') ?? '').slice(0, 80)

/** Cells that are filled from merged ones at most: a list has some dozens. */
const mostFilled = 200_000

/** What is merged over several rows holds for each of them. A row in which nothing else stands gets nothing. */
function fill(cells: readonly string[][], merged: readonly Area[]): void {
  let left = mostFilled
  const isFilled = merged.length > 0 ? cells.map((row) => row.some((cell) => cell !== '')) : []
  for (const { top, left: column, bottom } of merged) {
    const text = cells[top - 1]?.[column - 1] ?? ''
    const last = Math.min(bottom, cells.length)
    left -= Math.max(0, last - top)
    if (left < 0) return
    for (let index = top; text !== '' && index < last; index++) {
      const row = cells[index]
      if (isFilled[index] && row && (row[column - 1] ?? '') === '') row[column - 1] = text
    }
  }
}

/** The library's own type calls dates `typeof Date`. */
type CellValue = string | number | boolean | Date | null

function cellText(cell: CellValue): string {
  if (!(cell instanceof Date)) return String(cell ?? '')
  const [date = '', time = ''] = cell.toISOString().split('T')
  return time.startsWith('00:00:00') ? date : `${date} ${time.slice(0, 8)}`
}
