import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wholeNumber, wholeNumberWithin } from './whole-number.ts'

test.each([
  ['5', 5],
  [' 12 ', 12],
  ['1 200', 1200],
  ['1\u00a0200', 1200],
  ['007', 7],
])('A number that somebody typed is read: %j', (typed, number) => {
  expect(wholeNumber(typed)).toBe(number)
})

test.each(['', ' ', '0x10', '1e1', '0b11', '1.0', '1,5', '-3', '+3', '½', '٣', 'five', 'Infinity', '5 days', '9'.repeat(16)])(
  'What is no whole number is none: %j',
  (typed) => {
    expect(wholeNumber(typed)).toBe(null)
  },
)

test('Limits belong to what they let through', () => {
  const limits = { least: 2, most: 4 }
  expect(['1', '2', '4', '5', 'x'].map((typed) => wholeNumberWithin(typed, limits))).toEqual([null, 2, 4, null, null])
})

test('No room reads a number of a form in a way of its own', async () => {
  const source = join(import.meta.dirname, '..')
  const paths = (await readdir(source, { recursive: true })).filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(source, path), 'utf8')] as const))
  const own = texts
    .filter(([, text]) => /(?<!whole)\bNumber(?:\.parseInt)?\((?:texts|text\(|written\(|filled)/u.test(text))
    .map(([path]) => path)
  expect(texts.length).toBeGreaterThan(500)
  expect(own).toEqual([])
})
