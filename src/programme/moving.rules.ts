import { earlier, hoursAfter, type Instant, isAfter, isBefore } from '../kit/clock.ts'
import type { Appointed } from './fact.ts'

/** Hours for which a coordinator may move a kick-off again before anybody hears of it. */
const rethinkHours = 1
/** So many hours ahead of a kick-off its people hear what changes at once, at any hour. */
const nearHours = 24

/** Whether a kick-off is so near that what changes is said at once, at any hour. */
export const isNear = (startsAt: Instant, now: Instant): boolean => !isBefore(now, hoursAfter(startsAt, -nearHours))

/** Whether it is at another time, not only at another venue. */
export const hasNewTime = (from: Appointed, to: Appointed): boolean => !from.startsAt.equals(to.startsAt)

/** Whether both are the same time and venue. */
export const isSame = (one: Appointed, other: Appointed): boolean => !hasNewTime(one, other) && one.venue === other.venue

/**
 * When a move takes effect and is told: an hour later, so that several moves in a row are one; but before either date is so near that its people must know
 * at once. `now`: at once.
 */
export function movedFrom(from: Appointed, to: Appointed, now: Instant): Instant {
  const limit = hoursAfter(earlier(from.startsAt, to.startsAt), -nearHours)
  const rested = earlier(hoursAfter(now, rethinkHours), limit)
  return isAfter(rested, now) ? rested : now
}
