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
  /** They stopped it themselves. */
  readonly isOwn: boolean
}

/** What one of a pair may ask for: that Pari brings the two together no more, until they say otherwise themselves. */
export interface StoppedContact {
  /** Pairs of somebody that last. */
  pairsOf(personId: string): Promise<readonly OwnPair[]>
  /** What was still to be said about the pair is withdrawn. False: it is not theirs, or is stopped already. */
  stop(pairId: string, personId: string, at: Instant): Promise<boolean>
  /** False: they did not stop it. */
  resume(pairId: string, personId: string): Promise<boolean>
  /** Names of those with whom somebody’s contact is stopped, whoever stopped it. */
  stoppedWith(enrolmentId: string): Promise<readonly string[]>
}
