/** Work calendars and times for properties of them: zones whose clocks do strange things, every minute of nine years. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../src/kit/clock.ts'
import { type WorkCalendar, workCalendar } from '../../src/programme/ladder/calendar.ts'

export const finnish = workCalendar('Europe/Helsinki', 'FI')

/** The instant of a local time: `2027-01-07T10:15`. */
export const local = (text: string, zone = finnish.zone): Instant => Temporal.ZonedDateTime.from(`${text}[${zone}]`).toInstant()
/** The local time of an instant, to the minute. */
export const shown = (at: Instant, zone = finnish.zone): string =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
export const dateOf = (at: Instant, { zone }: WorkCalendar): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate()
export const timeOf = (at: Instant, { zone }: WorkCalendar): string =>
  at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
export const isWorkingDay = (at: Instant, calendar: WorkCalendar): boolean => !calendar.isFree(dateOf(at, calendar))

export const anyCalendar = fc.constantFrom(
  finnish,
  workCalendar('Asia/Kathmandu', null),
  workCalendar('Australia/Lord_Howe', 'AU'),
  workCalendar('Pacific/Apia', null),
  workCalendar('America/St_Johns', 'CA'),
  workCalendar('Africa/Cairo', 'EG'),
)
export const anyMinute = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2032, 11, 31, 23, 59) / 60_000 })
  .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000))
/** `07:05` */
export const anyWallClock = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60).toString().slice(0, 5))
