import { z } from 'zod'
import { defaultLadder, type Ladder, ladder } from './ladder.ts'

const settings = z.object({ ladder: ladder.default(defaultLadder) })

/** What a programme may decide for itself. */
export interface Settings {
  readonly ladder: Ladder
}

/**
 * Reads stored settings; what a programme has not decided is the default. Throws when the database holds something that is no ladder;
 * one that a later Pari would refuse to store is read all the same.
 */
export const storedSettings = (stored: unknown): Settings => settings.parse(stored)
