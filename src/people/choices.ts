import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'

/** What somebody chooses for themselves. Times of day like 20:00; null: the default. */
export interface Choices {
  readonly language: Language
  readonly timeZone: string | null
  readonly quietFrom: string | null
  readonly quietUntil: string | null
}

/** What people chose themselves, and what they may do beyond their cohorts. */
export interface ChoicesStore {
  choicesOf(personId: string): Promise<Choices & { readonly email: string }>
  choose(personId: string, choices: Choices, at: Instant): Promise<void>
  /** Somebody who installed Pari where they are, or who coordinates a cohort that lives there. */
  owns(who: { readonly personId: string; readonly workspaceId: string }): Promise<boolean>
  /**
   * Whether their settings may be changed and seen from where they are: the programme that listed them first lives there, or lives nowhere.
   * Somebody with their e-mail in another organisation is not taken for them.
   */
  isAtHome(who: { readonly personId: string; readonly workspaceId: string }): Promise<boolean>
}
