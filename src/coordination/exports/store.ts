import type { Language } from '../../contract/view.ts'
import type { Role } from '../../people/role.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import type { EnrolmentState } from '../../programme/enrolment/states.ts'

/** Somebody of a cohort, with all that a coordinator can see of them. */
export interface ExportedPerson {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly language: Language
  readonly state: EnrolmentState
  /** The e-mail of the mentor whom they have now. */
  readonly mentor: string | null
  /** Of a mentor: how many mentees they take. */
  readonly seats: number | null
  readonly phone: string | null
  readonly field: string | null
  readonly wishes: string | null
  /** Null: nobody asked, or they are silent; `asks` tells which. */
  readonly answer: ConfirmationAnswer | null
  readonly answeredAt: Date | null
  readonly asks: number
  /** Platforms on which they are reached. */
  readonly platforms: readonly string[]
}

/** What an export reads. */
export interface ExportStore {
  /** Everybody of a cohort but those who were forgotten: mentors, then those who have them, by name. */
  people(cohortId: string): Promise<ExportedPerson[]>
  /** Who coordinates these cohorts. */
  coordinatorsOf(
    cohortIds: readonly string[],
  ): Promise<readonly (Record<'cohortId' | 'cohort' | 'personId', string> & { readonly language: Language })[]>
  /** Where somebody is reached in the workspace where they are; null: nowhere. */
  addressOf(who: { readonly personId: string; readonly workspaceId: string }): Promise<string | null>
}
