import type { Language } from '../../contract/view.ts'

/** Fields of a list that people may write or confirm themselves. No list changes them from then on. */
export const ownFields = ['field', 'wishes', 'knows', 'topics', 'phone', 'seats'] as const
/** One of `ownFields`. */
export type OwnField = (typeof ownFields)[number]

/** What is known of somebody for pairing, whoever said it: a list, or they themselves. Null: nobody has said it. */
export interface Profile {
  readonly field: string | null
  /** What a mentee hopes for, in their own words. */
  readonly wishes: string | null
  readonly knows: string | null
  readonly topics: string | null
  readonly phone: string | null
  /** What a mentee studies towards. */
  readonly degree: string | null
  /** What a mentor does at work. */
  readonly work: string | null
  /** What a mentee wants to work on, the first wish first; at most three. */
  readonly ranked: readonly string[]
  /** Which of `ranked` matters most, counted from 1. */
  readonly decisive: number | null
  /** Languages in which they can meet; empty: they have not said. */
  readonly languages: readonly Language[]
  /** How many mentees a mentor takes, 0 for none this time. */
  readonly mentees: number | null
  /** What they wrote or confirmed themselves. */
  readonly wrote: readonly OwnField[]
}

/** The profile of somebody in a cohort. */
export interface ProfileOf extends Profile {
  readonly enrolmentId: string
  readonly role: 'mentor' | 'mentee'
}

/** What somebody writes of themselves; what is missing stays as it is. */
export type Written = Partial<Omit<Profile, 'wrote'>>
