/** Words with which the name of a place begins, and the words before one. */
const venues =
  /^(?:café|cafe|kahvila|ravintola|restaurang|restaurant|bistro|pub|baari|bar|hotelli|hotel|hotell|kirjasto|library|biblioteket|bibliotek|kampus|campus|room|huone|sali|rum|sal)(?![\p{L}])/iu
const before = /^(?:at|in|@|på|vid|i) (?=\p{Lu})/u
const link = /^https:\/\/\S+$/u

/** Characters of a text that may name a place behind its date, and of such a place. */
const mostLooked = 200
const mostPlace = 80

/**
 * The place that is written behind a date: a link, a name behind “at”, or one that begins with a word like café. `says`: what a text says of a date, as a
 * text that can be compared. Null: nobody can be sure that it is one.
 */
export function placeBehind(words: string, says: (text: string) => string): string | null {
  const text = words.trim()
  if (text.length > mostLooked) return null
  const all = says(text)
  const cut = [...text.matchAll(/\s+/gu)].find(({ index }) => says(text.slice(0, index)) === all)
  const rest = cut ? text.slice(cut.index).trim() : ''
  const place = rest.replace(before, '')
  const isPlace = link.test(rest) || venues.test(rest) || place !== rest
  return isPlace && place.length <= mostPlace && !/[.!?,;:](?:\s|$)/u.test(place) ? place : null
}
