import type { Link, Row } from '../../../src/contract/view.ts'
import { shownAddress } from '../../../src/contract/web-address.ts'
import { ellipsis, isBlank, shorten, split } from '../../../src/kit/text.ts'
import { limits } from '../limits.ts'
import { linkTo, marked, markedLine, pieces } from '../text.ts'
import type { FactSet, Image, TextBlock } from './card.ts'

/** A text, in as many blocks as it takes. */
export const texts = (text: string, look: Partial<TextBlock> = {}): TextBlock[] =>
  pieces(text, limits.text).map((piece) => ({ type: 'TextBlock', text: piece, wrap: true, ...look }))

/** Screen readers jump from one to the next. */
export const heading = (text: string): TextBlock[] =>
  texts(text.replace(/\s+/gu, ' '), { style: 'heading', size: 'Large', weight: 'Bolder' })

/**
 * Times stay in our words: Teams would put them into the zone and the language of the client, beside a summary, and a place, in those of the
 * reader, and takes its dates in texts only, not in facts.
 */
export function fields(rows: readonly Row[]): FactSet[] {
  const told = rows.filter(({ label, value }) => !isBlank(`${label}${value}`))
  return rowsOf(told, limits.facts).map((ten) => ({
    type: 'FactSet',
    facts: ten.map(({ label, value }) => ({
      title: shorten(label.replace(/\s+/gu, ' '), limits.fact.label, marked) || ellipsis,
      value: shorten(value, limits.fact.value, marked) || ellipsis,
    })),
  }))
}

/** Markdown's own lists: screen readers say how long they are. */
export function list(items: readonly string[]): TextBlock[] {
  const lines = items
    .filter((item) => !isBlank(item))
    .flatMap((item) => split(item, limits.text / 4).map((piece) => `- ${markedLine(piece)}`))
  return packed(lines, limits.text).map((text) => ({ type: 'TextBlock', text, wrap: true }))
}

/** As many lines in each text as fit. */
export function packed(lines: readonly string[], most: number, between = '\n'): string[] {
  const texts: string[] = []
  for (const line of lines) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + line.length < most) texts[texts.length - 1] = last + between + line
    else texts.push(line)
  }
  return texts
}

/** Teams fetches pictures over https only; where Pari is tried out, they come from this machine. */
export function image({ url, alt }: { readonly url: string; readonly alt: string }): (Image | TextBlock)[] {
  const shown = shownAddress(url)
  if (shown === null || shown.length > limits.image.url) return texts(alt)
  return [{ type: 'Image', url: shown, altText: shorten(alt, limits.image.alt) || ellipsis }]
}

/** As text: a button would be one of the six, and only some clients say where it leads. What is no address of the web stays words. */
export function link({ label, url }: Link): TextBlock[] {
  const address = URL.parse(shownAddress(url) ?? '')
  const name = shorten(label.replace(/\s+/gu, ' '), limits.link.label) || ellipsis
  const text = address === null ? '' : linkTo(name, address)
  return address !== null && text.length <= limits.text ? [{ type: 'TextBlock', text, wrap: true }] : texts(label)
}

/** In rows of at most so many. */
export function rowsOf<T>(all: readonly T[], most: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, row) => all.slice(row * most, (row + 1) * most))
}
