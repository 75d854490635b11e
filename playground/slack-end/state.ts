import type { Clock } from '../../src/kit/clock.ts'
import type { Block } from './elements.ts'
import type { Json } from './wire.ts'

/** The one app of this end, as its settings page would show it. */
export interface AppSettings {
  /** The id of the app (A…). */
  readonly id: string
  /** The client id for OAuth. */
  readonly clientId: string
  /** The client secret for OAuth. */
  readonly clientSecret: string
  /** It signs the requests to the app. */
  readonly signingSecret: string
  /** What the app may ask for on the install page; anything when left out. */
  readonly scopes?: readonly string[]
  /** Whether tokens expire and are renewed; false when left out. */
  readonly tokenRotation?: boolean
  /** An app-level token (xapp-…): switches Socket Mode on, and HTTP delivery off. */
  readonly appToken?: string
  /** What the app is called. */
  readonly name?: string
  /** Event types the app is subscribed to; all when left out. */
  readonly events?: readonly string[]
  /** Whether the app has a Home tab; true when left out. */
  readonly homeTab?: boolean
  /** Whether people may write to the app; true when left out. */
  readonly messagesTab?: boolean
}

export interface Person {
  readonly id: string
  readonly workspaceId: string
  readonly name: string
  readonly email?: string
  readonly timeZone: string
  readonly locale: string
  /** A multi-channel guest. */
  readonly isGuest: boolean
  readonly isSingleChannelGuest: boolean
  /** Somebody of another organisation (Slack Connect). */
  readonly isExternal: boolean
  readonly isBot: boolean
  readonly isDeactivated: boolean
}

export interface Workspace {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly enterpriseId?: string
  readonly people: Set<string>
  /** Whether its owners let apps invite people into channels. */
  letsAppsInvite: boolean
  /** Whether it has charts and tables of data, which came to workspaces one after the other. */
  hasNewBlocks: boolean
}

export interface Installation {
  /** The workspace's id, or the organisation's. */
  readonly id: string
  readonly enterpriseId?: string
  readonly isEnterprise: boolean
  readonly workspaceIds: Set<string>
  readonly botId: string
  readonly botUserId: string
  readonly scopes: readonly string[]
}

/** A token and what it is good for. `ended` is the error it is refused with. */
export interface Grant {
  readonly token: string
  readonly kind: 'bot' | 'app'
  readonly installationId?: string
  readonly refreshToken?: string
  /** Unix seconds. */
  readonly expiresAt?: number
  ended?: 'token_revoked' | 'account_inactive' | 'token_expired'
}

export interface Message {
  readonly type: 'message'
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly text: string
  readonly blocks?: readonly Block[]
  readonly bot_id?: string
  readonly app_id?: string
  readonly team?: string
  readonly metadata?: Json
  readonly thread_ts?: string
  readonly files?: readonly Json[]
  readonly edited?: { readonly user: string; readonly ts: string }
  readonly is_ephemeral?: boolean
}

export interface Channel {
  readonly id: string
  readonly workspaceId: string
  readonly kind: 'im' | 'mpim' | 'private' | 'public'
  name: string
  topic: string
  purpose: string
  isArchived: boolean
  readonly creator: string
  readonly created: number
  readonly members: Set<string>
  readonly messages: Map<string, Message>
  readonly pins: Set<string>
  /** Links at its top, by their ids. */
  readonly bookmarks: Map<string, { readonly title: string; readonly link: string }>
}

/** A modal or a Home tab as it stands on somebody's screen; `filled` is what they typed so far. */
export interface View {
  readonly id: string
  readonly workspaceId: string
  readonly personId: string
  readonly hash: string
  readonly definition: ViewDefinition
  readonly filled: Filled
}

/** What the app said a view should be. */
export interface ViewDefinition {
  readonly type: 'modal' | 'home'
  readonly blocks: readonly Block[]
  readonly title?: Json
  readonly submit?: Json
  readonly close?: Json
  readonly callback_id?: string
  readonly external_id?: string
  readonly private_metadata?: string
  readonly notify_on_close?: boolean
  readonly clear_on_close?: boolean
}

/** block_id → action_id → what `state.values` holds. */
export type Filled = Readonly<Record<string, Readonly<Record<string, Json>>>>

export interface StoredFile {
  readonly id: string
  readonly workspaceId: string
  readonly owner: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** A file whose bytes an app has announced. */
export interface ExpectedFile extends Omit<StoredFile, 'bytes'> {
  readonly length: number
}

export interface Change {
  readonly what: 'workspace' | 'person' | 'channel' | 'message' | 'ephemeral' | 'home' | 'modal' | 'installation' | 'file'
  readonly workspaceId: string
  /** Of the thing that changed; for homes, modals and ephemerals the person's. */
  readonly id: string
}

/** One call of the Web API, or of a response URL (`response_url`), as it ended; `outcome` is `ok`, an error name, or `fault: …`. */
export interface CallRecord {
  readonly at: number
  readonly method: string
  readonly workspaceId: string | undefined
  readonly args: Json
  readonly outcome: string
}

/** Everything that Slack knows: plain values, found by id. */
export interface World {
  readonly clock: Clock
  readonly app: AppSettings
  readonly random: () => number
  readonly workspaces: Map<string, Workspace>
  readonly people: Map<string, Person>
  readonly channels: Map<string, Channel>
  /** `workspace:member,member` → the DM or group DM of exactly these. */
  readonly directs: Map<string, string>
  /** `workspace:name` → channel. */
  readonly channelNames: Map<string, string>
  /** Person → the channels they are in. */
  readonly memberships: Map<string, Set<string>>
  readonly installations: Map<string, Installation>
  readonly grants: Map<string, Grant>
  readonly homes: Map<string, View>
  /** Person → their stack of modals, the top one last. */
  readonly modals: Map<string, readonly View[]>
  readonly ephemerals: Map<string, readonly Message[]>
  readonly files: Map<string, StoredFile>
  readonly expected: Map<string, ExpectedFile>
  readonly calls: CallRecord[]
  /** Channel and metadata payload → how many messages carry it. */
  readonly tagged: Map<string, number>
  readonly duplicates: Message[]
  nextId(prefix: string): string
  /** Strictly rising `<seconds>.<6 digits>`, from the clock. */
  nextTs(): string
  readonly announce: (change: Change) => void
  /** Tells the app of an event, if it is installed and subscribed. */
  readonly tell: (workspaceId: string, event: Json) => void
}

export const unixSeconds = (world: { readonly clock: Clock }): number => Math.floor(world.clock.now().epochMilliseconds / 1000)
