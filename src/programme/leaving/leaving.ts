import type { Instant } from '../../kit/clock.ts'
import type { BroughtBack, TakenOff } from '../fact.ts'

/** Who leaves a cohort by the deed of a coordinator, and comes back. Ids are ids of enrolments; those of coordinators are left alone. */
export interface LeavingStore {
  /**
   * Takes these people off their cohort and ends their pairs: the place of a mentee is offered again, a mentor's places are closed, and their
   * mentees wait for another one. Answers with those who took part until now.
   */
  takeOff(enrolmentIds: readonly string[], at: Instant): Promise<readonly TakenOff[]>
  /**
   * Somebody leaves by themselves, who may have left already: their pairs end, the place of a mentee is offered again, a mentor's places are closed, and
   * their mentees wait for another one.
   */
  leave(enrolmentId: string, at: Instant): Promise<void>
  /**
   * Lets these people take part again who left or were taken off. A mentee gets the place that they had if it is still free and offered to
   * nobody, and waits otherwise; a mentor gets back the mentees who wait for another mentor. Answers with those who did not take part until now.
   */
  bringBack(enrolmentIds: readonly string[], at: Instant): Promise<readonly BroughtBack[]>
}
