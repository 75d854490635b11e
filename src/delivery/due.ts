import type { Address } from '../contract/platform.ts'
import type { View } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { QuietHours } from '../people/quiet-hours.ts'
import type { DeliveryClass } from './outbox.ts'

/** Who hears it, too. */
export interface Companion {
  /** Null: not reached in the same workspace any more. */
  readonly to: Address | null
  readonly zone: string
  readonly quiet: QuietHours
}

export interface DueDelivery {
  readonly id: string
  readonly personId: string
  readonly class: DeliveryClass
  readonly urgent: boolean
  readonly view: View
  readonly expiresAt: Instant | null
  /** Tries so far. */
  readonly attempts: number
  readonly to: Address
  readonly zone: string
  readonly quiet: QuietHours
  /** Null: it is for one person alone. */
  readonly companion: Companion | null
  /** When nudges were delivered to this person in the last week, newest first. */
  readonly nudgedAt: readonly Instant[]
}

/** A row that holds something nobody wrote: it fails by itself, and nobody else waits for it. */
export interface Unreadable {
  readonly id: string
  /** The kind of error; never its words, which may quote what is stored. */
  readonly unreadable: string
}

/** A row that a later release wrote, or one that could say more: it is left to a process that can. */
export interface Strange {
  readonly id: string
  /** What that process must know. */
  readonly needs: readonly string[]
  readonly expiresAt: Instant | null
}

/** When a lane wants to be woken again; null: nothing waits in it. `left`: what is due now only another process can send. */
export type LaneEnd = Instant | 'left' | null

/** What becomes of a delivery that was looked at but not sent. */
export interface Setting {
  readonly id: string
  readonly state: 'due' | 'dropped' | 'merged' | 'failed'
  readonly dueAt: Instant | null
  readonly detail: string | null
}

export interface Outcome {
  readonly id: string
  /** The try that ended; an older try's late answer changes nothing. */
  readonly attempt: number
  readonly state: 'due' | 'delivered' | 'unknown' | 'failed'
  readonly outcome: 'delivered' | 'retry' | 'unknown' | 'failed'
  readonly dueAt: Instant | null
  readonly sentRef: string | null
  readonly detail: string | null
  /** Nobody gets in at that address any more. */
  readonly shuts?: true
}

export interface Started {
  readonly id: string
  readonly view: View
}
