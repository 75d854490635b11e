import { clean, ellipsis, shorten, split } from '../../src/kit/text.ts'

/** Anything that could mean something to one of Teams' clients; most texts hold nothing of it. */
const meaningful = /[\\*_~`[\]<&{$\n]|https?:|^\s*(?:[-+#>=|]|\d+[.)])|^\s/u

const address = /https?:\/\/[^\s<>|"\\^`{}[\]]*[^\s<>|".,;:!?)\]}'’”»\\^`{[]/gu

/** Text in Teams' Markdown, saying what it said: addresses become links to themselves, nothing else becomes anything. */
export function marked(text: string): string {
  const whole = clean(text)
  if (!meaningful.test(whole)) return whole
  return linesOf(whole)
    .map((line) => guardedStart(linked(line)))
    .join('\n\n')
}

/** The same in one line, such as an item of a list. */
export const markedLine = (text: string): string => marked(text.replace(/\s+/gu, ' ').trim())

/** Teams starts a new line at a paragraph only; what stood between paragraphs, and before a line, has no meaning left. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** One line of a text: addresses become links to themselves, nothing else becomes anything but by standing at the start of a line. */
export function linked(line: string): string {
  if (!line.includes('http')) return guarded(line)
  let written = ''
  let from = 0
  for (const found of line.matchAll(address)) {
    const link = URL.parse(found[0])
    if (!link) continue
    // Behind an exclamation mark a link is a picture.
    written += `${guarded(line.slice(from, found.index)).replace(/!$/u, '!\u200b')}[${guarded(found[0])}](${hrefOf(link)})`
    from = found.index + found[0].length
  }
  return written + guarded(line.slice(from))
}

/** A link that reads as `label`. */
export const linkTo = (label: string, url: URL): string => safeLink(label, url.href)

/** The same for an address that is a good one: it stays as it was written, but for the signs that would end it. */
export const safeLink = (label: string, href: string): string => `[${guarded(label).replace(/[[\]]/gu, '\\$&')}](${unended(href)})`

const hrefOf = ({ href }: URL): string => unended(href)
/** What reads as an entity would be another sign: its semicolon is spelt out. */
const unended = (href: string): string =>
  href
    .replace(/(&#?[a-z0-9]{1,40});/giu, '$1%3B')
    .replace(/[()<>{}[\]\\`]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Clients read Markdown more or less well, but all of them know the backslash before these (CommonMark, section 2.4). */
const signs = /[\\*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** What opens a link, a mention or HTML, an entity, a date that the client writes, a template: a zero-width space keeps it from opening. */
const openings = /\](?=\()|<(?=\S)|&(?=#?[\p{L}\p{N}]+;)|\{(?=\{)|\$(?=\{)/gu
const guarded = (text: string): string => (mayMean.test(text) ? unopened(text.replace(signs, '\\$&')) : text)
/** Most lines hold none of it, and are let through without being looked at closely. */
const mayMean = /[\\*_~`\]<&{$]/

/** What starts a list, a heading or a quotation where a line starts. */
const starts = /^(?=[-+](?:[-\s]|$)|#+(?:\s|$)|[>=|]|\[[^\]]*\]:|\d+[.)](?:\s|$))/u
/** A line whose start opens nothing. */
export const guardedStart = (line: string): string => line.replace(starts, '\u200b')

/** What clients show as it stands, but in which they still put dates and mentions. */
export const plain = (text: string, most: number): string => shorten(text, most, unopened) || ellipsis
const unopened = (text: string): string => (mayMean.test(text) ? text.replace(openings, '$&\u200b') : text)

/** A text of any length as Markdown of at most `most` characters each. */
export function pieces(text: string, most: number, window = most): string[] {
  return split(text, window).flatMap((piece) => {
    const written = marked(piece)
    if (written.length <= most) return [written]
    return window > most / 8 ? pieces(piece, most, Math.ceil(window / 2)) : [shorten(piece, most, marked)]
  })
}

/** Bytes of a text as it travels. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))
