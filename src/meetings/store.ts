import type { Instant } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Turn } from './course.rules.ts'
import type { ItemAnswer, ItemKind, Meeting, MeetingAnswer, PairFacts, Proposal, Reader } from './facts.rules.ts'
import type { LastingStore } from './lasting/store.ts'
import type { Rhythm } from './rhythm.rules.ts'
import type { WatchStore } from './watch/store.ts'

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

/** Something that somebody is to hear, or heard. */
export interface Item {
  readonly id: string
  readonly pairId: string
  readonly personId: string
  readonly kind: ItemKind
  readonly meetingId: string | null
  readonly number: number
  readonly answer: ItemAnswer | null
  readonly createdAt: Instant
  /** The key of the delivery that says it; null: nobody has heard it. */
  readonly said: string | null
}

/** Somebody whose message of a day is due. */
export interface DueReader {
  readonly id: string
  readonly personId: string
  readonly saidAt: Instant | null
  readonly mutedAt: Instant | null
  /** When they were nudged in the last week, by any room, newest first. What waits to be said counts as said now. */
  readonly nudgedAt: readonly Instant[]
  /** How often they were written to by this room, by kind. */
  readonly heard: Readonly<Record<string, number>>
}

/** What stands in a log. */
export interface Log {
  readonly outcome: 'met' | 'notYet'
  readonly minutes: number | null
  readonly theme: string | null
  readonly line: string | null
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

/** What is read of pairs. */
export interface PairStore {
  /** Pairs of these courses, which this transaction has locked. */
  pairs(courseIds: readonly string[]): Promise<readonly PairFacts[]>
  /** The same by pair. */
  pairsById(pairIds: readonly string[]): Promise<readonly PairFacts[]>
  /** One pair, which is locked. Null: it has no course. */
  lock(pairId: string): Promise<PairFacts | null>
  /** One pair of a cohort that somebody coordinates there, which is locked. Null: there is none. */
  watched(pairId: string, reader: Reader): Promise<PairFacts | null>
  coordinatorsOf(cohortId: string): Promise<readonly Omit<KnownPerson, 'workspaceId'>[]>
  /** Pairs of somebody that are not closed, in this workspace. */
  pairsOf(reader: Reader): Promise<readonly PairFacts[]>
  /** Pairs of an enrolment that have not ended, also those whose contact was stopped. */
  pairsOn(enrolmentId: string): Promise<readonly PairFacts[]>
  /** Planned meetings of these people with anybody. `but`: of another pair than this one. */
  busy(personIds: readonly string[], but: string): Promise<readonly Pick<Meeting, 'startsAt' | 'minutes'>[]>
  /** What cohorts that somebody coordinates there have come to. */
  tallies(reader: Reader): Promise<readonly Tally[]>
  /** Every pair of a cohort, with minutes that were noted. */
  ofCohort(cohortId: string): Promise<readonly (PairFacts & { readonly minutes: number })[]>
  /** The rhythm of a cohort's programme, for who coordinates it there. Null: they don't. */
  rhythmOf(cohortId: string, reader: Reader): Promise<{ readonly programmeId: string; readonly rhythm: Rhythm } | null>
}

/** How many pairs of a cohort have had how many meetings. */
export interface Tally {
  readonly cohortId: string
  readonly rhythm: Rhythm
  /** Pairs by how many meetings they have had, the logged ones. */
  readonly pairs: readonly { readonly met: number; readonly count: number }[]
}

/** What is written about pairs. */
export interface CourseStore {
  /** Writes what was decided. */
  saveTurns(turns: readonly { readonly pair: PairFacts; readonly turn: Turn }[], now: Instant): Promise<void>
  /** One of the two did something: no nudge about this meeting follows, and the pair is looked at again. */
  acted(
    pairId: string,
    at: Instant,
    changes?: { readonly number?: number; readonly wantedBy?: Instant; readonly notYets?: number },
  ): Promise<void>
  /** An open proposal that takes the place of an earlier one. */
  propose(pairId: string, proposal: Proposal, at: Instant): Promise<void>
  /** The open proposal of a pair is one no more. */
  closeProposal(pairId: string, as: 'agreed' | 'withdrawn'): Promise<void>
  /** Answers with its id. */
  addMeeting(
    pairId: string,
    meeting: Pick<Meeting, 'number' | 'state' | 'startsAt' | 'minutes' | 'venue' | 'version' | 'agreedBy'>,
    at: Instant,
  ): Promise<string>
  moveMeeting(id: string, to: Pick<Meeting, 'startsAt' | 'minutes' | 'venue' | 'version' | 'agreedBy'>): Promise<void>
  settle(id: string, state: Meeting['state'], at: Instant): Promise<void>
  differs(id: string, at: Instant): Promise<void>
  chooseRhythm(pairId: string, own: { readonly everyDays: number | null; readonly wanted: number | null }): Promise<void>
  saveRhythm(programmeId: string, rhythm: Rhythm): Promise<void>
}

/** What people hear and say. */
export interface ItemStore {
  readers(ids: readonly string[], now: Instant): Promise<readonly DueReader[]>
  /** Puts together somebody's message of a day then, or earlier. */
  wakeReaders(personIds: readonly string[], dueAt: Instant): Promise<void>
  readerNext(id: string, dueAt: Instant | null, saidAt?: Instant): Promise<void>
  waiting(personIds: readonly string[]): Promise<readonly Item[]>
  say(ids: readonly string[], key: string, at: Instant): Promise<void>
  drop(ids: readonly string[]): Promise<void>
  add(
    items: readonly (Pick<Item, 'pairId' | 'kind' | 'meetingId' | 'number'> & { readonly enrolmentId: string })[],
    at: Instant,
  ): Promise<void>
  /** Something that somebody heard; null: it was not for this person. */
  item(id: string, personId: string): Promise<Item | null>
  answer(id: string, answer: MeetingAnswer, at: Instant): Promise<void>
  /** Other questions about the same meeting have their answer, too. */
  voidAsks(pairId: string): Promise<void>
  mute(personId: string, at: Instant | null): Promise<void>
  isMuted(personId: string): Promise<boolean>
  log(meetingId: string, enrolmentId: string, log: Partial<Log> & Pick<Log, 'outcome'>, at: Instant): Promise<void>
  logsOf(meetingId: string): Promise<readonly (Log & { readonly enrolmentId: string })[]>
  tell(pairId: string, enrolmentId: string, count: number, at: Instant): Promise<void>
}

/** What this room needs from a database. */
export type MeetingStore = ScanStore & PairStore & CourseStore & ItemStore & LastingStore & WatchStore
