import type { DeliveryResult, FailureReason, PlatformName } from '../contract/platform.ts'
import { hoursAfter, type Instant, isAfter, isBefore, later } from '../kit/clock.ts'
import { endOfQuiet } from '../people/quiet-hours.ts'
import type { DueDelivery, Outcome, Setting } from './due.ts'
import type { DeliveryClass } from './outbox.ts'

/**
 * How many nudges a person gets in a week at most, and the hours between two of them (Damgaard & Gravert 2018: a second mail raised
 * opt-outs by 76 %).
 */
export const nudgeBudget = { perWeek: 2, hoursBetween: 48 } as const
const weekHours = 7 * 24

/** Messages a second to one workspace: what Slack allows, and what Teams allows of one app in one tenant. */
export const usualPace: Readonly<Record<PlatformName, number>> = { slack: 1, teams: 50, recorder: 1 }

/**
 * How often a delivery is tried at most. unknown: each try may have reached its reader. retry: no try did, so Pari goes on while a platform
 * has a bad day (at the longest wait, for three days).
 */
export const mostAttempts = { unknown: 12, retry: 300 } as const
const longestWaitMs = 15 * 60_000

/**
 * Whether it may be said again when nobody knows whether it arrived. Questions and answers are worded so that a repeat does no harm; the
 * rest is said at most once.
 */
export const mayRepeat = (kind: DeliveryClass): boolean => !atMostOnce.includes(kind)

const atMostOnce: readonly DeliveryClass[] = ['introduction', 'nudge', 'announcement']

/** Whether many people get this class at once. A platform that slows such a class down slows nothing else. */
export const waitsAlone = (kind: DeliveryClass): boolean => atMostOnce.includes(kind)

/** Whether it is not true or useful any more. */
export const isExpired = ({ expiresAt }: Pick<DueDelivery, 'expiresAt'>, now: Instant): boolean =>
  expiresAt !== null && !isBefore(now, expiresAt)

/** What becomes of an expired delivery. */
export const expired = { state: 'dropped', dueAt: null, detail: 'expired' } as const

/** Why a due delivery is not sent now. Null: it is sent. Quiet hours are judged at this moment, in the zone of the recipient. */
export function holdBack(delivery: DueDelivery, now: Instant): Omit<Setting, 'id'> | null {
  if (isExpired(delivery, now)) return expired
  const budgeted = delivery.class === 'nudge' ? afterBudget(delivery.nudgedAt, now) : now
  const at = delivery.urgent ? budgeted : whenAwake(delivery, budgeted)
  return isAfter(at, now) ? { state: 'due', dueAt: at, detail: null } : null
}

/** How many nights are looked at: two people need fewer to find an hour in which both are awake. */
const mostNights = 4

/**
 * The first instant at which everybody who hears it may be written to. When two people are never awake at the same time, the recipient
 * counts alone.
 */
function whenAwake({ zone, quiet, companion }: Pick<DueDelivery, 'zone' | 'quiet' | 'companion'>, from: Instant): Instant {
  const alone = endOfQuiet(from, zone, quiet)
  if (!companion) return alone
  let at = alone
  for (let night = 0; night < mostNights; night++) {
    const both = endOfQuiet(endOfQuiet(at, companion.zone, companion.quiet), zone, quiet)
    if (!isAfter(both, at)) return at
    at = both
  }
  return alone
}

/** The earliest instant at which another nudge stays within the person's budget. `nudgedAt`: newest first. */
export function afterBudget(nudgedAt: readonly Instant[], now: Instant): Instant {
  const [newest] = nudgedAt
  const oldestCounted = nudgedAt[nudgeBudget.perWeek - 1]
  const spaced = newest ? hoursAfter(newest, nudgeBudget.hoursBetween) : now
  const weekly = oldestCounted ? hoursAfter(oldestCounted, weekHours) : now
  return later(now, later(spaced, weekly))
}

/** How a try ended, as it is stored. */
export function outcomeOf(delivery: { id: string; class: DeliveryClass; attempts: number }, result: DeliveryResult, now: Instant): Outcome {
  const tried = { id: delivery.id, attempt: delivery.attempts, dueAt: null, sentRef: null, detail: null }
  switch (result.kind) {
    case 'delivered':
      return { ...tried, state: 'delivered', outcome: 'delivered', sentRef: result.sent.ref }
    case 'failed':
      // The installation does not let Pari in. It is said when Pari is installed again, if it is still true then.
      if (result.reason === 'authorisationRevoked') return { ...tried, state: 'due', outcome: 'failed', dueAt: now, detail: result.reason }
      return {
        ...{ ...tried, state: 'failed', outcome: 'failed', detail: `${result.reason}: ${result.detail}` },
        ...(shutting.has(result.reason) && { shuts: true }),
      }
    case 'retry':
      return again({ ...tried, outcome: 'retry', detail: result.reason }, Math.max(result.afterMs, backoffMs(delivery.attempts)), now)
    case 'unknown': {
      const unknown = { ...tried, outcome: 'unknown' as const, detail: result.detail }
      return mayRepeat(delivery.class) ? again(unknown, backoffMs(delivery.attempts), now) : { ...unknown, state: 'unknown' }
    }
  }
}

/** Failures that everything else would have that is said at the same address. */
const shutting: ReadonlySet<FailureReason> = new Set(['recipientGone', 'appNotInstalled', 'blockedByPerson'])

function again(outcome: Omit<Outcome, 'state'> & { outcome: 'unknown' | 'retry' }, afterMs: number, now: Instant): Outcome {
  if (outcome.attempt >= mostAttempts[outcome.outcome]) return { ...outcome, state: outcome.outcome === 'unknown' ? 'unknown' : 'failed' }
  return { ...outcome, state: 'due', dueAt: hoursAfter(now, afterMs / 3_600_000) }
}

/** Seconds that double with each try: 1, 2, 4 … up to a quarter of an hour. */
const backoffMs = (attempts: number): number => Math.min(longestWaitMs, 1000 * 2 ** Math.max(0, attempts - 1))
