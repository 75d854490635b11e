import type { Instant } from '../../kit/clock.ts'
import type { PairFacts } from '../facts.rules.ts'
import type { Rhythm } from '../rhythm/rhythm.rules.ts'
import type { Turn } from './course.rules.ts'

/** A pair that has no course yet. */
export interface NewPair {
  readonly pairId: string
  readonly cohortId: string
  /** When both knew of each other: they were a pair, and their kick-off had begun. */
  readonly beginsAt: Instant
  readonly zone: string
  readonly rhythm: Rhythm
}

/** A course as it begins. */
export interface NewCourse extends Pick<NewPair, 'pairId' | 'cohortId' | 'beginsAt'> {
  readonly wantedBy: Instant
  readonly dueAt: Instant | null
}

/** A cohort whose pairs are looked at. */
export interface Scan {
  readonly id: string
  readonly cohortId: string
  readonly isOver: boolean
  readonly zone: string
  readonly country: string | null
}

/** How pairs get their courses. */
export interface ScanStore {
  /** Looks for pairs of a kick-off's cohort when it has begun. */
  scanFor(kickOffId: string): Promise<void>
  /** The kick-off is not held: no pair begins by it. */
  scanNever(kickOffId: string): Promise<void>
  /** Looks for pairs of this cohort now, if its kick-off has begun. */
  scanNow(cohortId: string, at: Instant): Promise<void>
  /** Cohorts of scans that this transaction has locked. `isOver`: their programme is. */
  scans(ids: readonly string[]): Promise<readonly Scan[]>
  scanNext(id: string, dueAt: Instant | null): Promise<void>
  /** Pairs of a cohort that last and have no course. `only`: of these, whether or not they have one. */
  newPairs(cohortId: string, only?: readonly string[]): Promise<readonly NewPair[]>
  /** Begins courses; one that has begun begins anew as long as nothing was said or done. */
  begin(courses: readonly NewCourse[], at: Instant): Promise<void>
  /** Of these pairs, those whose kick-off is ahead: they begin with it. */
  waitForKickOff(pairIds: readonly string[], now: Instant): Promise<readonly string[]>
}

/** How a pair goes on. */
export interface CourseStore {
  /** Writes what was decided. */
  saveTurns(turns: readonly { readonly pair: PairFacts; readonly turn: Turn }[], now: Instant): Promise<void>
  /** One of the two did something: no nudge about this meeting follows, and the pair is looked at again. */
  acted(
    pairId: string,
    at: Instant,
    changes?: { readonly number?: number; readonly wantedBy?: Instant; readonly notYets?: number },
  ): Promise<void>
}
