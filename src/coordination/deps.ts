import type { Outbox } from '../delivery/outbox.ts'
import type { Clock } from '../kit/clock.ts'
import type { Apart } from '../kit/heavy.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { EnrolStores } from '../programme/enrol.ts'
import type { Transact } from '../store/transaction.ts'
import type { Kind } from './kinds.ts'
import type { RoleStore } from './roles.store.ts'
import type { SetUpStore } from './store.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores extends EnrolStores {
  readonly outbox: Outbox<Kind>
  readonly setUp: SetUpStore
  readonly roles: RoleStore
  readonly choices: ChoicesStore
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<Stores>
  /** Reads lists in threads of their own. */
  readonly apart: Apart
  /** E-mails of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
}
