import type { Messenger, Workspace } from '../contract/platform.ts'
import type { LinkTo } from '../house/link.ts'
import type { Clock } from '../kit/clock.ts'
import type { Transact } from '../store/transaction.ts'
import type { CalendarStore } from './store.ts'

/** What this room needs, bound to one transaction. */
export interface Stores {
  readonly calendars: CalendarStore
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  readonly linkTo: LinkTo
  readonly platformOf: (workspace: Workspace) => Pick<Messenger, 'capability' | 'sendFile'>
}
