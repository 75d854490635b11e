import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { EnrolmentState } from '../../programme/enrolment/states.ts'
import type { Profile } from '../../programme/profile/profile.ts'
import type { ProfileChoices } from '../../programme/profile/profile-choices.ts'
import type { Progress } from './steps.rules.ts'

/** What somebody says of the date of the kick-off. It is no answer to whether they come. */
export type DateSaid = 'suits' | 'doesNotSuit'

/** Somebody to whom something is said. */
export type Hearer = Omit<KnownPerson, 'workspaceId'>

/** A cohort as people read of it. */
export interface CohortRead {
  readonly cohortId: string
  readonly cohort: string
  readonly programme: string
  readonly words: RoleWords
  /** Its language and zone. */
  readonly language: Language
  readonly zone: string
  /** Null: no kick-off is set, or it was called off. */
  readonly startsAt: Instant | null
  readonly venue: string | null
  /** The last day of the programme, as 2027-07-21. Null: nobody has chosen one. */
  readonly ends: string | null
  readonly choices: ProfileChoices
}

/** Somebody on their way into a cohort. */
export interface Joiner extends CohortRead, Progress {
  readonly enrolmentId: string
  /** `applied`: they are not in yet. */
  readonly state: EnrolmentState
  readonly role: 'mentor' | 'mentee'
  readonly person: Hearer
  readonly profile: Profile
  /** Places that a mentor has now, taken or open. */
  readonly places: number
  /** Names of those with whom they are a pair. */
  readonly partners: readonly string[]
  /** They have read something from us about this cohort already, such as a welcome. */
  readonly wasTold: boolean
  readonly invitedAt: Instant | null
  readonly finishedAt: Instant | null
  /** How many cards about mentoring they have read. */
  readonly cards: number
  /** Null: they have said nothing. */
  readonly date: DateSaid | null
}

/** How far the people of a cohort are, in numbers. */
export interface CohortSteps extends CohortRead {
  /** Mentors and mentees who take part or wait. */
  readonly people: number
  readonly asked: number
  readonly finished: number
}

/** Somebody as a coordinator sees them on their way. */
export interface OnTheWay {
  readonly enrolmentId: string
  readonly personId: string
  readonly name: string
  readonly role: 'mentor' | 'mentee'
  readonly progress: Progress
  /** Since when they are at this step, or were asked to begin. Null: nobody has asked them. */
  readonly since: Instant | null
  readonly hasBegun: boolean
  readonly isFinished: boolean
  readonly isReached: boolean
  readonly date: DateSaid | null
  readonly nudgedAt: Instant | null
  readonly nudges: number
  /** The morning on which they are back from a break. Null: they take none. */
  readonly pausedUntil: Instant | null
  /** Whether they have a place; otherwise they would like to have one. */
  readonly isIn: boolean
  readonly field: string | null
  /** Those in which they can meet; that of the cohort, where they have not said. */
  readonly languages: readonly Language[]
  /** Places that a mentor offers; a mentee counts as one who looks for a place. */
  readonly places: number
}
