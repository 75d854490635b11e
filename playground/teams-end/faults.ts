import type { FaultPlan, FaultRule as Rule, WireFault } from '../ends/faults.ts'
import { errorReply, type Reply, refuse, throttled } from './replies.ts'

/** What can go wrong between an app and Teams, besides what can on any wire (500 is `error…`). */
export type Fault = WireFault | 'gatewayBefore' | 'unavailable' | 'gatewayTimeoutAfter' | 'preconditionFailed' | 'refused'

/** A fault, and the calls that it befalls. */
export interface FaultRule extends Rule<Fault> {
  /** The status of `refused`; 403 when left out. */
  readonly status?: number
  /** The error code of `refused`; `BotNotInConversationRoster` when left out. */
  readonly code?: string
  /** The second error code of `refused`; none when left out. */
  readonly subCode?: string
}

/** What the caller sees: an answer, or a fault of the wire instead of it. */
export interface Outcome {
  readonly reply: Reply
  readonly fault?: FaultRule
}

const onTheWire = (): Reply => ({ status: 500, ended: 'fault' })

/** Faults that keep the deed from being done; the others befall it when it is done. */
const faultsBefore: { readonly [fault in Fault]?: (rule: FaultRule) => Reply } = {
  rateLimited: ({ retryAfter = 1 }) => throttled(retryAfter),
  rateLimitedBare: () => throttled(undefined),
  errorBefore: () => refuse('ServiceError'),
  gatewayBefore: () => refuse('BadGateway'),
  unavailable: () => refuse('ServiceUnavailable'),
  preconditionFailed: () => refuse('PreconditionFailed'),
  refused: ({ status = 403, code = 'BotNotInConversationRoster', subCode }) =>
    errorReply(status, code, subCode === undefined ? {} : { subCode }),
  resetBefore: onTheWire,
  hangBefore: onTheWire,
}

const faultsAfter: { readonly [fault in Fault]?: Reply } = {
  errorAfter: refuse('ServiceError'),
  gatewayTimeoutAfter: refuse('GatewayTimeout'),
}

/** Does the deed unless a fault befalls it first, and says how the call ended: `ok`, an error code, or `fault: …`. */
export function attempt(plan: FaultPlan<FaultRule>, name: string, deed: () => Reply): Outcome & { readonly ended: string } {
  const rule = plan.befalls(name)
  if (rule === undefined) {
    const reply = deed()
    return { reply, ended: reply.ended }
  }
  const ended = `fault: ${rule.fault}`
  const before = faultsBefore[rule.fault]?.(rule)
  if (before !== undefined) return { reply: before, fault: rule, ended }
  const reply = deed()
  return { reply: faultsAfter[rule.fault] ?? reply, fault: rule, ended }
}
