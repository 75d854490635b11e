import type { Platform, Workspace } from '../../contract/platform.ts'
import type { Clock } from '../../kit/clock.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Own as Rhythm, Stores as RhythmStores } from '../rhythm/deps.ts'
import type { AgreementStore } from './store.ts'

/** What the agreements of groups add to the stores of the ground. */
export interface Own extends Rhythm {
  readonly agreements: AgreementStore
}

/** All bound to one transaction. */
export type Stores = RhythmStores & Own

/** What the deeds need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  readonly platformOf: (workspace: Workspace) => Pick<Platform, 'sendToPlace' | 'capability' | 'pin'> & Partial<Pick<Platform, 'update'>>
}
