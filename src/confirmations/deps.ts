import type { Outbox } from '../delivery/outbox.ts'
import type { Clock } from '../kit/clock.ts'
import type { Audit } from '../programme/audit/audit.ts'
import type { GroundDeed } from '../programme/audit/deeds.ts'
import type { SeatStore } from '../programme/enrolment/seats.ts'
import type { Tell } from '../programme/fact.ts'
import type { ActStore } from '../programme/undo/acts.ts'
import type { Transact } from '../store/transaction.ts'
import type { Deed } from './deeds.ts'
import type { Kind } from './kinds.ts'
import type { MoveRows } from './moves/store.ts'
import type { AgendaStore, ConfirmationStore, OfferStore } from './store.ts'
import type { TakingPartStore } from './taking-part.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores {
  readonly confirmations: ConfirmationStore
  readonly offers: OfferStore
  readonly agenda: AgendaStore
  readonly takingPart: TakingPartStore
  readonly moves: MoveRows
  readonly acts: ActStore
  readonly seats: SeatStore
  readonly outbox: Outbox<Kind>
  readonly audit: Audit<Deed | GroundDeed>
  readonly tell: Tell
  /** Asks the timetable to look at once, when this transaction commits. */
  readonly wakeTimetable: () => Promise<void>
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
}
