import type { MrkdwnElement, PlainTextElement } from '@slack/types'

/** What Slack takes: no half characters (its JSON refuses them), no control characters. */
export const clean = (text: string): string => (isPlain.test(text) ? text : text.toWellFormed().replace(unwanted, ''))

/** Most texts hold nothing but these, and are let through as they are. */
const isPlain = /^[\t\n -~\u00a0-\ud7ff\ue000-\uffff]*$/

/** Control characters, by what they are not: with \p{Cc} and its u flag that takes longer. */
const unwanted = /[^\t\n -~\u00a0-\uffff]/g

/** Nothing that anybody could read. */
export const isBlank = (text: string): boolean => clean(text).trim() === ''

/** The three characters that mean something in every text of a message (docs.slack.dev/messaging/formatting-message-text). */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const address = /https?:\/\/[^\s<>|"]*[^\s<>|".,;:!?)\]}'’”»]/gu

/** Anything that could mean something to Slack; most texts hold nothing of it. */
const meaningful = /[&<>*_~`]|https?:/

/** Text as Slack's markup, saying what it said: addresses become links, nothing else becomes anything. */
export function marked(text: string): string {
  if (!meaningful.test(text)) return text
  let written = ''
  let from = 0
  for (const found of text.matchAll(address)) {
    written += `${guarded(text.slice(from, found.index))}<${escaped(found[0])}>`
    from = found.index + found[0].length
  }
  return written + guarded(text.slice(from))
}

/** Slack has no escape for its stars and underscores; a zero-width space behind an opening one keeps it from opening. */
const guarded = (text: string): string =>
  escaped(text)
    .replace(/(?<![\p{L}\p{N}])[*_~`](?=\S)/gu, '$&\u200b')
    .replace(/^&gt;/gmu, '\u200b$&')

/** `verbatim`: Slack makes no links and mentions of its own out of it. */
export const markup = (written: string): MrkdwnElement => ({ type: 'mrkdwn', text: written, verbatim: true })

/** Slack shows `plain_text` as it stands, but makes no links in it. */
const hasAddress = (text: string): boolean => /https?:\/\//u.test(text)

/** Text as people wrote it, at most `most` characters of Slack's; empty text becomes the mark of something left out. */
export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text, most) || ellipsis,
  // What people pick from Slack's emoji reaches us as :names:.
  emoji: true,
})

/** A text of any length as text objects of at most `most` characters each. */
export function pieces(text: string, most: number, window = most): (PlainTextElement | MrkdwnElement)[] {
  return split(text, window).flatMap((piece) => {
    if (!hasAddress(piece)) return [plain(piece, most)]
    const written = marked(piece)
    if (written.length <= most) return [markup(written)]
    return window > most / 8 ? pieces(piece, most, Math.ceil(window / 2)) : [markup(shorten(piece, most, marked))]
  })
}

export const ellipsis = '…'

/** At most `most` characters as `write` puts it, with an ellipsis where something was left out. */
export function shorten(text: string, most: number, write: (text: string) => string = (same) => same): string {
  const whole = clean(text).trim()
  const full = whole.length <= most ? write(whole) : null
  if (full !== null && full.length <= most) return full
  let [fits, tooLong] = [0, Math.min(whole.length, most)]
  const cut = (length: number) => write(whole.slice(0, borderBefore(whole, length)).trimEnd() + ellipsis)
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (cut(middle).length <= most) fits = middle
    else tooLong = middle
  }
  return cut(fits)
}

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
