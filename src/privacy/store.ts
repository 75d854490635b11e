import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'

/** Somebody who is told that somebody else is forgotten. */
export interface Told {
  readonly personId: string
  readonly language: Language
  /** Names of those with whom they are still a pair in this cohort. */
  readonly still: readonly string[]
}

/** What is told of a cohort. */
export interface CohortTold {
  readonly cohort: string
  readonly programme: string
  readonly words: RoleWords
  readonly coordinators: readonly Told[]
  /** The people of these enrolments, by their enrolment. */
  readonly partners: ReadonlyMap<string, Told & { readonly name: string }>
}

/** What this room needs from a database. */
export interface PrivacyStore {
  /** Null: there is no such cohort. `without`: this person is told nothing. */
  cohort(cohortId: string, enrolmentIds: readonly string[], without: string): Promise<CohortTold | null>
}
