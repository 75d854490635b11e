/** Texts as sets of terms, in three languages at once: what can be compared without knowing which language somebody writes. */
import { wordsIn } from '../../people/import/spelling.rules.ts'
import { stopWords } from './stop-words.ts'
import { meaningOf } from './synonyms.ts'

/** Endings that say nothing, the longest first; their words keep four letters at least. */
const endings = [
  ...['misesta', 'miseen', 'misen', 'mista', 'minen', 'illa', 'ista', 'issa', 'ihin', 'isiin', 'iden', 'oiden', 'ien', 'ssa', 'sta', 'lla'],
  ...['lta', 'lle', 'ksi', 'tta', 'arna', 'orna', 'erna', 'ande', 'ende', 'ings', 'ing', 'ers', 'ies', 'ed', 'es', 'er', 'ar', 'or', 'en'],
  ...['et', 'na', 'ta', 'ja', 'ia', 'in', 'an', 'on', 'un', 'n', 's', 't', 'a', 'e', 'i', 'y'],
].toSorted((a, b) => b.length - a.length)
const shortest = 4
/** Letters of a stem at most: compounds of the same first word are near enough. */
const longest = 8

/** The terms of a text: what a word means where that is known, its stem otherwise. Words that everybody uses are none. */
export function termsOf(text: string | null): Set<string> {
  const terms = new Set<string>()
  const words = wordsIn(text ?? '')
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const both = meaningOf(word + (words[at + 1] ?? ''), word.length)
    const meaning = both ?? meaningOf(word)
    if (meaning) terms.add(`#${meaning}`)
    else if (word.length >= shortest && !stopWords.has(word) && !/^\d+$/.test(word)) terms.add(stemOf(word))
    if (both) at++
  }
  return terms
}

function stemOf(word: string): string {
  const ending = endings.find((each) => word.length - each.length >= shortest && word.endsWith(each)) ?? ''
  return word.slice(0, Math.min(longest, word.length - ending.length))
}

/** The wishes of somebody, the decisive one first: the one that is marked so, else the one that stands first. */
export function wishesIn(text: string | null): { readonly decisive: string; readonly others: string } {
  const parts = (text ?? '')
    .split(/[;\n]|(?:^|\s)\d[.)]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const marked = parts.findIndex((part) => /most important|tärkein|viktigast/i.test(part))
  const first = Math.max(marked, 0)
  return { decisive: parts[first] ?? '', others: parts.filter((_, index) => index !== first).join('; ') }
}

/** Letters of a quotation at most. */
const quoted = 90

/** The piece of a text, as it was written, that has the first of these terms; the beginning where none stands in one piece. */
export function pieceWith(text: string, terms: ReadonlySet<string>): string {
  const pieces = text
    .split(/[;.,\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const found = pieces.find((piece) => [...termsOf(piece)].some((term) => terms.has(term))) ?? text.trim()
  return found.length > quoted ? `${found.slice(0, quoted).trimEnd()}…` : found
}
