import type { Reader } from '../facts.rules.ts'
import type { Rhythm } from './rhythm.rules.ts'

/** How often pairs meet. */
export interface RhythmStore {
  chooseRhythm(pairId: string, own: { readonly everyDays: number | null; readonly wanted: number | null }): Promise<void>
  saveRhythm(programmeId: string, rhythm: Rhythm): Promise<void>
  /** The rhythm of a cohort's programme, for who coordinates it there. Null: they don't. */
  rhythmOf(cohortId: string, reader: Reader): Promise<{ readonly programmeId: string; readonly rhythm: Rhythm } | null>
}
