import type { Outbox } from '../delivery/outbox.ts'
import type { LinkTo } from '../house/link.ts'
import type { Tried } from '../house/shown.ts'
import type { Clock } from '../kit/clock.ts'
import type { Apart } from '../kit/heavy.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { ShownStores } from '../programme/enrolment/enrol-shown.ts'
import type { MovingStore } from '../programme/kick-off/moving.ts'
import type { Transact } from '../store/transaction.ts'
import type { DeletionStore } from './kick-off/deletion.store.ts'
import type { Kind } from './kinds.ts'
import type { PendingStore } from './lists/pending.ts'
import type { RoleStore } from './roles/roles.store.ts'
import type { SetUpStore } from './store.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores extends ShownStores {
  readonly setUp: SetUpStore
  readonly roles: RoleStore
  readonly choices: ChoicesStore
  readonly pending: PendingStore
  readonly moving: MovingStore
  readonly deletion: DeletionStore
  readonly outbox: Outbox<Kind>
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  /** Does work of a cohort and all that it makes due, rolls it back, and answers who would have been told something. */
  readonly tryOut: <T>(cohortId: string, work: (stores: Stores) => Promise<T>) => Promise<Tried<T>>
  /** Reads lists in threads of their own. */
  readonly apart: Apart
  /** Writes signed links of this room. */
  readonly linkTo: LinkTo
  /** E-mails of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
}
