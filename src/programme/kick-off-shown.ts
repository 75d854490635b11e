import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'

/** Somebody who looks: they see what belongs to the workspace where they are. */
export interface Reader {
  readonly personId: string
  readonly workspaceId: string
  readonly language: Language
}

/** What there is to tell of a kick-off. */
export interface ToldKickOff {
  readonly id: string
  readonly cohortId: string
  readonly cohort: string
  readonly programme: string
  /** What the programme calls its people. */
  readonly words: RoleWords
  /** The language of the cohort. */
  readonly language: Language
  readonly zone: string
  readonly startsAt: Instant
  readonly venue: string | null
  /** How often it got another date. */
  readonly turn: number
  /** Since when it is called off. Null: it takes place. */
  readonly calledOffAt: Instant | null
}

/** A kick-off as one reader sees it. */
export interface SeenKickOff extends ToldKickOff {
  /** Whether the reader coordinates the cohort. */
  readonly coordinates: boolean
}
