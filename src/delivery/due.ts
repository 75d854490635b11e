import type { Address } from '../contract/platform.ts'
import type { View } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { QuietHours } from '../people/quiet-hours.ts'
import type { DeliveryClass } from './outbox.ts'

/** Somebody else who hears the delivery. */
export interface Companion {
  /** Null: they are not reached in the same workspace any more. */
  readonly to: Address | null
  readonly zone: string
  readonly quiet: QuietHours
}

/** A delivery that is due, with everything that decides whether it is sent now. */
export interface DueDelivery {
  readonly id: string
  readonly personId: string
  /** The room and what is said. */
  readonly kind: string
  readonly class: DeliveryClass
  readonly urgent: boolean
  readonly view: View
  readonly expiresAt: Instant | null
  /** How often it was tried so far. */
  readonly attempts: number
  readonly to: Address
  readonly zone: string
  readonly quiet: QuietHours
  /** Null: it is for one person alone. */
  readonly companion: Companion | null
  /** When nudges were delivered to this person in the last week, newest first. */
  readonly nudgedAt: readonly Instant[]
}

/** A row whose content cannot be read. It fails alone, and the others are sent. */
export interface Unreadable {
  readonly id: string
  /** The kind of the error. Its words are left out, because they may quote what is stored. */
  readonly unreadable: string
}

/** A row that only another release can say. It is left to a process of that release. */
export interface Strange {
  readonly id: string
  /** What that process must know. */
  readonly needs: readonly string[]
  readonly expiresAt: Instant | null
}

/** When a lane wants to be woken again. Null: nothing waits in it. `left`: only another process can send what is due now. */
export type LaneEnd = Instant | 'left' | null

/** What becomes of a delivery that was looked at but not sent. */
export interface Setting {
  readonly id: string
  readonly state: 'due' | 'dropped' | 'merged' | 'failed'
  readonly dueAt: Instant | null
  readonly detail: string | null
}

/** How a try ended, as it is stored. */
export interface Outcome {
  readonly id: string
  /** The number of the try that ended. The late answer of an older try changes nothing. */
  readonly attempt: number
  readonly state: 'due' | 'delivered' | 'unknown' | 'failed'
  readonly outcome: 'delivered' | 'retry' | 'unknown' | 'failed'
  readonly dueAt: Instant | null
  readonly sentRef: string | null
  readonly detail: string | null
  /** True: nobody is reached at that address any more. */
  readonly shuts?: true
}

/** What a room says of a delivery that is about to be sent: it is not to be said, and why; or what is said now. */
export type Verdict = { readonly drop: string } | { readonly view: View }

/** A delivery whose try begins. `view`: as it is sent, which may be several nudges in one. */
export interface Started {
  readonly id: string
  readonly view: View
}
