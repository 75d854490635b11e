import { earlier, hoursAfter, type Instant, isAfter, isBefore, later } from '../../kit/clock.ts'
import { latestWorkingTime, nextWorkingTime } from '../../programme/ladder/calendar.ts'
import { marginHours, type Plan } from '../../programme/ladder/plan.ts'
import { heldUntil, undoMinutes } from '../../programme/undo/undo.rules.ts'

/** Hours before the kick-off in which nothing waits any more. */
const nothingWaitsHours = 2
/** Minutes in which somebody may think again before others read what they changed. */
export const secondThoughtMinutes = 2
/** What waits ends so many minutes before a limit, so that there is time to do it. */
const marginMinutes = 1

const minutesAfter = (at: Instant, minutes: number): Instant => hoursAfter(at, minutes / 60)

/** `since` and so many minutes, but before every limit that was ahead then. Nothing waits once it is too near to one. */
function waitFrom(since: Instant, minutes: number, limits: readonly Instant[]): Instant {
  const ahead = limits.filter((limit) => !isBefore(limit, since)).map((limit) => minutesAfter(limit, -marginMinutes))
  return later(ahead.reduce(earlier, minutesAfter(since, minutes)), since)
}

const quietTimeFrom = (plan: Plan): Instant => hoursAfter(plan.kickOff, -nothingWaitsHours)
const hasNoTime = (plan: Plan, now: Instant): boolean => !isBefore(now, quietTimeFrom(plan))

/**
 * Until when a place waits that somebody gave up by their own tap, so that they may come back. It never waits past a limit of the ladder, past the end
 * of the hours in which Pari writes, or past `final`, when its mentor must have the final word. `now`: it does not wait.
 */
export const graceEnd = (plan: Plan, final: Instant, now: Instant): Instant =>
  waitEnd(plan, [plan.deadline, final], now, plan.ladder.graceMinutes)

function waitEnd(plan: Plan, own: readonly Instant[], now: Instant, minutes: number): Instant {
  if (hasNoTime(plan, now)) return now
  const { window } = plan.ladder
  const end = minutesAfter(now, minutes)
  const isOpen = (at: Instant) => !isAfter(nextWorkingTime(at, plan.calendar, window), at)
  const closing = isOpen(now) && !isOpen(end) ? [latestWorkingTime(end, plan.calendar, window)] : []
  const limits = [...own, plan.first, plan.tapFrom, plan.stop, plan.final, quietTimeFrom(plan), ...closing]
  return waitFrom(now, minutes, limits)
}

/** Until when others are not told yet that a mentor changed their mind: as `graceEnd`, for two minutes. */
export const secondThoughtEnd = (plan: Plan, final: Instant, now: Instant): Instant => thoughtEnd(plan, final, now, secondThoughtMinutes)

/** The same for what a coordinator noted, who may undo it. */
export const notedThoughtEnd = (plan: Plan, final: Instant, now: Instant): Instant => thoughtEnd(plan, final, now, undoMinutes)

function thoughtEnd(plan: Plan, final: Instant, now: Instant, minutes: number): Instant {
  if (hasNoTime(plan, now)) return now
  return waitFrom(now, minutes, [plan.tapFrom, plan.stop, final, promisedBy(plan), quietTimeFrom(plan)])
}

/** Since when a standing counts as untrue of which a mentor hears at `told` at the earliest: what a coordinator did may be undone before. */
export const untrueFrom = (told: Instant): Instant => minutesAfter(told, -secondThoughtMinutes)

/** When somebody hears what a coordinator did about them: once she cannot undo it any more, and at once in the last two hours. */
export const noteTold = (plan: Plan, now: Instant): Instant => heldUntil(plan.kickOff, now)

/**
 * As `graceEnd`, for a place that a coordinator made free: she may undo it, whatever the grace of the programme is. The deadline is no limit for that: it is
 * when places are released.
 */
export const releaseEnd = (plan: Plan, final: Instant, now: Instant): Instant => waitEnd(plan, [final], now, undoMinutes)

/** When something is looked at again that a pending move holds: a moment after it takes effect at `movesAt`, so that the move comes first. */
export const afterMove = (movesAt: Instant, now: Instant): Instant => minutesAfter(later(movesAt, now), marginMinutes)

/**
 * Until when a mentor is not bidden to come, or to wait, for a date that a pending move is about to end. `final`: when their final word is due. It comes
 * within an hour of that in any case: a day ahead and before they sleep, every mentor knows where they stand. `isOwed`: they have not had it.
 */
export function biddingHeld(final: Instant, isOwed: boolean, movesAt: Instant, now: Instant): Instant {
  const promised = minutesAfter(final, marginHours * 60 - marginMinutes)
  if (isAfter(promised, now)) return earlier(afterMove(movesAt, now), promised)
  return isOwed ? now : afterMove(movesAt, now)
}

/** By then every mentor has a final, true standing. */
const promisedBy = (plan: Plan): Instant => hoursAfter(plan.kickOff, -plan.ladder.finalHours)

/**
 * Until when a mentor is not told that their standing changed. `since`: when it did. `grace`: until when somebody whose place it was may come back;
 * after the final word, which is late, two minutes are enough. A change so near to the final word waits for it, so that two words do not follow on
 * each other.
 */
export function changeTold(plan: Plan, final: Instant, since: Instant, grace: Instant | null): Instant {
  if (hasNoTime(plan, since)) return since
  const end = waitFrom(since, secondThoughtMinutes, [promisedBy(plan), quietTimeFrom(plan)])
  if (!isBefore(since, final)) return end
  const rested = grace ? later(end, grace) : end
  return isAfter(minutesAfter(rested, secondThoughtMinutes), final) ? final : rested
}
