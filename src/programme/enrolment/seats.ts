import type { Instant } from '../../kit/clock.ts'

/**
 * Why a pair ended: the mentee does not start, their seat was passed on, the mentor left, they got another mentor, they were taken off, or the pair was
 * unwound because it did not fit.
 */
export type EndReason = 'notStarting' | 'released' | 'mentorLeft' | 'reassigned' | 'takenOff' | 'unwound'

/** Seats, and the pairs on them. Every method is one conditional write, and answers whether it had an effect. */
export interface SeatStore {
  /** Pairs a mentee with an open seat; false when somebody else has it. */
  take(seatId: string, menteeId: string, at: Instant): Promise<boolean>
  /** Seats a mentee where they sat before, also when the seat is no longer offered; false when somebody else has it or its mentor left. */
  takeBack(seatId: string, menteeId: string, at: Instant): Promise<boolean>
  /** The mentees who lost this mentor, have no other one, and had these seats last. */
  displacedFrom(mentorId: string): Promise<{ seatId: string; menteeId: string }[]>
  /**
   * Ends the pair and opens the seat for offers, or closes it when its mentor left. `graceUntil`: until then somebody may change their mind, and the
   * seat is not offered.
   */
  free(seatId: string, menteeId: string, reason: EndReason, at: Instant, graceUntil?: Instant): Promise<boolean>
  /** Closes these seats: they are not offered any more. */
  close(seatIds: readonly string[]): Promise<void>
  /** Opens the closed seats of a mentor who is back. Whoever may still come back to one may do so first. `from`: they are offered later. */
  reopen(mentorId: string, at: Instant, from?: Instant): Promise<void>
  /** For each of these waiting people looks again at the oldest seat that could still be offered to them. */
  wakeFor(enrolmentIds: readonly string[], at: Instant): Promise<void>
  /** Makes all open seats of the cohort due. */
  wake(cohortId: string, at: Instant): Promise<void>
  /** What this transaction has made due by now is offered later, because it may be undone before. */
  hold(cohortId: string, at: Instant, until: Instant): Promise<void>
  /** Nobody offers seats of this cohort, nor takes them, until the transaction ends. */
  holdIn(cohortId: string): Promise<void>
  /**
   * Mentors of this cohort who are being asked whether they take somebody, each with the ends of their questions: so many of their free seats are
   * offered to nobody until then. Seats of which this was true before, and of mentors who are not named, may be offered again.
   */
  askFor(cohortId: string, mentors: ReadonlyMap<string, readonly Instant[]>, at: Instant): Promise<void>
  /** It may be offered in the last days, too, from `dueAt` on. */
  agree(seatId: string, dueAt: Instant): Promise<void>
}
