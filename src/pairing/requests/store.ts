import type { Instant } from '../../kit/clock.ts'
import type { Profile } from '../../programme/profile/profile.ts'
import type { Reading, RequestState, Search, SearchedCohort, SeatRequest } from './facts.ts'

/** A search before it is stored, with the mentors in the order in which they are asked. */
export interface NewSearch extends Pick<Search, 'menteeId' | 'words' | 'days' | 'atOnce'> {
  readonly cohortId: string
  readonly askedBy: string
  readonly mentors: readonly { readonly id: string; readonly score: number }[]
}

/** What searches for mentors need from a database, on one transaction. */
export interface RequestStore {
  /** Keeps everybody else from changing searches in this cohort until the transaction ends. */
  hold(cohortId: string): Promise<void>
  cohort(cohortId: string): Promise<SearchedCohort | null>
  /** Searches of a cohort that are open or have an open request. */
  underWay(cohortId: string): Promise<readonly Search[]>
  /** Whether there are any. */
  areUnderWay(cohortId: string): Promise<boolean>
  /** Mentors who are being asked, by their enrolments, with the end of each question to them. */
  endsOfOpen(cohortId: string): Promise<ReadonlyMap<string, readonly Instant[]>>
  /** The cohort and the search of a request or a search, by its id. Null: there is none. */
  find(
    of: { readonly request: string } | { readonly search: string },
  ): Promise<{ readonly cohortId: string; readonly search: Search } | null>
  /** Mentors of a cohort, by their enrolments, who are asked no more in this programme: they said no, or were asked often enough. */
  unaskable(cohortId: string): Promise<ReadonlySet<string>>
  /** Mentees of a cohort who have no mentor, by name, each with the newest search for them. */
  without(cohortId: string): Promise<readonly { readonly menteeId: string; readonly name: string; readonly search: Search | null }[]>
  /** Cohorts of these requests, by the ids of the requests. */
  cohortsOf(requestIds: readonly string[]): Promise<readonly string[]>
  /** Cohorts in which somebody is looked for and this person asks or is asked. */
  cohortsWith(personId: string): Promise<readonly string[]>
  /** Null: somebody looks for a mentor for this mentee already. */
  start(search: NewSearch, at: Instant): Promise<string | null>
  end(searchId: string, as: Exclude<Search['state'], 'open'>, at: Instant): Promise<void>
  /** Opens a search again that was won, because nothing came of it. */
  reopen(searchId: string): Promise<void>
  ask(requestId: string, times: { readonly at: Instant; readonly closesAt: Instant; readonly dueAt: Instant }): Promise<void>
  /** `at`: null: the time for a reminder has passed without one. */
  remind(requestId: string, times: { readonly at: Instant | null; readonly dueAt: Instant }): Promise<void>
  close(requestId: string, as: Exclude<RequestState, 'waiting' | 'open'>, at: Instant): Promise<void>
  /** A mentor who waits to be asked is asked before all others who do. */
  askNext(request: SeatRequest, searchId: string): Promise<void>
  coordinators(cohortId: string): Promise<readonly Reading[]>
  /** What somebody says of themselves; null where they let nobody read it. */
  profileOf(enrolmentId: string): Promise<Profile | null>
}
