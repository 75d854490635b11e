import { z } from 'zod'
import { readStored } from '../kit/stored.ts'
import { defaultLadder, type Ladder } from './ladder.ts'
import { storedLadder } from './stored-ladder.ts'

/** Settings, whichever release stored them. Other keys belong to another release and stay where they are. */
const settings = z.looseObject({ ladder: z.unknown().optional() })

/** What a programme may decide for itself. */
export interface Settings {
  readonly ladder: Ladder
}

/**
 * Reads stored settings. What a programme has not decided is the default. So is what cannot be read, and that is logged. A ladder that a
 * later release would refuse to store is read all the same.
 */
export function storedSettings(stored: unknown, programmeId: string): Settings {
  const where = { what: 'programme.settings', row: programmeId }
  const ladder = readStored(settings, stored, where)?.ladder
  return { ladder: ladder === undefined ? defaultLadder : storedLadder(ladder, { ...where, what: 'programme.settings.ladder' }) }
}
