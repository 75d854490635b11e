import type { Outbox } from '../delivery/outbox.ts'
import type { Housing } from '../house/housing.ts'
import type { Clock } from '../kit/clock.ts'
import type { Audit } from '../programme/audit/audit.ts'
import type { Tell } from '../programme/fact.ts'
import type { PartingStore } from '../programme/leaving/parting.ts'
import type { Transact } from '../store/transaction.ts'
import type { Deed } from './deeds.ts'
import type { Kind } from './kinds.ts'
import type { MeetingStore } from './store.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores {
  readonly meetings: MeetingStore
  readonly parting: PartingStore
  readonly outbox: Outbox<Kind>
  readonly audit: Audit<Deed>
  readonly tell: Tell
  readonly wakeTimetable: () => Promise<void>
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  /** What leads somebody whose pair has ended to a new one. It is asked for outside any transaction. */
  readonly waysToPair: Housing['waysToPair']
}
