import type { Instant } from '../../kit/clock.ts'

/** People who come in by themselves, and wait for a mentor once the pairs are published. */
export interface EnteringStore {
  /**
   * Lets somebody in who applied, or comes back: a mentor takes part with room for so many mentees, a mentee is without a mentor. Once the pairs of
   * their cohort are published, a mentee waits for a mentor at once.
   */
  enter(enrolmentId: string, room: number, at: Instant): Promise<'active' | 'unpaired' | 'waiting'>
  /** The pairs of a cohort are published: mentees who are in without one wait for a mentor, in the order in which they came in. Answers how many. */
  publishPairs(cohortId: string, at: Instant): Promise<number>
}
