import type { View } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'

/**
 * What a delivery is, which decides its order in the lane, whether it waits for quiet hours, whether it counts against the nudge budget,
 * and what an unknown outcome means. answer, confirmation, report: at least once, worded so that a repeat does no harm.
 * nudge, announcement: at most once.
 */
export const deliveryClasses = ['answer', 'confirmation', 'report', 'nudge', 'announcement'] as const
/** One of `deliveryClasses`. */
export type DeliveryClass = (typeof deliveryClasses)[number]

export interface NewDelivery<Kind extends string = string> {
  /** Unique for ever: the same thing is never said twice to the same person by our doing. */
  readonly key: string
  readonly personId: string
  /** Who hears it, too: it is said in one conversation with both, on the platform where `personId` is reached. */
  readonly companionId?: string
  readonly cohortId: string | null
  /** The pair that it is about: withdrawn when the pair ends. */
  readonly pairId?: string
  /** Like `confirmation.ask`: room and what is said. */
  readonly kind: Kind
  /** Counts from 1 within a kind: the second ask, the third wave. */
  readonly step: number
  readonly class: DeliveryClass
  /** Goes out at any hour. */
  readonly urgent?: boolean
  readonly view: View
  readonly dueAt: Instant
  /** From here on it is no longer true or useful: dropped, never sent late. */
  readonly expiresAt: Instant | null
}

/** What must be said to whom, of these kinds. Written in the same transaction as the deed it tells about. */
export interface Outbox<Kind extends string> {
  readonly put: (deliveries: readonly NewDelivery<Kind>[]) => Promise<void>
  /** Which of these kinds each person was told last, if any. */
  readonly lastOf: <One extends Kind>(
    personIds: readonly string[],
    cohortId: string,
    kinds: readonly One[],
  ) => Promise<ReadonlyMap<string, One>>
  /** Withdraws what was not said yet: an answer stops the asks, a new standing replaces the old. */
  readonly supersede: (of: readonly { readonly personId: string; readonly cohortId: string }[], kinds: readonly Kind[]) => Promise<void>
}
