import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'

/** Minutes in which an act may be undone. */
export const undoMinutes = 10

/** What is known of an act when somebody wants to undo it. */
export interface UndoFacts {
  readonly at: Instant
  readonly isUndone: boolean
  /** What the act changed is still as the act left it. */
  readonly isUnchanged: boolean
  /** Somebody was told of it, or is just being told. */
  readonly isTold: boolean
}

/** Why an act stays as it is. Null: it may be undone. */
export function refuseUndo({ at, isUndone, isUnchanged, isTold }: UndoFacts, now: Instant): 'already' | 'late' | 'told' | 'changed' | null {
  if (isUndone) return 'already'
  if (!isBefore(now, hoursAfter(at, undoMinutes / 60))) return 'late'
  if (!isUnchanged) return 'changed'
  return isTold ? 'told' : null
}
