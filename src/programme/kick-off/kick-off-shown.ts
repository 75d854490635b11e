import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import { type Instant, isBefore } from '../../kit/clock.ts'

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
  /** Its programme is over. */
  readonly hasEnded?: true
}

/** A kick-off as one reader sees it. */
export interface SeenKickOff extends ToldKickOff {
  /** Whether the reader coordinates the cohort. */
  readonly coordinates: boolean
}

/** Whether people will still meet there: it is neither called off nor begun. What is said must not speak of a meeting otherwise. */
export const isAhead = ({ startsAt, calledOffAt }: Pick<ToldKickOff, 'startsAt' | 'calledOffAt'>, now: Instant): boolean =>
  calledOffAt === null && isBefore(now, startsAt)

/** Whether nothing of it goes on any more, because its programme is over. One that is called off may get another date at any time. */
export const isOver = ({ hasEnded, calledOffAt }: Pick<ToldKickOff, 'hasEnded' | 'calledOffAt'>): boolean =>
  calledOffAt === null && hasEnded === true
