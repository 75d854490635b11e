import { describe, expect, test } from 'vitest'
import { onAmiss } from '../kit/stored.ts'
import { defaultLadder, refuseLadder } from './ladder.ts'
import { storedSettings } from './settings.ts'

const read = (stored: unknown) => storedSettings(JSON.parse(JSON.stringify(stored)), '7')

describe('what a programme has decided', () => {
  test('is the default where it decided nothing, whatever a later release has beside it', () => {
    expect([read({}), read({ tone: 'warm' })]).toEqual([{ ladder: defaultLadder }, { ladder: defaultLadder }])
  })

  test('is read back as it was stored', () => {
    const ladder = { ...defaultLadder, autoRelease: true, balanceAt: '10:30' }
    expect(read({ ladder })).toEqual({ ladder })
  })

  test('is read even if nobody might store it today: a stricter rule must not stop whoever runs already', () => {
    const ladder = { ...defaultLadder, steps: defaultLadder.steps.filter((step) => step.kind !== 'ask') }
    expect(refuseLadder(ladder)).not.toEqual([])
    expect(read({ ladder })).toEqual({ ladder })
  })

  test.each([
    [[], { what: 'programme.settings', row: '7', path: '' }],
    [{ ladder: 'steep' }, { what: 'programme.settings.ladder', row: '7', path: '' }],
    [{ ladder: { ...defaultLadder, weights: 1 } }, { what: 'programme.settings.ladder', row: '7', path: 'weights' }],
  ])('is the default where it cannot be read, and that is told: %j', (stored, told) => {
    const heard: object[] = []
    const deafen = onAmiss((found) => heard.push(found))
    expect(read(stored)).toEqual({ ladder: defaultLadder })
    expect(heard).toEqual([told])
    deafen()
  })
})
