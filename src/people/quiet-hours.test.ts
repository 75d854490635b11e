import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type Instant, isBefore } from '../kit/clock.ts'
import { defaultQuietHours, endOfQuiet, isQuiet, isQuietMost, latestWaking, type QuietHours, quietHoursOf } from './quiet-hours.ts'

const helsinki = 'Europe/Helsinki'
const night = defaultQuietHours
const nap: QuietHours = { from: '13:00', until: '14:30' }

const local = (text: string, zone = helsinki): Instant => Temporal.ZonedDateTime.from(`${text}[${zone}]`).toInstant()
const shown = (at: Instant, zone = helsinki): string =>
  at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'minute' })

const zones = fc.constantFrom(
  helsinki,
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Cairo',
  'America/Havana',
)
const minuteOf = (at: Instant) => Math.floor(at.epochMilliseconds / 60_000)
const atMinute = (minutes: number) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000)
const everyMinute = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2032, 11, 31, 23, 59) / 60_000 }).map(atMinute)
/** Within hours of a change of the clocks in Helsinki, Lord Howe, St John's, Cairo and Havana, where it hurts. */
const aroundChanges = fc
  .tuple(
    fc.constantFrom(
      '2027-03-28T01:00Z',
      '2027-10-31T01:00Z',
      '2027-10-02T15:30Z',
      '2027-04-03T15:00Z',
      '2027-03-14T05:30Z',
      '2026-04-23T22:00Z',
      '2027-11-07T05:00Z',
    ),
    fc.integer({ min: -2000, max: 2000 }),
  )
  .map(([change, minutes]) => Temporal.Instant.from(change).add({ minutes }))
const instants = fc.oneof(everyMinute, aroundChanges)
const wallClock = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60).toString().slice(0, 5))
const quietHours = fc.oneof(
  fc.record({ from: wallClock, until: wallClock }),
  fc.constantFrom(night, nap, { from: '03:30', until: '03:00' }),
)

const offset = (at: Instant, zone: string) => at.toZonedDateTimeISO(zone).offsetNanoseconds
const clocksChangeNear = (at: Instant, zone: string) => offset(at.subtract({ hours: 25 }), zone) !== offset(at.add({ hours: 25 }), zone)

/** What the wall clock alone says, without a thought for changes of the clocks. */
function wallSaysQuiet(at: Instant, zone: string, { from, until }: QuietHours): boolean {
  const time = at.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)
  return from < until ? from <= time && time < until : from > until && (time >= from || time < until)
}

