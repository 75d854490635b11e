import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { GroupKind } from '../group-kind.rules.ts'

/** Somebody in a cohort who may be asked, or was. */
export interface Askable {
  readonly enrolmentId: string
  readonly personId: string
  readonly name: string
  readonly language: Language
}

/** Somebody who takes part, with the pairs of the cohort in view. */
export interface Paired extends Askable {
  readonly role: 'mentor' | 'mentee'
  readonly email: string
  /** Of a mentee, the mentor with whom they are in contact. Null: there is none. */
  readonly mentorId: string | null
  readonly isPaused: boolean
  /** Whether they are in a group with a mentor already. */
  readonly isIn: boolean
}

/** Where somebody stands who is asked. */
export type AskedState = 'asked' | 'agreed' | 'in' | 'out'

/** Somebody of a group to which people say yes. */
export interface AskedMember extends Askable {
  readonly role: 'mentor' | 'mentee'
  readonly state: AskedState
}

/** A group to which people say yes themselves. */
export interface AskedGroup {
  readonly id: string
  readonly cohortId: string
  readonly kind: GroupKind
  readonly state: 'draft' | 'proposed' | 'published' | 'declined' | 'ended'
  readonly name: string
  readonly programme: string
  /** The enrolment of whoever suggested it. Null: a coordinator made it. */
  readonly suggestedBy: string | null
  readonly createdAt: Instant
  readonly members: readonly AskedMember[]
}
