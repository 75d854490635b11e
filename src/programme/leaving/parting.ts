import type { Instant } from '../../kit/clock.ts'
import type { Member } from '../fact.ts'

/** Two people who are no pair any more. */
export interface Parted {
  readonly cohortId: string
  readonly mentor: Member
  readonly mentee: Member
}

/** What a pair comes to that is unwound: nobody left, and nobody is to blame. */
export interface PartingStore {
  /** Whether the mentor of this pair can take somebody new once it has ended: they have not chosen a smaller number than the pairs that go on. */
  leavesRoom(pairId: string): Promise<boolean>
  /**
   * Ends a pair. The mentee waits first in the line for another mentor, the mentor has the place free for somebody else, and these two are never suggested
   * to each other again. What was still to be said about the pair is withdrawn. Null: it has ended already.
   */
  part(pairId: string, at: Instant): Promise<Parted | null>
}
