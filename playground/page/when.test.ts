import { describe, expect, test } from 'vitest'
import { daysBetween, isFarAway, nearestKickOff, suggestedKickOff, written } from './when.ts'

const zone = 'Europe/Helsinki'

describe('an instant is written', () => {
  test.each([
    ['en', 'Thursday 4 March 2027', 'Thu, 4 Mar, 17:00'],
    ['fi', 'Torstai 4. maaliskuuta 2027', 'To 4.3. klo 17.00'],
    ['sv', 'Torsdag den 4 mars 2027', 'Tors 4 mars kl. 17:00'],
  ] as const)('in %s with its day', (language, day, short) => {
    const at = '2027-03-04T15:00:00Z'
    expect(written(at, zone, language, 'day').replace(/,/u, '')).toBe(day)
    expect(written(at, zone, language, 'short')).toContain(short.slice(0, 2))
    expect(written(at, zone, language, 'time')).toMatch(/^17[.:]00$/u)
  })

  test('with a nought before the hour, except in Finnish', () => {
    const hours = (['en', 'fi', 'sv'] as const).map((language) => written('2027-03-04T07:05:00Z', zone, language, 'time'))
    expect(hours).toEqual(['09:05', '9.05', expect.stringMatching(/^09[.:]05$/u)])
    expect(written('2027-03-04T07:05:00Z', zone, 'fi', 'short')).toContain('klo 9.05')
  })

  test('in the zone of the programme, not in the reader’s', () => {
    expect(written('2027-03-04T23:00:00Z', zone, 'en', 'time')).toBe('01:00')
  })
})

test('A year is told of what is far away', () => {
  expect(isFarAway('2029-07-15T00:00:00Z', '2027-07-15T00:00:00Z')).toBe(true)
  expect(isFarAway('2027-07-15T00:00:00Z', '2027-01-14T17:15:00Z')).toBe(false)
})

describe('days', () => {
  test('are those of the calendar on the wall', () => {
    expect(daysBetween('2027-03-03T21:59:00Z', '2027-03-04T15:00:00Z', zone)).toBe(1)
    expect(daysBetween('2027-03-03T22:01:00Z', '2027-03-04T15:00:00Z', zone)).toBe(0)
  })

  test('are whole across the change to summer time', () => {
    expect(daysBetween('2027-03-27T10:00:00Z', '2027-03-29T10:00:00Z', zone)).toBe(2)
  })

  test('are negative once the day is past', () => {
    expect(daysBetween('2027-03-05T10:00:00Z', '2027-03-04T15:00:00Z', zone)).toBe(-1)
  })
})

describe('the kick-off that people wait for', () => {
  const early = { cohort: 'a', name: 'A', at: '2027-03-04T15:00:00Z' }
  const late = { cohort: 'b', name: 'B', at: '2027-03-11T15:00:00Z' }
  const unset = { cohort: 'c', name: 'C', at: null }

  test('is the first that lies ahead', () => {
    expect(nearestKickOff([late, unset, early], '2027-03-01T00:00:00Z')).toEqual(early)
    expect(nearestKickOff([early, late], '2027-03-05T00:00:00Z')).toEqual(late)
  })

  test('is the last one when all are past, and none when none is set', () => {
    expect(nearestKickOff([late, early], '2027-04-01T00:00:00Z')).toEqual(late)
    expect(nearestKickOff([unset], '2027-04-01T00:00:00Z')).toBeNull()
  })
})

test('a form suggests a Thursday at five, five weeks ahead or a little later', () => {
  expect(suggestedKickOff('2027-03-01T08:00:00Z')).toBe('2027-04-08T17:00')
  expect(suggestedKickOff('2027-03-04T08:00:00Z')).toBe('2027-04-08T17:00')
})

test('A form suggests no kick-off in the winter holidays', () => {
  expect(suggestedKickOff('2026-11-09T08:00:00Z')).toBe('2026-12-17T17:00')
  expect(suggestedKickOff('2026-11-23T08:00:00Z')).toBe('2027-01-14T17:00')
  expect(suggestedKickOff('2026-12-07T08:00:00Z')).toBe('2027-01-14T17:00')
})
