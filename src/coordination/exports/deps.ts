import type { Workspace } from '../../contract/platform.ts'
import type { ExportOf, Housing } from '../../house/housing.ts'
import type { LinkTo } from '../../house/link.ts'
import type { Clock } from '../../kit/clock.ts'
import type { Audit } from '../../programme/audit/audit.ts'
import type { Transact } from '../../store/transaction.ts'
import type { SetUpStore } from '../store.ts'
import type { Deed } from './deeds.ts'
import type { ExportStore } from './store.ts'

/** What an export needs, bound to one transaction. */
export interface ExportStores {
  readonly setUp: SetUpStore
  readonly exports: ExportStore
  readonly audit: Audit<Deed>
}

/** What an export needs. */
export interface ExportDeps {
  readonly clock: Clock
  readonly transact: Transact<ExportStores>
  /** Brings files into chats. */
  readonly platformOf: (workspace: Workspace) => Pick<ReturnType<Housing['platformOf']>, 'capability' | 'sendFile'>
  readonly linkTo: LinkTo
  readonly exportOf: ExportOf
}
