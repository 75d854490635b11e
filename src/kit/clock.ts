import { Temporal } from 'temporal-polyfill'

/** Time as an argument: the only door to the present. Rules never see it, they take an `Instant`. */
export interface Clock {
  now(): Temporal.Instant
}

export type Instant = Temporal.Instant
export const { Instant, ZonedDateTime, PlainDate, PlainTime } = Temporal

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that only moves when told to: rehearsals, tests and the playground. It never runs backwards. */
export interface TurnableClock extends Clock {
  turnTo(at: Instant): void
}

export function turnableClock(start: Instant): TurnableClock {
  let at = start
  return {
    now: () => at,
    turnTo(next) {
      if (Temporal.Instant.compare(next, at) > 0) at = next
    },
  }
}

export const toDate = (at: Instant): Date => new Date(at.epochMilliseconds)
export const fromDate = (date: Date): Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
export const isBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0
export const isAfter = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) > 0
export const earlier = (a: Instant, b: Instant): Instant => (isAfter(a, b) ? b : a)
export const later = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a)
export const hoursAfter = (at: Instant, hours: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds + Math.round(hours * 3_600_000))
