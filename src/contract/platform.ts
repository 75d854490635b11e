import type { Language, View } from './view.ts'

/** The platforms. `recorder` sends nothing and keeps what would be said: rehearsals and tests use it. */
export type PlatformName = 'slack' | 'teams' | 'recorder'

/** One installation. */
export interface Workspace {
  /** Where it is installed. */
  readonly platform: PlatformName
  /** Slack: the enterprise id (E…) of an installation for an organisation, else the team id (T…). Teams: the Entra tenant id. */
  readonly id: string
}

/** Where a person is reached in one workspace. */
export interface Address {
  /** The installation through which they are reached. */
  readonly workspace: Workspace
  /** Only its adapter reads it. */
  readonly id: string
}

/** A conversation of several people. */
export interface Place {
  /** The installation that is in it. */
  readonly workspace: Workspace
  /** Only its adapter reads it. */
  readonly id: string
  /** conversation: of a few people, without a name. channel: it has a name, and people can be added. */
  readonly kind: 'conversation' | 'channel'
}

/** A message that was delivered and may be updated. */
export interface Sent {
  /** The installation that sent it. */
  readonly workspace: Workspace
  /** Only its adapter reads it. */
  readonly ref: string
}

/** What platforms differ in. homePush: a home that Pari can show anew unasked. channelMembers: who is in a channel can be read. channelBookmark: a link to a message at the top of its channel. fileUpload: a form with a field for a file. fileSend: a file in somebody's chat, or in a channel. pictures: pictures that Pari keeps, within messages. words: what people write in their chat with Pari is read. */
export type Feature =
  | 'homePush'
  | 'conversation'
  | 'channelCreate'
  | 'channelMembers'
  | 'channelArchive'
  | 'channelPin'
  | 'channelBookmark'
  | 'fileUpload'
  | 'fileSend'
  | 'pictures'
  | 'words'

/** `degraded`: the adapter does something weaker that is still right. `unavailable`: the core must find another way. */
export type Capability = 'native' | 'degraded' | 'unavailable'

/** Why nothing can be delivered there for now. The coordinator is shown it, together with what to do. */
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

/** How a call ended that did not do what it was made for. Only `retry` may be tried again without asking. */
export type Setback =
  /** Proven not done; try again after `afterMs` milliseconds. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: 'throttled' | 'transient' }
  /** May have been done: neither platform has an idempotency key. */
  | { readonly kind: 'unknown'; readonly detail: string }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly detail: string }

/** How an attempt to say something ended. */
export type DeliveryResult = { readonly kind: 'delivered'; readonly sent: Sent } | Setback

/**
 * Why somebody cannot be brought into a place. gone: the account does not exist any more. hidden: Pari may not see them. guest: their
 * account may enter few places only. elsewhere: they belong to another workspace. notLet: Pari may bring in nobody, whoever they are.
 */
export type Exclusion = 'gone' | 'hidden' | 'guest' | 'elsewhere' | 'notLet' | 'other'

/** Somebody who could not be brought in. */
export interface Excluded {
  /** Whom this is about. */
  readonly address: Address
  /** Why, in our words. */
  readonly reason: Exclusion
  /** The error code of the platform. */
  readonly detail: string
}

/**
 * How an attempt to bring people together ended. `without`: who could not be brought in, and why; that nobody else is named does not prove that they are in:
 * `membersOf` tells. `name`: what a channel is called there.
 */
export type PlaceResult =
  | { readonly kind: 'opened'; readonly place: Place; readonly without: readonly Excluded[]; readonly name?: string }
  | Setback

/** A private channel that shall exist. The same `key` finds the same channel again. */
export interface ChannelWanted {
  /** Where it is opened. */
  readonly workspace: Workspace
  /** It is unique in the workspace, and becomes part of the name. */
  readonly key: string
  /** What people call it; the adapter makes a name of it that the platform allows. */
  readonly name: string
  /** What stands at its top. */
  readonly topic: string
  /** Who is brought in. */
  readonly people: readonly Address[]
}

/** What a platform's own directory says about somebody. */
export interface Profile {
  /** Where they are reached. */
  readonly address: Address
  /** In lower case. Null: the platform does not tell. */
  readonly email: string | null
  /** The platform hides the e-mail, and `email` is what they sign in with: it only looks like one, and often is none. */
  readonly isSignIn?: boolean
  /** As they are called there. */
  readonly name: string
  /** An IANA zone. Null: the platform does not tell. */
  readonly timeZone: string | null
  /** Null: the platform does not tell, or names a language that Pari does not speak. */
  readonly language: Language | null
  /** guest: their account enters few places only. external: they belong to another organisation. */
  readonly kind: 'member' | 'guest' | 'external'
  /** The organisation of somebody external, as that organisation says. Null or missing: nobody says it. */
  readonly organisation?: string | null
}

/**
 * Why the directory leads to nobody to whom Pari can write. `notInstalled`: the platform tells only of people who have Pari (Teams).
 * `notAPerson`: the account is a bot. `hidden`: Pari may not see them. `unproven`: the account belongs to another organisation, whose word an
 * e-mail is, so a coordinator must say whose it is; only the core gives this word.
 */
