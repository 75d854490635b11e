import type { Instant } from '../kit/clock.ts'
import type { Keeping, Term } from '../programme/keeping/end.rules.ts'

/** A programme, as it decides what it still needs. */
export interface ProgrammeTerm extends Term {
  readonly programmeId: string
  readonly name: string
  readonly keeping: Keeping
  readonly cohortIds: readonly string[]
  /** Nothing goes before this moment. */
  readonly sparedUntil: Instant
  /** Since when the phase after the end, and the last one, are done. Null: they are not. */
  readonly endedAt: Instant | null
  readonly goneAt: Instant | null
}

/** What letting things go needs from a database. */
export interface ShrinkingStore {
  /** Null: there is no such programme. */
  term(programmeId: string): Promise<ProgrammeTerm | null>
  /** Programmes that somebody coordinates where they are, the newest first, without those of which nothing is kept any more. */
  coordinated(who: { readonly personId: string; readonly workspaceId: string }): Promise<ProgrammeTerm[]>
  /** When the oldest text of these cohorts was sent that is still there. */
  oldestText(cohortIds: readonly string[]): Promise<Instant | null>
  /** Since when a phase is over: from then on the programme keeps less. Null: it is not over, or not any more. */
  mark(programmeId: string, phase: 'afterEnd' | 'retention', at: Instant | null): Promise<void>
  /** Null: never. */
  lookAgain(programmeId: string, at: Instant | null): Promise<void>
}
