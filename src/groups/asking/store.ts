import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { AskedGroup, AskedState, Paired } from './facts.ts'

/** A cohort, as its pairs become groups. */
export interface PairsCohort {
  readonly id: string
  readonly name: string
  readonly programme: string
  readonly language: Language
  readonly words: RoleWords
  /** Mentees in a group at most. */
  readonly most: number
}

/** What groups need to which people say yes, from a database and on one transaction. */
export interface AskingStore {
  /** Null: there is no such group, or its programme is over. Its members: everybody who was ever asked. */
  group(groupId: string): Promise<AskedGroup | null>
  /** Everybody who takes part in a cohort. */
  paired(cohortId: string): Promise<readonly Paired[]>
  /** Whether two of these people may not be brought together: one of them asked for it, or a coordinator did. */
  isApart(enrolmentIds: readonly string[]): Promise<boolean>
  /** Cohorts in which somebody is in a pair, where they are, by name. */
  ownCohorts(reader: { readonly personId: string; readonly workspaceId: string }): Promise<readonly PairsCohort[]>
  /** Null: its programme is over. */
  cohort(cohortId: string): Promise<PairsCohort | null>
  /** Suggestions of which one of these people is asked. `isOpen`: not all have answered. */
  suggested(
    enrolmentIds: readonly string[],
  ): Promise<readonly { readonly id: string; readonly isOpen: boolean; readonly members: readonly string[] }[]>
  /** Makes a group, and answers its id. */
  make(
    group: Pick<AskedGroup, 'cohortId' | 'kind' | 'name' | 'suggestedBy'> & {
      readonly state: 'proposed' | 'published'
      readonly language: Language
    },
    at: Instant,
  ): Promise<string>
  /** The group of the mentors of a cohort. Null: there is none. */
  circle(cohortId: string): Promise<string | null>
  /** Somebody stands so to a group from now on. */
  stand(group: Pick<AskedGroup, 'id' | 'kind'>, enrolmentIds: readonly string[], state: AskedState, at: Instant): Promise<void>
  /** All of a suggestion want it: it is a group from now on, and nothing else that was planned for its people holds. */
  form(groupId: string, name: string, at: Instant): Promise<void>
  /** A suggestion comes to nothing. */
  decline(groupId: string, at: Instant): Promise<void>
}
