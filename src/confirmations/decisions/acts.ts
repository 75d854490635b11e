import type { Instant } from '../../kit/clock.ts'
import type { ConfirmationAnswer } from '../../programme/confirmation-answer.ts'
import type { Progress } from '../store.ts'

/** How a confirmation stood before a coordinator did something about it. */
export interface Before extends Pick<Progress, 'answer' | 'answeredAt' | 'release' | 'doneThrough'> {}

/** What a coordinator did, as the audit has it. */
export interface Act {
  readonly id: string
  readonly at: Instant
  readonly deed: 'notedAnswer' | 'kept' | 'released' | 'agreedToOffers'
  /** The id of the confirmation, or of the seat that is offered. */
  readonly subject: string
  /** How it was before. */
  readonly before: Before
  /** The answer that was noted. */
  readonly said: ConfirmationAnswer | null
  readonly isUndone: boolean
}

/** What this room needs from a database to undo. The audit says what was done, so nothing else is stored. */
export interface ActStore {
  /** The act of this person about this subject that was noted at this very moment. Null: there is none. */
  latest(subject: string, actorId: string, at: Instant): Promise<string | null>
  act(id: string): Promise<Act | null>
  /**
   * Whether somebody was told of what followed from an act, or is just being told: a standing, an offer, news of a mentor, a place that is released.
   * Until the transaction ends, nobody begins to say what was not said yet.
   */
  isTold(cohortId: string, since: Instant, people: readonly string[]): Promise<boolean>
  /** The people of these enrolments. */
  personsOf(enrolmentIds: readonly string[]): Promise<readonly string[]>
  /** Whether this seat was offered to anybody since then. */
  isOffered(seatId: string, since: Instant): Promise<boolean>
  /** A seat needs the coordinator’s tap again before it is offered. */
  disagree(seatId: string): Promise<void>
}

/** The same as an audit entry holds it. */
export const beforeDetail = ({ answer, answeredAt, release, doneThrough }: Before) => ({
  ...{ wasAnswer: answer, wasRelease: release },
  ...{ wasAnsweredAt: answeredAt && String(answeredAt), wasDoneThrough: doneThrough && String(doneThrough) },
})
