import type { Instant } from '../kit/clock.ts'
import type { DueDelivery, LaneEnd, Outcome, Setting, Started, Strange, Unreadable } from './due.ts'
import type { DeliveryClass } from './outbox.ts'

/** A lane's own view of the outbox: one workspace, one lane at a time. */
export interface LaneStore {
  /** When this workspace may be written to again, if it is held; `never`: it is paused until Pari is installed again. Keeps every other lane of the workspace out until the transaction ends. */
  heldUntil(workspaceId: string): Promise<Instant | 'never' | null>
  hold(workspaceId: string, until: Instant): Promise<void>
  /** The platform lets us in no more: nothing is sent until Pari is installed again. */
  pause(workspaceId: string, at: Instant): Promise<void>
  /** Nothing of this class that waits to be sent is due before then. */
  postpone(workspaceId: string, kind: DeliveryClass, until: Instant): Promise<void>
  /** Sending, but the time for it has run out: the process died in mid-send, so nobody knows. */
  lost(workspaceId: string, now: Instant): Promise<{ id: string; class: DeliveryClass; attempts: number }[]>
  /**
   * Due deliveries, at most one a person unless they are nudges to be merged; answers first, announcements last. Nobody is written to
   * while another delivery to them is under way, nor past one of the same or higher rank that waits for another try or for a process that
   * knows it. `more`: others wait their turn.
   */
  due(
    workspaceId: string,
    now: Instant,
    limit: number,
  ): Promise<{ readonly due: readonly (DueDelivery | Unreadable | Strange)[]; readonly more: boolean }>
  /** Writes down what these need, so that they are passed over from now on by whoever does not know it. */
  leave(strange: readonly Strange[]): Promise<void>
  set(settings: readonly Setting[]): Promise<void>
  /** Writes down that a try begins, before it begins. */
  start(deliveries: readonly Started[], now: Instant, until: Instant): Promise<void>
  finish(outcomes: readonly Outcome[], now: Instant): Promise<void>
  /**
   * The next instant after `now` at which this workspace has something to do. Whoever is due already and was not chosen waits for one of
   * those, unless it is a process that they wait for.
   */
  nextDue(workspaceId: string, now: Instant): Promise<LaneEnd>
}
