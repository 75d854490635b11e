import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Log } from '../kit/log.ts'
import type { Seal } from '../kit/seal.ts'
import type { AdapterMemory } from './adapter-memory.ts'
import type { Core } from './core.ts'
import type { Platform } from './platform.ts'
import type { Tokens } from './tokens.ts'

/** What every adapter is opened with. Its memory is its own: no other adapter reads it. */
export interface AdapterDeps {
  readonly memory: AdapterMemory
  readonly seal: Seal
  readonly tokens: Tokens
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

/** An adapter that runs. */
export interface Adapter {
  readonly platform: Platform
  /** For the one HTTP server of the house. */
  readonly routes: readonly Route[]
  /** Begins to listen; throws with words that say what to do. `hears`: called as soon as requests may come, if that is before all is proven. */
  listen(core: Core, hears?: () => void): Promise<void>
  /** Carries out a tap that another process heard and did not know. False: this one does not know it either. Throws before it listens. */
  resume(sealed: string): Promise<boolean>
  /** Hears nothing more, and waits until what was heard is done. */
  stop(): Promise<void>
}

/** What the one HTTP server of the house serves for an adapter. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Never throws; it answers by itself. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}
