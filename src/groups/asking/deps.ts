import type { GroundStores } from '../../house/housing.ts'
import type { Clock } from '../../kit/clock.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Deed } from '../deeds.ts'
import type { FormingStore } from '../forming/store.ts'
import type { Kind } from '../kinds.ts'
import type { AskingStore } from './store.ts'

/** What groups to which people say yes add to the stores of the ground. */
export interface Own {
  readonly asking: AskingStore
  readonly forming: FormingStore
}

/** All bound to one transaction. */
export type Stores = Pick<GroundStores<Kind, Deed>, 'audit' | 'outbox' | 'wakeTimetable'> & Own

/** What the deeds need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
}
