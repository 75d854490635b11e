import type { Clock } from '../kit/clock.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { Transact } from '../store/transaction.ts'

/** What the deeds of this room need. */
export interface Deps {
  readonly clock: Clock
  readonly transact: Transact<{ readonly choices: ChoicesStore }>
}
