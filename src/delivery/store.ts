import type { Instant } from '../kit/clock.ts'
import type { DueDelivery, LaneEnd, Outcome, Setting, Started, Strange, Unreadable, Verdict } from './due.ts'
import type { DeliveryClass } from './outbox.ts'

/** A lane's own view of the outbox: one workspace, one lane at a time. */
export interface LaneStore {
  /**
   * The instant until which nothing may be sent to this workspace; null: it may be written to now. `never`: not before Pari is installed
   * again. It keeps every other lane of the workspace out until the transaction ends.
   */
  heldUntil(workspaceId: string): Promise<Instant | 'never' | null>
  hold(workspaceId: string, until: Instant): Promise<void>
  /** Sends nothing any more until Pari is installed again: the platform does not let us in. */
  pause(workspaceId: string, at: Instant): Promise<void>
  /** Makes what waits of this class due at that instant at the earliest. */
  postpone(workspaceId: string, kind: DeliveryClass, until: Instant): Promise<void>
  /** Deliveries whose process died while it sent them: nobody knows whether they arrived. */
  lost(workspaceId: string, now: Instant): Promise<{ id: string; class: DeliveryClass; attempts: number }[]>
  /**
   * Due deliveries, answers first and announcements last. A person gets only one at a time, except nudges that become one message. A person
   * is left out while another delivery to them is being sent, or while one of the same or a higher rank waits for another try or for
   * another process. `more`: more of them are due.
   */
  due(
    workspaceId: string,
    now: Instant,
    limit: number,
  ): Promise<{ readonly due: readonly (DueDelivery | Unreadable | Strange)[]; readonly more: boolean }>
  /** Stores what these need, so that processes that do not know it pass them over. */
  leave(strange: readonly Strange[]): Promise<void>
  set(settings: readonly Setting[]): Promise<void>
  /** What the rooms say of these deliveries at the last moment, by their ids. What is not named is sent as it is. */
  lastLook(ready: readonly Pick<DueDelivery, 'id' | 'kind'>[], now: Instant): Promise<ReadonlyMap<string, Verdict>>
  /** Stores that a try begins, before it begins. */
  start(deliveries: readonly Started[], now: Instant, until: Instant): Promise<void>
  finish(outcomes: readonly Outcome[], now: Instant): Promise<void>
  /**
   * The next instant after `now` at which this workspace has something to do. What is due already and was not chosen waits for that
   * instant, or for another process (`left`).
   */
  nextDue(workspaceId: string, now: Instant): Promise<LaneEnd>
}
