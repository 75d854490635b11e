/** Lists that are pasted into boxes. Clients cut what is longer than a box, and say nothing. */
import { withoutEnd } from '../../kit/text.ts'

/** The boxes of the form, in their order. */
export const boxes = ['list', 'list2', 'list3'] as const

/** Where a list ended in a box that is full. `line`: the row, counted over all boxes; the header counts. */
export interface Full {
  readonly line: number
  /** The beginning of that row, as far as it came. */
  readonly text: string
  /** No box is left to go on in. */
  readonly isLast: boolean
}

/** What was pasted: its lines, or where it is not known how it goes on. */
export type Pasted = { readonly lines: readonly string[] } | { readonly full: Full }

/**
 * Puts what was pasted together. A box that is full may have lost its end, unless the next box begins with the row that stands last in it: then that
 * row counts once, and whole. `most`: characters of a box.
 */
export function pasted(texts: Readonly<Record<string, string>>, most: number): Pasted {
  const filled = boxes.map((box, at) => ({ at, text: texts[box] ?? '' })).filter(({ text }) => text.trim() !== '')
  const lines: string[] = []
  for (const [index, { at, text }] of filled.entries()) {
    const own = withoutEnd(text, '\r\n').split(/\r?\n/u)
    const last = own.at(-1) ?? ''
    const isFull = text.length >= most
    const next = filled[index + 1]?.text.split(/\r?\n/u)[0]
    const goesOn = next?.trim().startsWith(last.trim()) === true
    if (isFull && !goesOn) return { full: { line: lines.length + own.length, text: last, isLast: at === boxes.length - 1 } }
    lines.push(...(isFull ? own.slice(0, -1) : own))
  }
  return { lines }
}
