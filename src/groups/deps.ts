import type { Platform, Workspace } from '../contract/platform.ts'
import type { Clock } from '../kit/clock.ts'
import type { Audit } from '../programme/audit/audit.ts'
import type { Transact } from '../store/transaction.ts'
import type { ChannelStore } from './cohort-channel/store.ts'
import type { Deed } from './deeds.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores {
  readonly channels: ChannelStore
  readonly audit: Audit<Deed>
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  readonly platformOf: (
    workspace: Workspace,
  ) => Pick<Platform, 'capability' | 'openChannel' | 'sendToPlace' | 'pin'> & Partial<Pick<Platform, 'update'>>
}
