import type { Instant } from '../../kit/clock.ts'
import type { ItemAnswer, ItemKind, MeetingAnswer } from '../facts.rules.ts'
import type { Profiles } from './starters.ts'

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
  /** Profiles of these enrolments, as far as each agreed that the other one of their pair reads it. */
  quotable(enrolmentIds: readonly string[]): Promise<Profiles>
  /** Something that somebody heard; null: it was not for this person. */
  item(id: string, personId: string): Promise<Item | null>
  /** Whether either of the pair was asked about a later meeting after this question, which was about the next one. */
  isAskedSince(id: string): Promise<boolean>
  answer(id: string, answer: MeetingAnswer, at: Instant): Promise<void>
  /** Other questions about the same meeting have their answer, too. */
  voidAsks(pairId: string): Promise<void>
  mute(personId: string, at: Instant | null): Promise<void>
  isMuted(personId: string): Promise<boolean>
  log(meetingId: string, enrolmentId: string, log: Partial<Log> & Pick<Log, 'outcome'>, at: Instant): Promise<void>
  logsOf(meetingId: string): Promise<readonly (Log & { readonly enrolmentId: string })[]>
  tell(pairId: string, enrolmentId: string, count: number, at: Instant): Promise<void>
}
