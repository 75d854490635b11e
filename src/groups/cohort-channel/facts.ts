import type { Address, Sent, Workspace } from '../../contract/platform.ts'
import type { Instant } from '../../kit/clock.ts'

/** Somebody who belongs in the cohort's channel. `id`: of their enrolment. */
export interface Belonging {
  readonly id: string
  readonly personId: string
  readonly role: 'mentor' | 'mentee' | 'coordinator'
  readonly name: string
  readonly email: string
  /** One in each workspace where the programme lives, Pari is let in and they are known. */
  readonly addresses: readonly Address[]
}

/** A channel that Pari opened, or tried to; `people` and `leftOut`: ids of enrolments. */
export interface ChannelFacts {
  readonly id: string
  readonly turn: number
  readonly workspace: Workspace
  readonly people: readonly string[]
  readonly leftOut: readonly string[]
  /** The moment before the first words were said. */
  readonly wordsAt: Instant | null
  /** Where they stand. */
  readonly words: Sent | null
  /** The same as `words`, until they are pinned. */
  readonly toPin: Sent | null
  readonly isClosed: boolean
  /** Its topic and first words show the kick-off as it was. */
  readonly isStale: boolean
}

/** Where the people of a task are: all on Teams, all on Slack, or spread. */
export type TaskKind = 'teams' | 'slack' | 'spread'

/** What a coordinator was asked to do by hand; `people`: ids of the enrolments that were shown. */
export interface TaskFacts {
  readonly id: string
  readonly kind: TaskKind
  readonly people: readonly string[]
  readonly isDone: boolean
  /** Who did it. */
  readonly by: string | null
}

/** What became of a cohort's channel so far. */
export interface Past {
  /** The latest one. */
  readonly channel: ChannelFacts | null
  /** Oldest first. */
  readonly tasks: readonly TaskFacts[]
}
