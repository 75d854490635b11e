import type { Instant } from '../../kit/clock.ts'

/** Somebody takes a break from a programme. */
export interface Pause {
  readonly enrolmentId: string
  /** The morning on which they are back. */
  readonly until: Instant
}

/** Breaks of people. */
export interface PauseStore {
  /** Somebody takes a break until then; it takes the place of another one of theirs. */
  pause(pause: Pause, at: Instant): Promise<void>
  /** They are back. Answers whether they took a break. */
  resume(enrolmentId: string): Promise<boolean>
  /** Ends breaks by their ids; answers whose they were. */
  endPauses(ids: readonly string[]): Promise<readonly string[]>
  /** Breaks of somebody. */
  pausesOf(personId: string): Promise<readonly Pause[]>
}
