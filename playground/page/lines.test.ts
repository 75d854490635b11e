import { expect, test } from 'vitest'
import { largestThatFits, linesOf } from './lines.ts'

const fits = (line: string): boolean => line.length <= 12

test('Words stand in as few lines as they fit in, none is lost, and one that is too long stands alone', () => {
  expect(linesOf('16 mentors came', (line) => line.length < 99)).toEqual(['16 mentors came'])
  expect(linesOf('16 mentors came, none in vain', fits)).toEqual(['16 mentors', 'came, none', 'in vain'])
  expect(linesOf('a kokeiluympäristö b', fits)).toEqual(['a', 'kokeiluympäristö', 'b'])
})

test('Sentences are as large as their room lets them be, and never larger', () => {
  const heightIn = (size: number): number => 6 * size
  expect(largestThatFits([46, 30, 22], heightIn, 300)).toBe(46)
  expect(largestThatFits([46, 30, 22], heightIn, 200)).toBe(30)
  expect(largestThatFits([46, 30, 22], heightIn, 60)).toBe(22)
})
