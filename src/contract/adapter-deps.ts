import type { Clock } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Log } from '../kit/log.ts'
import type { Seal } from '../kit/seal.ts'
import type { AdapterMemory } from './adapter-memory.ts'
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
