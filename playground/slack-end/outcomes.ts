import type { FaultPlan, FaultRule, WireFault } from '../ends/faults.ts'
import { type Answer, no } from './wire.ts'

/** What the caller sees: an HTTP answer, or a fault of the wire instead of it. */
export interface Outcome {
  readonly status: number
  readonly answer: Answer
  readonly headers: Readonly<Record<string, string>>
  readonly fault?: FaultRule
}

export const plainOutcome = (answer: Answer, headers: Readonly<Record<string, string>> = {}): Outcome => ({ status: 200, answer, headers })

/** 429, with or without the seconds to wait. */
export const rateLimited = (seconds: number | undefined): Outcome => ({
  status: 429,
  answer: no('ratelimited'),
  headers: seconds === undefined ? {} : { 'retry-after': String(seconds) },
})

const internalError: Outcome = { status: 500, answer: no('internal_error'), headers: {} }
const onTheWire = (fault: FaultRule): Outcome => ({ ...plainOutcome(no('fault')), fault })

/** Faults that keep the deed from being done; the others befall it when it is done. */
const faultsBefore: { readonly [fault in WireFault]?: (rule: FaultRule) => Outcome } = {
  rateLimited: ({ retryAfter = 1 }) => rateLimited(retryAfter),
  rateLimitedBare: () => rateLimited(undefined),
  errorBefore: () => internalError,
  resetBefore: onTheWire,
  hangBefore: onTheWire,
}

/** Does the deed unless a fault befalls it first, and says how the call ended: `ok`, an error name, or `fault: …`. */
export function attempt(faults: FaultPlan, name: string, deed: () => Outcome): { readonly outcome: Outcome; readonly ended: string } {
  const rule = faults.befalls(name)
  if (rule === undefined) {
    const outcome = deed()
    return { outcome, ended: outcome.answer.error ?? 'ok' }
  }
  const ended = `fault: ${rule.fault}`
  const before = faultsBefore[rule.fault]?.(rule)
  if (before !== undefined) return { outcome: before, ended }
  const done = deed()
  return { outcome: rule.fault === 'errorAfter' ? internalError : { ...done, fault: rule }, ended }
}
