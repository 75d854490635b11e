import type { Outbox } from '../../delivery/outbox.ts'
import type { Housing } from '../../house/housing.ts'
import type { Clock } from '../../kit/clock.ts'
import type { EnrolStores } from '../../programme/enrolment/enrol.ts'
import type { Transact } from '../../store/transaction.ts'
import type { ReadersStore } from '../lists/told-pairs.ts'
import type { PeopleStore } from './store.ts'

/** What the deeds about people need, bound to one transaction. */
export interface PeopleStores extends EnrolStores {
  readonly people: PeopleStore
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** What the view of people and the cards need. */
export interface PeopleDeps extends Pick<Housing, 'cards' | 'kindWords' | 'deedWords' | 'plannedWith'> {
  readonly clock: Clock
  readonly owners: readonly string[]
  readonly transact: Transact<PeopleStores>
}

/** Says what happened to those whom it concerns. */
export interface TellStores<Kind extends string> {
  readonly people: Pick<PeopleStore, 'reader'>
  readonly readers: ReadersStore
  readonly outbox: Outbox<Kind>
}
