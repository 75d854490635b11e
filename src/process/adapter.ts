/** What an adapter is to the process that runs it. */

import type { OpenMemory } from '../contract/adapter-memory.ts'
import type { Log } from '../kit/log.ts'

export type { Adapter } from '../contract/adapter.ts'

/** What an adapter is given of the house. */
export interface AdapterParts {
  readonly keys: readonly Uint8Array[]
  readonly memory: OpenMemory
  readonly log: Log
}
