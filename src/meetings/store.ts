import type { KnownPerson } from '../people/directory.ts'
import type { ItemStore } from './asking/store.ts'
import type { CourseStore, ScanStore } from './course/store.ts'
import type { EndingStore } from './ending/store.ts'
import type { PairFacts, Reader } from './facts.rules.ts'
import type { LastingStore } from './lasting/store.ts'
import type { PlanStore } from './planning/store.ts'
import type { Rhythm } from './rhythm/rhythm.rules.ts'
import type { RhythmStore } from './rhythm/store.ts'
import type { WatchStore } from './watch/store.ts'

/** What is read of pairs. */
export interface PairStore {
  /** Pairs of these courses, which this transaction has locked. */
  pairs(courseIds: readonly string[]): Promise<readonly PairFacts[]>
  /** The same by pair. */
  pairsById(pairIds: readonly string[]): Promise<readonly PairFacts[]>
  /** One pair, which is locked. Null: it has no course. */
  lock(pairId: string): Promise<PairFacts | null>
  /** Pairs of a programme that are not closed, which are locked. */
  lockProgramme(programmeId: string): Promise<readonly PairFacts[]>
  /** Locks this pair and every other one of its two people, so that they agree to one meeting after the other. */
  lockTogether(pairId: string): Promise<void>
  /** One pair of a cohort that somebody coordinates there, which is locked. Null: there is none. */
  watched(pairId: string, reader: Reader): Promise<PairFacts | null>
  coordinatorsOf(cohortId: string): Promise<readonly Omit<KnownPerson, 'workspaceId'>[]>
  /** Pairs of somebody that are not closed, in this workspace. */
  pairsOf(reader: Reader): Promise<readonly PairFacts[]>
  /** Pairs of an enrolment that have not ended, also those whose contact was stopped. */
  pairsOn(enrolmentId: string): Promise<readonly PairFacts[]>
  /** What cohorts that somebody coordinates there have come to. */
  tallies(reader: Reader): Promise<readonly Tally[]>
  /** Every pair of a cohort, with the e-mail of its mentee, and minutes that were noted: by the mentee, whose hours they are; otherwise by the mentor; otherwise as planned. */
  ofCohort(cohortId: string): Promise<readonly (PairFacts & { readonly minutes: number; readonly email: string })[]>
}

/** How many pairs of a cohort have had how many meetings. */
export interface Tally {
  readonly cohortId: string
  readonly rhythm: Rhythm
  /** Pairs by how many meetings they have had, the logged ones. */
  readonly pairs: readonly { readonly met: number; readonly count: number }[]
}

/** What this room needs from a database. */
export type MeetingStore = PairStore &
  PlanStore &
  RhythmStore &
  ScanStore &
  CourseStore &
  ItemStore &
  LastingStore &
  WatchStore &
  EndingStore
