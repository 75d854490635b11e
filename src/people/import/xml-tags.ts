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

/** What is no tag, by its first characters, and how it ends. */
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

/** Where a tag with an open quotation mark ends, or 0. The mark counts as any other character; in a text there are at most two of them. */
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
