/** The kinds of groups. mentors: the mentors of a cohort among themselves. peers: people without a mentor among themselves. */
export type GroupKind = 'mentoring' | 'mentors' | 'peers'

/** What kinds of groups differ in. */
interface OfKind {
  /** Who may be in one. */
  readonly roles: readonly ('mentor' | 'mentee')[]
  /** Whether its mentors lead it, as long as nobody wants anything else. */
  readonly isLed: boolean
  /** People in one at most. Null: the plan of the cohort says it. */
  readonly most: number | null
  /** Whether people come in by their own yes, and by nothing that a coordinator publishes. */
  readonly isOffered: boolean
  /** Whether people leave it by a tap of their own. */
  readonly mayLeave: boolean
}

/** Everything that depends on the kind of a group is said here, and nothing else asks for it. */
export const ofKind: Readonly<Record<GroupKind, OfKind>> = {
  mentoring: { roles: ['mentor', 'mentee'], isLed: true, most: null, isOffered: false, mayLeave: false },
  mentors: { roles: ['mentor'], isLed: false, most: null, isOffered: true, mayLeave: true },
  peers: { roles: ['mentee'], isLed: false, most: 10, isOffered: false, mayLeave: true },
}
