import type { Temporal } from 'temporal-polyfill'
import { earlier, hoursAfter, type Instant, isBefore, later } from '../../kit/clock.ts'
import { publicHolidays } from './holidays.ts'

/** When people of one place work: its IANA time zone and its days off. */
export interface WorkCalendar {
  readonly zone: string
  /** Whether nobody works: a Saturday, a Sunday or a public holiday. */
  isFree(date: Temporal.PlainDate): boolean
}

/** Wall-clock times HH:MM of one day. It is open at `from`, and closed at `to`. */
interface DayWindow {
  readonly from: string
  readonly to: string
}

/** The hours in which people read offers, unless something else is said. */
const daytime: DayWindow = { from: '08:00', to: '20:00' }

/** The calendar of a zone and an ISO 3166 country; without a country only weekends are free. */
export function workCalendar(zone: string, country: string | null): WorkCalendar {
  const isHoliday = publicHolidays(country)
  const saturday = 6
  return { zone, isFree: (date) => date.dayOfWeek >= saturday || isHoliday(date) }
}

/**
 * When a step ahead of a kick-off is due: `day` calendar days from the kick-off's local date (0 or less) at the wall-clock time `at`
 * ('HH:MM'). On a weekend or public holiday it moves to the working day before; day 0 stays, since the kick-off may be on a Saturday.
 * A time that the clocks skip in spring comes as much later (03:30 at 04:30), one that they repeat in autumn the first time round.
 */
export function stepInstant(kickOff: Instant, calendar: WorkCalendar, step: { readonly day: number; readonly at: string }): Instant {
  if (step.day > 0) throw new RangeError(`A step lies before the kick-off: its day must be 0 or less, not ${step.day}.`)
  let date = localDate(kickOff, calendar.zone).add({ days: step.day })
  while (step.day < 0 && calendar.isFree(date)) date = date.subtract({ days: 1 })
  return atTime(date, step.at, calendar.zone)
}

/** The earliest instant from `after` on that lies inside the window on a working day; closing time itself is too late. */
export function nextWorkingTime(after: Instant, calendar: WorkCalendar, window: DayWindow): Instant {
  for (let date = localDate(after, calendar.zone); ; date = date.add({ days: 1 })) {
    if (calendar.isFree(date)) continue
    const { opens, closes } = openHours(date, calendar.zone, window)
    const at = later(after, opens)
    if (isBefore(at, closes)) return at
  }
}

/** The latest instant up to `before` inside the window on a working day: `before` itself, or else the last closing time, which counts. */
export function latestWorkingTime(before: Instant, calendar: WorkCalendar, window: DayWindow): Instant {
  for (let date = localDate(before, calendar.zone); ; date = date.subtract({ days: 1 })) {
    if (calendar.isFree(date)) continue
    const { opens, closes } = openHours(date, calendar.zone, window)
    const at = earlier(before, closes)
    if (!isBefore(at, opens)) return at
  }
}

/**
 * So many working days after the next time inside the window, at the same time of day. With a window from 8 to 20 and two days: Tuesday 10:00 → Thursday
 * 10:00; Friday 10:00 → Tuesday 10:00; Friday 22:00 → Wednesday 08:00.
 */
export function workingDaysAfter(from: Instant, calendar: WorkCalendar, days: number, window: DayWindow): Instant {
  const start = nextWorkingTime(from, calendar, window).toZonedDateTimeISO(calendar.zone)
  let [date, left] = [start.toPlainDate(), days]
  while (left > 0) {
    date = date.add({ days: 1 })
    if (!calendar.isFree(date)) left -= 1
  }
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: start.toPlainTime() }).toInstant()
}

/**
 * Until when an offered seat can be claimed: it stays open for `hours` of daytime (`window`, on every day of the week). Daytime on a
 * weekend or public holiday counts for less, so that an offer on such days alone lasts `weekendHours` of it. Both are above 0.
 *
 * With 12 h and 24 h: Tuesday 10:00 → Wednesday 10:00; Friday 10:00 → Saturday 12:00; Friday 18:00 → Sunday 16:00;
 * Saturday 08:00 → Sunday 20:00. It never ends at night, and a later offer never ends before an earlier one.
 */
export function claimWindowEnd(
  from: Instant,
  calendar: WorkCalendar,
  claim: { readonly hours: number; readonly weekendHours: number; readonly window?: DayWindow },
): Instant {
  let left = claim.hours
  for (let date = localDate(from, calendar.zone); ; date = date.add({ days: 1 })) {
    const worth = calendar.isFree(date) ? claim.hours / claim.weekendHours : 1
    const { opens, closes } = openHours(date, calendar.zone, claim.window ?? daytime)
    const start = later(from, opens)
    if (!isBefore(start, closes)) continue
    const end = hoursAfter(start, left / worth)
    if (!isBefore(closes, end)) return end
    left -= worth * start.until(closes).total('hours')
  }
}

function openHours(date: Temporal.PlainDate, zone: string, window: DayWindow): { opens: Instant; closes: Instant } {
  if (window.from >= window.to) throw new RangeError(`A window must close later on the day than it opens, not ${window.from}–${window.to}.`)
  return { opens: atTime(date, window.from, zone), closes: atTime(date, window.to, zone) }
}

const localDate = (at: Instant, zone: string): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate()

/** Temporal chooses 'compatible' here: after a gap, and the first time round when an hour is repeated. */
const atTime = (date: Temporal.PlainDate, time: string, timeZone: string): Instant =>
  date.toZonedDateTime({ timeZone, plainTime: time }).toInstant()
