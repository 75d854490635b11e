import type { ListProblem, ProblemReason } from '../../src/people/import/problem.ts'

/** A list that something is wrong with, and what the report must say of it. */
export interface Mistake {
  readonly reason: ProblemReason
  readonly when: string
  /** Rows under the header below, or a whole file. */
  readonly rows?: string
  readonly file?: string | Uint8Array
  readonly name?: string
  /** All problems that come of it, and who is good nevertheless. */
  readonly problems: readonly Omit<ListProblem, 'reason'>[] | readonly ListProblem[]
  readonly good?: readonly string[]
}

/** Above the rows of a mistake that is no whole file. */
export const listHeader = 'Full name;E-mail;Role;Language;Mentor;Mentees agreed;Time zone;Platform;Field;Wishes'
/** A good row. */
export const anna = 'Anna;anna@example.org;mentor;;;;;;;'
