/** People who are to be paired, and what was suggested for them: what the room of pairs is asked, at a terminal and in the chat. */
import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'
import type { Passed } from '../kit/heavy.ts'

/** What a coordinator wants most. `best`: the best fits; `everybody`: as many mentees with a mentor as there can be. */
export type Aim = 'best' | 'everybody'

/** Rules that no weight outweighs. `repeats`: two who were a pair before; `organisation`: two of the same one. */
export const hardRules = ['language', 'organisation', 'never', 'repeats'] as const
export type HardRule = (typeof hardRules)[number]

/** Somebody who is to be paired. What nobody knows is null. */
export interface ToPair {
  /** Names them in the answer; it decides nothing as long as two people differ in anything else. */
  readonly id: string
  readonly role: 'mentor' | 'mentee'
  /** Those in which they can meet. */
  readonly languages: readonly string[]
  readonly field: string | null
  /** In their own words. What a mentee writes before the first semicolon or line break is the decisive wish. */
  readonly wishes: string | null
  readonly knows: string | null
  readonly topics: string | null
  /** An IANA zone. */
  readonly zone: string | null
  readonly organisation: string | null
  /** Whole days that a mentee has waited for a mentor. */
  readonly waited: number
  /** Mentees whom a mentor can still take, beside those who are theirs already; of a mentee nothing. */
  readonly seats: number
}

/** A mentor with a mentee, by their ids. */
export interface Two {
  readonly mentor: string
  readonly mentee: string
}

/** What is to be paired, and how. */
export interface PairingWish {
  readonly people: readonly ToPair[]
  readonly aim: Aim
  /** With the aim `best`, no pair of a lower score is suggested; whole and 0 or more. */
  readonly least: number
  /** What ties are broken by, after waiting time; whole. */
  readonly seed: number
  /** The rules that hold: those that need to be known hold where they are. */
  readonly rules: { readonly language: boolean; readonly organisation: boolean }
  /** Pairs that stay whatever a rule says. They take a seat of their mentor. */
  readonly pins: readonly Two[]
  readonly never: readonly Two[]
  /** Those who were a pair before. */
  readonly repeats: readonly Two[]
}

/** A pair that is suggested. */
export interface SuggestedPair extends Two {
  /** 0 to 100. */
  readonly score: number
  readonly isPinned: boolean
  /** Why they fit, in the two people's own words; a sentence each. */
  readonly reasons: readonly string[]
  /** The mentor who would fit best of all others, whether or not they have room. Null: nobody else may be their mentor. */
  readonly runnerUp: { readonly mentor: string; readonly score: number } | null
}

/** Somebody for whom there is no pair, and why, in a sentence. */
export interface Unpaired {
  readonly id: string
  readonly role: 'mentor' | 'mentee'
  readonly why: string
}

/** Mentees round one mentor, by their ids: those of the draft, and `more`, for whom there is no place. */
export interface MenteeGroup {
  readonly mentor: string
  readonly mentees: readonly string[]
  readonly more: readonly string[]
}

/** How many more pairs there would be without one of the rules. */
export interface Price {
  readonly rule: HardRule
  readonly pairs: number
}

/** A draft in numbers. `mean` and `weakest` are null where there is no pair. */
export interface PairingNumbers {
  readonly aim: Aim
  readonly paired: number
  readonly mean: number | null
  readonly weakest: number | null
  readonly unpaired: { readonly mentors: number; readonly mentees: number }
  readonly prices: readonly Price[]
  /** Of a hundred people, how many have said enough to be paired well. */
  readonly complete: number
}

/** The scores of all pairs that the rules allow. */
export interface Candidates {
  readonly mentors: readonly string[]
  readonly mentees: readonly string[]
  /** A row for each mentee, a score for each mentor; below 0: the rules do not allow it. */
  readonly scores: readonly Int32Array[]
}

/** What was suggested. */
export interface Pairing {
  readonly pairs: readonly SuggestedPair[]
  readonly unpaired: readonly Unpaired[]
  /** Where mentors are few: how those for whom there is no place could be with somebody. */
  readonly groups: readonly MenteeGroup[]
  readonly numbers: PairingNumbers
  readonly candidates: Candidates
}

/**
 * The scores of all mentees with all mentors, whatever the rules of pairs allow. `tooMany` and the others: nobody knows, because it would take too much
 * memory or time, or too many wait.
 */
export type FitsOf = (people: readonly ToPair[], by: string) => Promise<Candidates | 'tooMany' | Passed>

/** Cells of the calculation at most, which are mentees by places: it takes eight bytes for each. */
export const mostCells = 40_000_000

/** Suggests pairs: the optimum, not only a good one. `tooMany`: there would be more than `mostCells`. The sentences are in `language`. */
export type SuggestPairs = (wish: PairingWish, language: Language, words: RoleWords) => Pairing | 'tooMany'
