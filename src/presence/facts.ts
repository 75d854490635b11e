import type { Instant } from '../kit/clock.ts'
import type { ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'
import type { Ladder } from '../programme/ladder/ladder.ts'

/** What a tick says of somebody: they came, they are missing, or it was undone. */
export const states = ['came', 'missing', 'none'] as const
/** One of `states`; somebody who was never ticked is `none`, too. */
export type State = (typeof states)[number]

/**
 * Whether somebody is expected: only those who said that they come and were not told that they need not. unsaid: they have not said yes or no.
 */
export type Expectation = 'expected' | 'unsaid' | 'unexpected'

/** Parts of the list. notYet: expected, and not ticked. others: everybody who is not expected. */
export const filters = ['notYet', 'came', 'missing', 'others'] as const
/** One of `filters`. */
export type Filter = (typeof filters)[number]

/** What somebody who was missing may say. */
export const careAnswers = ['stillIn', 'notThisTime', 'somethingElse'] as const
/** One of `careAnswers`. */
export type CareAnswer = (typeof careAnswers)[number]

/** Somebody of a cohort at its kick-off. `id`: of their enrolment. */
export interface Guest {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly role: 'mentor' | 'mentee'
  readonly expectation: Expectation
  readonly state: State
  /** When the tick was tapped that says so; null: they were never ticked. */
  readonly tappedAt: Instant | null
  /** The clock of the phone on which it was tapped was wrong. */
  readonly isClockOff: boolean
  /** Enrolments with whom they are a pair that evening. */
  readonly partners: readonly string[]
  /** Those of a pair with them with whom they are to have no contact: nobody joins the two. */
  readonly apart: readonly string[]
  /** The mentor with whom a mentee sits that evening who has none. */
  readonly satWith: string | null
  readonly answer: CareAnswer | null
}

/** A kick-off with what Pari does there by itself. */
export interface EveningFacts extends ToldKickOff {
  readonly eveningId: string
  readonly country: string | null
  readonly ladder: Ladder
  /** The number that a link for helpers must have. */
  readonly door: number
  readonly toldAt: Instant | null
  readonly caredAt: Instant | null
}

/** One tick, as it came in. */
export interface NewTick {
  /** Chosen by whoever tapped, so that it is counted once. Null: it came in a way that tells of each tap once. */
  readonly id: string | null
  readonly enrolmentId: string
  readonly state: State
  readonly tappedAt: Instant
  /** Seconds by which the clock of the phone was wrong; null: it was right. */
  readonly clockOff: number | null
}

/** Who ticked: a coordinator, or helpers through a link of this number. */
export type TickedBy = { readonly personId: string } | { readonly door: number }

/** How many there are of a role, by expectation and state. */
export interface Counted {
  readonly role: Guest['role']
  readonly expectation: Expectation
  readonly state: State
  readonly count: number
}

/** Somebody whose answer on the next morning a coordinator should look at. */
export interface Open {
  readonly id: string
  readonly name: string
  readonly answer: CareAnswer
}

/** An evening in numbers. */
export interface Tally {
  readonly counted: readonly Counted[]
  /** Mentors who came, with nobody there for them. */
  readonly inVain: number
  readonly open: readonly Open[]
}
