import type { Instant } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'

/** A pair of somebody, as they see it. */
export interface OwnPair {
  readonly pairId: string
  readonly cohortId: string
  /** The enrolments of both, the mentor's first. */
  readonly enrolmentIds: readonly string[]
  readonly partner: Omit<KnownPerson, 'workspaceId'>
  readonly isStopped: boolean
  /** They want none themselves, whoever asked first. */
  readonly isOwn: boolean
}

/** What came of asking for no contact. `too`: the other one had asked already, and now it holds until neither wants it. */
export type Stopped = 'stopped' | 'too' | 'already'
/** What came of allowing it again. `kept`: the other one still wants none. */
export type Resumed = 'resumed' | 'kept' | 'notYours'

/** What each of a pair may ask for: that Pari brings the two together no more, until neither wants that any more. */
export interface StoppedContact {
  /** Pairs of somebody that last. */
  pairsOf(personId: string): Promise<readonly OwnPair[]>
  /** What was still to be said about the pair is withdrawn. `already`: it is not theirs, or they said so before. */
  stop(pairId: string, personId: string, at: Instant): Promise<Stopped>
  /** `notYours`: they did not ask for it. */
  resume(pairId: string, personId: string): Promise<Resumed>
  /** Names of those with whom somebody’s contact is stopped, whoever stopped it. */
  stoppedWith(enrolmentId: string): Promise<readonly string[]>
}
