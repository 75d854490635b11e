/** Texts as sets of terms, in three languages at once: what can be compared without knowing which language somebody writes. */
import { wordsIn } from '../../people/import/spelling.rules.ts'
import { stopWords } from './stop-words.ts'
import { meaningOf, wideMeaningOf } from './synonyms.ts'

/** Endings that say nothing, the longest first; their words keep four letters at least. */
const endings = [
  ...['misesta', 'miseen', 'misen', 'mista', 'minen', 'illa', 'ista', 'issa', 'ihin', 'isiin', 'iden', 'oiden', 'ien', 'ssa', 'sta', 'lla'],
  ...['lta', 'lle', 'ksi', 'tta', 'arna', 'orna', 'erna', 'ande', 'ende', 'ings', 'ing', 'ers', 'ies', 'ed', 'es', 'er', 'ar', 'or', 'en'],
  ...['et', 'na', 'ta', 'ja', 'ia', 'in', 'an', 'on', 'un', 'n', 's', 't', 'a', 'e', 'i', 'y'],
].toSorted((a, b) => b.length - a.length)
const shortest = 4
/** Letters of a stem at most: compounds of the same first word are near enough. */
const longest = 8

/** What somebody says that they do not want, to the end of that piece. */
const unwanted =
  /(?<![\p{L}])(?:no interest in|not interested in|don[’']?t want|do not want|everything but|anything but|except|not(?=\s+\p{L}+\s*(?:[;,.]|$))|ei kiinnosta|en halua|en ole kiinnostunut|paitsi|inte intresserad|vill inte|utom|förutom)(?![\p{L}])[^;,.\n]*/giu

/** A text without what its writer does not want. */
const wantedOf = (text: string): string => text.replace(unwanted, ' ')

/** Names that are written with signs, and how they are read. */
const signed: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])c\+\+/giu, ' cplusplus '],
  [/(?<![\p{L}\p{N}])c#/giu, ' csharp '],
  [/(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])/giu, ' dotnet '],
]

/** The terms of a text: what a word means where that is known, its stem otherwise. Words that everybody uses are none, unless nothing else stands there. */
export function termsOf(text: string | null): Set<string> {
  const written = signed.reduce((all, [sign, name]) => all.replace(sign, name), wantedOf(text ?? ''))
  const short = shortNamesIn(written)
  const terms = new Set<string>()
  const words = wordsIn(written)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const both = meaningOf(word + (words[at + 1] ?? ''), word.length)
    const meaning = both ?? (short.has(word) && word === 'it' ? word : meaningOf(word))
    if (meaning) terms.add(`#${meaning}`)
    else if ((word.length >= shortest || short.has(word)) && !stopWords.has(word) && !/^\d+$/.test(word)) terms.add(stemOf(word))
    if (both) at++
  }
  if (terms.size === 0) for (const word of words) if (wideMeaningOf(word)) terms.add(`#${wideMeaningOf(word)}`)
  return terms
}

/** Words of a text in capitals only, of which each may be a name. */
const mostLoud = 3

/** Words that are too short to be told from small words, and are names: SAP, SEO, R. They are written in capitals among others, or stand alone in their piece. */
function shortNamesIn(text: string): ReadonlySet<string> {
  const isLoud = !/\p{Ll}/u.test(text) && wordsIn(text).length > mostLoud
  const capitals = isLoud ? [] : (text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{1,2}(?![\p{L}\p{N}])/gu) ?? [])
  const alone = text.split(/[;.,/\n]/).flatMap((piece) => (wordsIn(piece).length === 1 ? wordsIn(piece) : []))
  return new Set([...capitals.flatMap(wordsIn), ...alone].filter((word) => word.length < shortest))
}

function stemOf(word: string): string {
  const ending = endings.find((each) => word.length - each.length >= shortest && word.endsWith(each)) ?? ''
  return word.slice(0, Math.min(longest, word.length - ending.length))
}

/** Words of an entry of a list that is written in one line. */
const mostInEntry = 4

/**
 * The wishes of somebody, the decisive one first: the one that is marked so, else the one that stands first. They stand apart by semicolons or on lines of
 * their own; a line of short entries with commas between them is a list, too.
 */
export function wishesIn(text: string | null): { readonly decisive: string; readonly others: string } {
  const apart = partsOf(text ?? '', /[;\n]|(?:^|\s)\d[.)]\s/)
  const listed = partsOf(text ?? '', /,/)
  const isList = apart.length === 1 && listed.every((part) => part.split(/\s+/).length <= mostInEntry)
  const parts = isList ? listed : apart
  const marked = parts.findIndex((part) => /most important|tärkein|viktigast/i.test(part))
  const first = Math.max(marked, 0)
  return { decisive: parts[first] ?? '', others: parts.filter((_, index) => index !== first).join('; ') }
}

const partsOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Letters of a quotation at most. */
const quoted = 90

/** The piece of a text, as it was written, that has the first of these terms; the beginning where none stands in one piece. */
export function pieceWith(text: string, terms: ReadonlySet<string>): string {
  const pieces = text
    .split(/[;,\n]|\.(?=\s+\p{Lu})/u)
    .map((piece) => piece.replace(/^[\s•*–-]+/u, '').trim())
    .filter((piece) => piece !== '')
  const found = pieces.find((piece) => [...termsOf(piece)].some((term) => terms.has(term))) ?? text.trim()
  return found.length > quoted ? `${found.slice(0, quoted).trimEnd()}…` : found
}
