import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { ToPair } from '../../programme/to-pair.ts'
import type { GroupKind } from '../group-kind.rules.ts'
import type { GroupFacts } from './facts.ts'

/** Who looks, and from where. */
export interface Reader {
  readonly personId: string
  readonly workspaceId: string
}

/** Mentees in a group as long as nobody has said anything else: usually, and at most. */
export const usualSizes = { usual: 4, most: 8 } as const

/** A cohort that somebody coordinates, with the plan for its groups. */
export interface FormingCohort {
  readonly id: string
  readonly name: string
  readonly programme: string
  readonly language: Language
  readonly words: RoleWords
  readonly usual: number
  readonly most: number
  /** The fits of the latest draft added up, and what they could be at most. Null: it was not made of fits. */
  readonly fits: number | null
  readonly bound: number | null
}

/** The same, as a home shows it. */
export interface WaitingCohort extends FormingCohort {
  readonly drafts: number
  readonly published: number
  /** Whether people are to join or leave groups that are published. */
  readonly hasChanges: boolean
  /** People whom the list puts in a group, and who are in none. */
  readonly listed: number
}

/** Somebody who takes part in a cohort and may be in a group. `id`: of the enrolment. `seats`: how many mentees a mentor takes in all. */
export interface Groupable extends ToPair {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly listedGroup: string | null
  /** The mentor of a mentee, by the enrolment. Null: they have none. */
  readonly mentor: string | null
  /** Places of a mentor that nobody has and that are offered to nobody. */
  readonly free: number
  /** Whether they are in a group with a mentor that is published. */
  readonly isIn: boolean
  /** Whether a mentor has been asked about the group of mentors that there is. */
  readonly isAsked: boolean
  /** How many mentees a mentor said that they take, or the list did. Null: nobody has said. */
  readonly takes: number | null
}

/** A group of a draft before it is stored. `id`: of a group that is published and gets more members; missing: it is new. */
export interface NewGroup {
  readonly id?: string
  readonly kind: GroupKind
  readonly name: string
  readonly theme: string | null
  readonly language: Language
  /** By their enrolments. */
  readonly members: readonly string[]
}

/** What is said of a group. */
export type GroupWords = Pick<GroupFacts, 'name' | 'theme' | 'language'>

/** What forming groups needs from a database, on one transaction. */
export interface FormingStore {
  /** The cohort, if this person coordinates it where they are. */
  cohort(cohortId: string, reader: Reader): Promise<FormingCohort | null>
  /** All cohorts of which `cohort` gives one, by name. */
  cohorts(reader: Reader): Promise<readonly WaitingCohort[]>
  /** Keeps everybody else from changing groups of this cohort until the transaction ends. */
  hold(cohortId: string): Promise<void>
  /** Everybody of a cohort who may be in a group, by name. */
  people(cohortId: string, now: Instant): Promise<readonly Groupable[]>
  /** All groups of a cohort that have not ended, those that are published first, then by name. */
  groups(cohortId: string): Promise<readonly GroupFacts[]>
  /** Deletes every draft of these kinds, and takes back every planned change in them. */
  clear(cohortId: string, kinds: readonly GroupKind[]): Promise<void>
  /** Plans groups; of a group that is there already, more members. `isPlanned` afterwards holds for all of them. */
  draft(cohortId: string, groups: readonly NewGroup[], at: Instant): Promise<void>
  /** How good the latest draft is; null: nobody can say. */
  rate(cohortId: string, fits: number | null, bound: number | null): Promise<void>
  saveSizes(cohortId: string, sizes: { readonly usual: number; readonly most: number }): Promise<void>
  saveGroup(groupId: string, words: GroupWords): Promise<void>
  /** Plans that somebody is in this group and in no other one of its kind; null: in none. */
  plan(enrolmentId: string, groupId: string | null, kind: GroupKind): Promise<void>
  /** Everything that is planned becomes true; drafts of nobody go. */
  publish(cohortId: string, at: Instant): Promise<void>
  /** The groups of somebody in their cohorts where they are, and those in which they may be by their own yes; published ones alone. */
  own(reader: Reader): Promise<readonly GroupFacts[]>
  /** Names of the groups in which somebody is in this cohort, published ones alone. */
  namesOf(enrolmentId: string): Promise<readonly string[]>
}
