/** What groups are formed of, and what comes of it: plain data, which threads can hand to each other. */

/** Somebody who is to be in a group. */
export interface ToGroup {
  readonly id: string
  readonly role: 'mentor' | 'mentee'
  /** Those in which they can meet. */
  readonly languages: readonly string[]
  /** What they want to talk about or may be asked about, in their own words. */
  readonly says: readonly string[]
  /** Mentees whom a mentor takes in all. */
  readonly room: number
  /** Who is a mentee's mentor already; null: nobody. */
  readonly mentor: string | null
}

/** What is wanted. */
export interface GroupWish {
  readonly people: readonly ToGroup[]
  /** How well each mentee and each mentor fit: a row for each of `mentees`, a whole number of 0 or more for each of `mentors`. */
  readonly fits: {
    readonly mentors: readonly string[]
    readonly mentees: readonly string[]
    readonly scores: readonly ArrayLike<number>[]
  }
  /** Mentees in a group, where there are mentors enough. */
  readonly usual: number
  /** Mentees in a group at most. */
  readonly most: number
}

/** A group that is suggested, by ids; the first mentor takes the lead. */
export interface FormedGroup {
  readonly mentors: readonly string[]
  readonly mentees: readonly string[]
  readonly language: string
  /** What several of them have named. */
  readonly theme: string | null
}

/**
 * Why somebody is in no group. room: no mentor takes more mentees. language: nobody who leads a group shares a language with them. few: there are not
 * enough mentees for another group, and each group has two mentors.
 */
export type WhyLeft = 'room' | 'language' | 'few'

/** What was suggested. */
export interface Formed {
  readonly groups: readonly FormedGroup[]
  readonly leftOver: readonly { readonly id: string; readonly why: WhyLeft }[]
  /** The fits of all mentees with the mentor who leads their group, added up. */
  readonly fits: number
  /** What that could be at most: no arrangement whatever has more. */
  readonly bound: number
}
