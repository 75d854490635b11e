import type { Address } from '../../src/contract/platform.ts'
import type { Language } from '../../src/contract/view.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import type { Evening, Glance, Happening, PairShown, Said } from '../page/shown.ts'

/** What a Pari of the playground is given to begin with. Instants are ISO 8601. */
export interface Opening {
  readonly databaseUrl: string
  readonly now: string
  /** Base64; the same for every process of a playground, or buttons would stop working when it is killed. */
  readonly key: string
  /** E-mails, in lower case. */
  readonly owners: readonly string[]
  /** E-mails of those who have an account. */
  readonly admitted: readonly string[]
  readonly slack: { readonly apiUrl: string; readonly botToken: string; readonly signingSecret: string }
  readonly teams: { readonly appId: string; readonly tenant: string; readonly connectorUrl: string }
}

/** A cohort that is to be there. */
export interface WantedCohort {
  readonly name: string
  readonly language: Language
  readonly zone: string
  readonly country: string | null
  readonly kickOff: string
  readonly people: readonly ListedPerson[]
}

export interface WantedProgramme {
  readonly name: string
  readonly cohorts: readonly WantedCohort[]
  readonly places: readonly { readonly platform: 'slack' | 'teams'; readonly id: string; readonly name: string }[]
}

/** Somebody as the database has them. */
export interface PersonKnown {
  readonly email: string
  readonly name: string
  readonly cohort: string
  readonly role: 'coordinator' | 'mentor' | 'mentee'
  readonly state: string
  readonly answer: string | null
  readonly standing: string | null
  readonly partner: string | null
  /** A mentor one of whose mentees has said that they come. */
  readonly meets: boolean
}

/** Somebody on a list who has no account anywhere. */
export interface Newcomer {
  readonly email: string
  readonly name: string
  readonly role: 'coordinator' | 'mentor' | 'mentee'
  readonly language: Language
  /** IANA; null: the list names none. */
  readonly zone: string | null
  /** Where the list or the programme has them. */
  readonly platforms: readonly ('slack' | 'teams')[]
}

/** Somebody with an account who joins by themselves. */
export interface Joining {
  readonly address: Address
  readonly email: string
  readonly name: string
  readonly role: 'mentor' | 'mentee'
  readonly language: Language
}

/** It is another time now. */
export interface Turned {
  /** When something is due next, after everything due was done; null: nothing more. */
  readonly next: string | null
  /** Lists came in with them: nobody looks for them before they have an account, and what is due waits. */
  readonly newcomers: readonly Newcomer[]
}

/** Somebody whom an imagined helper at the door notes. `cohort`: its id. */
export interface Ticked {
  readonly cohort: string
  readonly email: string
  readonly what: 'came' | 'missing'
}

/** What there is to see of a running Pari. */
export interface Look {
  readonly kickOffs: readonly { readonly cohort: string; readonly name: string; readonly at: string | null }[]
  readonly people: readonly PersonKnown[]
  readonly glance: readonly Glance[]
  readonly timeline: readonly Said[]
  readonly upcoming: readonly Happening[]
  /** When rules are applied next of which nobody knows what they lead to; null: not at all. */
  readonly rules: string | null
  readonly evening: Evening | null
  /** What becomes of the pairs; empty before every kick-off has begun. */
  readonly pairs: readonly PairShown[]
  /** The moment after the programme’s last day; null: there is no programme. */
  readonly ends: string | null
  /** Messages, deeds and answers that are written down: rows that nobody ever takes away. */
  readonly written: number
}

/** What the playground asks its Pari for, and what that answers. */
export interface Questions {
  /** It is over: never answered. */
  end: { given: null; answer: never }
  /** Answers with the port on which it is reached. */
  open: { given: Opening; answer: number }
  setUp: { given: WantedProgramme; answer: readonly string[] }
  turn: { given: string; answer: Turned }
  look: { given: null; answer: Look }
  /** E-mails of people who have an account from now on: they are looked for. */
  seekAnew: { given: readonly string[]; answer: null }
  /** People on no list may join. Answers why they cannot; null: they can. */
  letJoin: { given: null; answer: string | null }
  /** These people on no list go through the steps, one after the other, as far as anybody may join. Answers how many came through. */
  joinAll: { given: readonly Joining[]; answer: number }
  /** These came to their kick-off, or did not. */
  attend: { given: readonly Ticked[]; answer: null }
}

export type Asked = {
  readonly [Name in keyof Questions]: { readonly ask: Name; readonly given: Questions[Name]['given'] }
}[keyof Questions]

export type ToPari = Asked & { readonly id: number }
/** `woken`: something was written down outside of a turn that may be due at once. */
export type FromPari =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly woken: true }
