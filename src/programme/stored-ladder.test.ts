import { describe, expect, test } from 'vitest'
import { defaultLadder } from './ladder.ts'
import { storedLadder } from './stored-ladder.ts'

const stored = (changes: object) => storedLadder(JSON.parse(JSON.stringify({ ...defaultLadder, ...changes })))

describe('A stored ladder', () => {
  test('is read back as it was stored', () => {
    expect(stored({ autoRelease: true, balanceAt: '10:30' })).toEqual({ ...defaultLadder, autoRelease: true, balanceAt: '10:30' })
  })

  test.each(Object.keys(defaultLadder))('of a release that did not know %s has the default', (key) => {
    expect(stored({ [key]: undefined })).toEqual(defaultLadder)
  })

  test.each(['window', 'offers', 'weights'] as const)('that lacks what %s says has the default of each', (key) => {
    expect(stored({ [key]: {} })).toEqual(defaultLadder)
  })

  test('keeps what a later release wrote, at every depth', () => {
    const later = { pauses: ['2027-02-22'], offers: { ...defaultLadder.offers, rest: 3 } }
    expect(stored(later)).toEqual({ ...defaultLadder, ...later })
  })

  test('leaves a step of a kind that is not known to a release that knows it', () => {
    expect(stored({ steps: [...defaultLadder.steps, { kind: 'survey', day: 0, at: '20:00' }] }).steps).toEqual(defaultLadder.steps)
  })

  test.each([{ steps: 'many' }, { finalHours: 'a day' }, { window: null }])('that is none is refused: %j', (changes) => {
    expect(() => stored(changes)).toThrow(Object.keys(changes)[0])
  })
})
