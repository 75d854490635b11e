import type { Address, Exclusion, FailureReason, Sent, Workspace } from '../../contract/platform.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { GroupKind } from '../group-kind.rules.ts'

/** Somebody who is in a published group and takes part in the cohort. */
export interface Member {
  readonly enrolmentId: string
  readonly personId: string
  readonly role: 'mentor' | 'mentee'
  readonly name: string
  readonly email: string
  readonly language: Language
  /** One in each workspace where they are reached; the one where they came last stands first. */
  readonly addresses: readonly Address[]
}

/**
 * How somebody stands to a channel. wanted: they are to come in. absent: they were in, and the last list does not have them. left: they went by their own will.
 * without: they could not be brought in. out: they do not belong there, and are not there.
 */
export type Standing = 'wanted' | 'in' | 'absent' | 'left' | 'without' | 'out'

/** Somebody whom Pari knows of a channel. */
export interface ChannelMember {
  /** Stands for their account; of a channel that a coordinator made, for their enrolment. */
  readonly mark: string
  /** Null: they are forgotten. */
  readonly enrolmentId: string | null
  readonly state: Standing
  readonly reason: Exclusion | null
  /** How often they were brought in and then not in the list. */
  readonly tries: number
  readonly since: Instant
}

/** Why nothing can be done in a channel. */
export type Trouble = Extract<FailureReason, 'placeGone' | 'placeArchived' | 'notMember'> | 'notLet'

/** The channel of a group in one workspace. */
export interface PlaceFacts {
  readonly id: string
  readonly workspace: Workspace
  readonly turn: number
  readonly byHand: boolean
  readonly externalId: string | null
  readonly name: string | null
  readonly wordsAt: Instant | null
  readonly words: Sent | null
  readonly wordsVersion: string | null
  readonly isPinned: boolean
  /** The moments before the end of the group was announced in it, and before the group was thanked. */
  readonly endingAt: Instant | null
  readonly thanksAt: Instant | null
  readonly trouble: Trouble | null
  readonly troubleSince: Instant | null
  readonly roster: readonly ChannelMember[]
  /** Names of them, by mark. */
  readonly names: ReadonlyMap<string, string>
}

/** A published group with everything on which its channels depend. */
export interface Scene {
  readonly id: string
  readonly cohortId: string
  readonly kind: GroupKind
  readonly name: string
  readonly theme: string | null
  readonly language: Language
  readonly programme: string
  readonly members: readonly Member[]
  /** The zone of its cohort. */
  readonly zone: string
  /** When it ends, as its members were told. Null: nobody has said that it does. */
  readonly endsAt: Instant | null
  /** What members wrote for its last day. */
  readonly lines: readonly { readonly enrolmentId: string; readonly name: string; readonly line: string }[]
  /** Names of those who coordinate the cohort. */
  readonly coordinators: readonly string[]
  /** Those that no other channel has replaced. */
  readonly places: readonly PlaceFacts[]
  /** By workspace, the last turn of a channel there, replaced or not. */
  readonly turns: readonly { readonly workspace: Workspace; readonly turn: number }[]
}
