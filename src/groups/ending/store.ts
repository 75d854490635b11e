import type { Instant } from '../../kit/clock.ts'

/** What is said in a channel at the end of its group. */
export type Said = 'ending' | 'thanks'

/** What ending groups needs from a database, on one transaction. */
export interface EndingStore {
  /** The group ends then; null: it goes on. Answers whether that was something new. */
  endsAt(groupId: string, at: Instant | null, now: Instant): Promise<boolean>
  /** What somebody writes for the others, in the place of what they wrote before. */
  saveLine(groupId: string, enrolmentId: string, line: string, at: Instant): Promise<void>
  /** Whether it is the caller's to say: it is nobody else's from then on. */
  begin(placeId: string, said: Said, at: Instant): Promise<boolean>
  /** It was surely not said, or is to be said anew. */
  takeBack(placeId: string, said: Said): Promise<void>
  /** The group has ended. */
  end(groupId: string, at: Instant): Promise<void>
}
