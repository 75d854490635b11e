import { describe, expect, test } from 'vitest'
import { defaultLadder } from './ladder.ts'
import { storedSettings } from './settings.ts'

describe('what a programme has decided', () => {
  test('is the default where it decided nothing', () => {
    expect(storedSettings({})).toEqual({ ladder: defaultLadder })
  })

  test('is read back as it was stored', () => {
    const ladder = { ...defaultLadder, autoRelease: true, balanceAt: '10:30' }
    expect(storedSettings(JSON.parse(JSON.stringify({ ladder })))).toEqual({ ladder })
  })

  test.each([
    ['is no ladder', { ladder: { steps: 'many' } }, 'steps'],
    [
      'breaks a promise',
      { ladder: { ...defaultLadder, steps: defaultLadder.steps.filter((step) => step.kind !== 'ask') } },
      'Nobody is asked',
    ],
  ])('stops whoever reads it when what is stored %s', (_, stored, words) => {
    expect(() => storedSettings(stored)).toThrow(words)
  })
})
