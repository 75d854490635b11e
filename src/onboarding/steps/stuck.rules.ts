import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import type { OnTheWay } from './facts.ts'
import { clocks, nextStep, nudgeDays, type StepName } from './steps.rules.ts'

const daysAfter = (at: Instant, days: number): Instant => hoursAfter(at, days * 24)

/** The step at which somebody stands; null: they have done all. `invitation`: they have not begun. */
export function standsAt({ hasBegun, isFinished, progress }: OnTheWay): StepName | 'invitation' | null {
  const next = nextStep(progress)
  if (isFinished && next === null) return null
  return hasBegun ? (next ?? 'start') : 'invitation'
}

/** Whole days since somebody moved last, or was asked. Zero: nobody has asked them. */
export const daysStill = ({ since }: OnTheWay, now: Instant): number =>
  since === null ? 0 : Math.floor((now.epochMilliseconds - since.epochMilliseconds) / 86_400_000)

/** Whether somebody stands still for longer than their clock allows. Whoever takes a break does not. Whoever cannot be reached is stuck at once: they know nothing of it. */
export function isStuck(each: OnTheWay, now: Instant): boolean {
  const step = standsAt(each)
  if (step === null || each.since === null || each.pausedUntil !== null) return false
  if (!each.isReached) return true
  return !isBefore(now, daysAfter(each.since, step === 'invitation' ? clocks.invitation : clocks.profile))
}

/** Whether a reminder would help: they are stuck, can be reached, and were not reminded this week. */
export const isToBeNudged = (each: OnTheWay, now: Instant): boolean =>
  isStuck(each, now) && each.isReached && (each.nudgedAt === null || !isBefore(now, daysAfter(each.nudgedAt, nudgeDays)))

/** Whether somebody is in whom nobody has asked for a profile, and who has not begun by themselves. Nobody is asked in a break. */
export const isNotAsked = ({ since, isFinished, isIn, pausedUntil }: OnTheWay): boolean =>
  since === null && !isFinished && isIn && pausedUntil === null
