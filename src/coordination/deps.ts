import type { Workspace } from '../contract/platform.ts'
import type { LinkTo } from '../house/link.ts'
import type { ExportOf, Housing } from '../house/room.ts'
import type { Clock } from '../kit/clock.ts'
import type { Apart } from '../kit/heavy.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { Audit } from '../programme/audit.ts'
import type { GroundDeed } from '../programme/deeds.ts'
import type { EnrolStores } from '../programme/enrol.ts'
import type { Transact } from '../store/transaction.ts'
import type { Deed } from './deeds.ts'
import type { ExportStore, ReachStore } from './exports/store.ts'
import type { RoleStore } from './roles/roles.store.ts'
import type { SetUpStore } from './store.ts'

/** What this room needs, all bound to one transaction. */
export interface Stores extends Omit<EnrolStores, 'audit'> {
  readonly audit: Audit<GroundDeed | Deed>
  readonly reach: ReachStore
  readonly exports: ExportStore
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
  /** Brings files into chats. */
  readonly platformOf: (workspace: Workspace) => Pick<ReturnType<Housing['platformOf']>, 'capability' | 'sendFile'>
  readonly linkTo: LinkTo
  readonly exportOf: ExportOf
  /** E-mails of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
}
