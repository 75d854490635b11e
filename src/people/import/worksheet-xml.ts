import { sheetAreaLimit } from './list.ts'
import { rewriteTags, type Tag, tagsOf } from './xml-tags.ts'

const hidden = /\sstate=["'](?:hidden|veryHidden)["']/
const errorType = /(\st=)(["'])e\2/
/** The reader takes x:r for r, too. */
const reference = /(?<![\w.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const closesItself = ({ text }: Tag): boolean => text.endsWith('/>')

/** Leaves the hidden sheets out of a workbook's table of contents: nobody who looks at the file sees them. */
export const withoutHiddenSheets = (workbookXml: string): string =>
  rewriteTags(workbookXml, (tag) => (tag.opens === 'sheet' && closesItself(tag) && hidden.test(tag.text) ? '' : tag.text))

/**
 * A sheet's XML without rows that hold only formatting (Excel may write a million of them), with formula errors as their text (#N/A):
 * the reader would show such cells as empty, and a mentee whose mentor is #N/A must not silently land on the waitlist. Undefined when more
 * than `mostRows` rows would stay. Its cost is linear to the length.
 */
export function tameSheet(sheetXml: string, mostRows: number): string | undefined {
  const kept: string[] = []
  let [rows, from] = [0, 0]
  for (const { start, end, filled } of rowsOf(sheetXml)) {
    if (filled && ++rows > mostRows) return undefined
    if (filled) continue
    kept.push(sheetXml.slice(from, start))
    from = end
  }
  return withErrorsAsText(kept.join('') + sheetXml.slice(from))
}

const withErrorsAsText = (sheetXml: string): string =>
  rewriteTags(sheetXml, ({ opens, text }) => (opens === 'c' ? text.replace(errorType, '$1"str"') : text))

interface RowPlace {
  readonly start: number
  readonly end: number
  readonly filled: boolean
}

/** Where each row begins and ends. Rows that nothing closes are none; the reader refuses them. */
function* rowsOf(xml: string): Generator<RowPlace> {
  let open: Tag | undefined
  let filled = false
  for (const tag of tagsOf(xml)) {
    if (open === undefined && tag.opens === 'row') {
      if (closesItself(tag)) yield { start: tag.start, end: tag.end, filled: false }
      else [open, filled] = [tag, false]
    } else if (open && tag.fullName === `/${open.fullName}`) {
      yield { start: open.start, end: tag.end, filled }
      open = undefined
    } else filled ||= tag.opens === 'is' || (tag.opens === 'v' && (xml[tag.end] ?? '<') !== '<')
  }
}

/**
 * Whether the sheet's outermost cells span more than can be laid out in memory, or nobody can tell because a cell's place is written in a
 * way that no spreadsheet program writes.
 */
export function isTooWide(sheetXml: string): boolean {
  let [rows, columns] = [1, 1]
  for (const { opens, text } of tagsOf(sheetXml)) {
    if (opens !== 'row' && opens !== 'c') continue
    for (const [, double, single] of text.matchAll(reference)) {
      const place = /^([A-Z]*)(\d*)$/.exec(double ?? single ?? '')
      if (!place) return true
      columns = Math.max(columns, columnNumber(place[1] ?? ''))
      rows = Math.max(rows, Number(place[2]))
    }
  }
  return rows * columns > sheetAreaLimit
}

/** A is 1, Z is 26, AA is 27. */
const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
