import type { Messenger, Workspace } from '../contract/platform.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { Likenesses } from '../house/shown.ts'
import type { Clock } from '../kit/clock.ts'
import type { Audit } from '../programme/audit/audit.ts'
import type { Tell } from '../programme/fact.ts'
import type { Transact } from '../store/transaction.ts'
import type { Deed } from './deeds.ts'
import type { Kind } from './kinds.ts'
import type { IntroductionStore } from './store.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores {
  readonly introductions: IntroductionStore
  readonly outbox: Outbox<Kind>
  readonly audit: Audit<Deed>
  readonly tell: Tell
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  readonly likenessOf: (pairIds: readonly string[]) => Promise<Likenesses>
  readonly platformOf: (workspace: Workspace) => Pick<Messenger, 'capability' | 'chatLink'>
}
