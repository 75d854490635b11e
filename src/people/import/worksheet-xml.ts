import { sheetAreaLimit } from './list.ts'

/** Tags may carry a namespace prefix: <x:row>. */
const row = /<((?:\w+:)?row)\b[^>]*?(?:\/>|>([^]*?)<\/\1>)/g
const value = /<(?:\w+:)?(?:is\b|v\b[^>]*>[^<])/
const errorCell = /(<(?:\w+:)?c\b[^>]*?\st=)(["'])e\2/g
const reference = /<(?:\w+:)?(?:row|c)\b[^>]*?\sr\s*=\s*["']([^"']*)["']/g
const hiddenSheet = /<(?:\w+:)?sheet\b[^>]*?\sstate=["'](?:hidden|veryHidden)["'][^>]*?\/>/g

/** Leaves the hidden sheets out of a workbook's table of contents: nobody who looks at the file sees them. */
export const withoutHiddenSheets = (workbookXml: string): string => workbookXml.replace(hiddenSheet, '')

/**
 * A sheet's XML without rows that hold only formatting (Excel may write a million of them), with formula errors as their text (#N/A):
 * the reader would show such cells as empty, and a mentee whose mentor is #N/A must not silently land on the waitlist.
 */
export function tameSheet(sheetXml: string): { readonly xml: string; readonly rows: number } {
  let rows = 0
  const xml = sheetXml.replace(row, (tag: string) => {
    if (!value.test(tag)) return ''
    rows++
    return tag.replace(errorCell, '$1"str"')
  })
  return { xml, rows }
}

/** Whether the sheet's outermost cells span more than can be laid out in memory. */
export function isTooWide(sheetXml: string): boolean {
  let [rows, columns] = [1, 1]
  for (const [, place = ''] of sheetXml.matchAll(reference)) {
    rows = Math.max(rows, Number(place.replace(/^[A-Z]+/, '')) || 0)
    columns = Math.max(columns, columnNumber(place.replace(/\d+$/, '')))
  }
  return rows * columns > sheetAreaLimit
}

/** A is 1, Z is 26, AA is 27. */
const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
