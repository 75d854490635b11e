import type { Instant } from '../kit/clock.ts'
import type { Expected, Fact } from '../programme/fact.ts'

/** What this room changes in its rows when something happened on the common ground. */
export interface FollowStore {
  /** Begins to ask these people; nothing for those who are asked already. */
  begin(kickOffId: string, people: readonly Expected[], at: Instant, askFrom: Instant): Promise<void>
  /** Begins again to ask people who were asked before. What they were asked still counts. */
  beginAgain(enrolmentIds: readonly string[], at: Instant, askFrom: Instant): Promise<void>
  /** Makes due what the mentors of a cohort are told, as far as they were told something. `untrueFrom`: see `recheck` of the confirmations. */
  recheckMentors(cohortId: string, at: Instant, untrueFrom: Instant | null): Promise<void>
  /** Takes back what somebody said who is reached nowhere any more, and makes due what hangs on it. */
  forgetAnswers(personId: string, at: Instant): Promise<void>
  /** These people do not start. What they were offered is declined, and offered to the next one. */
  end(enrolmentIds: readonly string[], at: Instant): Promise<void>
  /** These people are on the list no longer. They said nothing themselves, so no answer of theirs stands; what they were told is over. */
  remove(enrolmentIds: readonly string[], at: Instant): Promise<void>
  /** Places that these people got or lost at `at`, and others that become due by it, are offered from `until` on: it may be undone before. */
  hold(enrolmentIds: readonly string[], at: Instant, until: Instant): Promise<void>
  /** The confirmations of these enrolments, by enrolment. */
  confirmationsOf(enrolmentIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The confirmations of these people in this cohort. */
  confirmationsIn(cohortId: string, personIds: readonly string[]): Promise<readonly string[]>
  /** Makes everybody due who is asked about these kick-offs. */
  recheck(kickOffIds: readonly string[], at: Instant): Promise<void>
}

interface Stores {
  readonly follow: FollowStore
}
type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** How this room follows what happens on the common ground. */
export const heeds = {
  async expected({ follow }: Stores, { kickOffId, people, at, askFrom = at }: Told<'expected'>) {
    if (people.length > 0) await follow.begin(kickOffId, people, at, askFrom)
  },
  async returned({ follow }: Stores, { enrolmentIds, at, askFrom = at }: Told<'returned'>) {
    if (enrolmentIds.length > 0) await follow.beginAgain(enrolmentIds, at, askFrom)
  },
  /** Nobody can hold them to their word any more, so it does not count: no mentor sets out because of it. */
  personGone: ({ follow }: Stores, { personId, at }: Told<'personGone'>) => follow.forgetAnswers(personId, at),
  ladderChanged: ({ follow }: Stores, { kickOffIds, at }: Told<'ladderChanged'>) => follow.recheck(kickOffIds, at),
}
