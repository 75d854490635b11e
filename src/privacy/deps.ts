import type { LinkTo } from '../house/link.ts'
import type { Clock } from '../kit/clock.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { Erased, Held } from '../people/known.ts'
import type { Transact } from '../store/transaction.ts'

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly linkTo: LinkTo
  readonly heldOf: (personId: string) => Promise<Held>
  readonly forget: (personId: string) => Promise<Erased>
  readonly transactWidely: Transact<{ readonly choices: ChoicesStore }>
}
