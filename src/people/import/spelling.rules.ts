import { distance } from 'fastest-levenshtein'

/** No language writes so many accents on one letter. Composing letters is quadratic to the length of a run of accents. */
const mostMarks = 30

/** The text with at most 30 accents in a row; the others are dropped. To be called before a text of any length is normalised. */
export const fewMarks = (text: string): string =>
  text.replace(/\p{M}+/gu, (marks) => (marks.length <= mostMarks ? marks : [...marks].slice(0, mostMarks).join('')))

/** Letters and digits only, without case and accents: how headers, names and fixed words are compared. */
export const fold = (text: string): string =>
  fewMarks(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The words of a name, each folded, in their order. */
export const nameWords = (name: string): string[] =>
  name
    .split(/[\s,]+/)
    .map(fold)
    .filter((word) => word !== '')

/** Names are compared by this text: it is the same for "Anna Virtanen" and "Virtanen, Anna". */
export const nameKey = (name: string): string => nameWords(name).toSorted().join(' ')

const titles =
  /^(?:dr|prof|professor|professori|mr|mrs|ms|miss|sir|phd|msc|bsc|mba|dipl|ing|docent|dosentti|tohtori|doktor|herr|frau|fru|herra|rouva)$/

/** As `nameKey`, without titles: "Dr. Anna Virtanen" and "Anna Virtanen, PhD". A name that is nothing else stays. */
export function bareNameKey(name: string): string {
  const words = nameWords(name).filter((word) => !titles.test(word))
  return words.length === 0 ? nameKey(name) : words.toSorted().join(' ')
}

/** Letters of a first word that may differ: a slip, and not another person. */
const mostSlips = 2

/**
 * Whether two names may well be those of two people, such as a mother and her daughter: their first words differ by more than a slip, and
 * neither of them stands anywhere in the other name.
 */
export function areStrangers(one: string, other: string): boolean {
  const [words, others] = [nameWords(one), nameWords(other)]
  const [first, otherFirst] = [words[0] ?? '', others[0] ?? '']
  if (others.includes(first) || words.includes(otherFirst)) return false
  return distance(first, otherFirst) > Math.min(mostSlips, Math.floor(first.length / 2))
}

/** The words of a text in order, without case and accents; what people write in several ways is one word: e-mail, e-post, s-posti. */
export const wordsIn = (text: string): string[] =>
  fewMarks(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/\b([es])[-\s]?(mail|post)/g, '$1$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
