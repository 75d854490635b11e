import { describe, expect, test } from 'vitest'
import { hostConfig } from './host-config.ts'

interface Style {
  readonly backgroundColor: string
  readonly foregroundColors: Readonly<Record<string, { readonly default: string; readonly subtle: string }>>
}

const stylesOf = (isDark: boolean) => (hostConfig(isDark) as { readonly containerStyles: Readonly<Record<string, Style>> }).containerStyles

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

describe.each([
  ['light', false],
  ['dark', true],
])('in the %s theme', (_, isDark) => {
  test('everything that cards use can be read: contrast 4.5 at least', () => {
    const used = ['default', 'accent', 'good', 'warning', 'attention']
    const pairs = Object.entries(stylesOf(isDark)).flatMap(([name, { backgroundColor, foregroundColors }]) =>
      used.flatMap((colour) =>
        Object.values(foregroundColors[colour] ?? {}).map((text) => [name, colour, contrast(text, backgroundColor)] as const),
      ),
    )
    expect(pairs.length).toBe(60)
    expect(pairs.filter(([, , ratio]) => ratio < 4.5)).toEqual([])
  })
})
