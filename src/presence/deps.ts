import type { Outbox } from '../delivery/outbox.ts'
import type { Housing } from '../house/housing.ts'
import type { LinkTo } from '../house/link.ts'
import type { Clock } from '../kit/clock.ts'
import type { Audit } from '../programme/audit/audit.ts'
import type { Transact } from '../store/transaction.ts'
import type { Deed } from './deeds.ts'
import type { Kind } from './kinds.ts'
import type { PresenceStore } from './store.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores {
  readonly presence: PresenceStore
  readonly outbox: Outbox<Kind>
  readonly audit: Audit<Deed>
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  readonly linkTo: LinkTo
  readonly showCard: Housing['showCard']
}
