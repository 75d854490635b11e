import type { Temporal } from 'temporal-polyfill'
import { type Instant, isBefore } from '../kit/clock.ts'

/** When Pari does not write to a person: wall-clock times HH:MM, over midnight or within a day. Equal times mean that it is never quiet. */
export interface QuietHours {
  readonly from: string
  readonly until: string
}

/** They hold for everybody who has not chosen their own. */
export const defaultQuietHours: QuietHours = { from: '20:00', until: '08:00' }

/** A person's quiet hours as they are stored; an empty column means the default. */
export const quietHoursOf = (from: string | null, until: string | null): QuietHours => ({
  from: from ?? defaultQuietHours.from,
  until: until ?? defaultQuietHours.until,
})

/** Whether somebody wrote a wall-clock time as HH:MM. Others would keep them from being told anything. */
export const isWallTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5))
const day = { from: 8 * 60, until: 20 * 60, least: 4 * 60 } as const

/** Whether fewer than four hours between 08:00 and 20:00 are not quiet: that is too little for everything that must be said in time. */
export function isQuietMost({ from, until }: QuietHours): boolean {
  const [start, end] = [minutesOf(from), minutesOf(until)]
  const quiet = (minute: number) => (start <= end ? minute >= start && minute < end : minute >= start || minute < end)
  const waking = Array.from({ length: day.until - day.from }, (_, index) => day.from + index).filter((minute) => !quiet(minute))
  return waking.length < day.least
}

/**
 * Whether `at` lies in quiet hours on the wall clock of `zone`. When the clocks repeat an hour in autumn, quiet hours begin in the first
 * of the two hours and end in the second. A beginning or end that the clocks skip in spring falls on the skip.
 */
export const isQuiet = (at: Instant, zone: string, quiet: QuietHours): boolean => quietSpan(at, zone, quiet) !== undefined

/** The first instant from `at` on at which Pari may write: `at` itself unless it is quiet. */
export function endOfQuiet(at: Instant, zone: string, quiet: QuietHours): Instant {
  const span = quietSpan(at, zone, quiet)
  return span ? endOfQuiet(span.end, zone, quiet) : at
}

/** The latest instant up to `before` at which Pari may write: `before` itself, or one minute before the quiet hours begin. */
export function latestWaking(before: Instant, zone: string, quiet: QuietHours): Instant {
  const span = quietSpan(before, zone, quiet)
  return span ? latestWaking(span.start.subtract({ minutes: 1 }), zone, quiet) : before
}

/** The quiet span around `at`, if there is one; its end does not belong to it. Over midnight it began yesterday or today. */
function quietSpan(at: Instant, zone: string, { from, until }: QuietHours): { start: Instant; end: Instant } | undefined {
  if (from === until) return undefined
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  const start = wallClock(today, from, zone, 'earlier')
  const end = wallClock(today, until, zone, 'later')
  if (from < until) return !isBefore(at, start) && isBefore(at, end) ? { start, end } : undefined
  if (isBefore(at, end)) return { start: wallClock(today.subtract({ days: 1 }), from, zone, 'earlier'), end }
  if (!isBefore(at, start)) return { start, end: wallClock(today.add({ days: 1 }), until, zone, 'later') }
  return undefined
}

/** When the wall clock shows a time for the first or the last time on a date; a time that it skips is reached at the skip. */
function wallClock(date: Temporal.PlainDate, time: string, zone: string, pass: 'earlier' | 'later'): Instant {
  const wall = date.toPlainDateTime(time)
  const shown = wall.toZonedDateTime(zone, { disambiguation: pass })
  if (shown.hour === wall.hour && shown.minute === wall.minute) return shown.toInstant()
  const beforeSkip = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return (beforeSkip.getTimeZoneTransition('next') ?? shown).toInstant()
}
