import type { Instant } from '../../kit/clock.ts'
import type { EndReason } from '../../programme/enrolment/seats.ts'
import type { Meeting, Reader } from '../facts.rules.ts'

/** A pair that has ended, though its programme goes on. */
export interface EndedPair {
  readonly pairId: string
  readonly endedAt: Instant
  /** Null: it is not kept any more. */
  readonly reason: EndReason | null
  /** When the kick-off of its cohort begins. Null: none is set. */
  readonly kickOffAt: Instant | null
  /** Enrolments of those who still take part. */
  readonly there: readonly string[]
  /** Enrolments of those who are forgotten. */
  readonly forgotten: readonly string[]
}

/** What is known of pairs that end, and of meetings that are cancelled. */
export interface EndingStore {
  /** Those of these pairs that have ended. */
  endedOf(pairIds: readonly string[]): Promise<readonly EndedPair[]>
  /** Why somebody who had meetings to plan has none now, by their last pair in this workspace. `alone`: it has ended. Null: it goes on, or they had none. */
  withoutPair(reader: Reader): Promise<'rests' | 'over' | 'alone' | null>
  /** How many meetings ahead the pairs of these enrolments have planned. */
  plannedWith(enrolmentIds: readonly string[], now: Instant): Promise<number>
  /** Meetings ahead that are cancelled, and of which somebody was to hear it in a message that was taken back unread. */
  untold(
    pairId: string,
    now: Instant,
  ): Promise<readonly { readonly enrolmentId: string; readonly meeting: Pick<Meeting, 'id' | 'startsAt'> }[]>
}
