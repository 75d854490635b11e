import type { Profile } from '../contract/platform.ts'
import type { Instant } from '../kit/clock.ts'

/** What people of whom a platform tells no e-mail say of themselves, in one transaction. */
export interface ClaimStore {
  /**
   * Keeps the account of `who` for a coordinator to judge, if somebody with this e-mail takes part in a programme that lives in its workspace and is
   * not reached there. Nobody is told whether somebody does. `email`: in lower case. False: the account typed too many e-mails today.
   */
  claim(who: Profile, email: string, now: Instant): Promise<boolean>
  /** Lets these rows of accounts go, a day after their first try. `ids`: UUIDs. */
  forget(ids: readonly string[]): Promise<void>
}
