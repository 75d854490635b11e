import type { Clock } from '../../src/kit/clock.ts'
import type { Json } from '../ends/json.ts'

/** The one app of this end: its Entra application id, and the name that people see. */
export interface AppSettings {
  /** The application id of the bot, a GUID. */
  readonly id: string
  /** What the app is called. */
  readonly name?: string
}

export interface Tenant {
  /** An Entra tenant id. */
  readonly id: string
  readonly name: string
  readonly domain: string
  /** Part of the serviceUrl of everything that happens in it. */
  readonly region: string
}

/** Somebody with an account in a tenant. In a team of another tenant they are external. */
export interface Person {
  /** `29:…`, as this app knows them. */
  readonly id: string
  readonly tenantId: string
  readonly aadObjectId: string
  readonly name: string
  readonly givenName: string
  readonly surname: string
  readonly email: string | undefined
  readonly userPrincipalName: string
  readonly locale: string
  readonly country: string
  readonly timeZone: string
  readonly platform: string
  readonly isGuest: boolean
  /** The account was removed: nobody is in their chats any more. */
  readonly isGone?: true
}

export interface Team {
  /** `19:…@thread.tacv2`, which is also the id of its General channel. */
  readonly id: string
  readonly name: string
  readonly aadGroupId: string
  readonly tenantId: string
  readonly channels: readonly string[]
  readonly members: Set<string>
}

export interface Conversation {
  readonly id: string
  readonly tenantId: string
  readonly kind: 'personal' | 'groupChat' | 'channel'
  readonly name: string
  /** Of a channel. */
  readonly teamId?: string
  readonly members: Set<string>
  readonly messages: Map<string, Message>
}

export interface Message {
  /** Its id; unique in its conversation. */
  readonly id: string
  /** The conversation in which it stands. */
  readonly conversationId: string
  /** The message that it answers, in a channel. */
  readonly thread?: string
  /** `app`, or a person's id. */
  readonly from: string
  /** As it was sent, or last updated. */
  readonly activity: Json
  /** What it was before, oldest first. */
  readonly history: readonly Json[]
  /** Person → the card that an answer to their tap shows them until they open the conversation again. */
  readonly shownTo: Readonly<Record<string, Json>>
  /** Milliseconds since 1970, by the end's clock. */
  readonly at: number
}

/** What stands in inputs: id → value. */
export type Filled = Readonly<Record<string, string>>

/** The one dialog that a person may have open. */
export interface Dialog {
  readonly personId: string
  readonly conversationId: string
  readonly messageId: string
  readonly title: string
  readonly width: unknown
  readonly height: unknown
  /** An Adaptive Card … */
  readonly card?: Json
  /** … or a web page. */
  readonly url?: string
  readonly filled: Filled
}

export interface StoredFile {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Change {
  readonly what: 'tenant' | 'person' | 'team' | 'conversation' | 'message' | 'installation' | 'dialog' | 'toast' | 'file'
  readonly tenantId: string
  /** Of the thing that changed; for messages `conversation:message`, for dialogs, toasts and files the person's. */
  readonly id: string
}

/** One call of the connector, as it ended: `ok`, an error code, or `fault: …`. */
export interface CallRecord {
  readonly at: number
  readonly method: string
  readonly tenantId: string | undefined
  readonly conversationId: string | undefined
  readonly args: Json
  readonly outcome: string
  /** What Teams would take, and what is unwise all the same. */
  readonly warnings: readonly string[]
}

/** Why nothing can be written although the app is there. */
export type Block = 'ConversationBlockedByUser' | 'MessageWritesBlocked'

/** Everything that Teams knows: plain values, found by id. */
export interface World {
  readonly clock: Clock
  readonly app: AppSettings
  readonly random: () => number
  readonly tenants: Map<string, Tenant>
  /** Tenants whose admin disabled the app. */
  readonly disabled: Set<string>
  readonly people: Map<string, Person>
  readonly teams: Map<string, Team>
  readonly conversations: Map<string, Conversation>
  /** `tenant:person` → their chat with the app. */
  readonly directs: Map<string, string>
  /** Person → conversations they are in. */
  readonly memberships: Map<string, Set<string>>
  /** People, teams and group chats → whether the app is there; `removed` when it was. */
  readonly installations: Map<string, 'installed' | 'removed'>
  readonly blocks: Map<string, Block>
  readonly dialogs: Map<string, Dialog>
  readonly toasts: Map<string, readonly string[]>
  /** `conversation:message` → person → what they typed into the card as it stands. */
  readonly filled: Map<string, Map<string, Filled>>
  readonly files: Map<string, StoredFile>
  readonly calls: CallRecord[]
  /** Conversation and delivery → how many messages carry it. */
  readonly delivered: Map<string, number>
  readonly duplicates: Message[]
  nextId(prefix: string): string
  /** A uuid that the same seed repeats. */
  nextUuid(): string
  /** Strictly rising milliseconds from the clock, as Teams numbers messages. */
  nextStamp(): string
  readonly announce: (change: Change) => void
}

/** A thing that must exist: anything else is a mistake of the caller. */
export function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`There is no ${what} on this Teams: add it first`)
  return found
}

export const personOf = (world: World, id: string): Person => must(world.people.get(id), `person ${id}`)
export const tenantOf = (world: World, id: string): Tenant => must(world.tenants.get(id), `tenant ${id}`)
export const conversationOf = (world: World, id: string): Conversation => must(world.conversations.get(id), `conversation ${id}`)
