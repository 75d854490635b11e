/** What an adapter is to the process that runs it. */

import type { OpenMemory } from '../contract/adapter-memory.ts'
import type { Core } from '../contract/core.ts'
import type { Platform } from '../contract/platform.ts'
import type { Log } from '../kit/log.ts'
import type { Route } from './http.ts'

/** An adapter that runs. */
export interface Adapter {
  readonly platform: Platform
  readonly routes: readonly Route[]
  /** Begins to listen; throws with words that say what to do. `hears`: called as soon as requests may come, if that is before all is proven. */
  listen(core: Core, hears?: () => void): Promise<void>
  /** Hears nothing more, and waits until what was heard is done. */
  stop(): Promise<void>
}

/** What an adapter is given of the house. */
export interface AdapterParts {
  readonly keys: readonly Uint8Array[]
  readonly memory: OpenMemory
  readonly log: Log
}
