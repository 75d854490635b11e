/** What an adapter is to the process that runs it. */

import type { OpenMemory } from '../contract/adapter-memory.ts'
import type { Pictures } from '../contract/pictures.ts'
import type { Log } from '../kit/log.ts'

export type { Adapter } from '../contract/adapter.ts'

/** What the house gives an adapter. */
export interface AdapterParts {
  readonly keys: readonly Uint8Array[]
  readonly memory: OpenMemory
  /** Missing: adapters only look at themselves. */
  readonly pictures?: Pictures
  readonly log: Log
}
