import type { Language, View } from './view.ts'

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

/** A conversation of several people; only its adapter reads `id`. */
export interface Place {
  readonly workspace: Workspace
  readonly id: string
  readonly kind: 'conversation' | 'channel'
}

/** A message that was delivered and may be updated; only its adapter reads `ref`. */
export interface Sent {
  readonly workspace: Workspace
  readonly ref: string
}

/** What platforms differ in. */
export type Feature = 'homePush' | 'conversation' | 'channelCreate' | 'channelArchive' | 'channelPin' | 'fileUpload'

/** `degraded`: the adapter does something weaker that is still right; `unavailable`: the core must find another way. */
export type Capability = 'native' | 'degraded' | 'unavailable'

/** Why nothing can be delivered there for now; the coordinator is shown it with what to do. */
export const failureReasons = [
  'recipientGone',
  'blockedByPerson',
  'blockedByAdministrator',
  'appNotInstalled',
  'placeGone',
  'placeArchived',
  'notMember',
  'tooLarge',
  'invalidContent',
  'authorisationRevoked',
  'notPermitted',
] as const
/** One of `failureReasons`. */
export type FailureReason = (typeof failureReasons)[number]

/** How a call ended that did not do what it was made for. Only `retry` may be tried again blindly. */
export type Setback =
  /** Proven not done; try again after `afterMs` milliseconds. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: 'throttled' | 'transient' }
  /** May have been done: neither platform has an idempotency key. */
  | { readonly kind: 'unknown'; readonly detail: string }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly detail: string }

/** How an attempt to say something ended. */
export type DeliveryResult = { readonly kind: 'delivered'; readonly sent: Sent } | Setback

/** Why somebody cannot be brought into a place. gone: no such account any more; guest: an account that may enter few places; elsewhere: of another workspace. */
export type Exclusion = 'gone' | 'hidden' | 'guest' | 'elsewhere' | 'other'

/** Somebody who could not be brought in. `detail`: the platform's own word for it. */
export interface Excluded {
  readonly address: Address
  readonly reason: Exclusion
  readonly detail: string
}

/** How an attempt to bring people together ended. `without`: who could not be brought in, and why. */
export type PlaceResult = { readonly kind: 'opened'; readonly place: Place; readonly without: readonly Excluded[] } | Setback

/** A private channel that is to be there. The same `key` finds the same channel again. */
export interface ChannelWanted {
  readonly workspace: Workspace
  /** Unique in the workspace; becomes part of the name. */
  readonly key: string
  readonly name: string
  readonly topic: string
  readonly people: readonly Address[]
}

/** What a platform's own directory says about somebody. */
export interface Profile {
  readonly address: Address
  /** In lower case; null where the platform does not tell. */
  readonly email: string | null
  readonly name: string
  /** IANA zone. */
  readonly timeZone: string | null
  readonly language: Language | null
  /** guest: of a few places only. external: of another organisation. */
  readonly kind: 'member' | 'guest' | 'external'
}

/** Why the directory leads to nobody who can be written to. `notInstalled`: the platform tells only of people whom Pari was installed for. */
export const absences = ['notFound', 'notInstalled', 'deactivated', 'notAPerson', 'hidden'] as const
/** One of `absences`. */
export type Absence = (typeof absences)[number]

/** What became of looking for somebody by e-mail. */
export type Found = { readonly email: string } & (
  | { readonly profile: Profile }
  | { readonly absence: Absence }
  | { readonly setback: Setback }
)

/** What a chat platform must offer. An adapter never throws from here: every outcome is data. */
export interface Platform {
  /** Whether this workspace can do something natively, in a weaker way or not at all. */
  capability(workspace: Workspace, feature: Feature): Promise<Capability>
  /** Says a view to one person. `deliveryId` names the attempt's delivery in logs and metadata. */
  sendDirect(to: Address, view: View, deliveryId: string): Promise<DeliveryResult>
  /** Says a view where several people read it. */
  sendToPlace(to: Place, view: View, deliveryId: string): Promise<DeliveryResult>
  /** Puts a view in the place of a message; where that cannot be done any more, says it anew. */
  update(sent: Sent, view: View): Promise<DeliveryResult>
  /** Shows somebody's home as it is now; `unavailable` where the platform has none to push to. */
  showHome(of: Address, view: View): Promise<{ readonly kind: 'shown' } | Setback>
  /** One conversation for a few people, the same for the same people. Slack: at most 8 besides the bot. */
  openConversation(people: readonly Address[]): Promise<PlaceResult>
  /** A link (https) by which its reader opens a conversation with these people, a first message drafted for them; null where there is none. */
  chatLink(people: readonly Address[], words: { readonly topic: string; readonly message: string }): Promise<string | null>
  /** A private channel with these people; called again it adds who is missing. */
  openChannel(channel: ChannelWanted): Promise<PlaceResult>
  /** Pins a message where it stands. */
  pin(sent: Sent): Promise<{ readonly kind: 'pinned' } | Setback>
  /** Closes a channel for good. */
  archive(place: Place): Promise<{ readonly kind: 'archived' } | Setback>
  /** Looks people up by e-mail; every e-mail gets a line, in the same order. */
  findPeople(workspace: Workspace, emails: readonly string[]): Promise<readonly Found[]>
  /** Who somebody is; null when the platform does not say, or not now. */
  profileOf(address: Address): Promise<Profile | null>
}

/** What the core itself asks of a platform; the rest is for rooms that open places. */
export type Messenger = Omit<Platform, 'update' | 'showHome' | 'archive'>
