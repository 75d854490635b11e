import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Log } from '../kit/log.ts'
import type { Seal } from '../kit/seal.ts'
import type { AdapterMemory } from './adapter-memory.ts'
import type { Core } from './core.ts'
import type { Pictures } from './pictures.ts'
import type { Platform } from './platform.ts'
import type { Tokens } from './tokens.ts'

/** What every adapter is opened with. */
export interface AdapterDeps {
  /** What this adapter stored. It is its own: no other adapter reads it. */
  readonly memory: AdapterMemory
  /** Encrypts tokens that are stored, and signs. */
  readonly seal: Seal
  /** Writes and reads what buttons carry. */
  readonly tokens: Tokens
  /** Pictures that Pari keeps. Missing: there are none. */
  readonly pictures?: Pictures
  /** Gives the time. It may be turned in the playground and in rehearsals. */
  readonly clock: Clock
  /** Makes new ids (UUIDv7). */
  readonly ids: Ids
  /** Takes ids, and never names, texts or tokens. */
  readonly log: Log
}

/** One thing that was looked at, in words for whoever runs Pari: no names and no secrets. */
export interface Finding {
  /** What was looked at, in a few words. */
  readonly part: string
  /** False: somebody must do something. */
  readonly isWell: boolean
  /** What is wrong, what does not work because of it, and what to do; or what is well. */
  readonly words: string
  /** All is well, and it is said at every start all the same. */
  readonly isSaidAtStart?: true
}

/** An adapter that is open. */
export interface Adapter {
  /** What the core says and asks goes through this. */
  readonly platform: Platform
  /** What the one HTTP server of the process serves for this adapter; empty where the adapter opens a connection itself. */
  readonly routes: readonly Route[]
  /**
   * Begins to listen; rejects with words that say what to do. `hears` is called as soon as requests may come, where that is before
   * everything is proven.
   */
  listen(core: Core, hears?: () => void): Promise<void>
  /**
   * Carries out a tap that another process heard and did not know. False: this process does not know it either. Rejects before `listen` and
   * after `stop`.
   */
  resume(sealed: string): Promise<boolean>
  /**
   * Looks at its own tokens and rights, before `listen`, too. `workspaceIds`: the platform's ids of the workspaces where Pari is installed. `kept`: by what
   * was stored and asked already; `asked`: the platform is asked about each. Never rejects.
   */
  examine(workspaceIds: readonly string[], depth: 'kept' | 'asked'): Promise<readonly Finding[]>
  /** Stops listening, and resolves when everything that was heard is done. */
  stop(): Promise<void>
}

/** One path that the HTTP server of the process serves for an adapter. */
export interface Route {
  /** A request with another method is answered with 404 by the server. */
  readonly method: 'GET' | 'POST'
  /** It begins with a slash and is matched as a whole, without the query. */
  readonly path: string
  /** Answers the request by itself. It never rejects. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}
