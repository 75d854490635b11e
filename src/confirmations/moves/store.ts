import type { Instant } from '../../kit/clock.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import type { Appointed } from '../../programme/fact.ts'
import type { EnrolmentState, Recipient } from '../store.ts'

/** A mentor or a mentee of a cohort, as moving and calling off find them. */
export interface Affected {
  readonly person: Recipient
  readonly enrolmentId: string
  readonly role: 'mentor' | 'mentee'
  readonly state: EnrolmentState
  readonly isTakenOff: boolean
  /** Null: nobody asks them. */
  readonly confirmationId: string | null
  /** What they have answered so far. Null: nothing. */
  readonly answer: ConfirmationAnswer | null
  /** They were told the time that counted until now, or were about to be told that it had changed. */
  readonly isTold: boolean
  /** They were asked about this date, or told where they stand as a mentor. */
  readonly isAsked: boolean
  /** A place that is offered to them. Null: none is. */
  readonly offer: { readonly id: string; readonly seatId: string; readonly expiresAt: Instant } | null
}

/** When and where a kick-off is for somebody who has not read yet that it moved or is called off. */
export interface Was extends Appointed {
  /** What they had answered about that. */
  readonly answer: ConfirmationAnswer | null
  /** Whether they were asked about that, or told where they stand as a mentor. */
  readonly isAsked: boolean
}

/** What this room changes in its rows when a kick-off moves or is called off. */
export interface MoveRows {
  /** Every mentor and mentee of the cohort. `told`: the time that they may have been told. */
  everybody(cohortId: string, told: Instant): Promise<Affected[]>
  /** What those know, by person, to whom an earlier move is still to be said, or that it is called off: it is said in one with the next. */
  untold(cohortId: string): Promise<ReadonlyMap<string, Was>>
  /** What was to say of the kick-off as it is, and was withdrawn from this person before they read of it in any message. */
  unheardBy(cohortId: string, personId: string): Promise<readonly string[]>
  /**
   * A new date is a new question: what people had said and were told of the old one is over, but for those who are out, and those who cannot come
   * remain so. `anew`: these are asked again, too.
   */
  startOver(kickOffId: string, at: Instant, anew?: 'anew'): Promise<void>
  /** It is where these people know it to be, so what they had answered stands. */
  answerStands(of: readonly { readonly confirmationId: string; readonly answer: ConfirmationAnswer }[], at: Instant): Promise<void>
  /** These people were asked just now, for the first time about this date. */
  countAsked(confirmationIds: readonly string[], at: Instant): Promise<void>
  /** No open offer lasts longer than this, and every place that may still be offered is looked at again. */
  replanSeats(cohortId: string, stop: Instant, at: Instant): Promise<void>
  /** Ends all open offers of a cohort. */
  endOffers(cohortId: string, at: Instant): Promise<void>
  /** Nothing of this cohort happens by itself any more; or all of it is looked at again. */
  rest(cohortId: string): Promise<void>
  wake(cohortId: string, at: Instant): Promise<void>
}
