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

/** What was pasted, without line ends behind it; boxes that are blank are left out. */
export const pastedIn = (texts: Readonly<Record<string, string>>): readonly string[] =>
  boxes.map((box) => withoutEnd(texts[box] ?? '', '\r\n')).filter((each) => each.trim() !== '')

/** The first box that is full: what stood behind it may be gone. `most`: characters of a box. Null: none is. */
export function fullBox(texts: Readonly<Record<string, string>>, most: number): Full | null {
  const full = boxes.findIndex((box) => (texts[box] ?? '').length >= most)
  if (full < 0) return null
  const before = Object.fromEntries(boxes.slice(0, full + 1).map((box) => [box, texts[box] ?? '']))
  const lines = pastedIn(before).join('\n').split(/\r?\n/u)
  return { line: lines.length, text: lines.at(-1) ?? '', isLast: full === boxes.length - 1 }
}
