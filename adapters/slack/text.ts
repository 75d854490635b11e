import type { MrkdwnElement, PlainTextElement } from '@slack/types'
import { ellipsis, shorten, split } from '../../src/kit/text.ts'

/** The three characters that mean something in every text of a message (docs.slack.dev/messaging/formatting-message-text). */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const address = /https?:\/\/[^\s<>|"]*[^\s<>|".,;:!?)\]}'’”»]/gu

/** An address, or a colon that opens an emoji: a workspace may have one of any name. */
const opening = /https?:\/\/\S+|:(?=[^\s:/]{1,100}:)/gu

/** Text that means nothing to Slack, where stars and underscores do no harm. A zero-width space keeps «10:00: come in» from becoming an emoji. */
export const literal = (text: string): string => escaped(text).replace(opening, (found) => (found === ':' ? ':\u200b' : found))

/** Anything that could mean something to Slack; most texts hold nothing of it. */
const meaningful = /[&<>*_~`:]/

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
  literal(text)
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
  // A time, or a name, between two colons is no emoji.
  emoji: false,
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
