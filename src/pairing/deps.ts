import type { WideStores } from '../house/housing.ts'
import type { Tried } from '../house/shown.ts'
import type { Clock } from '../kit/clock.ts'
import type { Apart } from '../kit/heavy.ts'
import type { Transact } from '../store/transaction.ts'
import type { Deed } from './deeds.ts'
import type { Kind } from './kinds.ts'
import type { RequestStore } from './requests/store.ts'
import type { PairingStore } from './store.ts'

/** What this room adds to the stores of the ground. */
export interface Own {
  readonly pairing: PairingStore
  readonly requests: RequestStore
}

/** What this room needs, all bound to one transaction. */
export type Stores = WideStores<Kind, Deed> & Own

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly apart: Apart
  readonly transact: Transact<Own & Pick<Stores, 'audit' | 'outbox' | 'seats'>>
  readonly transactWidely: Transact<Stores>
  readonly tryOut: <T>(cohortId: string, work: (stores: Stores) => Promise<T>) => Promise<Tried<T>>
}
