import type { Platform, Workspace } from '../../contract/platform.ts'
import type { Outbox } from '../../delivery/outbox.ts'
import type { Clock } from '../../kit/clock.ts'
import type { ChoicesStore } from '../../people/choices.ts'
import type { Audit } from '../../programme/audit/audit.ts'
import type { GroundDeed } from '../../programme/audit/deeds.ts'
import type { Tell } from '../../programme/fact.ts'
import type { ProgrammeStore } from '../../programme/store.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Deed } from '../deeds.ts'
import type { Kind } from '../kinds.ts'
import type { RoundStore } from '../rounds/store.ts'
import type { SelectionStore } from '../selections/store.ts'
import type { StepStore } from './store.ts'

/** What the steps need, all bound to one transaction. */
export interface StepStores {
  readonly steps: StepStore
  readonly selections: SelectionStore
  readonly rounds: RoundStore
  readonly outbox: Outbox<Kind>
  readonly audit: Audit<Deed | GroundDeed>
  readonly wakeTimetable: () => Promise<void>
}

/** With what people chose for themselves, and what changes where they take part. */
export interface WideStores extends StepStores {
  readonly choices: ChoicesStore
  readonly programmes: ProgrammeStore
  readonly tell: Tell
}

/** What the deeds of the steps need. `widely`: with what people chose for themselves. */
export interface StepDeps {
  readonly clock: Clock
  readonly transact: Transact<StepStores>
  readonly widely: Transact<WideStores>
  /** The platform of a workspace; it is asked outside any transaction. */
  readonly platformOf: (workspace: Workspace) => Pick<Platform, 'appLink'>
}
