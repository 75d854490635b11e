import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onAmiss } from '../../kit/stored.ts'
import { defaultLadder, type Ladder } from './ladder.ts'
import { inPlaceOf, storedLadder } from './stored-ladder.ts'

const where = { what: 'kick_off.ladder', row: '7' }
const asJson = (ladder: object): unknown => JSON.parse(JSON.stringify(ladder))
const stored = (changes: object) => storedLadder(asJson({ ...defaultLadder, ...changes }), where)
const survey = { kind: 'survey', day: -2, at: '12:00' }

let told: string[]
let deafen: () => void
beforeEach(() => {
  told = []
  deafen = onAmiss(({ path }) => told.push(path))
})
afterEach(() => deafen())

describe('A stored ladder', () => {
  test('is read back as it was stored', () => {
    expect(stored({ autoRelease: true, balanceAt: '10:30' })).toEqual({ ...defaultLadder, autoRelease: true, balanceAt: '10:30' })
  })

  test.each(Object.keys(defaultLadder))('of a release that did not know %s has the default', (key) => {
    expect(stored({ [key]: undefined })).toEqual(defaultLadder)
    expect(told).toEqual([])
  })

  test.each(['window', 'offers', 'weights'] as const)('that lacks what %s says has the default of each', (key) => {
    expect(stored({ [key]: {} })).toEqual(defaultLadder)
  })

  test('keeps what a later release wrote, at every depth', () => {
    const later = { pauses: ['2027-02-22'], offers: { ...defaultLadder.offers, rest: 3 } }
    expect(stored(later)).toEqual({ ...defaultLadder, ...later })
  })

  test('keeps a step of a kind that is not known, apart from the others, however often it is read and written', () => {
    const ladder = stored({ steps: [...defaultLadder.steps, survey] })
    expect(ladder).toEqual({ ...defaultLadder, strangeSteps: [survey] })
    expect(storedLadder(asJson(ladder), where)).toEqual(ladder)
  })

  test('that was written by a release which did not know all its steps has them again, in their turn', () => {
    const [welcome, ...others] = defaultLadder.steps
    expect(stored({ steps: others, strangeSteps: [welcome, survey] })).toEqual({ ...defaultLadder, strangeSteps: [survey] })
  })

  test.each<[string, object, string[]]>([
    ['a number', { finalHours: 'a day' }, ['finalHours']],
    ['a group', { window: null }, ['window']],
    ['a time of day', { balanceAt: 'noon' }, ['balanceAt']],
    ['the steps', { steps: 'many' }, ['steps']],
    ['the deadline among the steps', { steps: [{ kind: 'release', day: 'late', at: '12:00' }, survey] }, ['steps.0.day']],
  ])('that says %s in a wrong way has the default of that, which is told', (_, changes, paths) => {
    expect(stored(changes)).toEqual(defaultLadder)
    expect(told).toEqual(paths)
  })

  test('of which one step cannot be read has the others', () => {
    const [welcome, ...others] = defaultLadder.steps
    expect(stored({ steps: [{ ...welcome, at: 9 }, ...others] })).toEqual({ ...defaultLadder, steps: others })
  })

  test.each([null, 'ladder', []])('that is none is the default, and is told: %j', (nothing) => {
    expect(storedLadder(nothing, where)).toEqual(defaultLadder)
    expect(told).toEqual([''])
  })
})

test('A ladder that takes another’s place is as it was written, and keeps what this release does not know of the former', () => {
  const former = stored({ pauses: [], offers: { ...defaultLadder.offers, rest: 3 }, steps: [...defaultLadder.steps, survey] })
  const next: Ladder = { ...defaultLadder, steps: defaultLadder.steps.slice(1), offers: { ...defaultLadder.offers, wave: 5 } }
  expect(inPlaceOf(former, next)).toEqual({ ...next, pauses: [], offers: { ...next.offers, rest: 3 }, strangeSteps: [survey] })
})
