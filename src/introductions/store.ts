import type { Address } from '../contract/platform.ts'
import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { Reader, SeenKickOff, ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'

/** One of a pair, as the other is told of them. */
export interface Party {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: Language
  /** Null: the zone of the cohort. */
  readonly timeZone: string | null
  readonly field: string | null
  /** Null: they are reached nowhere. */
  readonly address: Address | null
}

/** A pair that was not introduced yet. */
export interface PairFacts {
  readonly id: string
  readonly mentor: Party
  readonly mentee: Party
  /** What the mentee hopes for. */
  readonly wishes: string | null
  /** The mentee has said that they start, the mentor has not said otherwise, and both are reached. */
  readonly isReady: boolean
  /** One of them will not be at the kick-off. */
  readonly meetsLater: boolean
  /** A conversation of their own could not be opened. */
  readonly isKeptApart: boolean
}

/** A kick-off whose pairs can be introduced. */
export interface ReadyKickOff {
  readonly id: string
  readonly cohortId: string
  /** What its programme calls its people. */
  readonly words: RoleWords
}

/** A cohort after its kick-off. */
export interface IntroducedCohort {
  readonly cohortId: string
  readonly words: RoleWords
  readonly pairs: number
  readonly introduced: number
}

/** A pair of which one has heard of the other, and the other could not be told. */
export interface HalfTold {
  readonly cohortId: string
  readonly words: RoleWords
  /** Who has heard, and to whom our message did not arrive. */
  readonly knows: string
  readonly unreached: string
}

/** What this room needs from a database. */
export interface IntroductionStore {
  /** A kick-off as somebody sees it; null where its programme does not live. */
  kickOff(kickOffId: string, reader: Reader): Promise<SeenKickOff | null>
  /** A kick-off, whoever looks. Null: there is none. */
  told(kickOffId: string): Promise<ToldKickOff | null>
  /** Lets nobody else introduce the pairs of this kick-off meanwhile. */
  hold(kickOffId: string): Promise<void>
  /** Pairs that were not introduced yet. `held`: none of them ends before the transaction does. */
  pairs(kickOffId: string, held: 'held' | 'free'): Promise<PairFacts[]>
  /** A pair that lasts and in which both take part, introduced or not. Null: there is none. */
  pair(pairId: string): Promise<{ readonly pair: PairFacts; readonly kickOffId: string } | null>
  /** Those who were told of each other in a cohort. */
  toldIn(cohortId: string): Promise<readonly { readonly personId: string; readonly cohortId: string }[]>
  /** Somebody’s pairs that last, with when they were introduced; null: not yet. `enrolmentId`: theirs. */
  introduced(enrolmentId: string): Promise<readonly { readonly name: string; readonly at: Instant | null }[]>
  /** How many pairs there are of cohorts that somebody coordinates and whose kick-off has begun, and how many were introduced. */
  introducedPairs(reader: Reader, now: Instant): Promise<IntroducedCohort[]>
  /** Pairs of which only one was told, in cohorts that somebody coordinates. */
  halfTold(reader: Reader): Promise<readonly HalfTold[]>
  /** Kick-offs of programmes that go on, of cohorts that somebody coordinates, with a pair that is ready. */
  ready(reader: Reader): Promise<ReadyKickOff[]>
}
