import type { Instant } from '../../kit/clock.ts'

/** Ground rules that a group may tick. */
export const ruleNames = ['onTime', 'phones', 'listen', 'own', 'advice', 'away', 'confidential', 'equal', 'share', 'goals'] as const
export type RuleName = (typeof ruleNames)[number]

/** What a group agrees on. */
export interface Terms {
  readonly goals: string
  readonly rules: readonly RuleName[]
  readonly ownRules: string
  /** Of all meetings; none: they are voted on one by one. */
  readonly dates: readonly Instant[]
  /** Of the next meeting. */
  readonly theme: string
}

/** A version of it. `agreedBy`: enrolments of those who agree. `agreedAt`: null: not yet enough of them do. */
export interface Version extends Terms {
  readonly version: number
  /** The enrolment of whoever wrote it. Null: somebody who is forgotten. */
  readonly writerId: string | null
  readonly agreedBy: readonly string[]
  readonly agreedAt: Instant | null
}

/** What the group agreed on last, and what somebody wrote since. */
export interface Agreement {
  readonly agreed: Version | null
  /** Null: nobody wrote anything since. */
  readonly written: Version | null
}

/** The message with the agreement in a channel. */
export interface AgreementPost {
  readonly id: string
  readonly ref: string | null
  readonly version: string
  readonly isPinned: boolean
}

/** What the agreements of groups need from a database, on one transaction. */
export interface AgreementStore {
  agreement(groupId: string): Promise<Agreement>
  /** The next version, to which its writer agrees. */
  write(groupId: string, terms: Terms, version: number, writerId: string, at: Instant): Promise<void>
  agree(groupId: string, version: number, enrolmentId: string): Promise<void>
  /** Enough of them agree. */
  agreed(groupId: string, version: number, at: Instant): Promise<void>
  post(placeId: string): Promise<AgreementPost | null>
  /** Whether it is the caller's to say; it is nobody else's from then on. */
  beginPost(placeId: string, version: string, at: Instant): Promise<string | null>
  pinned(postId: string, at: Instant): Promise<void>
  /** Whether a message stands in a channel of the group as its agreement. */
  isPost(groupId: string, ref: string): Promise<boolean>
}
