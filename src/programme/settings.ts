import { z } from 'zod'
import { readStored } from '../kit/stored.ts'
import { defaultLadder, type Ladder } from './ladder.ts'
import { storedLadder } from './stored-ladder.ts'

/** As any release may have stored them; what stands beside is another release's, and stays where it is. */
const settings = z.looseObject({ ladder: z.unknown().optional() })

/** What a programme may decide for itself. */
export interface Settings {
  readonly ladder: Ladder
}

/**
 * Reads stored settings; what a programme has not decided is the default, and so is what cannot be read, which is told. A ladder that a later
 * Pari would refuse to store is read all the same.
 */
export function storedSettings(stored: unknown, programmeId: string): Settings {
  const where = { what: 'programme.settings', row: programmeId }
  const ladder = readStored(settings, stored, where)?.ladder
  return { ladder: ladder === undefined ? defaultLadder : storedLadder(ladder, { ...where, what: 'programme.settings.ladder' }) }
}
