import type { Instant } from '../../kit/clock.ts'
import type { BusyOf } from '../../programme/meeting/times.rules.ts'
import type { Meeting, Proposal } from '../facts.rules.ts'

/** What a pair proposes and agrees on, and what becomes of it. */
export interface PlanStore {
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
  /** `remindedAt`: null, where both are to be reminded of its new date. */
  moveMeeting(id: string, to: Pick<Meeting, 'startsAt' | 'minutes' | 'venue' | 'version' | 'agreedBy' | 'remindedAt'>): Promise<void>
  /** Whether one of a pair is found on a platform now: otherwise nothing that is said reaches them yet. */
  isReached(enrolmentId: string): Promise<boolean>
  settle(id: string, state: Meeting['state'], at: Instant): Promise<void>
  differs(id: string, at: Instant): Promise<void>
  /** Planned meetings of these people with anybody, in pairs and in groups. */
  readonly busy: BusyOf
}
