import type { Outbox } from '../delivery/outbox.ts'
import type { Housing } from '../house/housing.ts'
import type { Clock } from '../kit/clock.ts'
import type { PictureStore } from '../pictures/store.ts'
import type { Audit } from '../programme/audit/audit.ts'
import type { Transact } from '../store/transaction.ts'
import type { Deed } from './deeds.ts'
import type { Kind } from './kinds.ts'
import type { AnnouncementStore } from './store.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores {
  readonly announcements: AnnouncementStore
  readonly outbox: Outbox<Kind>
  readonly pictures: PictureStore
  readonly audit: Audit<Deed>
  readonly wakeTimetable: () => Promise<void>
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  readonly platformOf: Housing['platformOf']
}
