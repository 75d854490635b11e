import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'

/** Somebody where they are. */
export type Reader = Pick<KnownPerson, 'personId' | 'workspaceId'>

/** With whom somebody may share contact details. */
export const scopes = ['pair', 'group', 'cohort'] as const
/** One of `scopes`. */
export type Scope = (typeof scopes)[number]

/** Ways to reach somebody, in the order in which they are shown. */
export const ways = ['email', 'phone', 'linkedin', 'messenger'] as const
/** One of `ways`. */
export type Way = (typeof ways)[number]

/** What somebody shares: each way as they wrote it, or null. */
export type Card = Readonly<Record<Way, string | null>>

/** Somebody with whom a reader is together. */
export interface Fellow {
  readonly enrolmentId: string
  readonly personId: string
  readonly name: string
  readonly language: Language
  /** What they share there. Null: nothing. */
  readonly card: Card | null
}

/** A pair, a group or a cohort in which somebody is. */
export interface Circle {
  readonly scope: Scope
  /** The id of the pair, the group or the cohort. */
  readonly withId: string
  readonly cohortId: string
  /** What the group or the cohort is called; of a pair, what the other one is called. */
  readonly name: string
  readonly me: Fellow
  /** The others, by name; of a cohort those who share. Nobody with whom contact was stopped. */
  readonly others: readonly Fellow[]
}

/** What contact details need from a database, on one transaction. */
export interface ContactStore {
  /** Everything in which the reader is where they are: pairs, then groups, then cohorts. */
  circlesOf(reader: Reader): Promise<readonly Circle[]>
  /** What is known of somebody, to begin with: what they shared last, or else their e-mail and the phone of their list. */
  known(enrolmentId: string): Promise<Card>
  /** Keeps anybody else from changing who shares there until the transaction ends. */
  hold(cohortId: string): Promise<void>
  share(circle: Pick<Circle, 'scope' | 'withId'>, enrolmentId: string, card: Card, at: Instant): Promise<void>
  /** Deletes it. False: there was none. */
  withdraw(withId: string, enrolmentId: string): Promise<boolean>
}
