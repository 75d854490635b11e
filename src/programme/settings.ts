import { z } from 'zod'
import { type RoleWords, roleWords, usualWords } from '../contract/role-words.ts'
import { readStored } from '../kit/stored.ts'
import { isDay, type Keeping, usualKeeping } from './keeping/end.rules.ts'
import { defaultLadder, type Ladder } from './ladder/ladder.ts'
import { storedLadder } from './ladder/stored-ladder.ts'

/** Settings, whichever release stored them. Other keys belong to another release and stay where they are. */
const settings = z.looseObject({ ladder: z.unknown().optional(), words: z.unknown().optional(), keeping: z.unknown().optional() })

/** What a programme may decide for itself. */
export interface Settings {
  readonly ladder: Ladder
  /** What its people are called. */
  readonly words: RoleWords
  /** For how long it keeps what it knows of people. */
  readonly keeping: Keeping
}

/**
 * Reads stored settings. What a programme has not decided is the default. So is what cannot be read, and that is logged. A ladder that a
 * later release would refuse to store is read all the same.
 */
export function storedSettings(stored: unknown, programmeId: string): Settings {
  const where = { what: 'programme.settings', row: programmeId }
  const read = readStored(settings, stored, where)
  return {
    ladder: read?.ladder === undefined ? defaultLadder : storedLadder(read.ladder, { ...where, what: 'programme.settings.ladder' }),
    words: storedWords(read?.words, programmeId),
    keeping: storedKeeping(read?.keeping, programmeId),
  }
}

const keeping = z.looseObject({
  ends: z.string().refine(isDay).nullable().default(usualKeeping.ends),
  textDays: z.int().min(1).max(3650).default(usualKeeping.textDays),
  keepMonths: z.int().min(0).max(240).default(usualKeeping.keepMonths),
})

/** Reads for how long a programme keeps what it knows. Null or undefined: it has chosen nothing. */
export function storedKeeping(stored: unknown, programmeId: string): Keeping {
  if (stored === null || stored === undefined) return usualKeeping
  const found = readStored(keeping, stored, { what: 'programme.settings.keeping', row: programmeId })
  return found ? { ends: found.ends, textDays: found.textDays, keepMonths: found.keepMonths } : usualKeeping
}

const { en, fi, sv } = roleWords.shape
/** A language that was stored without some form has the usual words until somebody writes the form. */
const tolerant = z.looseObject({ en: en.optional(), fi: fi.optional(), sv: sv.optional() })

/** Words by their stored text: the copy of a room is written once for each. */
const written = new Map<string, RoleWords>()

/** Reads the stored words of a programme. Null or undefined: it has chosen none. */
export function storedWords(stored: unknown, programmeId: string): RoleWords {
  if (stored === null || stored === undefined) return usualWords
  const text = JSON.stringify(stored)
  const known = written.get(text)
  if (known) return known
  const found = readStored(tolerant, stored, { what: 'programme.settings.words', row: programmeId })
  const words = { en: found?.en ?? usualWords.en, fi: found?.fi ?? usualWords.fi, sv: found?.sv ?? usualWords.sv }
  if (written.size > 500) written.clear()
  written.set(text, words)
  return words
}
