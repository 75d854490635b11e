import { describe, expect, test } from 'vitest'
import { aheadOf, isAfterKickOffs, isBehind, mayBeEarlier } from './jumps.ts'
import type { Happening } from './shown.ts'

const happening = (at: string): Happening => ({ at, kind: 'confirmation.ask', count: 2, roles: { mentee: 2 }, names: ['Aino', 'Otto'] })
const [soon, tomorrow, later] = [
  happening('2027-03-01T12:00:00Z'),
  happening('2027-03-02T08:00:00Z'),
  happening('2027-03-20T08:00:00Z'),
] as const
const shown = {
  now: '2027-03-01T08:00:00Z',
  zone: 'Europe/Helsinki',
  next: soon,
  upcoming: [soon, tomorrow, later],
  rules: null,
  ends: '2027-09-22T21:00:00Z',
  kickOffs: [{ cohort: 'a', name: 'A', at: '2027-03-22T15:00:00Z' }],
}

describe('before a jump the page knows what happens on the way', () => {
  test('to the next thing: all that happens at its time', () => {
    expect(aheadOf(shown, { to: 'next' })).toEqual({ happenings: [soon], isMore: false })
    const alsoThen = { ...soon, kind: 'standing', names: ['Maija'] }
    expect(aheadOf({ ...shown, upcoming: [soon, alsoThen, tomorrow] }, { to: 'next' }).happenings).toEqual([soon, alsoThen])
    expect(aheadOf({ ...shown, next: null }, { to: 'next' }).happenings).toEqual([])
  })

  test('to the next thing, which may come earlier when people answer or rules apply before it', () => {
    const none = { upcoming: [soon, tomorrow], rules: null }
    expect(mayBeEarlier({ ...none, upcoming: [{ ...soon, kind: 'behaviour' }, tomorrow] }, tomorrow)).toBe(true)
    expect(mayBeEarlier({ ...none, rules: soon.at }, tomorrow)).toBe(true)
    expect(mayBeEarlier(none, tomorrow)).toBe(false)
    expect(mayBeEarlier({ upcoming: [tomorrow, { ...later, kind: 'behaviour' }], rules: later.at }, tomorrow)).toBe(false)
  })

  test('through a day: what lies until the same time tomorrow, the last instant included', () => {
    expect(aheadOf(shown, { to: 'day' }).happenings).toEqual([soon, tomorrow])
  })

  test('over a change of the clocks, the day is as long as it is on the wall', () => {
    const [last, after] = [happening('2027-03-28T07:00:00Z'), happening('2027-03-28T07:30:00Z')]
    const spring = { ...shown, now: '2027-03-27T08:00:00Z', upcoming: [last, after] }
    expect(aheadOf(spring, { to: 'day' }).happenings).toEqual([last])
    const kickOffs = [{ cohort: 'a', name: 'A', at: '2027-03-29T15:00:00Z' }]
    const [inTime, late] = [happening('2027-03-27T16:00:00Z'), happening('2027-03-27T16:01:00Z')]
    expect(aheadOf({ ...spring, kickOffs, upcoming: [inTime, late] }, { to: 'kickOffMinus', days: 2 }).happenings).toEqual([inTime])
  })

  test('to some days before the kick-off', () => {
    expect(aheadOf(shown, { to: 'kickOffMinus', days: 3 }).happenings).toEqual([soon, tomorrow])
    expect(aheadOf(shown, { to: 'kickOffMinus', days: 1 }).happenings).toEqual([soon, tomorrow, later])
  })

  test('to the end: everything, and it says when it was not told of all', () => {
    expect(aheadOf(shown, { to: 'end' })).toEqual({ happenings: shown.upcoming, isMore: false })
    const many = Array.from({ length: 30 }, () => soon)
    expect(aheadOf({ ...shown, upcoming: many }, { to: 'end' }).isMore).toBe(true)
    const inMonths = happening('2027-09-22T15:00:00Z')
    expect(aheadOf({ ...shown, upcoming: [...shown.upcoming, inMonths] }, { to: 'end' }).happenings).toEqual(shown.upcoming)
  })

  test('to the end of the programme, or through a week, once every kick-off is over', () => {
    const [nextWeek, inMonths] = [happening('2027-03-29T08:00:00Z'), happening('2027-09-22T15:00:00Z')]
    const after = { ...shown, now: '2027-03-22T16:00:00Z', upcoming: [nextWeek, inMonths] }
    expect([isAfterKickOffs(shown), isAfterKickOffs(after), isAfterKickOffs({ ...after, kickOffs: [] })]).toEqual([false, true, false])
    expect(aheadOf(after, { to: 'week' }).happenings).toEqual([nextWeek])
    expect(aheadOf(after, { to: 'programmeEnd' }).happenings).toEqual([nextWeek, inMonths])
    expect(isBehind({ ...after, now: '2027-09-22T22:00:00Z' }, { to: 'programmeEnd' })).toBe(true)
  })

  test('to the day of the kick-off: an hour before it begins', () => {
    const [before, within] = [happening('2027-03-22T14:00:00Z'), happening('2027-03-22T14:15:00Z')]
    const day = { ...shown, now: '2027-03-22T06:00:00Z', upcoming: [before, within] }
    expect(aheadOf(day, { to: 'kickOffMinus', days: 0 }).happenings).toEqual([before])
    expect(isBehind({ ...day, now: '2027-03-22T14:00:00Z' }, { to: 'kickOffMinus', days: 0 })).toBe(true)
  })

  test('without a kick-off nothing lies on the way to it', () => {
    expect(aheadOf({ ...shown, kickOffs: [] }, { to: 'kickOffMinus', days: 1 }).happenings).toEqual([])
  })
})

describe('a jump that goes nowhere', () => {
  test('is one to a day that is past', () => {
    expect(isBehind(shown, { to: 'kickOffMinus', days: 28 })).toBe(true)
    expect(isBehind(shown, { to: 'kickOffMinus', days: 3 })).toBe(false)
  })

  test('is one to the next thing when there is none', () => {
    expect(isBehind({ ...shown, next: null }, { to: 'next' })).toBe(true)
    expect(isBehind(shown, { to: 'next' })).toBe(false)
  })

  test('is the end once it is past', () => {
    expect(isBehind({ ...shown, now: '2027-03-22T16:00:00Z' }, { to: 'end' })).toBe(true)
  })

  test('is not the end before that, and never the next day', () => {
    expect(isBehind(shown, { to: 'end' })).toBe(false)
    expect(isBehind(shown, { to: 'day' })).toBe(false)
  })
})
