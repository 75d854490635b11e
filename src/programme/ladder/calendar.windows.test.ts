import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCalendar, anyMinute, anyWallClock, finnish, isWorkingDay, local, shown, timeOf } from '../../../test/ground/any-calendar.ts'
import { earlier, type Instant, isBefore, later } from '../../kit/clock.ts'
import { claimWindowEnd, latestWorkingTime, nextWorkingTime, workCalendar } from './calendar.ts'

const byTime = (a: Instant, b: Instant): [Instant, Instant] => [earlier(a, b), later(a, b)]

const windows = fc.uniqueArray(anyWallClock, { minLength: 2, maxLength: 2 }).map((times) => {
  const [from = '', to = ''] = times.toSorted()
  return { from, to }
})

const office = { from: '09:00', to: '17:00' }
const claim = { hours: 12, weekendHours: 24 }

describe('the next working time', () => {
  test.each([
    ['2027-01-07T10:15', '2027-01-07T10:15', 'inside the window it is now'],
    ['2027-01-07T07:00', '2027-01-07T09:00', 'before opening it is the opening'],
    ['2027-01-07T09:00', '2027-01-07T09:00', 'the opening belongs to the window'],
    ['2027-01-07T16:59', '2027-01-07T16:59', 'the last minute does too'],
    ['2027-01-07T17:00', '2027-01-08T09:00', 'closing time does not'],
    ['2027-01-08T18:00', '2027-01-11T09:00', 'Friday evening waits for Monday'],
    ['2027-01-05T20:00', '2027-01-07T09:00', 'Epiphany is skipped'],
    ['2027-03-25T17:00', '2027-03-30T09:00', 'Easter is skipped, and the clocks change'],
    ['2027-10-31T03:30', '2027-11-01T09:00', 'the night with the long hour ends like any other'],
  ])('after %s is %s: %s', (after, expected) => {
    expect(shown(nextWorkingTime(local(after), finnish, office))).toBe(expected)
  })

  test('passes by a day on which the clocks skip the whole window', () => {
    const cairo = workCalendar('Africa/Cairo', null)
    const midnight = { from: '00:10', to: '01:00' }
    const due = nextWorkingTime(local('2026-04-23T12:00', cairo.zone), cairo, midnight)
    expect(shown(due, cairo.zone)).toBe('2026-04-27T00:10')
  })

  test.each([
    [{ from: '17:00', to: '09:00' }, 'over midnight'],
    [{ from: '09:00', to: '09:00' }, 'empty'],
  ])('in a window %o is a bug (%s)', (window) => {
    expect(() => nextWorkingTime(local('2027-01-07T10:15'), finnish, window)).toThrow(/must close later on the day than it opens, not \d/)
  })

  test('is now or later, on a working day, and is its own next working time', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, windows, (after, calendar, window) => {
        const next = nextWorkingTime(after, calendar, window)
        expect(isBefore(next, after)).toBe(false)
        expect(isWorkingDay(next, calendar)).toBe(true)
        expect(nextWorkingTime(next, calendar, window)).toEqual(next)
      }),
    )
  })

  test('is inside office hours', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, (after, calendar) => {
        const time = timeOf(nextWorkingTime(after, calendar, office), calendar)
        expect(time >= office.from && time < office.to).toBe(true)
      }),
    )
  })

  test('never comes earlier for a later moment', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 0, max: 10_000 }), anyCalendar, windows, (after, minutes, calendar, window) => {
        const sooner = nextWorkingTime(after, calendar, window)
        expect(isBefore(nextWorkingTime(after.add({ minutes }), calendar, window), sooner)).toBe(false)
      }),
    )
  })
})

describe('the latest working time', () => {
  test.each([
    ['2027-01-07T10:15', '2027-01-07T10:15', 'inside the window it is that moment'],
    ['2027-01-07T17:00', '2027-01-07T17:00', 'closing time counts'],
    ['2027-01-07T22:00', '2027-01-07T17:00', 'in the evening it is closing time'],
    ['2027-01-08T08:59', '2027-01-07T17:00', 'before opening it is the closing time of the day before'],
    ['2027-01-08T09:00', '2027-01-08T09:00', 'the opening counts'],
    ['2027-01-10T12:00', '2027-01-08T17:00', 'a Sunday falls back to Friday'],
    ['2027-01-07T08:00', '2027-01-05T17:00', 'Epiphany is skipped'],
    ['2027-03-30T08:00', '2027-03-25T17:00', 'Easter is skipped, and the clocks change'],
  ])('before %s is %s: %s', (before, expected) => {
    expect(shown(latestWorkingTime(local(before), finnish, office))).toBe(expected)
  })

  test('in a window that never opens is a bug', () => {
    expect(() => latestWorkingTime(local('2027-01-07T10:15'), finnish, { from: '17:00', to: '09:00' })).toThrow(/17:00–09:00/)
  })

  test('is that moment or earlier, on a working day, and is its own latest working time', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, windows, (before, calendar, window) => {
        const latest = latestWorkingTime(before, calendar, window)
        expect(isBefore(before, latest)).toBe(false)
        expect(isWorkingDay(latest, calendar)).toBe(true)
        expect(latestWorkingTime(latest, calendar, window)).toEqual(latest)
      }),
    )
  })

  test('leaves no working time between itself and that moment', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, windows, (before, calendar, window) => {
        const latest = latestWorkingTime(before, calendar, window)
        fc.pre(!latest.equals(before))
        expect(isBefore(nextWorkingTime(latest, calendar, window), before)).toBe(false)
      }),
    )
  })
})

