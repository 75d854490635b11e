import { z } from 'zod'
import { defaultLadder, type Ladder } from './ladder.ts'
import { storedLadder } from './stored-ladder.ts'

const settings = z.object({ ladder: z.unknown().optional() })

/** What a programme may decide for itself. */
export interface Settings {
  readonly ladder: Ladder
}

/**
 * Reads stored settings; what a programme has not decided is the default. Throws when the database holds something that is no ladder;
 * one that a later Pari would refuse to store is read all the same.
 */
export function storedSettings(stored: unknown): Settings {
  const { ladder } = settings.parse(stored)
  return { ladder: ladder === undefined ? defaultLadder : storedLadder(ladder) }
}
