/** What rooms show of themselves in the places that belong to all of them: a home, a card, a workbook. A room imports this file beside `room.ts`. */
import type { RoleWords } from '../contract/role-words.ts'
import type { Language, Part } from '../contract/view.ts'
import type { Sheet } from '../kit/workbook.ts'

/** What one room shows of one cohort on somebody's home. */
export interface CohortParts {
  /** The cohort, by its id in the database. */
  readonly cohortId: string
  /** Smaller stands higher; what needs a tap now comes first. */
  readonly rank: number
  /** From top to bottom. */
  readonly parts: readonly Part[]
  /** True: the room gives the cohort its place on the home. A cohort that no room names is not shown. */
  readonly names?: true
}

/** Whose card it is: an enrolment of a cohort, by their ids in the database. */
export interface CardOf {
  /** The cohort in which they take part. */
  readonly cohortId: string
  /** Their enrolment in it. */
  readonly enrolmentId: string
}

/** Somebody who takes part in a cohort, or did, as rooms show them on a coordinator's card. */
export interface CardSubject extends CardOf {
  /** Who they are, whatever the cohort. */
  readonly personId: string
  /** What they are in the cohort. */
  readonly role: 'mentor' | 'mentee'
  /** As the list has it. */
  readonly name: string
  /** The zone of the cohort. */
  readonly zone: string
}

/** What one room shows on somebody's card, and what a coordinator may do there. */
export interface CardParts {
  /** Smaller stands higher. */
  readonly rank: number
  /** From top to bottom; buttons with them. */
  readonly parts: readonly Part[]
}

/** What a room shows on somebody's home. */
export interface HomeParts {
  /** What waits for a tap of the reader: it stands above everything, in the order of the rooms. */
  readonly waits?: readonly Part[]
  /** What concerns the reader alone; it stands above all cohorts. */
  readonly own?: readonly Part[]
  /** What concerns single cohorts. */
  readonly cohorts?: readonly CohortParts[]
  /** What stands below all cohorts. Buttons of several rooms share a row there. */
  readonly below?: readonly Part[]
  /** What is needed once in a while, such as who owns the app: it stands below what everybody looks for. */
  readonly seldom?: readonly Part[]
  /** What everybody finds beside settings and help. It says nothing of whether there is anything to do. */
  readonly always?: readonly Part[]
}

/** What is known of a home before a room adds to it. */
export interface HomeSoFar {
  /** True: the home, with everything that a coordinator may set up. False: a chat message that says how things stand. */
  readonly isWhole: boolean
  /** Whether a room before this one named a cohort that the reader coordinates. */
  readonly coordinates: boolean
}

/** Of which cohort something is written down, and for whom. */
export interface Written {
  readonly cohortId: string
  readonly language: Language
  /** The cohort's zone, in which moments are written. */
  readonly zone: string
  /** What its programme calls its people. */
  readonly words: RoleWords
}

/** A line that somebody wrote, as `npm run read` takes it. */
export interface Line {
  /** What they wrote. */
  readonly text: string
  /** Their language. */
  readonly language: Language
  /** The wall clock where they are, such as `2027-01-08T10:15`. Null: nobody says. */
  readonly now: string | null
  /** Their time zone. Null: nobody says. */
  readonly zone: string | null
}

/** One sheet of what a coordinator takes out. */
export interface RankedSheet extends Sheet {
  /** Smaller stands further in front. */
  readonly rank: number
}

/** What the two of a pair have in common, in their own words, a sentence each, by the id of the pair. Who did not agree to be quoted is not. */
export type Likenesses = ReadonlyMap<string, Readonly<Record<Language, readonly string[]>>>

/** Something that would be said to somebody. */
export interface Foreseen {
  /** Who would hear it, by their id in the database. */
  readonly personId: string
  /** What they are called. */
  readonly name: string
  /** What it is called. */
  readonly what: Readonly<Record<Language, string>>
  /** All of its words, in the language of its reader. */
  readonly says: string
  readonly language: Language
}

/** What came of work that was only tried. `told`: what it would have said at once; null: it makes more due than can be tried. */
export interface Tried<T> {
  /** What the work answered. */
  readonly done: T
  /** In the order in which it would be said. */
  readonly told: readonly Foreseen[] | null
}
