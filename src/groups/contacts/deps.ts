import type { Outbox } from '../../delivery/outbox.ts'
import type { LinkTo } from '../../house/link.ts'
import type { Clock } from '../../kit/clock.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Kind } from '../kinds.ts'
import type { ContactStore } from './store.ts'

/** What contact details add to the stores of the ground. */
export interface Own {
  readonly contacts: ContactStore
}

/** What they need, all bound to one transaction. */
export interface Stores extends Own {
  readonly outbox: Outbox<Kind>
  readonly wakeTimetable: () => Promise<void>
}

/** What their deeds need. */
export interface Deps {
  readonly clock: Clock
  readonly linkTo: LinkTo
  readonly transact: Transact<Stores>
}
