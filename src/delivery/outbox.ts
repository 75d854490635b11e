import type { Command } from '../contract/command.ts'
import type { Sent } from '../contract/platform.ts'
import type { View } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'

/**
 * What a delivery is, which decides its order in the lane, whether it waits for quiet hours, whether it counts against the nudge budget,
 * and what an unknown outcome means. answer, confirmation, report: at least once, worded so that a repeat does no harm.
 * introduction, nudge, announcement: at most once. An introduction goes to one pair, and does not wait behind what goes to many.
 */
export const deliveryClasses = ['answer', 'confirmation', 'report', 'introduction', 'nudge', 'announcement'] as const
/** One of `deliveryClasses`. */
export type DeliveryClass = (typeof deliveryClasses)[number]

/** One thing that must be said to somebody. */
export interface NewDelivery<Kind extends string = string> {
  /** It is unique for ever, so that Pari never says the same thing twice to the same person. */
  readonly key: string
  readonly personId: string
  /** Somebody else who hears it. It is said in one conversation with both, on the platform where `personId` is reached. */
  readonly companionId?: string
  readonly cohortId: string | null
  /** It is said in this workspace and in no other, by its id. What concerns no cohort has one: it may be nobody else's business. */
  readonly workspaceId?: string
  /** The pair that it is about. The delivery is withdrawn when the pair ends. */
  readonly pairId?: string
  /** The room and what is said, such as `confirmation.ask`. */
  readonly kind: Kind
  /** Counts from 1 within a kind: the second ask, the third wave. */
  readonly step: number
  readonly class: DeliveryClass
  /** True: it is sent at any hour, also in quiet hours. */
  readonly urgent?: boolean
  readonly view: View
  readonly dueAt: Instant
  /** From this instant it is not true or useful any more: it is dropped, and never sent late. Null: it stays useful. */
  readonly expiresAt: Instant | null
}

/** Something that was not said yet, to somebody in a cohort. */
export interface Unsaid<Kind extends string = string> extends Pick<NewDelivery<Kind>, 'personId' | 'kind' | 'step'> {
  readonly id: string
  readonly cohortId: string
}

/** What must be said to whom, of these kinds. It is written in the same transaction as the deed that it tells about. */
export interface Outbox<Kind extends string> {
  readonly put: (deliveries: readonly NewDelivery<Kind>[]) => Promise<void>
  /**
   * Withdraws what was not said yet, by the beginning of its keys, and answers whom it was for. Nobody has read any of it, nor will.
   */
  readonly takeBack: (cohortId: string, keys: string) => Promise<readonly string[]>
  /** The same for whatever is of these kinds and for these people. Answers with the keys of what was withdrawn, the oldest first. */
  readonly takeBackOf: (
    cohortId: string,
    personIds: readonly string[],
    kinds: readonly Kind[],
  ) => Promise<readonly { readonly personId: string; readonly kind: Kind; readonly key: string }[]>
  /** What was withdrawn before it was said is said after all, of these kinds, at its time. */
  readonly putBack: (withdrawn: readonly { readonly id: string; readonly dueAt: Instant | null }[], kinds: readonly Kind[]) => Promise<void>
  /** Which of these kinds each person was told last, if any; what was withdrawn was not told. */
  readonly lastOf: <One extends Kind>(
    personIds: readonly string[],
    cohortId: string,
    kinds: readonly One[],
  ) => Promise<ReadonlyMap<string, One>>
  /** Changes what was not said yet to anybody of a cohort, of these kinds. `change`: what is said instead, to a reader in this zone; null: what was to be said. */
  readonly revise: (cohortId: string, kinds: readonly Kind[], change: (view: View, timeZone: string | null) => View | null) => Promise<void>
  /** What was not said yet to anybody of a cohort, of these kinds, is not said before this instant. `but`: what is urgent does not wait. */
  readonly hold: (cohortId: string, kinds: readonly Kind[], until: Instant, but?: 'butUrgent') => Promise<void>
  /** Withdraws what was not said yet: an answer stops the asks, and a new standing replaces the old one. */
  readonly supersede: (of: readonly { readonly personId: string; readonly cohortId: string }[], kinds: readonly Kind[]) => Promise<void>
  /** What waits to be said to these people: while it is quiet, until they can be reached, or until its time. */
  readonly unsaid: (
    of: readonly { readonly personId: string; readonly cohortId: string }[],
    kinds: readonly Kind[],
  ) => Promise<readonly Unsaid<Kind>[]>
  /** What waits is said in other words. What has been said meanwhile stays as it is. */
  readonly reword: (unsaid: readonly { readonly id: string; readonly view: View }[]) => Promise<void>
  /**
   * Brings up to date what was said already, by the look that its view names. `but`: messages that are left alone, because the answer to a
   * tap takes their place. `from`: when that is done; missing: at once.
   */
  readonly renew: (
    of: readonly { readonly personId: string; readonly cohortId: string }[],
    kinds: readonly Kind[],
    but?: readonly (Sent | null)[],
    from?: Instant,
  ) => Promise<void>
  /** An answer has taken the place of this message of theirs: if it is of these kinds, another look brings it up to date from now on. */
  readonly renewBy: (personId: string, sent: Sent, kinds: readonly Kind[], look: Command) => Promise<void>
  /** What was said already loses its buttons, and is never brought up to date again: the rest stays as it was. */
  readonly close: (of: readonly { readonly personId: string; readonly cohortId: string }[], kinds: readonly Kind[]) => Promise<void>
}