describe('quiet hours', () => {
  test.each([
    ['2027-01-12T19:59', night, false],
    ['2027-01-12T20:00', night, true],
    ['2027-01-13T00:00', night, true],
    ['2027-01-13T07:59', night, true],
    ['2027-01-13T08:00', night, false],
    ['2027-01-13T12:59', nap, false],
    ['2027-01-13T13:00', nap, true],
    ['2027-01-13T14:29', nap, true],
    ['2027-01-13T14:30', nap, false],
    ['2027-01-13T03:00', nap, false],
    ['2027-01-13T03:00', { from: '08:00', until: '08:00' }, false],
    ['2027-01-13T08:00', { from: '08:00', until: '08:00' }, false],
    ['2027-01-13T23:59', { from: '22:00', until: '00:00' }, true],
    ['2027-01-13T00:00', { from: '22:00', until: '00:00' }, false],
  ])('at %s with %o: %s', (at, quiet, expected) => {
    expect(isQuiet(local(at), helsinki, quiet)).toBe(expected)
  })

  test('follow the zone of the person, not ours', () => {
    const at = local('2027-01-12T19:30')
    expect([helsinki, 'Asia/Kathmandu', 'America/St_Johns'].map((zone) => isQuiet(at, zone, night))).toEqual([false, true, false])
  })

  test('in an unknown zone or at an impossible time are a bug', () => {
    expect(() => isQuiet(local('2027-01-12T19:30'), 'Europe/Nowhere', night)).toThrow(RangeError)
    expect(() => isQuiet(local('2027-01-12T19:30'), helsinki, { from: '24:30', until: '08:00' })).toThrow(RangeError)
  })

  test('are what the wall clock says, away from changes of the clocks', () => {
    fc.assert(
      fc.property(everyMinute, zones, quietHours, (at, zone, quiet) => {
        fc.pre(!clocksChangeNear(at, zone))
        expect(isQuiet(at, zone, quiet)).toBe(wallSaysQuiet(at, zone, quiet))
      }),
      { numRuns: 300 },
    )
  })

  test('cover at least what the wall clock says when the clocks change', () => {
    fc.assert(
      fc.property(aroundChanges, zones, quietHours, (at, zone, quiet) => {
        expect(!wallSaysQuiet(at, zone, quiet) || isQuiet(at, zone, quiet)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('stored quiet hours', () => {
  test.each([
    ['21:00', '07:00', { from: '21:00', until: '07:00' }],
    [null, null, { from: '20:00', until: '08:00' }],
    ['22:00', null, { from: '22:00', until: '08:00' }],
    [null, '06:00', { from: '20:00', until: '06:00' }],
  ])('from %s until %s are %o', (from, until, expected) => {
    expect(quietHoursOf(from, until)).toEqual(expected)
  })
})

describe('the end of quiet hours', () => {
  test.each([
    ['2027-01-12T12:00', night, '2027-01-12T12:00+02:00', 'by day it is now'],
    ['2027-01-12T20:00', night, '2027-01-13T08:00+02:00', 'in the evening it is tomorrow morning'],
    ['2027-01-13T02:00', night, '2027-01-13T08:00+02:00', 'after midnight it is this morning'],
    ['2027-01-13T13:45', nap, '2027-01-13T14:30+02:00', 'within a day it is the same day'],
    ['2027-03-27T21:00', night, '2027-03-28T08:00+03:00', 'the short night ends at eight all the same'],
    ['2027-10-30T21:00', night, '2027-10-31T08:00+02:00', 'so does the long one'],
    ['2027-03-28T01:00', { from: '22:00', until: '03:30' }, '2027-03-28T04:00+03:00', 'a skipped end falls on the skip'],
    ['2027-03-28T01:00', { from: '22:00', until: '03:00' }, '2027-03-28T04:00+03:00', 'so does an end at its very start'],
    ['2027-10-31T01:00', { from: '22:00', until: '03:30' }, '2027-10-31T03:30+02:00', 'a repeated end counts the second time'],
    ['2027-10-30T23:00', { from: '22:00', until: '03:30' }, '2027-10-31T03:30+02:00', 'also as seen from the evening before'],
    ['2027-03-28T02:00', { from: '03:30', until: '03:00' }, '2027-03-29T03:00+03:00', 'a waking time that is skipped whole waits a day'],
  ])('at %s with %o is %s: %s', (at, quiet, expected) => {
    expect(shown(endOfQuiet(local(at), helsinki, quiet))).toBe(expected)
  })

  test.each([
    ['Africa/Cairo', '2026-04-23T23:00', '00:30', '2026-04-24T01:00+03:00', 'midnight'],
    ['Australia/Lord_Howe', '2027-10-02T23:00', '02:10', '2027-10-03T02:30+11:00', 'half an hour'],
  ])('in %s from %s until %s is %s: the clocks skip %s', (zone, at, until, expected) => {
    expect(shown(endOfQuiet(local(at, zone), zone, { from: '20:00', until }), zone)).toBe(expected)
  })

  test('is never quiet, never in the past, and its own end', () => {
    fc.assert(
      fc.property(instants, zones, quietHours, (at, zone, quiet) => {
        const end = endOfQuiet(at, zone, quiet)
        expect(isQuiet(end, zone, quiet)).toBe(false)
        expect(isBefore(end, at)).toBe(false)
        expect(endOfQuiet(end, zone, quiet)).toEqual(end)
      }),
      { numRuns: 300 },
    )
  })

  test('is the first moment that is not quiet', () => {
    fc.assert(
      fc.property(instants, zones, quietHours, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (at, zone, quiet, share) => {
        const minutes = minuteOf(endOfQuiet(at, zone, quiet)) - minuteOf(at)
        fc.pre(minutes > 0)
        expect(isQuiet(at.add({ minutes: Math.floor(share * minutes) }), zone, quiet)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the latest waking moment', () => {
  test.each([
    ['2027-01-12T12:00', night, '2027-01-12T12:00+02:00', 'by day it is that moment'],
    ['2027-01-12T20:00', night, '2027-01-12T19:59+02:00', 'in the evening it is the minute before quiet'],
    ['2027-01-13T07:59', night, '2027-01-12T19:59+02:00', 'in the early morning it is the evening before'],
    ['2027-01-13T08:00', night, '2027-01-13T08:00+02:00', 'at the end of quiet it is that moment'],
    ['2027-01-13T14:00', nap, '2027-01-13T12:59+02:00', 'within a day it is the same day'],
    ['2027-03-28T05:00', night, '2027-03-27T19:59+02:00', 'the short night began at eight all the same'],
    ['2027-10-31T05:00', night, '2027-10-30T19:59+03:00', 'so did the long one'],
    ['2027-03-28T05:00', { from: '03:30', until: '06:00' }, '2027-03-28T02:59+02:00', 'a skipped beginning falls on the skip'],
    ['2027-10-31T05:00', { from: '03:30', until: '06:00' }, '2027-10-31T03:29+03:00', 'a repeated beginning counts the first time'],
    ['2027-11-01T01:00', { from: '03:30', until: '02:00' }, '2027-10-31T03:29+03:00', 'also as seen from the night after'],
    ['2027-03-28T05:00', { from: '03:30', until: '03:00' }, '2027-03-27T03:29+02:00', 'a waking time that is skipped whole was a day ago'],
  ])('before %s with %o is %s: %s', (before, quiet, expected) => {
    expect(shown(latestWaking(local(before), helsinki, quiet))).toBe(expected)
  })

  test('is never quiet, never in the future, and its own latest waking moment', () => {
    fc.assert(
      fc.property(instants, zones, quietHours, (before, zone, quiet) => {
        const latest = latestWaking(before, zone, quiet)
        expect(isQuiet(latest, zone, quiet)).toBe(false)
        expect(isBefore(before, latest)).toBe(false)
        expect(latestWaking(latest, zone, quiet)).toEqual(latest)
      }),
      { numRuns: 300 },
    )
  })

  test('leaves nothing but quiet between itself and that moment', () => {
    fc.assert(
      fc.property(
        instants,
        zones,
        quietHours,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (before, zone, quiet, share) => {
          const minutes = minuteOf(before) - minuteOf(latestWaking(before, zone, quiet))
          fc.pre(minutes > 0)
          expect(isQuiet(before.subtract({ minutes: Math.floor(share * minutes) }), zone, quiet)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('quiet hours that somebody chooses', () => {
  const wall = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

  test.each([
    ['the default', '20:00', '08:00', false],
    ['never', '00:00', '00:00', false],
    ['a nap', '13:00', '14:30', false],
    ['the night and all but four hours of the day', '12:00', '08:00', false],
    ['one minute more', '11:59', '08:00', true],
    ['the middle of the day', '10:00', '18:01', true],
    ['the middle of the day, leaving two hours on either side', '10:00', '18:00', false],
    ['the day alone', '08:00', '20:00', true],
    ['all but a minute at night', '03:01', '03:00', true],
  ])('%s: from %s until %s', (_, from, until, isTooMuch) => {
    expect(isQuietMost({ from, until })).toBe(isTooMuch)
  })

  test('leave four hours of the day to write in, or are refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }), (start, end) => {
        const quiet = { from: wall(start), until: wall(end) }
        const day = Array.from({ length: 720 }, (_, minute) => local(`2027-01-18T${wall(480 + minute)}`))
        expect(isQuietMost(quiet)).toBe(day.filter((at) => !isQuiet(at, helsinki, quiet)).length < 240)
      }),
      { numRuns: 15 },
    )
  })
})
