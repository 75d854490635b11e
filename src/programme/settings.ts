import { z } from 'zod'
import { defaultLadder, type Ladder, ladder, refuseLadder } from './ladder.ts'

const settings = z.object({ ladder: ladder.default(defaultLadder) })

/** What a programme may decide for itself. */
export interface Settings {
  readonly ladder: Ladder
}

/** Reads stored settings; what a programme has not decided is the default. Throws when the database holds something that nobody may store. */
export function storedSettings(stored: unknown): Settings {
  const read = settings.parse(stored)
  const [refused] = refuseLadder(read.ladder)
  if (refused) throw new Error(`The database holds a ladder that cannot be climbed: ${refused.refused}`)
  return read
}
