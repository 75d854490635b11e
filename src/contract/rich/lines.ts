import { clean, isBlank, split } from '../../kit/text.ts'
import { joined } from './inline.ts'
import type { Span } from './tree.ts'

/** The lines of what is said, each with its own spans: formatting goes on from line to line. Lines longer than `most` characters are cut. */
export function linesOf(spans: readonly Span[], most: number): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]]
  let length = 0
  for (const span of spans)
    for (const [at, text] of clean(span.text).split('\n').entries()) {
      if (at > 0) lines.push([])
      if (at > 0) length = 0
      for (const piece of text.length > most ? split(text, most) : [text]) {
        if (length > 0 && length + piece.length > most) lines.push([])
        if (lines.at(-1)?.length === 0) length = 0
        length += piece.length
        lines.at(-1)?.push({ ...span, text: piece })
      }
    }
  return lines.map((line) => joined(line))
}

/** Whether there is anything to read. */
export const isEmpty = (spans: readonly Span[]): boolean => spans.every(({ text }) => isBlank(text))
