import type { Platform, Workspace } from '../../contract/platform.ts'
import type { GroundStores } from '../../house/housing.ts'
import type { Clock, Instant } from '../../kit/clock.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Deed } from '../deeds.ts'
import type { EndingStore } from '../ending/store.ts'
import type { FormingStore } from '../forming/store.ts'
import type { Kind } from '../kinds.ts'
import type { Scene } from './facts.ts'
import type { PlaceStore } from './store.ts'

/** What the channels of groups add to the stores of the ground. */
export interface Own {
  readonly places: PlaceStore
  readonly forming: FormingStore
  readonly endings: EndingStore
}

/** All bound to one transaction. */
export type Stores = Pick<GroundStores<Kind, Deed>, 'audit' | 'outbox' | 'wakeTimetable'> & Own

/** What is asked of a platform. */
export type Chat = Pick<Platform, 'capability' | 'openChannel' | 'membersOf' | 'takeOut' | 'sendToPlace' | 'pin' | 'archive'> &
  Partial<Pick<Platform, 'update'>>

/** What the deeds need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  readonly platformOf: (workspace: Workspace) => Chat
  /** Looks at what is only suggested to people. Answers with when it is looked at again; null: it is decided. */
  readonly suggested: (groupId: string, now: Instant) => Promise<Instant | null>
  /** Does what is due for the meetings of a group; `sceneOf`: its channels as they are by now. Answers with when it is looked at again. */
  readonly meet: (groupId: string, sceneOf: () => Promise<Scene | null>, now: Instant) => Promise<Instant | null>
}
