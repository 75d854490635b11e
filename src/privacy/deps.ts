import type { LinkTo } from '../house/link.ts'
import type { Clock } from '../kit/clock.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { Erased, Held } from '../people/known.ts'
import type { KeepingStores } from '../programme/changes/change-keeping.ts'
import type { Transact } from '../store/transaction.ts'
import type { ShrinkingStore } from './shrinking.ts'

/** What choosing how long data is kept needs. */
export interface KeepingDeps {
  readonly clock: Clock
  readonly transact: Transact<{ readonly shrinking: ShrinkingStore }>
  readonly transactWidely: Transact<KeepingStores & { readonly shrinking: ShrinkingStore }>
}

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly linkTo: LinkTo
  readonly heldOf: (personId: string) => Promise<Held>
  readonly forget: (personId: string) => Promise<Erased>
  readonly transactWidely: Transact<{ readonly choices: ChoicesStore }>
}
