import type { Instant } from '../../kit/clock.ts'
import type { Appointed } from '../fact.ts'
import type { Occasion } from '../ladder/plan.ts'

/** A move that a coordinator has chosen, and that has not taken effect. */
export interface PendingMove {
  readonly id: string
  readonly to: Appointed
  /** When it takes effect. */
  readonly at: Instant
}

/** A kick-off as those who move it find it. */
export interface MovableKickOff extends Occasion {
  readonly id: string
  readonly cohortId: string
  readonly venue: string | null
  /** Since when it is called off. Null: it takes place. */
  readonly calledOffAt: Instant | null
  /** Null: it stays where it is. */
  readonly pending: PendingMove | null
}

/** What moving and calling off need from a database. */
export interface MovingStore {
  /** The kick-off of this cohort, locked until the transaction ends. Null: there is none. */
  lockOf(cohortId: string): Promise<MovableKickOff | null>
  /** The kick-offs of these moves, whose rows are locked already; they are locked, too. */
  lockedBy(moveIds: readonly string[]): Promise<MovableKickOff[]>
  /** Stores where it moves and when; it takes the place of an earlier move. */
  plan(kickOffId: string, to: Appointed, effectiveAt: Instant, at: Instant): Promise<void>
  /** It stays where it is. */
  dropMove(kickOffId: string): Promise<void>
  /**
   * It is at another time or venue from now on. `dueAt`: the next entry of its agenda; null: the time stays, and so does the agenda. Answers with an id of
   * this move.
   */
  move(kickOffId: string, to: Appointed, dueAt: Instant | null, at: Instant): Promise<string>
  /** Null: it takes place after all. */
  setCalledOff(kickOffId: string, calledOffAt: Instant | null, dueAt: Instant | null): Promise<void>
}
