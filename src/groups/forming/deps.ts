import type { WideStores } from '../../house/housing.ts'
import type { Tried } from '../../house/shown.ts'
import type { Clock } from '../../kit/clock.ts'
import type { Apart } from '../../kit/heavy.ts'
import type { FitsOf } from '../../programme/to-pair.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Deed } from '../deeds.ts'
import type { Kind } from '../kinds.ts'
import type { FormingStore } from './store.ts'

/** What forming groups adds to the stores of the ground. */
export interface Own {
  readonly forming: FormingStore
}

/** What forming groups needs, all bound to one transaction. */
export type Stores = WideStores<Kind, Deed> & Own

/** What its deeds need. */
export interface Deps {
  readonly clock: Clock
  readonly apart: Apart
  readonly fitsOf: FitsOf
  readonly transact: Transact<Own & Pick<Stores, 'audit'>>
  readonly transactWidely: Transact<Stores>
  readonly tryOut: <T>(cohortId: string, work: (stores: Stores) => Promise<T>) => Promise<Tried<T>>
}
