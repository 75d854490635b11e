import type { RoleWords } from '../contract/role-words.ts'
import type { Instant } from '../kit/clock.ts'

/** How somebody takes part whose kick-off is over, or not set, or who was not asked about it. */
export interface TakingPart {
  readonly cohortId: string
  readonly zone: string
  readonly words: RoleWords
  readonly role: 'mentor' | 'mentee'
  readonly isWaiting: boolean
  /** Null: no kick-off is set. */
  readonly startsAt: Instant | null
  readonly venue: string | null
  readonly isCalledOff: boolean
  /** The mentor of a mentee, or the mentees of a mentor, by name. */
  readonly partners: readonly string[]
}

/** What is known of people about whom there is no open question. */
export interface TakingPartStore {
  /** Whether somebody is or was a mentor or a mentee in a programme that lives where they are. */
  ever(who: { readonly personId: string; readonly workspaceId: string }): Promise<boolean>
  /** Their newest cohort of those that live where they are and that they have not left. Null: there is none. */
  newest(who: { readonly personId: string; readonly workspaceId: string }): Promise<TakingPart | null>
}
