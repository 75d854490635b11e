import type { Platform, Workspace } from '../../contract/platform.ts'
import type { GroundStores, Housing } from '../../house/housing.ts'
import type { Clock } from '../../kit/clock.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Deed } from '../deeds.ts'
import type { Kind } from '../kinds.ts'
import type { RhythmStore } from './store.ts'

/** What the rhythm of groups adds to the stores of the ground. */
export interface Own {
  readonly rhythm: RhythmStore
}

/** All bound to one transaction. */
export type Stores = Pick<GroundStores<Kind, Deed>, 'outbox' | 'tell' | 'wakeTimetable'> & Own

/** What the deeds need. `busyOf`: other meetings of people, asked for outside any transaction. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  readonly busyOf: Housing['busyOf']
  readonly platformOf: (
    workspace: Workspace,
  ) => Pick<Platform, 'capability' | 'sendToPlace' | 'sendFile' | 'bookmark' | 'unbookmark'> & Partial<Pick<Platform, 'update'>>
}
