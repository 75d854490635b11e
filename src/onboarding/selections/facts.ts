import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { EnrolmentState } from '../../programme/enrolment/states.ts'
import type { Beginning, Places, Waiter, Window } from './selections.rules.ts'
import type { Targets } from './targets.rules.ts'

/** Whom a selection lets in. */
export type Joins = 'mentor' | 'mentee'

/** A cohort that a selection fills. */
export interface Filled extends Places, Beginning {
  readonly cohortId: string
  readonly cohort: string
  readonly language: Language
  readonly zone: string
  /** How many wait. */
  readonly waiting: number
  /** What still lacks, by field and by language. */
  readonly lacks: Targets
}

/** A selection as people see it who would like to join. */
export interface Selection extends Window {
  readonly selectionId: string
  readonly programmeId: string
  readonly programme: string
  readonly words: RoleWords
  readonly role: Joins
  readonly name: string
  readonly question: string | null
  readonly credits: string | null
  /** Names of those who coordinate the programme. */
  readonly coordinators: readonly string[]
  /** Those whose kick-off has not begun. */
  readonly cohorts: readonly Filled[]
}

/** Where somebody stands in a programme that people join by themselves. */
export interface OwnPlace extends Pick<Selection, 'programmeId' | 'programme' | 'words' | 'role'> {
  readonly enrolmentId: string
  readonly cohortId: string
  readonly zone: string
  readonly state: EnrolmentState
  /** Which they are in the line, counted from 1: for a place in the programme, or, where they are in, for a mentor. Null: they wait for neither. */
  readonly number: number | null
  readonly offeredUntil: Instant | null
  /** When they gave up their place. */
  readonly leftAt: Instant | null
  /** Whether they have had a place. */
  readonly hasEntered: boolean
  /** How many groups their programme has. */
  readonly groups: number
}

/** How many a cohort takes of a role; it is locked. */
export interface Intake extends Pick<Places, 'capacity'>, Beginning {
  readonly intakeId: string
  readonly cohortId: string
  readonly role: Joins
}

/** What somebody has asked for who joins by themselves. */
export interface Application extends Pick<OwnPlace, 'state' | 'offeredUntil'> {
  readonly waitingSince: Instant | null
  readonly enteredAt: Instant | null
  readonly leftAt: Instant | null
  /** Null: it was deleted. */
  readonly window: Window | null
  /** Null: none is set, or it was called off. */
  readonly kickOffId: string | null
}

/** Somebody in the line, to whom something may be said. */
export interface InLine extends Waiter {
  readonly personId: string
  readonly name: string
  /** They wait for a place; otherwise they are still filling in. */
  readonly waits: boolean
}

/** A selection and places as a coordinator sets them. */
export interface SetSelection extends Window {
  readonly name: string
  readonly question: string | null
  readonly credits: string | null
}

/** A cohort with its selections, for its coordinator. */
export interface CohortIntakes {
  readonly programmeId: string
  readonly selections: readonly (SetSelection & { readonly selectionId: string; readonly role: Joins })[]
  readonly places: readonly (Places & Targets & { readonly role: Joins })[]
  /** Mentees who are in without a mentor, and whether pairs were published. */
  readonly unpaired: number
  readonly isPaired: boolean
}
