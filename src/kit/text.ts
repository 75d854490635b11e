/** Texts that people wrote, cut and cleaned so that they travel well. */

/** No half characters, which JSON cannot hold, and no control characters. */
export const clean = (text: string): string => (isPlain.test(text) ? text : text.toWellFormed().replace(unwanted, ''))

/** Most texts hold nothing but these, and are let through as they are. */
const isPlain = /^[\t\n -~\u00a0-\ud7ff\ue000-\uffff]*$/

/** Control characters, by what they are not: with \p{Cc} and its u flag that takes longer. */
const unwanted = /[^\t\n -~\u00a0-\uffff]/g

/** The text without any of these characters at its end. A pattern like /-+$/ tries every run of them inside, too, which is quadratic. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Nothing that anybody could read. */
export const isBlank = (text: string): boolean => clean(text).trim() === ''

/** Where something was left out. */
export const ellipsis = '…'

/** At most `most` (characters, or what `sizeOf` counts) as `write` puts it, with an ellipsis where something was left out. */
export function shorten(
  text: string,
  most: number,
  write: (text: string) => string = same,
  sizeOf: (text: string) => number = length,
): string {
  const whole = clean(text).trim()
  const full = whole.length <= most ? write(whole) : null
  if (full !== null && sizeOf(full) <= most) return full
  if (write === same && sizeOf === length) return whole.slice(0, borderBefore(whole, most - 1)).trimEnd() + ellipsis
  let [fits, tooLong] = [0, Math.min(whole.length, most)]
  const cut = (at: number) => write(whole.slice(0, borderBefore(whole, at)).trimEnd() + ellipsis)
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (sizeOf(cut(middle)) <= most) fits = middle
    else tooLong = middle
  }
  return cut(fits)
}

const same = (text: string): string => text
const length = (text: string): number => text.length

/** Pieces of at most `most` characters, cut between lines, else sentences, else words, else wherever a character ends. */
export function split(text: string, most: number): string[] {
  const found: string[] = []
  let rest = clean(text).trim()
  while (rest.length > most) {
    const border = borderNear(rest, most)
    found.push(rest.slice(0, border).trimEnd())
    rest = rest.slice(border).trimStart()
  }
  return rest === '' ? found : [...found, rest]
}

const borders = [/\n/gu, /[.!?…]["'’”»)]*\s/gu, /\s/gu]

function borderNear(text: string, most: number): number {
  const window = text.slice(0, most)
  for (const border of borders) {
    const last = [...window.matchAll(border)].at(-1)
    const end = last ? last.index + last[0].length : 0
    if (end > most / 2) return end
  }
  return borderBefore(text, most)
}

let segmenter: Intl.Segmenter | null = null
const characters = () => (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }))
/** More than the longest emoji; a longer heap of accents may be cut. */
const longestCharacter = 64

/** The last place up to `at` where no character is cut in two. */
function borderBefore(text: string, at: number): number {
  if (at >= text.length) return text.length
  const from = Math.max(0, at - longestCharacter)
  const around = characters()
    .segment(text.slice(from, at + longestCharacter))
    .containing(at - from)
  if (around && (around.index > 0 || from === 0)) return around.index + from
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at
}
