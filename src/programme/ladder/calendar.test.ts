import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  anyCalendar,
  anyMinute,
  anyWallClock,
  dateOf,
  finnish,
  isWorkingDay,
  local,
  shown,
  timeOf,
} from '../../../test/ground/any-calendar.ts'
import { isBefore } from '../../kit/clock.ts'
import { stepInstant, workCalendar } from './calendar.ts'

const steps = fc.record({ day: fc.integer({ min: -40, max: 0 }), at: anyWallClock })

/** Whether the clocks jump over this time on this date. */
function isSkipped(date: Temporal.PlainDate, at: string, zone: string): boolean {
  const wall = date.toPlainDateTime(at)
  return !wall.toZonedDateTime(zone).toPlainDateTime().equals(wall)
}

describe('a work calendar', () => {
  test.each([
    ['2027-01-05', false, 'a Tuesday'],
    ['2027-01-06', true, 'Epiphany'],
    ['2027-01-08', false, 'a Friday'],
    ['2027-01-09', true, 'a Saturday'],
    ['2027-01-10', true, 'a Sunday'],
  ])('on %s says free: %s (%s)', (date, free) => {
    expect(finnish.isFree(Temporal.PlainDate.from(date))).toBe(free)
  })

  test('without a country knows only weekends', () => {
    const calendar = workCalendar('Europe/Helsinki', null)
    expect(['2027-01-06', '2027-01-09', '2027-01-10'].map((date) => calendar.isFree(Temporal.PlainDate.from(date)))).toEqual([
      false,
      true,
      true,
    ])
  })

  test('of an unknown country is a bug', () => {
    expect(() => workCalendar('Europe/Helsinki', 'XX')).toThrow(/'XX'/)
  })

  test('of an unknown zone is a bug that shows at the first question', () => {
    expect(() => stepInstant(local('2027-01-14T17:00'), workCalendar('Europe/Nowhere', 'FI'), { day: -1, at: '12:00' })).toThrow(RangeError)
  })
})

describe('a step ahead of a kick-off', () => {
  test.each([
    ['2027-01-14T17:00', -7, '10:00', '2027-01-07T10:00', 'a working day stays'],
    ['2027-01-14T17:00', -5, '12:00', '2027-01-08T12:00', 'Saturday moves to Friday'],
    ['2027-01-14T17:00', -4, '12:00', '2027-01-08T12:00', 'Sunday moves to Friday'],
    ['2027-01-14T17:00', -8, '15:00', '2027-01-05T15:00', 'Epiphany moves to the day before'],
    [
      '2027-04-01T17:00',
      -3,
      '12:00',
      '2027-03-25T12:00',
      'Easter Monday moves past the weekend and Good Friday, and over the change of the clocks',
    ],
    ['2027-12-28T17:00', -2, '12:00', '2027-12-24T12:00', 'Christmas moves to the eve, which is no public holiday'],
    ['2028-01-03T17:00', -2, '12:00', '2027-12-31T12:00', 'New Year moves into the year before'],
    ['2027-05-01T14:00', 0, '08:00', '2027-05-01T08:00', 'day 0 stays, though it is a Saturday and May Day'],
    ['2027-01-15T00:30', -1, '12:00', '2027-01-14T12:00', 'days count from the local date, not from the date in London'],
    ['2027-03-28T03:30', 0, '09:00', '2027-03-28T09:00', 'a kick-off at a time that the clocks skip is still that day'],
    ['2027-03-28T03:30', -1, '09:00', '2027-03-25T09:00', 'and the day before it is the Thursday before Easter'],
    ['2027-03-28T03:30', 0, '03:30', '2027-03-28T04:30', 'a skipped time comes as much later'],
  ])('of %s, day %i at %s, is due %s: %s', (kickOff, day, at, expected) => {
    expect(shown(stepInstant(local(kickOff), finnish, { day, at }))).toBe(expected)
  })

  test('at a time that comes twice is due the first time', () => {
    const due = stepInstant(local('2027-10-31T17:00'), finnish, { day: 0, at: '03:30' })
    expect(due.toString()).toBe('2027-10-31T00:30:00Z')
  })

  test('keeps the wall clock over the change of the clocks', () => {
    const noonBefore = stepInstant(local('2027-11-01T17:00'), finnish, { day: -3, at: '12:00' })
    const noonAfter = stepInstant(local('2027-11-04T17:00'), finnish, { day: -3, at: '12:00' })
    expect([noonBefore, noonAfter].map(String)).toEqual(['2027-10-29T09:00:00Z', '2027-11-01T10:00:00Z'])
  })

  test('moves by half an hour where the clocks do', () => {
    const lordHowe = workCalendar('Australia/Lord_Howe', null)
    expect(shown(stepInstant(local('2027-10-03T12:00', lordHowe.zone), lordHowe, { day: 0, at: '02:15' }), lordHowe.zone)).toBe(
      '2027-10-03T02:45',
    )
  })

  test('after the kick-off is a bug', () => {
    expect(() => stepInstant(local('2027-01-14T17:00'), finnish, { day: 1, at: '12:00' })).toThrow(/0 or less, not 1/)
  })

  test.each(['25:00', '9:00', 'noon', ''])("at '%s' is a bug", (at) => {
    expect(() => stepInstant(local('2027-01-14T17:00'), finnish, { day: -1, at })).toThrow(RangeError)
  })

  test('is always on a working day, or on the day itself', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, steps, (kickOff, calendar, step) => {
        const due = stepInstant(kickOff, calendar, step)
        expect(step.day === 0 ? dateOf(due, calendar).equals(dateOf(kickOff, calendar)) : isWorkingDay(due, calendar)).toBe(true)
      }),
    )
  })

  test('moves earlier, and no further than to the nearest working day', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, steps, (kickOff, calendar, step) => {
        const unmoved = dateOf(kickOff, calendar).add({ days: step.day })
        const due = stepInstant(kickOff, calendar, step)
        expect(isBefore(unmoved.toZonedDateTime({ timeZone: calendar.zone, plainTime: step.at }).toInstant(), due)).toBe(false)
        for (let day = dateOf(due, calendar).add({ days: 1 }); Temporal.PlainDate.compare(day, unmoved) <= 0; day = day.add({ days: 1 }))
          expect(calendar.isFree(day)).toBe(true)
      }),
    )
  })

  test('is at its wall-clock time unless the clocks skip that time', () => {
    fc.assert(
      fc.property(anyMinute, anyCalendar, steps, (kickOff, calendar, step) => {
        const due = stepInstant(kickOff, calendar, step)
        expect(timeOf(due, calendar) === step.at || isSkipped(dateOf(due, calendar), step.at, calendar.zone)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('never comes earlier for a later kick-off', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 0, max: 20_000 }), anyCalendar, steps, (kickOff, minutes, calendar, step) => {
        const sooner = stepInstant(kickOff, calendar, step)
        expect(isBefore(stepInstant(kickOff.add({ minutes }), calendar, step), sooner)).toBe(false)
      }),
    )
  })
})
