import type { Instant } from '../../kit/clock.ts'
import type { ListedPerson } from '../../people/import/index.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { Tell } from '../fact.ts'
import type { CohortFacts, Enrolled, ProgrammeStore } from '../store.ts'
import type { ActStore } from '../undo/acts.ts'
import type { SeatStore } from './seats.ts'

/** The stores of a transaction that enrols a list. */
export interface EnrolStores {
  readonly programmes: ProgrammeStore
  readonly seats: SeatStore
  readonly acts: ActStore
  readonly audit: Audit<GroundDeed>
  readonly tell: Tell
  readonly wakeTimetable: () => Promise<void>
}

/** A list on its way into a cohort. */
export interface Import {
  readonly stores: EnrolStores
  readonly cohort: CohortFacts
  readonly now: Instant
  /** Who is there, by e-mail. */
  readonly before: ReadonlyMap<string, Enrolled>
  readonly people: readonly ListedPerson[]
  readonly languages: 'listed' | 'kept' | 'own'
  /** As in `EnrolRequest`. */
  readonly toldFrom: Instant
  readonly actorId: string | null
}

/** The mentor whom a mentee has newly in this list, when that mentor withdrew. */
export const leftMentorOf = ({ before }: Import, person: ListedPerson): string | null => {
  const state = person.mentor && before.get(person.mentor)?.state
  return person.mentor && state && state !== 'active' ? person.mentor : null
}

/** Whether a mentee has another mentor in this list than in the last one. */
export const isMover = ({ before }: Import, person: ListedPerson): boolean =>
  person.role === 'mentee' && (before.get(person.email)?.listedMentor ?? null) !== (person.mentor ?? null)
