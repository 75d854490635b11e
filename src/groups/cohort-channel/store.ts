import type { Place, Sent, Workspace } from '../../contract/platform.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Reader, SeenKickOff, ToldKickOff } from '../../programme/kick-off/kick-off-shown.ts'
import type { Belonging, ChannelFacts, Past, TaskFacts, TaskKind } from './facts.ts'

/** Who came in, and who could not. */
export interface Opened {
  readonly place: Place
  readonly people: readonly string[]
  readonly leftOut: readonly string[]
}

/** What a coordinator is asked to do in a cohort; `people`: ids of enrolments. */
export interface Asked {
  readonly cohortId: string
  readonly kind: TaskKind
  readonly people: readonly string[]
}

/** A channel that shows a kick-off as it was. */
export interface Stale {
  readonly channel: ChannelFacts
  readonly kickOff: ToldKickOff
}

/** What this room needs from a database. */
export interface ChannelStore {
  /** A kick-off as somebody sees it; null where its programme does not live. */
  kickOff(kickOffId: string, reader: Reader): Promise<SeenKickOff | null>
  /** Kick-offs of programmes that go on, of cohorts that somebody coordinates and in which a mentee has said that they start. */
  ahead(reader: Reader): Promise<SeenKickOff[]>
  /** Lets nobody else write down anything about this kick-off's channel meanwhile. */
  hold(kickOffId: string): Promise<void>
  /** By kick-off, and by name: mentees who have said that they start, mentors who have not stepped back, coordinators. `except`: ids of enrolments. */
  belonging(kickOffIds: readonly string[], except?: readonly string[]): Promise<ReadonlyMap<string, Belonging[]>>
  /** Whether somebody is in the cohort’s channel. Null: it has none. */
  isIn(cohortId: string, enrolmentId: string): Promise<boolean | null>
  past(cohortId: string): Promise<Past>
  /** The same of several cohorts at once. */
  pasts(cohortIds: readonly string[]): Promise<ReadonlyMap<string, Past>>
  /** Writes down who is in this turn of the channel, beside those who were; answers with the channel. */
  keep(cohortId: string, turn: number, opened: Opened, at: Instant): Promise<ChannelFacts>
  /** Writes down that this turn of the channel was found archived or removed. */
  close(cohortId: string, turn: number, workspace: Workspace, at: Instant): Promise<void>
  /** Whether the first words are the caller's to say: they are nobody else's from then on. */
  beginWords(channelId: string, at: Instant): Promise<boolean>
  /** What became of the words; null: they were not said, that is sure. */
  endWords(channelId: string, sent: Sent | null): Promise<void>
  pinned(channelId: string, at: Instant): Promise<void>
  /** The kick-off of this cohort has changed: its channel shows it as it was, and is due at once. */
  stale(cohortId: string, at: Instant): Promise<void>
  /** Channels that are due. Until `until` nobody else takes them. `id`: this one alone. */
  takeStale(now: Instant, until: Instant, id?: string): Promise<readonly Stale[]>
  /** It is tried again then; null: not by itself. `isFresh`: it shows the kick-off as it is. */
  tried(channelId: string, again: Instant | null, isFresh: boolean): Promise<void>
  /** Writes down what a coordinator was asked to do, unless that was asked before; answers with the tasks' ids. */
  ask(asked: readonly Asked[], at: Instant): Promise<string[]>
  /** A task with its kick-off as somebody sees it; null where its programme does not live. */
  task(taskId: string, reader: Reader): Promise<(TaskFacts & { readonly kickOff: SeenKickOff }) | null>
  finish(taskId: string, personId: string, at: Instant): Promise<void>
}
