import type { Platform, Workspace } from '../../contract/platform.ts'
import type { Outbox } from '../../delivery/outbox.ts'
import type { Clock } from '../../kit/clock.ts'
import type { ChoicesStore } from '../../people/choices.ts'
import type { Audit } from '../../programme/audit/audit.ts'
import type { GroundDeed } from '../../programme/audit/deeds.ts'
import type { EnteringStore } from '../../programme/enrolment/entering.ts'
import type { SeatStore } from '../../programme/enrolment/seats.ts'
import type { Tell } from '../../programme/fact.ts'
import type { LeavingStore } from '../../programme/leaving/leaving.ts'
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

/** With what tells other rooms, wakes seats, and changes where people take part and what they chose for themselves. */
export interface DueStores extends StepStores {
  readonly tell: Tell
  readonly seats: Pick<SeatStore, 'wakeFor'>
  readonly choices: ChoicesStore
  readonly takingPart: EnteringStore & LeavingStore
}

/** With everything about programmes, which takes longer. */
export interface WideStores extends DueStores {
  readonly programmes: ProgrammeStore
}

/** What the deeds of the steps need. */
export interface StepDeps {
  readonly clock: Clock
  readonly transact: Transact<DueStores>
  readonly widely: Transact<WideStores>
  /** The platform of a workspace; it is asked outside any transaction. */
  readonly platformOf: (workspace: Workspace) => Pick<Platform, 'appLink'>
}
