import { earlier, hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'

/** Minutes in which an act may be undone. */
export const undoMinutes = 10
/** Hours before a kick-off in which nothing waits any more: what is done is told at once. */
const nothingWaitsHours = 2

/** When somebody hears what a coordinator did: once she cannot undo it any more. In the last two hours before `startsAt` nothing waits. */
export function heldUntil(startsAt: Instant | null, at: Instant): Instant {
  const end = hoursAfter(at, undoMinutes / 60)
  if (!startsAt) return end
  const pressed = hoursAfter(startsAt, -nothingWaitsHours)
  return isBefore(at, pressed) ? earlier(end, pressed) : at
}

/** What is known of an act when somebody wants to undo it. */
export interface UndoFacts {
  readonly at: Instant
  readonly isUndone: boolean
  /** What the act changed is still as the act left it. */
  readonly isUnchanged: boolean
  /** Somebody was told of it, or is just being told. */
  readonly isTold: boolean
}

/** Why an act stays as it is. */
export type UndoRefusal = 'already' | 'late' | 'told' | 'changed'

/** Null: it may be undone. */
export function refuseUndo({ at, isUndone, isUnchanged, isTold }: UndoFacts, now: Instant): UndoRefusal | null {
  if (isUndone) return 'already'
  if (!isBefore(now, hoursAfter(at, undoMinutes / 60))) return 'late'
  if (!isUnchanged) return 'changed'
  return isTold ? 'told' : null
}
