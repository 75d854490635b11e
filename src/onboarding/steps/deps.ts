import type { Platform, Workspace } from '../../contract/platform.ts'
import type { Outbox } from '../../delivery/outbox.ts'
import type { Clock } from '../../kit/clock.ts'
import type { ChoicesStore } from '../../people/choices.ts'
import type { Audit } from '../../programme/audit/audit.ts'
import type { GroundDeed } from '../../programme/audit/deeds.ts'
import type { SeatStore } from '../../programme/enrolment/seats.ts'
import type { Tell } from '../../programme/fact.ts'
import type { ProgrammeStore } from '../../programme/store.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Deed } from '../deeds.ts'
import type { Kind } from '../kinds.ts'
import type { PauseStore } from '../leaving/pauses.ts'
import type { RoundStore } from '../rounds/store.ts'
import type { SelectionStore } from '../selections/store.ts'
import type { StepStore } from './store.ts'

/** What the steps need, all bound to one transaction. */
export interface StepStores {
  readonly steps: StepStore
  readonly selections: SelectionStore
  readonly rounds: RoundStore
  readonly pauses: PauseStore
  readonly outbox: Outbox<Kind>
  readonly audit: Audit<Deed | GroundDeed>
  readonly wakeTimetable: () => Promise<void>
}

/** With what tells other rooms, and wakes seats. */
export interface DueStores extends StepStores {
  readonly tell: Tell
  readonly seats: Pick<SeatStore, 'wakeFor'>
}

/** With what people chose for themselves, and what changes where they take part. */
export interface WideStores extends DueStores {
  readonly choices: ChoicesStore
  readonly programmes: ProgrammeStore
}

/** What the deeds of the steps need. `widely`: with what people chose for themselves. */
export interface StepDeps {
  readonly clock: Clock
  readonly transact: Transact<DueStores>
  readonly widely: Transact<WideStores>
  /** The platform of a workspace; it is asked outside any transaction. */
  readonly platformOf: (workspace: Workspace) => Pick<Platform, 'appLink'>
}
