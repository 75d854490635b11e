/** Mentors who are asked, one after the other, to take one mentee. */
import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'

/** Who reads something. */
export interface Reading {
  readonly personId: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string | null
}

/** The cohort in which somebody is looked for. `zone`: an IANA zone; `country`: ISO 3166, null: only weekends are free. */
export interface SearchedCohort {
  readonly id: string
  readonly name: string
  readonly programme: string
  readonly words: RoleWords
  readonly zone: string
  readonly country: string | null
  /** Null: there is none yet, or it is called off. */
  readonly kickOffAt: Instant | null
  /** The kick-off is called off: nobody is asked anything meanwhile. */
  readonly isCalledOff: boolean
}

/** Where a request stands; see the model `SeatRequest`. */
export type RequestState = 'waiting' | 'open' | 'yes' | 'no' | 'lapsed' | 'over'

/** A mentor in a sequence. */
export interface SeatRequest {
  readonly id: string
  readonly mentorId: string
  readonly mentor: Reading & { readonly email: string; readonly phone: string | null }
  readonly score: number
  readonly state: RequestState
  readonly askedAt: Instant | null
  readonly remindedAt: Instant | null
  readonly closesAt: Instant | null
  /** Places that nobody has and that are offered to nobody; 0 where the mentor takes no part any more or nobody reaches them. */
  readonly free: number
  /** How often they were asked in this programme. */
  readonly asked: number
  /** They are the mentor of whom they were asked about, by this question or otherwise. */
  readonly isMentor: boolean
  /** The question reached nobody: its message could not be delivered. */
  readonly isUnheard: boolean
  /** Nothing may propose the two to each other any more: they are never to be a pair, or have no language in common now. */
  readonly isApart: boolean
  /** They said *not this time* in this programme. */
  readonly hasRefused: boolean
}

/** One mentee for whom a mentor is looked for, with the sequence in its order. */
export interface Search {
  readonly id: string
  readonly menteeId: string
  /** `name`: empty: they are forgotten. */
  readonly mentee: { readonly name: string; readonly field: string | null; readonly hopes: string | null }
  /** They take part in a programme that has not ended, and have no mentor. */
  readonly isWithout: boolean
  /** Whether or not they take part: somebody is their mentor. */
  readonly hasMentor: boolean
  /** `name`: null: they are forgotten. */
  readonly askedBy: { readonly personId: string; readonly name: string | null }
  readonly words: string
  readonly days: number
  readonly atOnce: number
  readonly state: 'open' | 'won' | 'stopped' | 'over' | 'ended'
  readonly requests: readonly SeatRequest[]
}
