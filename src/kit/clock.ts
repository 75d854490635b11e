import { Temporal } from 'temporal-polyfill'

/** Time as an argument: the only door to the present. Rules never see it, they take an `Instant`. */
export interface Clock {
  now(): Temporal.Instant
}

/** A point in time. */
export type Instant = Temporal.Instant
/** The parts of Temporal that the house uses; only this file imports them. */
export const { Instant, ZonedDateTime, PlainDate, PlainTime } = Temporal

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** Milliseconds since the process began, by a clock that nobody sets: for how long something takes, not for when it is. */
export const elapsedMs = (): number => performance.now()

/** A clock that only moves when told to: rehearsals, tests and the playground. It never runs backwards. */
export interface TurnableClock extends Clock {
  turnTo(at: Instant): void
}

/** A clock that stands at `start` until it is turned. */
export function turnableClock(start: Instant): TurnableClock {
  let at = start
  return {
    now: () => at,
    turnTo(next) {
      if (Temporal.Instant.compare(next, at) > 0) at = next
    },
  }
}

/** For the database, in milliseconds. */
export const toDate = (at: Instant): Date => new Date(at.epochMilliseconds)
/** Out of the database, in milliseconds. */
export const fromDate = (date: Date): Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
/** Whether `a` comes before `b`. */
export const isBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0
/** Whether `a` comes after `b`. */
export const isAfter = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) > 0
/** The one that comes first. */
export const earlier = (a: Instant, b: Instant): Instant => (isAfter(a, b) ? b : a)
/** The one that comes last. */
export const later = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a)
/** An instant so many hours later, to the millisecond; earlier when they are negative. */
export const hoursAfter = (at: Instant, hours: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds + Math.round(hours * 3_600_000))
