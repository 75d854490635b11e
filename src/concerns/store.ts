import type { Instant } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Candidate, Waiting } from './rules.ts'

/** What one of the two wrote. `personId` null: they were forgotten. */
export interface WrittenLine {
  readonly personId: string | null
  readonly text: string
  readonly at: Instant
}

/** One of the two of a concern. */
export type Hearer = Pick<KnownPerson, 'personId' | 'name' | 'language' | 'timeZone'>

/** A concern without its words. */
export interface Concern extends Waiting {
  readonly id: string
  readonly cohortId: string
  readonly programme: string
  readonly zone: string
  /** Who wrote it. */
  readonly sender: Hearer
  /** Null: they were forgotten. */
  readonly reader: Hearer | null
  /** How often another reader was chosen. */
  readonly turn: number
  readonly sentAt: Instant
  /** Days for which the programme keeps texts. */
  readonly keptDays: number
}

/** What is stored anew of a concern. */
export type Changes = Partial<Pick<Concern, 'toldAt' | 'reminders' | 'lateAt' | 'takenAt' | 'settledAt' | 'turn'>> & {
  readonly readerId?: string | null
  readonly dueAt: Instant | null
}

/** A concern as the home of one of the two shows it. */
export interface Open {
  readonly id: string
  readonly isSender: boolean
  readonly isUrgent: boolean
  readonly isTaken: boolean
}

/** Somebody who may be named as a reader of a programme. */
export interface Choosable {
  readonly personId: string
  readonly name: string
  readonly isNamed: boolean
}

/** A programme that somebody coordinates, with who reads what worries its people. */
export interface ReadProgramme {
  readonly programmeId: string
  readonly programme: string
  /** A cohort of it, by which messages about it find their readers. */
  readonly cohortId: string
  readonly people: readonly Choosable[]
}

/** What a new concern says. */
export interface NewConcern {
  readonly cohortId: string
  readonly personId: string
  readonly readerId: string
  readonly isUrgent: boolean
  readonly text: string
}

/** What this room needs from a database, bound to one transaction. */
export interface ConcernStore {
  /** Who might read what somebody writes: never they themselves, nobody with whom they are or were a pair, and nobody who is not reached. */
  candidates(actor: Pick<KnownPerson, 'personId' | 'workspaceId'>): Promise<readonly Candidate[]>
  /** Keeps a concern. The same words of the same person within ten minutes are kept once; `isNew` says whether they were. */
  write(concern: NewConcern, at: Instant): Promise<{ readonly id: string; readonly isNew: boolean }>
  find(id: string): Promise<Concern | null>
  /** Locks and reads these; what is gone is left out. */
  locked(ids: readonly string[]): Promise<readonly Concern[]>
  lines(id: string): Promise<readonly WrittenLine[]>
  /** Answers the id of what was written. */
  addLine(id: string, personId: string, text: string, at: Instant): Promise<string>
  change(id: string, changes: Changes): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** Where somebody is reached who has to do with this cohort, by the id of the workspace. Null: nowhere. */
  placeOf(personId: string, cohortId: string): Promise<string | null>
  /** What somebody's home shows: concerns that are not settled, and whether there is a cohort of theirs in which they may write one. */
  homeOf(actor: Pick<KnownPerson, 'personId' | 'workspaceId'>): Promise<{ readonly mayWrite: boolean; readonly open: readonly Open[] }>
  /** Concerns that wait for somebody who cannot read them any more. */
  waitingFor(personId: string): Promise<readonly string[]>
  programmes(actor: Pick<KnownPerson, 'personId' | 'workspaceId'>): Promise<readonly ReadProgramme[]>
  /** Answers who of them is new. */
  nameReaders(programmeId: string, personIds: readonly string[]): Promise<readonly Hearer[]>
}
