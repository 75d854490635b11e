import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { Aim, ToPair, Two } from '../programme/to-pair.ts'

/** Who looks, and from where. */
export interface Reader {
  readonly personId: string
  readonly workspaceId: string
}

/** A cohort that somebody coordinates. */
export interface PairingCohort {
  readonly id: string
  readonly name: string
  readonly words: RoleWords
}

/** The same, as a home shows it. */
export interface WaitingCohort extends PairingCohort {
  /** Mentees without a mentor. */
  readonly without: number
  /** Places that nobody has and that are offered to nobody. */
  readonly places: number
  /** Suggestions that nobody has judged; null: there is no draft. */
  readonly open: number | null
  readonly approved: number
  /** Mentees for whom mentors are being asked. */
  readonly searches: number
}

/** Somebody who has nobody. */
export interface LeftOver {
  readonly enrolmentId: string
  readonly cohortId: string
  readonly personId: string
  readonly role: 'mentor' | 'mentee'
  readonly language: Language
  readonly programme: string
  readonly words: RoleWords
  /** Which they are of those who wait for a mentor, from 1 on. Null: a mentor, or nobody waits yet. */
  readonly number: number | null
}

/** Somebody who may be paired: a mentor who takes part, with all their free seats; a mentee who has no mentor. `id`: of the enrolment. */
export interface Pairable extends ToPair {
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly seatIds: readonly string[]
  /** A place of theirs is being offered to somebody who waits. */
  readonly isOffered: boolean
}

/** Somebody who could be paired, and to whom nothing is suggested at the moment. */
export interface Away extends Pick<Pairable, 'id' | 'role' | 'name'> {
  readonly why: 'paused' | 'gone'
}

/** How a coordinator judged a suggestion. */
export type Judgement = 'open' | 'approved' | 'never' | 'notNow'

/** A suggestion of a draft, with people by their enrolments. */
export interface Suggestion extends Two {
  readonly id: string
  readonly seatId: string
  readonly score: number
  readonly runnerUp: { readonly mentor: string; readonly score: number } | null
  readonly state: Judgement
  /** What the two are called, also where they are not to be paired any more. */
  readonly names: { readonly mentor: string; readonly mentee: string }
  /** The two are a pair by now. */
  readonly isPair: boolean
}

/** A draft of a cohort. */
export interface StoredDraft {
  readonly id: string
  readonly aim: Aim
  readonly seed: number
  /** The rule of the same language holds. */
  readonly isLanguageRule: boolean
  readonly suggestions: readonly Suggestion[]
}

/** A suggestion before it is stored. */
export type NewSuggestion = Omit<Suggestion, 'id' | 'state' | 'names' | 'isPair'>

/** What a new draft consists of, beside what was approved. */
export interface NewDraft extends Pick<StoredDraft, 'aim' | 'seed' | 'isLanguageRule'> {
  readonly suggestions: readonly NewSuggestion[]
}

/** What this room needs from a database, on one transaction. */
export interface PairingStore {
  /** The cohort, if this person coordinates it where they are. */
  cohort(cohortId: string, reader: Reader): Promise<PairingCohort | null>
  /** All cohorts of which `cohort` gives one, by name, with what there is to do. */
  cohorts(reader: Reader): Promise<readonly WaitingCohort[]>
  /** Keeps everybody else from judging and drafting in this cohort until the transaction ends. */
  hold(cohortId: string): Promise<void>
  /** Everybody of a cohort who may be paired, and people whom a suggestion names. */
  people(cohortId: string, now: Instant): Promise<readonly Pairable[]>
  /** Those of a cohort who take a break, or whose accounts are gone. */
  away(cohortId: string): Promise<readonly Away[]>
  /** Who was a pair before, in any cohort; those who must never be one. */
  apart(cohortId: string): Promise<{ readonly repeats: readonly Two[]; readonly never: readonly Two[] }>
  /** Who was never to be suggested in one programme is not in another that follows it. */
  keepApart(fromId: string, programmeId: string, at: Instant): Promise<void>
  draft(cohortId: string): Promise<StoredDraft | null>
  /** Puts a draft in the place of the last one; what is approved or never to be suggested again stays. */
  replace(cohortId: string, draft: NewDraft, at: Instant): Promise<void>
  /** Adds a pair that was chosen by hand, approved; the draft is there. */
  choose(cohortId: string, pair: NewSuggestion): Promise<void>
  /** False: it is gone, is as wanted already, or its people or its seat are in another pair of the draft. */
  judge(suggestionId: string, as: Judgement, at: Instant): Promise<boolean>
  /** Approves these, if they are open. */
  approve(suggestionIds: readonly string[]): Promise<void>
  /** Of these pairs those of whom both agreed that the other reads their profile. */
  quotable(
    pairIds: readonly string[],
  ): Promise<readonly { readonly pairId: string; readonly mentor: Pairable; readonly mentee: Pairable }[]>
  /** Everybody of a cohort for whom there is nobody. */
  leftOver(cohortId: string): Promise<readonly LeftOver[]>
  /** Removes suggestions that are pairs now, or can be none any more. */
  remove(suggestionIds: readonly string[]): Promise<void>
}
