import type { View } from './views/view.ts'

/** `recorder` keeps what would be said: rehearsals and tests. */
export type PlatformName = 'slack' | 'teams' | 'recorder'

/** One installation. Slack: the enterprise id of an organisation-wide install, else the team id. Teams: the Entra tenant id. */
export interface Workspace {
  readonly platform: PlatformName
  readonly id: string
}

/** Where a person is reached in one workspace; only its adapter reads `id`. */
export interface Address {
  readonly workspace: Workspace
  readonly id: string
}

/** A message that was delivered and may be updated; only its adapter reads `ref`. */
export interface Sent {
  readonly workspace: Workspace
  readonly ref: string
}

/** Why nothing can be delivered there for now; the coordinator is shown it with what to do. */
export type FailureReason =
  | 'recipientGone'
  | 'blockedByPerson'
  | 'blockedByAdministrator'
  | 'appNotInstalled'
  | 'placeGone'
  | 'placeArchived'
  | 'notMember'
  | 'tooLarge'
  | 'invalidContent'
  | 'authorisationRevoked'
  | 'notPermitted'

/** How an attempt to say something ended. Only `retry` may be tried again blindly. */
export type DeliveryResult =
  | { readonly kind: 'delivered'; readonly sent: Sent }
  /** Proven not delivered; try again after `afterMs` milliseconds. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: 'throttled' | 'transient' }
  /** May have been delivered: neither platform has an idempotency key. */
  | { readonly kind: 'unknown'; readonly detail: string }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly detail: string }

/** What a chat platform must offer. An adapter never throws from here: every outcome is data. */
export interface Platform {
  /** Says a view to one person. `deliveryId` names the attempt's delivery in logs and metadata. */
  sendDirect(to: Address, view: View, deliveryId: string): Promise<DeliveryResult>
}
