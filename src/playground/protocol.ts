import type { Glance, Happening, Said } from '../../adapters/playground/page/shown.ts'
import type { ListedPerson } from '../people/import/index.ts'
import type { Language } from '../views/view.ts'

/** What a Pari of the playground is given to begin with. Instants are ISO 8601. */
export interface Opening {
  readonly databaseUrl: string
  readonly now: string
  /** Base64; the same for every process of a playground, or buttons would stop working when it is killed. */
  readonly key: string
  /** E-mails, in lower case. */
  readonly organisers: readonly string[]
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

/** What there is to see of a running Pari. */
export interface Look {
  readonly kickOffs: readonly { readonly cohort: string; readonly name: string; readonly at: string | null }[]
  readonly people: readonly PersonKnown[]
  readonly glance: readonly Glance[]
  readonly timeline: readonly Said[]
  readonly upcoming: readonly Happening[]
}

/** What the playground asks its Pari for, and what that answers. */
export interface Questions {
  /** Answers with the port on which it is reached. */
  open: { given: Opening; answer: number }
  setUp: { given: WantedProgramme; answer: readonly string[] }
  /** It is that time now: answers, when everything due is done, with when something is due next. */
  turn: { given: string; answer: string | null }
  look: { given: null; answer: Look }
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
