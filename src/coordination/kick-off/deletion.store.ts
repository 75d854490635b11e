import type { Instant } from '../../kit/clock.ts'

/** What deleting a cohort needs from a database. */
export interface DeletionStore {
  /** Everybody who is in a cohort, and those of them whom nothing else keeps: no other cohort, no workspace that they own. */
  people(cohortId: string): Promise<{ readonly everybody: readonly string[]; readonly onlyHere: readonly string[] }>
  /** Removes every row of a cohort, its programme if it has no other one, and what is known of these people. */
  remove(cohortId: string, people: readonly string[], at: Instant): Promise<void>
}
