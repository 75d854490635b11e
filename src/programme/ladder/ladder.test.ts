import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLadder } from '../../../test/ground/occasions.ts'
import type { Refusal } from '../../kit/result.ts'
import { defaultLadder, type Ladder, maxAsks, readLadder, refuseLadder, type Step } from './ladder.ts'

const reasons = (changed: Partial<Ladder>) => refuseLadder({ ...defaultLadder, ...changed }).map((each) => each.refused)
const without = (kind: Step['kind']) => defaultLadder.steps.filter((step) => step.kind !== kind)
const withStep = (kind: Step['kind'], day: number, at: string): Step[] => [...defaultLadder.steps, { kind, day, at }]
const instead = (kind: Step['kind'], day: number, at: string): Step[] => [...without(kind), { kind, day, at }]
const offers = (changed: Partial<Ladder['offers']>) => ({ offers: { ...defaultLadder.offers, ...changed } })
const asks = (...list: readonly (readonly [number, string])[]) => [
  ...without('ask'),
  ...list.map(([day, at]): Step => ({ kind: 'ask', day, at })),
]

describe('a ladder that keeps the promises', () => {
  test('is the default one', () => {
    expect(refuseLadder(defaultLadder)).toEqual([])
    expect(readLadder(structuredClone(defaultLadder))).toEqual(defaultLadder)
  })

  test('asks at most three times', () => {
    expect(maxAsks).toBe(3)
  })

  test.each<[string, Partial<Ladder>]>([
    ['only what it must', { steps: [...asks([-14, '10:00']).filter((step) => ['ask', 'release', 'standing'].includes(step.kind))] }],
    ['asks exactly 24 hours apart', { steps: asks([-8, '10:00'], [-7, '10:00']) }],
    ['the standing at the very deadline', { steps: instead('standing', -5, '12:00') }],
    ['steps at the edges of the window', { steps: asks([-8, '09:00'], [-7, '17:00']) }],
    ['the deadline when offers stop', offers({ stopHours: 108, tapFromHours: 108 })],
    ['no tap of its own', offers({ tapFromHours: 48 })],
    ['offers that stop at the final word', { finalHours: 48 }],
    [
      'a window of one hour',
      { window: { from: '12:00', to: '13:00' }, steps: defaultLadder.steps.map((step) => ({ ...step, at: '12:30' })) },
    ],
    ['a line on the day before dawn', { steps: instead('dayOf', 0, '05:00') }],
  ])('may have %s', (_, changed) => {
    expect(reasons(changed)).toEqual([])
  })
})

describe('a ladder that cannot keep the promises', () => {
  test.each<[Partial<Ladder>, string]>([
    [{ steps: without('ask') }, 'Nobody is asked: add at least one step of kind "ask".'],
    [
      { steps: asks([-14, '10:00'], [-12, '10:00'], [-10, '10:00'], [-8, '10:00'], [-7, '10:00']) },
      '5 asks: a person is asked at most 3 times. Remove 2.',
    ],
    [{ steps: asks([-8, '10:00'], [-7, '09:59']) }, 'Asks must follow in order of time, at least 24 hours apart.'],
    [{ steps: asks([-7, '10:00'], [-9, '10:00']) }, 'Asks must follow in order of time, at least 24 hours apart.'],
    [{ hoursBetweenAsks: 70 }, 'Asks must follow in order of time, at least 70 hours apart.'],
    [{ steps: without('release') }, 'Exactly one step of kind "release" is needed: the deadline after which silence counts.'],
    [{ steps: withStep('release', -5, '12:00') }, 'Exactly one step of kind "release" is needed: the deadline after which silence counts.'],
    [{ steps: asks([-5, '12:00']) }, 'An ask lies after the release deadline: ask earlier or move the deadline.'],
    [{ steps: withStep('calls', -5, '10:00') }, 'One call list is enough: keep one step of kind "calls".'],
    [{ steps: withStep('welcome', -20, '10:00') }, 'One welcome is enough: keep one step of kind "welcome".'],
    [{ steps: instead('dayOf', -1, '10:00') }, 'A step of kind "dayOf" belongs on day 0.'],
    [{ steps: without('standing') }, 'Mentors must be told: add a step of kind "standing".'],
    [{ steps: withStep('standing', 0, '08:00') }, 'The final word to mentors cannot be on the day itself: use day -1 or earlier.'],
    [{ steps: withStep('standing', -5, '11:59') }, 'Mentors are told their standing after the release deadline, not before.'],
    [
      {
        steps: [
          ...without('release').filter((step) => step.kind !== 'standing'),
          { kind: 'release', day: -2, at: '12:00' },
          { kind: 'standing', day: -1, at: '12:00' },
        ],
      },
      'The release deadline lies after offers stop: a freed seat could never be offered.',
    ],
    [offers({ stopHours: 73 }), 'Offers stop before they begin to need a tap: stopHours must not exceed tapFromHours.'],
    [{ finalHours: 49 }, 'Offers must stop before the final word to mentors: stopHours must be at least finalHours.'],
    [{ steps: asks([-9, '08:59']) }, 'Every step before the day itself must lie in the writing window 09:00–17:00.'],
    [{ steps: asks([-9, '17:01']) }, 'Every step before the day itself must lie in the writing window 09:00–17:00.'],
  ])('is refused with the one reason, case %#', (changed, reason) => {
    expect(reasons(changed)).toEqual([reason])
  })

  test('is refused when the writing window is shorter than an hour or ends before it begins', () => {
    const narrow = 'The writing window must be at least an hour long and end on the same day.'
    expect(reasons({ window: { from: '12:00', to: '12:59' } })).toContain(narrow)
    expect(reasons({ window: { from: '20:00', to: '08:00' } })).toContain(narrow)
  })

  test('is refused with every reason at once', () => {
    expect(reasons({ steps: [] })).toHaveLength(3)
  })
})

describe('a ladder that comes from outside', () => {
  test.each<[string, unknown, RegExp]>([
    ['is nothing at all', null, /^ladder: /],
    ['lacks a part', { ...defaultLadder, window: undefined }, /^window: /],
    ['has a part that nobody knows', { ...defaultLadder, asks: 4 }, /asks/],
    ['writes a time in another way', { ...defaultLadder, balanceAt: '9.00' }, /^balanceAt: a time of day like 09:00$/],
    ['has an hour 24', { ...defaultLadder, balanceAt: '24:00' }, /^balanceAt: /],
    ['has a step after the kick-off', { ...defaultLadder, steps: [{ kind: 'ask', day: 1, at: '10:00' }] }, /^steps\.0\.day: /],
    ['asks twice a day', { ...defaultLadder, hoursBetweenAsks: 12 }, /^hoursBetweenAsks: /],
    ['has its final word on the way to the door', { ...defaultLadder, finalHours: 23 }, /^finalHours: /],
    ['offers seats on the last day', { ...defaultLadder, offers: { ...defaultLadder.offers, stopHours: 12 } }, /^offers\.stopHours: /],
    ['expects more people than there are', { ...defaultLadder, weights: { ...defaultLadder.weights, coming: 1.1 } }, /^weights\.coming: /],
    ['breaks a promise', { ...defaultLadder, steps: without('ask') }, /^Nobody is asked/],
  ])('and %s is refused, with the place or the reason', (_, input, reason) => {
    const refused = readLadder(input) as readonly Refusal[]
    expect(refused).toHaveLength(1)
    expect(refused[0]?.refused).toMatch(reason)
  })

  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        expect(readLadder(JSON.parse(JSON.stringify(ladder)))).toEqual(ladder)
      }),
      { numRuns: 50 },
    )
  })
})
