import { domainToASCII } from 'node:url'
import { z } from 'zod'
import type { Column } from './column.ts'
import { withoutEntities } from './entities.ts'
import { cellLimit, seatsLimit, wishesLimit } from './list.ts'
import type { ProblemReason } from './problem.ts'
import { fewMarks, fold, nameWords } from './spelling.rules.ts'

/** Characters that nobody sees and that come along when cells are copied from web pages and mail programs. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
/** Joiners shape letters inside Persian or Indic names, so only those at the edges go. */
const firstEdge = /^(?:\u200C|\u200D|\s)+/
const isEdge = (character: string): boolean => /\u200C|\u200D|\s/.test(character)

/** Excel writes ="0401234" to keep a text a text, and '0401234 for the same reason. 't Hooft and 's-Gravenhage are names. */
const excelText = /^="([^]*)"$/
/** A link to an address as a spreadsheet writes it where formulas are shown, in the three languages. */
const mailFormula = /^=HYPER(?:LINK|LINKKI|LÄNK)\(\s*"mailto:([^"?]+)(?:\?[^"]*)?"\s*(?:[;,]\s*"([^"]*)"\s*)?\)$/i
const textMark = /^'(?!t\s|s[-\s]|n\s)/i

/**
 * A cell as one line: its letters are composed, its spaces single, and it has no marks that only a spreadsheet needs. The cost is linear to
 * the length.
 */
export const cleanLine = (cell: string): string => cleanText(cell).replace(/\s+/g, ' ')

/** The same for longer texts: line breaks stay, at most two in a row. */
export const cleanText = (cell: string): string =>
  withoutEdges(fewMarks(withoutEntities(cell)).normalize('NFC').replace(unseen, ''))
    .replace(excelText, '$1')
    .replace(mailFormula, (_, address: string, shown?: string) => (shown && !shown.includes('@') ? `${shown} <${address}>` : address))
    .replace(textMark, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' ? control : ' '))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const withoutEdges = (text: string): string => dropEnd(text.replace(firstEdge, ''), isEdge)

/** This loop goes backwards: a regular expression would try every run of such characters inside the text, too, which is quadratic. */
function dropEnd(text: string, isLoose: (character: string) => boolean): string {
  let end = text.length
  while (end > 0 && isLoose(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The text of an error such as #N/A and #REF!, also in other languages: #PUUTTUU!, #SAKNAS!. */
const formulaError = /^#(?:N\/A|\p{Lu}[\p{Lu}/0]+[!?])$/u

/**
 * Letters that were read by the wrong table before the file came to us. In turn: the replacement character; UTF-8 read as Windows-1252 (Ã¤);
 * Mac Roman (VirtŠnen) and DOS text (Virt„nen) read as Windows-1252; bytes that Windows-1252 does not have.
 */
const garbled = /\uFFFD|[ÃÂ][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|â€|\p{Ll}[ŠŒ]|\p{L}[„†]\p{L}|[\u0080-\u009F]/u

/** Columns in which people answer in sentences. */
const long: ReadonlySet<Column> = new Set(['wishes', 'knows', 'topics'])

/** What spreadsheets make of a long number, and of one such as 5-1-27: digits are lost. */
const shortened = /^\d[.,]?\d*E\+\d+$/i
const madeADate = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/

/**
 * What makes a cell useless before anybody asks what it means; undefined when nothing does. `cell` is as it stands in the file, and `limit`
 * is the number of characters that it may have.
 */
export function cellTrouble(column: Column, cell: string): { readonly reason: ProblemReason; readonly limit?: number } | undefined {
  const text = cell.trim()
  const limit = long.has(column) ? wishesLimit : cellLimit
  if (text.length > limit) return { reason: 'tooLong', limit }
  if (formulaError.test(text)) return { reason: 'brokenFormula' }
  if (column === 'phone' && (shortened.test(text) || madeADate.test(text))) return { reason: 'shortenedNumber' }
  return garbled.test(text) ? { reason: 'garbledText' } : undefined
}

const mostOfEmail = 254
const emailAddress = z.email().max(mostOfEmail)
/** How a directory names a guest: katja_example.org#EXT#@university.example. It knows them by this name, too. */
const guestName = /^([^\s@#<>]+)#ext#(@[^\s@#<>]+)$/

/**
 * An e-mail address in lower case, also out of "Anna Virtanen <anna@example.org>" and mailto links; undefined if it is none. A domain with
 * letters of its language comes back in the form that networks know (xn--).
 */
export function readEmail(cell: string): string | undefined {
  const bare = cleanLine(cell)
    .normalize('NFKC')
    .replace(/\u200C|\u200D/g, '')
    .replace(/\u3002/g, '.')
  const inner = /<([^<>]+)>[\s;,.]*$/.exec(bare)?.[1] ?? bare
  const address = inner
    .trim()
    .replace(/^mailto:\s*/i, '')
    .replace(/\?[^]*$/, '')
    .replace(/ ?@ ?/, '@')
  const written = dropEnd(address, (character) => /[;,.]/.test(character)).toLowerCase()
  const guest = guestName.exec(written)
  if (guest) return emailAddress.safeParse(`${guest[1]}${guest[2]}`).success ? written : undefined
  const ascii = inAscii(written)
  // The last part of a domain may be in letters of its language, too; then it has digits and hyphens as networks know it.
  return emailAddress.safeParse(ascii.replace(/\.xn--[a-z0-9-]+$/, '.example')).success && ascii.length <= mostOfEmail ? ascii : undefined
}

/** Every word of a cell that is an address or means to be one. */
export const addressesIn = (cell: string): readonly string[] =>
  cell.includes('@') ? cell.split(/[\s()<>[\],;|]+/).filter((part) => part.includes('@')) : []

/** The one address that stands among other words, such as a name with an address in brackets; undefined where there is none or more than one. */
export function emailAmong(cell: string): string | undefined {
  const [only, ...others] = addressesIn(cell)
  return only === undefined || others.length > 0 ? undefined : readEmail(only)
}

/** A name without the one address beside it: "Anna <anna@example.org>", "Anna, anna@example.org". What is nothing but an address stays. */
export function withoutAddress(name: string): string {
  const at = name.lastIndexOf('<')
  if (at >= 0 && name.endsWith('>') && name.includes('@', at)) return name.slice(0, at).trimEnd()
  const parts = name.split(/([\s()<>[\],;]+)/)
  if (parts.filter((part) => part.includes('@')).length !== 1 || emailAmong(name) === undefined) return name
  const place = parts.findIndex((part) => part.includes('@'))
  const [before, after] = [parts.slice(0, Math.max(0, place - 1)).join(''), parts.slice(place + 2).join('')]
  return `${before} ${after}`.replace(/[-–—:/|]\s*$/u, '').trim() || name
}

/** Whether a name and its one address stand in the same cell. */
export const isNamedAddress = (cell: string): boolean => emailAmong(cell) !== undefined && !withoutAddress(cell).includes('@')

/** What stands behind a name, and is no part of it. */
const behindName = /^(?:jr|sr|ii|iii|iv|phd|md|dr|prof|mba|msc|bsc|ma|ba|ltd|inc|oy|ab)\.?$/i
const mostFirstNames = 4

/** The first and the last name of "Virtanen, Anna"; undefined for every other name. */
export function lastFirst(name: string): string | undefined {
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim())
  const isName = (part: string): boolean => /\p{L}/u.test(part) && part.split(' ').length <= mostFirstNames
  return others.length === 0 && isName(last) && isName(first) && !behindName.test(first) ? `${first} ${last}` : undefined
}

/** The address with its domain as networks know it, where letters of a language stand in it. */
function inAscii(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  // Only letters are carried over, so that nothing else of what a browser would take for a host becomes one.
  if (at === -1 || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !/\P{ASCII}/u.test(domain)) return address
  return `${address.slice(0, at)}@${domainToASCII(domain)}`
}

/** A whole number, also written "2.0". */
const wholeNumber = /^\d{1,2}(?:[.,]0+)?$/
/** What holds more than numbers of mentees: a part of a number, a date, a sign, an address. */
const otherNumber =
  /\d[.,:/]\d|\d-\d+-|^[-+−]|[@%€$]|\d[-.](?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|de[cs]|tammi|helmi|maalis|huhti|touko|kes|hein|elo|syys|loka|marras|joulu)/i
const rangeLength = 60

/** Numbers as people write them out. */
const numberWords = new Map(
  [
    ['one', 'a', 'single', 'yksi', 'yhden', 'yhdelle', 'en', 'ett'],
    ['two', 'couple', 'kaksi', 'kahden', 'kahdelle', 'kahta', 'två', 'par'],
    ['three', 'kolme', 'kolmen', 'kolmelle', 'kolmea', 'tre'],
    ['four', 'neljä', 'neljän', 'neljälle', 'neljää', 'fyra'],
    ['five', 'viisi', 'viiden', 'viidelle', 'viittä', 'fem'],
    ['six', 'kuusi', 'kuuden', 'kuudelle', 'kuutta', 'sex'],
  ].flatMap((words, at) => words.map((word) => [fold(word), at + 1] as const)),
)
/** Behind a no, a number says how many they do not take. */
const saysNo = /(?<!\p{L})(?:no|not|none|never|ei|en voi|en pysty|inte|ingen|inga)(?!\p{L})/iu

/**
 * How many mentees a mentor agreed to, 1 to 20; undefined for what is no such number. Of "2-3", "up to 2", "one or two" and "1 (max 2)" it is
 * the largest number, and `isLargest` says so.
 */
export function readSeats(cell: string): { readonly seats: number; readonly isLargest: boolean } | undefined {
  const word = numberWords.get(fold(cell))
  if (word !== undefined) return { seats: word, isLargest: false }
  const isWhole = wholeNumber.test(cell)
  if (!isWhole && (cell.length > rangeLength || otherNumber.test(cell))) return undefined
  const numbers = isWhole ? [Number.parseInt(cell, 10)] : numbersIn(cell)
  const seats = Math.max(0, ...numbers)
  return seats >= 1 && seats <= seatsLimit && numbers.length <= 3 ? { seats, isLargest: !isWhole } : undefined
}

function numbersIn(cell: string): number[] {
  const digits = [...cell.matchAll(/\d+/g)].map(([found]) => Number(found))
  if (digits.length > 0 || saysNo.test(cell)) return digits
  return cell.split(/[^\p{L}]+/u).flatMap((word) => numberWords.get(fold(word)) ?? [])
}

/** A full name from the columns that there are, empty if all of them are. The column "Name" may hold only the first or the last name. */
export function joinName(cells: { readonly name: string; readonly first: string; readonly last: string }): string {
  const said = nameWords(cells.name)
  const missing = (part: string): boolean => !nameWords(part).every((word) => said.includes(word))
  return [missing(cells.first) ? cells.first : '', cells.name, missing(cells.last) ? cells.last : '']
    .filter((part) => part !== '')
    .join(' ')
}
