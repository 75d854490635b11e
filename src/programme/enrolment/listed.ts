import type { CohortPerson } from '../../people/import/index.ts'

/** Somebody of a cohort with all that a new list may change. */
export interface ListedBefore extends CohortPerson {
  /** A programme that lives elsewhere has them, too: this list changes neither their name nor their language, zone and e-mail. */
  readonly isElsewhere: boolean
  /** They coordinate or set up programmes: whoever has their e-mail may act as they do, so no list changes it. */
  readonly isTrusted: boolean
}

/** What a list needs from a database to be compared with what is there. */
export interface ListedStore {
  /** Everybody of a cohort, as they are now and as the last list had them. */
  listedBefore(cohortId: string): Promise<ListedBefore[]>
  /** Where the last list named a mentor of this cohort by a former e-mail, it names the new one. */
  renameMentors(cohortId: string, names: readonly { readonly from: string; readonly to: string }[]): Promise<void>
  /** What the last list said of the mentors of these people, as though it had said this. Null: it named nobody. */
  relist(cohortId: string, said: readonly { readonly email: string; readonly mentor: string | null }[]): Promise<void>
}
