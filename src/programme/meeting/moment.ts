import { Instant } from '../../kit/clock.ts'

/** A moment as a button carries it: seconds since 1970. */
export const secondsOf = (at: Instant): number => Math.floor(at.epochMilliseconds / 1000)
export const momentOf = (seconds: number): Instant => Instant.fromEpochMilliseconds(seconds * 1000)