export const absences = ['notFound', 'notInstalled', 'deactivated', 'notAPerson', 'hidden', 'unproven'] as const
/** One of `absences`. */
export type Absence = (typeof absences)[number]

/** What became of a search for somebody by e-mail. `setback`: the search did not come to an end; `email` is as it was asked for. */
export type Found = { readonly email: string } & (
  | { readonly profile: Profile }
  | { readonly absence: Absence }
  | { readonly setback: Setback }
)

/** How much of what a platform takes in one message a view would be. More than `most`: something would be left out. */
export interface Measured {
  /** What the platform counts. */
  readonly unit: 'characters' | 'bytes'
  /** How many the view would be, as the platform writes it. */
  readonly used: number
  /** How many may be sent, and updated later. */
  readonly most: number
}

/** A file that goes to somebody. */
export interface FileOut {
  /** Its name with the ending, in any language. */
  readonly name: string
  /** Its content. */
  readonly bytes: Uint8Array
}

/** What a chat platform must offer. No method rejects because of the platform: every outcome is a value. */
export interface Platform {
  /** Whether this workspace offers the feature fully, in a weaker way or not at all. */
  capability(workspace: Workspace, feature: Feature): Promise<Capability>
  /** How much of one message a view would be, in the platform's own unit and after its own conversion. */
  measure(view: View): Measured
  /** A view as this platform will show it, in parts that every platform draws: formatting that it does not have is written out. */
  asShown(view: View): View
  /** Says a view to one person. `deliveryId`: the delivery that this is an attempt of, for logs and metadata. */
  sendDirect(to: Address, view: View, deliveryId: string): Promise<DeliveryResult>
  /**
   * Says a view where several people read it. `deliveryId`: as in `sendDirect`. `calls`: everybody in a channel is called to it, where the platform can;
   * missing: nobody.
   */
  sendToPlace(to: Place, view: View, deliveryId: string, calls?: 'everybody' | 'nobody'): Promise<DeliveryResult>
  /**
   * Puts a view in the place of a message. Where that cannot be done any more, the view is said as a new message, or with `leave` nothing
   * is done.
   */
  update(sent: Sent, view: View, orElse?: 'say' | 'leave'): Promise<DeliveryResult>
  /** Brings a file into somebody's chat or into a channel, with a sentence above it. `failed` where the platform takes none. */
  sendFile(to: Address | Place, file: FileOut, words: string): Promise<{ readonly kind: 'delivered' } | Setback>
  /** Shows somebody their home as it is now. `failed` where the platform has no home. */
  showHome(of: Address, view: View): Promise<{ readonly kind: 'shown' } | Setback>
  /**
   * Opens one conversation for a few people; the same people get the same one. Slack: at most 8 people besides the bot
   * (docs.slack.dev/reference/methods/conversations.open).
   */
  openConversation(people: readonly Address[]): Promise<PlaceResult>
  /**
   * A link (https) with which its reader opens a conversation with these people; a first message is drafted for them. Null: the platform
   * has no such link.
   */
  chatLink(people: readonly Address[], words: { readonly topic: string; readonly message: string }): Promise<string | null>
  /**
   * A link (https) with which anybody of the workspace opens Pari, for a newsletter; where the platform can, `word` is drafted for them. Null: the platform
   * has no such link, or does not tell it now.
   */
  appLink(workspace: Workspace, word: string): Promise<string | null>
  /** Opens a private channel with these people. Called again, it adds those who are missing. */
  openChannel(channel: ChannelWanted): Promise<PlaceResult>
  /** Everybody who is in a channel, Pari too: the whole list, or a setback. `failed` where the platform does not tell. */
  membersOf(place: Place): Promise<{ readonly kind: 'read'; readonly people: readonly Address[] } | Setback>
  /** Takes somebody out of a channel. Whoever is not in it counts as `out`. */
  takeOut(place: Place, person: Address): Promise<{ readonly kind: 'out' } | Setback>
  /** Pins a message in its conversation. A message that is pinned already counts as `pinned`. */
  pin(sent: Sent): Promise<{ readonly kind: 'pinned' } | Setback>
  /** Puts a link to a message at the top of its channel, under this title. Called twice, it does so twice. `failed` where the platform has none. */
  bookmark(sent: Sent, title: string): Promise<{ readonly kind: 'bookmarked'; readonly id: string } | Setback>
  /** Takes such a link away. One that is gone already counts as `gone`. */
  unbookmark(place: Place, id: string): Promise<{ readonly kind: 'gone' } | Setback>
  /** Closes a channel for good. A channel that is closed already counts as `archived`. */
  archive(place: Place): Promise<{ readonly kind: 'archived' } | Setback>
  /** Looks people up by e-mail. Every e-mail gets an answer, in the same order. */
  findPeople(workspace: Workspace, emails: readonly string[]): Promise<readonly Found[]>
  /** Who somebody is. Null: the platform does not say it, or not now. */
  profileOf(address: Address): Promise<Profile | null>
}

/**
 * The part of a platform that the core uses. Adapters call `showHome` by themselves. What keeps no messages has no `update`.
 */
export type Messenger = Omit<Platform, 'update' | 'showHome'> & Partial<Pick<Platform, 'update'>>
