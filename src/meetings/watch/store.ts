import type { Instant } from '../../kit/clock.ts'
import type { Reader } from '../facts.rules.ts'
import type { WatchFacts, WatchRule } from './watch.rules.ts'

/** How somebody is called by phone. */
export interface Phone {
  readonly name: string
  readonly phone: string | null
}

/** What coordinators see of pairs that need them. */
export interface WatchStore {
  /** Whether somebody coordinates this cohort there, and how it is called. */
  watchedCohort(cohortId: string, reader: Reader): Promise<{ readonly name: string } | null>
  /** Pairs of a cohort that have not ended, with what coordinators were last told of each. */
  watchedIn(cohortId: string): Promise<readonly (WatchFacts & { readonly told: WatchRule | null })[]>
  /** Not before `until`, or never (null). */
  /** What was left for good counts from now on as put off until now. */
  watchAgain(pairId: string, at: Instant): Promise<void>
  leave(pairId: string, rule: WatchRule, by: string, until: Instant | null, at: Instant): Promise<void>
  /** When coordinators of a cohort were last told of pairs that need them. Null: never. */
  lastTold(cohortId: string): Promise<Instant | null>
  toldNow(cohortId: string, at: Instant): Promise<void>
  /** What coordinators know of each of these pairs. */
  saveTold(pairs: readonly { readonly pairId: string; readonly rule: WatchRule | null }[]): Promise<void>
  phonesOf(pairId: string): Promise<readonly Phone[]>
}