describe('the claim window of an offer (12 h of daytime, 24 h on free days)', () => {
  test.each([
    ['2027-01-12T10:00', '2027-01-13T10:00', 'Tuesday morning to Wednesday morning'],
    ['2027-01-12T08:00', '2027-01-12T20:00', 'a whole day from its start ends that evening'],
    ['2027-01-12T22:30', '2027-01-13T20:00', 'the night does not count'],
    ['2027-01-13T03:00', '2027-01-13T20:00', 'nor the hours before the morning'],
    ['2027-01-08T10:00', '2027-01-09T12:00', 'the two hours left on Friday evening take four on Saturday'],
    ['2027-01-08T18:00', '2027-01-10T16:00', 'Friday evening to Sunday afternoon'],
    ['2027-01-09T08:00', '2027-01-10T20:00', 'a whole weekend is 24 hours of daytime'],
    ['2027-01-10T12:00', '2027-01-11T16:00', 'eight hours of Sunday are worth four'],
    ['2027-01-05T16:00', '2027-01-07T10:00', 'Epiphany counts half'],
    ['2027-03-25T18:00', '2027-03-27T16:00', 'Good Friday and Saturday count half'],
    ['2027-03-27T16:00', '2027-03-29T16:00', 'so does all of Easter, and the change of the clocks at night takes nothing away'],
  ])('made at %s ends at %s: %s', (from, expected) => {
    expect(shown(claimWindowEnd(local(from), finnish, claim))).toBe(expected)
  })

  test('follows another daytime and other lengths when told to', () => {
    const end = claimWindowEnd(local('2027-01-08T16:00'), finnish, { hours: 4, weekendHours: 6, window: { from: '10:00', to: '18:00' } })
    expect(shown(end)).toBe('2027-01-09T13:00')
  })

  test('never ends at night', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, (from, calendar) => {
        const time = timeOf(claimWindowEnd(from, calendar, claim), calendar)
        expect(time >= '08:00' && time <= '20:00').toBe(true)
      }),
    )
  })

  test('holds 12 hours of daytime, those on free days counted half', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, (from, calendar) => {
        const end = claimWindowEnd(from, calendar, claim)
        let minutes = 0
        for (let at = from; isBefore(at, end); at = at.add({ minutes: 1 })) {
          const hour = at.toZonedDateTimeISO(calendar.zone).hour
          if (hour >= 8 && hour < 20) minutes += isWorkingDay(at, calendar) ? 1 : 0.5
        }
        expect(Math.abs(minutes - 12 * 60)).toBeLessThan(1)
      }),
      { numRuns: 20 },
    )
  })

  test('lasts at least 24 hours by the clock when some of its daytime is on a weekend', () => {
    const utc = workCalendar('UTC', null)
    fc.assert(
      fc.property(anyMinute, (from) => {
        const end = claimWindowEnd(from, utc, claim)
        const atDaytime = timeOf(from, utc) >= '08:00' && timeOf(from, utc) < '20:00'
        fc.pre(atDaytime && !(isWorkingDay(from, utc) && isWorkingDay(end, utc)))
        expect(from.until(end).total('hours')).toBeGreaterThanOrEqual(24)
      }),
    )
  })

  test('never ends earlier for a later offer', () => {
    fc.assert(
      fc.property(anyMinute, anyMinute, fc.integer({ min: 0, max: 10_000 }), anyCalendar, (from, other, minutes, calendar) => {
        for (const [first, second] of [byTime(from, other), byTime(from, from.add({ minutes }))]) {
          const ends = [first, second].map((at) => claimWindowEnd(at, calendar, claim).epochMilliseconds)
          expect(ends[0]).toBeLessThanOrEqual((ends[1] ?? 0) + 1)
        }
      }),
    )
  })
})
