import type { Instant } from '../../kit/clock.ts'
import type { Fit, Member } from '../facts.rules.ts'
import type { Reason } from './rules.ts'

/** Whether somebody said how a pair fits. */
export interface FitRow {
  readonly id: string
  readonly pairId: string
  readonly enrolmentId: string
  readonly personId: string
  readonly answer: Fit | null
  /** How often they were asked. */
  readonly asks: number
}

/** What is said of a pair as a whole: whether it fits, rests, or goes two ways. */
export interface LastingStore {
  /** Asks each of these how the pair fits, on that morning; whoever is still deciding, once more. Others are left alone. */
  askFit(people: readonly Pick<Member, 'enrolmentId'>[], pairId: string, dueAt: Instant, at: Instant): Promise<void>
  /** Nothing was asked of the pair for a time: whoever had not answered by then is asked the same again on that morning. */
  askFitAgain(pairId: string, dueAt: Instant): Promise<void>
  /** Rows that this transaction has locked. */
  fits(ids: readonly string[]): Promise<readonly FitRow[]>
  /** What somebody said of a pair so far, which is locked. Null: they were never asked. */
  fitOf(pairId: string, enrolmentId: string): Promise<FitRow | null>
  fitNext(id: string, asks: number, dueAt: Instant | null): Promise<void>
  /** Whoever has answered is asked the same by no other message. */
  answerFit(row: Pick<FitRow, 'id' | 'pairId' | 'enrolmentId'>, as: Fit, dueAt: Instant | null, at: Instant): Promise<void>
  /** The pair rests until then. Nothing waits to be asked meanwhile, and what was proposed is withdrawn. `by`: the enrolment whose own break it is; null: the pair's. */
  rest(pairId: string, until: Instant, by: string | null, at: Instant): Promise<void>
  /** The pair's break is over now. `by` person: because the own break of one of them is. */
  wakeUp(pairId: string, at: Instant, by: 'pair' | 'person'): Promise<void>
  /** The two are in contact again: what was due meanwhile was not. */
  backInContact(pairId: string, at: Instant): Promise<void>
  /** Nothing waits to be said of the pair, and nothing is open between the two. */
  hush(pairId: string): Promise<void>
  /** Nothing comes of the pair by itself any more. */
  close(pairId: string, at: Instant): Promise<void>
  /** Keeps why somebody would rather be no pair. The first word counts, unless `isFinal`. `by`: an enrolment. */
  keepParting(pairId: string, by: string, reason: Reason, at: Instant, isFinal: boolean): Promise<void>
  /** Who asked to be no pair any more, an enrolment, and why. Null: nobody. */
  partingOf(pairId: string): Promise<{ readonly by: string; readonly reason: Reason } | null>
  /** The enrolment by which somebody coordinates the cohort of a pair. */
  coordinatorOf(cohortId: string, personId: string): Promise<string | null>
}
