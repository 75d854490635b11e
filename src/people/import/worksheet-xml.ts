import { sheetAreaLimit } from './list.ts'

const hidden = /\sstate=["'](?:hidden|veryHidden)["']/
const errorType = /(\st=)(["'])e\2/
/** The reader treats x:r as r. */
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

/** Where each row begins and ends. A row that nothing closes is left out; the reader refuses it. */
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

/** One tag of an XML text, and where it stands in it: from `start` up to, but not with, `end`. */
export interface Tag {
  readonly start: number
  readonly end: number
  /** From < to >. */
  readonly text: string
  /** With a slash before it in a closing tag, and with its namespace prefix: /x:row. */
  readonly fullName: string
  /** The same without the prefix; empty in a closing tag. */
  readonly opens: string
}

/** Pieces that are no tags, by their first characters, and how each ends. */
const asides = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** A tag whose quotation marks are all closed. */
const ordinary = /<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/y
const name = /^<(\/?[^\s/>"']*)/
const quoteOrEnd = /["'>]/g

/**
 * The tags of an XML text in turn, cut as the reader of spreadsheets cuts them: a > inside an attribute ends nothing. Each character is
 * looked at a fixed number of times, whatever the text. Tags end where something is opened that nothing closes; the reader refuses such a text.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'), end = 0; start !== -1; start = xml.indexOf('<', end)) {
    const aside = '!?'.includes(xml.charAt(start + 1)) ? asides.find(([opening]) => xml.startsWith(opening, start)) : undefined
    const tag = aside ? undefined : readTag(xml, start)
    end = aside ? endAfter(xml, aside[1], start) : (tag?.end ?? 0)
    if (end === 0) return
    if (tag) yield tag
  }
}

/** The text with some of its tags written anew. */
export function rewriteTags(xml: string, rewrite: (tag: Tag) => string): string {
  const pieces: string[] = []
  let from = 0
  for (const tag of tagsOf(xml)) {
    const text = rewrite(tag)
    if (text === tag.text) continue
    pieces.push(xml.slice(from, tag.start), text)
    from = tag.end
  }
  return pieces.join('') + xml.slice(from)
}

function readTag(xml: string, start: number): Tag | undefined {
  ordinary.lastIndex = start
  const end = ordinary.test(xml) ? ordinary.lastIndex : endOfOddTag(xml, start)
  if (end === 0) return undefined
  const text = xml.slice(start, end)
  const fullName = name.exec(text)?.[1] ?? ''
  const opens = fullName.startsWith('/') ? '' : fullName.slice(fullName.indexOf(':') + 1)
  return { start, end, text, fullName, opens }
}

/** Where a tag with an open quotation mark ends, or 0. The mark counts like every other character; in a text there are at most two of them. */
function endOfOddTag(xml: string, start: number): number {
  quoteOrEnd.lastIndex = start
  for (let found = quoteOrEnd.exec(xml); found; found = quoteOrEnd.exec(xml)) {
    if (found[0] === '>') return found.index + 1
    const closing = xml.indexOf(found[0], found.index + 1)
    if (closing !== -1) quoteOrEnd.lastIndex = closing + 1
  }
  return 0
}

function endAfter(xml: string, closing: string, start: number): number {
  const at = xml.indexOf(closing, start)
  return at === -1 ? 0 : at + closing.length
}
