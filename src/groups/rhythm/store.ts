import type { Instant } from '../../kit/clock.ts'
import type { GroupMeeting, RhythmFacts } from './facts.rules.ts'
import type { MeetingChange, NewVote } from './turn.rules.ts'

/** What is said about a meeting in a channel, or to each. dates: those that are voted on. off: it is cancelled. */
export const postKinds = ['dates', 'agreed', 'eve', 'presence', 'off'] as const
export type PostKind = (typeof postKinds)[number]

/** What stands beside the messages about a date: a link at the top of the channel, a file for calendars. */
export type Beside = 'bookmark' | 'file'

/** A message in a channel of a group. `ref`: null: nobody knows where it stands. */
export interface Post {
  readonly id: string
  readonly placeId: string
  readonly meetingId: string
  readonly kind: PostKind | Beside
  readonly turn: number
  readonly ref: string | null
  readonly version: string
}

/** What the rhythm of groups needs from a database, on one transaction. */
export interface RhythmStore {
  /** Null: it is not published, or its programme is over. */
  facts(groupId: string): Promise<RhythmFacts | null>
  /** The same, locked until the transaction ends. */
  lock(groupId: string): Promise<RhythmFacts | null>
  /** The group of a meeting, locked. */
  lockOf(meetingId: string): Promise<RhythmFacts | null>
  /** Those of somebody, where they are. */
  own(reader: { readonly personId: string; readonly workspaceId: string }): Promise<readonly RhythmFacts[]>
  /** Begins a vote on the dates of a new meeting. Answers with its id. */
  begin(groupId: string, vote: NewVote, at: Instant): Promise<string>
  /** Begins another vote on the dates of a meeting that is planned. */
  voteAgain(meetingId: string, vote: Pick<NewVote, 'options' | 'closesAt'>): Promise<void>
  /** A meeting on a date that somebody set. */
  plan(groupId: string, meeting: Pick<GroupMeeting, 'number' | 'startsAt' | 'minutes' | 'venue' | 'leaderId'>, at: Instant): Promise<string>
  /** Another date and venue for a meeting, by somebody's own choice. */
  setDate(meetingId: string, to: Pick<GroupMeeting, 'startsAt' | 'minutes' | 'venue'>): Promise<void>
  change(change: MeetingChange): Promise<void>
  vote(meetingId: string, enrolmentId: string, turn: number, dates: readonly number[]): Promise<void>
  /** Null: they name none any more. */
  nameTheme(meetingId: string, enrolmentId: string, theme: string | null, at: Instant): Promise<void>
  wasThere(meetingId: string, enrolmentId: string, there: boolean): Promise<void>
  takeTurns(groupId: string, rotates: boolean): Promise<void>
  /** The group is looked at, at once. */
  dueNow(groupId: string, at: Instant): Promise<void>
  /** The groups of a cohort are looked at, at once. */
  dueIn(of: { readonly cohortId: string } | { readonly kickOffId: string }, at: Instant): Promise<void>
  /** Messages of these meetings in channels. */
  posts(meetingIds: readonly string[]): Promise<readonly Post[]>
  /** Whether it is the caller's to say; it is nobody else's from then on. */
  beginPost(post: Omit<Post, 'id' | 'ref'>, at: Instant): Promise<string | null>
  /** Null: it was surely not said, and may be said later. */
  endPost(postId: string, ref: string | null): Promise<void>
  /** It stands there no more. */
  dropPost(postId: string): Promise<void>
  renewed(postId: string, version: string): Promise<void>
}
