import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'

/** What is known of somebody, as a coordinator of one of their cohorts may correct it. */
export interface Details {
  readonly name: string
  readonly email: string
  readonly language: Language
  /** They chose their language themselves. */
  readonly chose: boolean
  /** They are known in programmes or workspaces beyond this cohort's: another organisation must not change them. */
  readonly isElsewhere: boolean
  /** They coordinate or set up programmes: whoever has their e-mail may act as they do. */
  readonly isTrusted: boolean
}

/** Correcting what is known of somebody. */
export interface DetailStore {
  /** Locks a mentor or mentee of this cohort. Null: there is none. */
  lockDetails(cohortId: string, personId: string): Promise<Details | null>
  /** Whether somebody else has this e-mail. */
  hasEmail(email: string, personId: string): Promise<boolean>
  saveDetails(personId: string, details: Pick<Details, 'name' | 'email' | 'language'> & { readonly languageListed: boolean }): Promise<void>
  /**
   * Lets nobody be reached any more where the former e-mail led: another person may read there. What was to be sent there waits until they are
   * found by their new e-mail. Where no directory is asked, an address is the e-mail itself, and changes with it. Answers in which workspaces they
   * are looked for now.
   */
  leaveAccounts(cohortId: string, personId: string, email: string, at: Instant): Promise<readonly string[]>
}
