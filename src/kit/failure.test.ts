import { describe, expect, test } from 'vitest'
import { failureInWords } from './failure.ts'

describe('why something failed', () => {
  test('is said in words, with the stack only for whoever asked for every detail', () => {
    const error = new Error('The disk is gone.')
    expect(failureInWords(error, 'info')).toBe('The disk is gone.\n')
    expect(failureInWords(error, 'debug')).toContain('failure.test.ts')
  })

  test.each([
    [
      'an error of several addresses',
      new AggregateError([new Error('refused by ::1'), new Error('refused by 127.0.0.1')]),
      'refused by ::1; refused by 127.0.0.1',
    ],
    ['an error without words', new RangeError(), 'RangeError'],
    ['something that is no error', 'broken', 'broken'],
  ])('has words even for %s', (_what, error, words) => {
    expect(failureInWords(error, 'info')).toBe(`${words}\n`)
  })
})
