import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'

/** What somebody chooses for themselves. Times of day are written like 20:00. Null: the default. */
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
  /** Whether they are an owner where they are: they installed Pari there, or an owner named them, and they did not leave since. */
  owns(who: { readonly personId: string; readonly workspaceId: string }): Promise<boolean>
  /** Whether they are a member of the workspace where they are, and have no other account there. */
  isMember(who: { readonly personId: string; readonly workspaceId: string }): Promise<boolean>
  /**
   * Whether their settings may be seen and changed from where they are: the programme that listed them first lives there, or lives nowhere.
   * Somebody who has the same e-mail in another organisation is not taken for them.
   */
  isAtHome(who: { readonly personId: string; readonly workspaceId: string }): Promise<boolean>
}
