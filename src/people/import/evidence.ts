import { zoneNamed } from '../../kit/zone.ts'
import { cleanLine, readEmail, readSeats } from './cell.ts'
import type { Row } from './list.ts'
import { isPlainRole, readRoleCell, readTick } from './role-cell.ts'
import { fold } from './spelling.rules.ts'
import { languagesIn, type RoleVocabulary, readPlatform, saysNothing } from './vocabulary.ts'

/** What cells can be judged by. */
export type Kind = 'email' | 'role' | 'plainRole' | 'seats' | 'language' | 'tick' | 'platform' | 'timeZone' | 'phone' | 'words'

/** What stands in the columns of a list, so that a title need not be believed alone. */
export interface Evidence {
  /** How many of the rows have anything in this column; a form's word for somebody without a name is nothing. */
  readonly filled: (index: number) => number
  /** The share of these cells that read as such, 0 to 1; 1 where nothing stands in the column. */
  readonly share: (index: number, kind: Kind) => number
  /** Whether two columns say the same in every row. */
  readonly areSame: (one: number, other: number) => boolean
}

/** So many rows bear a title out. */
const mostRows = 1000
const mostLength = 200

/** How forms call somebody who did not sign in. */
const anonymous = new Set(
  ['anonymous', 'anonymous user', 'anonyymi', 'anonyymi käyttäjä', 'anonym', 'anonym användare', 'nimetön'].map(fold),
)

/** Whether a cell says that nobody signed in. */
export const saysAnonymous = (cell: string): boolean => anonymous.has(fold(cell))

export function evidenceOf(rows: readonly Row[], words?: RoleVocabulary): Evidence {
  const columns = new Map<number, readonly string[]>()
  const shares = new Map<string, number>()
  const cellsOf = (index: number): readonly string[] => {
    const known = columns.get(index)
    if (known) return known
    const cells = rows.slice(0, mostRows).map((row) => cleanLine((row.cells[index] ?? '').slice(0, mostLength)))
    columns.set(index, cells)
    return cells
  }
  const filledOf = (index: number) => cellsOf(index).filter((cell) => !saysNothing(cell) && !saysAnonymous(cell))
  const share = (index: number, kind: Kind): number => {
    const key = `${index} ${kind}`
    const filled = kind === 'tick' ? cellsOf(index).filter((cell) => cell !== '') : filledOf(index)
    const found = shares.get(key) ?? (filled.length === 0 ? 1 : filled.filter((cell) => is[kind](cell, words)).length / filled.length)
    shares.set(key, found)
    return found
  }
  return {
    filled: (index) => filledOf(index).length,
    share,
    areSame: (one, other) => cellsOf(one).every((cell, at) => cell.toLowerCase() === cellsOf(other)[at]?.toLowerCase()),
  }
}

const is: Readonly<Record<Kind, (cell: string, words?: RoleVocabulary) => boolean>> = {
  email: (cell) => readEmail(cell) !== undefined,
  role: (cell, words) => readRoleCell(cell, words) !== undefined,
  plainRole: isPlainRole,
  seats: (cell) => readSeats(cell) !== undefined,
  language: (cell) => languagesIn(cell).length > 0,
  tick: (cell) => readTick(cell) !== undefined,
  platform: (cell) => readPlatform(cell) !== undefined,
  timeZone: (cell) => zoneNamed(cell) !== null,
  phone: (cell) => cell.replace(/\D/g, '').length >= 5,
  words: (cell) => /\p{L}/u.test(cell) && !cell.includes('@'),
}
