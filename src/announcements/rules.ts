import { Temporal } from 'temporal-polyfill'
import { hoursAfter, type Instant, isBefore } from '../kit/clock.ts'
import type { Announcement, CohortFacts, Timing } from './facts.ts'

/** Numbers that a programme may choose from, and the largest of them. */
export const manyChoices = [20, 50, 100, 200, 500, 1000] as const
const mostMany = 1000

/** Hours after which what was to be sent is not sent any more by itself: a process that slept must not write about yesterday. */
export const missedAfterHours = 12
/** Hours for which somebody may still read it for the first time. */
export const usefulHours = 7 * 24
/** Minutes for which a tap can be taken back. */
export const changeMinutes = 5
/** Seconds between two looks at a report. */
export const reportSeconds = 10

/** The instant at which the clocks of a zone show a day and a time; null when there is none. */
export function wallClock(date: string, time: string, zone: string): Instant | null {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant()
  } catch {
    return null
  }
}

/** When it is to be sent. Null: there is no such time, because no kick-off is set. */
export function sendsAt(timing: Timing, now: Instant, { kickOffAt, zone }: Pick<CohortFacts, 'kickOffAt' | 'zone'>): Instant | null {
  switch (timing.kind) {
    case 'now':
      return now
    case 'at':
      return wallClock(timing.date, timing.time, zone)
    case 'kickOff': {
      const day = kickOffAt?.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: timing.days })
      return day ? wallClock(day.toString(), timing.time, zone) : null
    }
  }
}

/** Whether what is due now came too late to be sent: its hour is long over, or the kick-off that it goes before has begun. */
export function isMissed({ timing, dueAt }: Pick<Announcement, 'timing' | 'dueAt'>, now: Instant, kickOffAt: Instant | null): boolean {
  if (timing.kind === 'kickOff' && (kickOffAt === null || !isBefore(now, kickOffAt))) return true
  return dueAt !== null && isBefore(hoursAfter(dueAt, missedAfterHours), now)
}

/** From when on it is of no use to say it to somebody for the first time. */
export const uselessFrom = (timing: Timing, sentAt: Instant, kickOffAt: Instant | null): Instant =>
  timing.kind === 'kickOff' && kickOffAt ? kickOffAt : hoursAfter(sentAt, usefulHours)

/** Seconds that it takes at the platforms' pace: workspaces are written to side by side. `counts`: people by workspace. */
export const secondsFor = (counts: readonly { readonly count: number; readonly perSecond: number }[]): number =>
  Math.max(0, ...counts.map(({ count, perSecond }) => count / perSecond))

/** Above so many people somebody looks twice: the fewest of its cohorts. */
export const manyIn = (chosen: readonly Pick<CohortFacts, 'many'>[]): number => Math.min(...chosen.map(({ many }) => many), mostMany)

/** Whether a tap can still be taken back. */
export const mayChange = (tappedAt: Instant, now: Instant): boolean => isBefore(now, hoursAfter(tappedAt, changeMinutes / 60))
