import { earlier, hoursAfter, type Instant, isBefore, later } from '../../kit/clock.ts'
import type { Appointed } from '../fact.ts'

/** Hours for which a coordinator may move a kick-off again before anybody hears of it. */
const rethinkHours = 1
/** From so many hours ahead people may be packing, so a move waits for a few minutes alone: a slip of the finger is corrected in them. */
const closeHours = 6
const closeRethinkHours = 10 / 60
/** From so many hours ahead people may be on their way, so a move waits for nothing. */
const onTheWayHours = 2
/** So many hours ahead of a kick-off its people hear what changes at once, at any hour. */
const nearHours = 24

/** Whether a kick-off is so near that what changes is said at once, at any hour. */
export const isNear = (startsAt: Instant, now: Instant): boolean => !isBefore(now, hoursAfter(startsAt, -nearHours))

/** Whether it is at another time, not only at another venue. */
export const hasNewTime = (from: Appointed, to: Appointed): boolean => !from.startsAt.equals(to.startsAt)

/** Whether both are the same time and venue. */
export const isSame = (one: Appointed, other: Appointed): boolean => !hasNewTime(one, other) && one.venue === other.venue

/**
 * When a move takes effect and is told: an hour later, so that several moves in a row are one; close to either date ten minutes later; and at once where
 * people may be on their way. No wait lasts into the time of a shorter one by more than that.
 */
export function movedFrom(from: Appointed, to: Appointed, now: Instant): Instant {
  const first = earlier(from.startsAt, to.startsAt)
  const briefly = hoursAfter(now, closeRethinkHours)
  const rested = earlier(hoursAfter(now, rethinkHours), later(hoursAfter(first, -closeHours), briefly))
  return later(now, earlier(rested, hoursAfter(first, -onTheWayHours)))
}
