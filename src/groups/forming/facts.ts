import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { GroupKind } from '../group-kind.rules.ts'

/** Somebody in a group who takes part in the cohort. */
export interface MemberFacts {
  readonly enrolmentId: string
  readonly personId: string
  readonly role: 'mentor' | 'mentee'
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly state: 'planned' | 'in' | 'leaving'
  readonly since: Instant | null
}

/** A group that has not ended, with its members by role and name. */
export interface GroupFacts {
  readonly id: string
  readonly cohortId: string
  readonly programme: string
  readonly name: string
  readonly theme: string | null
  readonly language: Language
  readonly state: 'draft' | 'published'
  readonly kind: GroupKind
  readonly members: readonly MemberFacts[]
}
