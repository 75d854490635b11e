import type { CohortPerson } from '../people/import/index.ts'

/** Somebody of a cohort with all that a new list may change. */
export interface ListedBefore extends CohortPerson {
  /** A programme that lives elsewhere has them, too: this list changes neither their name nor their language, zone and e-mail. */
  readonly isElsewhere: boolean
}

/** A person who has another e-mail from now on. */
export interface NewAddress {
  readonly from: string
  readonly to: string
}

/** What a list needs from a database to be compared with what is there. */
export interface ListedStore {
  /** Everybody of a cohort, as they are now and as the last list had them. */
  listedBefore(cohortId: string): Promise<ListedBefore[]>
  /**
   * Gives people of this cohort their new e-mails, also where lists named them as mentors, and looks them up anew. Nobody may have the new e-mail.
   */
  moveAddresses(cohortId: string, moves: readonly NewAddress[]): Promise<void>
}
