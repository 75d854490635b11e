import type { Instant } from '../kit/clock.ts'

export type EndReason = 'notStarting' | 'released' | 'mentorLeft' | 'reassigned'

/** Seats and the pairs that sit on them. Every method is one conditional write: it says whether it won. */
export interface SeatStore {
  /** Pairs a mentee with an open seat; false when somebody else has it. */
  take(seatId: string, menteeId: string, at: Instant): Promise<boolean>
  /** Seats a mentee where they sat before, also when the seat is no longer offered; false when somebody else has it or its mentor left. */
  takeBack(seatId: string, menteeId: string, at: Instant): Promise<boolean>
  /** Mentees who lost this mentor, have no other, and sat on these seats last. */
  displacedFrom(mentorId: string): Promise<{ seatId: string; menteeId: string }[]>
  /** Ends the pair and opens the seat for offers, or closes it when its mentor left. */
  free(seatId: string, menteeId: string, reason: EndReason, at: Instant): Promise<boolean>
  /** No more offers for this seat. */
  close(seatIds: readonly string[]): Promise<void>
  /** A mentor is back: closed seats open again. */
  reopen(mentorId: string, at: Instant): Promise<void>
  /** For each of these waiting people looks again at the oldest seat that could still be offered to them. */
  wakeFor(enrolmentIds: readonly string[], at: Instant): Promise<void>
  /** Looks again at all of the cohort's open seats. */
  wake(cohortId: string, at: Instant): Promise<void>
  agree(seatId: string, at: Instant): Promise<void>
}
