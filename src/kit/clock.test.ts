import { describe, expect, test } from 'vitest'
import { earlier, fromDate, hoursAfter, Instant, isAfter, isBefore, later, systemClock, toDate, turnableClock } from './clock.ts'

const noon = Instant.from('2027-01-14T12:00:00Z')
const one = Instant.from('2027-01-14T13:00:00Z')

describe('a clock that is turned by hand', () => {
  test('stands still by itself', () => {
    const clock = turnableClock(noon)
    expect([clock.now(), clock.now()]).toEqual([noon, noon])
  })

  test('goes forward and never back', () => {
    const clock = turnableClock(noon)
    clock.turnTo(one)
    expect(clock.now()).toEqual(one)
    clock.turnTo(noon)
    expect(clock.now()).toEqual(one)
  })
})

test('the system clock shows the present', () => {
  const before = Date.now()
  const now = systemClock.now().epochMilliseconds
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
})

describe('instants', () => {
  test('are compared by time', () => {
    expect([isBefore(noon, one), isBefore(one, noon), isBefore(noon, noon)]).toEqual([true, false, false])
    expect([isAfter(noon, one), isAfter(one, noon), isAfter(noon, noon)]).toEqual([false, true, false])
    expect([earlier(noon, one), earlier(one, noon), later(noon, one), later(one, noon)]).toEqual([noon, noon, one, one])
  })

  test.each([
    [1, '2027-01-14T13:00:00Z'],
    [-24, '2027-01-13T12:00:00Z'],
    [0.25, '2027-01-14T12:15:00Z'],
    [1 / 3, '2027-01-14T12:20:00Z'],
  ])('%d hours after noon is %s, to the millisecond', (hours, expected) => {
    expect(hoursAfter(noon, hours).toString()).toBe(expected)
  })

  test('go into the database and come back', () => {
    expect(toDate(noon).toISOString()).toBe('2027-01-14T12:00:00.000Z')
    expect(fromDate(toDate(noon))).toEqual(noon)
  })
})
