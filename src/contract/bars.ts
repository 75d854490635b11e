import type { Bar } from './view.ts'

/** Signs in one bar of text. */
const wide = 10

/** Each number as a bar of text, as its part of the whole: ▇▇▇▁▁▁▁▁▁▁. Whatever is more than nothing shows at least one full sign. */
export function textBars(bars: readonly Bar[]): string[] {
  const whole = wholeOf(bars)
  return bars.map(({ value }) => {
    const part = whole > 0 && value > 0 ? Math.max(1, Math.round((value / whole) * wide)) : 0
    return '▇'.repeat(part) + '▁'.repeat(wide - part)
  })
}

/** All numbers together; what is below zero counts as zero. */
export const wholeOf = (bars: readonly Bar[]): number => bars.reduce((sum, { value }) => sum + Math.max(0, value), 0)
