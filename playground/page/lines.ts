/** Words in lines that fit, as many as it takes. A word that fits in no line stands alone in one. */
export function linesOf(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The largest size in which something is no higher than its room; the smallest where none is. */
export const largestThatFits = (sizes: readonly [number, ...number[]], heightIn: (size: number) => number, room: number): number =>
  sizes.find((size) => heightIn(size) <= room) ?? sizes.at(-1) ?? sizes[0]
