import type { Instant } from '../kit/clock.ts'
import type { DueDelivery, Outcome, Setting, Started } from './due.ts'
import type { DeliveryClass } from './outbox.ts'

/** A lane's own view of the outbox: one workspace, one lane at a time. */
export interface LaneStore {
  /** When this workspace may be written to again, if it is held. */
  heldUntil(workspaceId: string): Promise<Instant | null>
  hold(workspaceId: string, until: Instant): Promise<void>
  /** Sending, but the time for it has run out: the process died in mid-send, so nobody knows. */
  lost(workspaceId: string, now: Instant): Promise<{ id: string; class: DeliveryClass; attempts: number }[]>
  /** Due deliveries, at most one a person unless they are nudges to be merged; answers first, announcements last. `more`: others wait their turn. */
  due(workspaceId: string, now: Instant, limit: number): Promise<{ readonly due: readonly DueDelivery[]; readonly more: boolean }>
  set(settings: readonly Setting[]): Promise<void>
  /** Writes down that a try begins, before it begins. */
  start(deliveries: readonly Started[], now: Instant, until: Instant): Promise<void>
  finish(outcomes: readonly Outcome[], now: Instant): Promise<void>
  /** The next instant at which this workspace has something to do. */
  nextDue(workspaceId: string): Promise<Instant | null>
}
