import { describe, expect, test } from 'vitest'
import { defaultLadder, refuseLadder } from './ladder.ts'
import { storedSettings } from './settings.ts'

describe('what a programme has decided', () => {
  test('is the default where it decided nothing', () => {
    expect(storedSettings({})).toEqual({ ladder: defaultLadder })
  })

  test('is read back as it was stored', () => {
    const ladder = { ...defaultLadder, autoRelease: true, balanceAt: '10:30' }
    expect(storedSettings(JSON.parse(JSON.stringify({ ladder })))).toEqual({ ladder })
  })

  test('is read even if nobody might store it today: a stricter rule must not stop whoever runs already', () => {
    const ladder = { ...defaultLadder, steps: defaultLadder.steps.filter((step) => step.kind !== 'ask') }
    expect(refuseLadder(ladder)).not.toEqual([])
    expect(storedSettings({ ladder })).toEqual({ ladder })
  })

  test('stops whoever reads it when what is stored is no ladder', () => {
    expect(() => storedSettings({ ladder: { steps: 'many' } })).toThrow('steps')
  })
})
