import { zoneNamed } from '../../kit/zone.ts'
import { addressesIn, cleanLine, isNamedAddress, lastFirst, readEmail, readSeats, withoutAddress } from './cell.ts'
import type { Row } from './list.ts'
import { isPlainRole, readRoleCell, readTick } from './role-cell.ts'
import { peopleInCell } from './several.ts'
import { fold } from './spelling.rules.ts'
import { hasCapitalsFirst } from './turned-name.ts'
import { languagesIn, type RoleVocabulary, readPlatform, saysNothing } from './vocabulary.ts'

/** What cells can be judged by. */
export type Kind =
  | 'email'
  | 'role'
  | 'plainRole'
  | 'seats'
  | 'language'
  | 'tick'
  | 'yes'
  | 'platform'
  | 'timeZone'
  | 'phone'
  | 'words'
  | 'namedAddress'
  | 'anyAddress'
  | 'bareAddress'
  | 'lastFirst'
  | 'capitalsFirst'

/** What stands in the columns of a list, so that a title need not be believed alone. */
export interface Evidence {
  /** How many of the rows have anything in this column; a form's word for somebody without a name is nothing. */
  readonly filled: (index: number) => number
  /** The first of these cells; empty where there is none. */
  readonly first: (index: number) => string
  /** The share of these cells that read as such, 0 to 1; 1 where nothing stands in the column. */
  readonly share: (index: number, kind: Kind) => number
  /** Every address in this column. */
  readonly addresses: (index: number) => ReadonlySet<string>
  /** Whether two columns say the same in every row. */
  readonly areSame: (one: number, other: number) => boolean
}

/** So many rows bear a title out; of a list that is wide fewer, so that a file of any shape costs about the same. */
const [mostRows, fewestRows, mostCells] = [1000, 20, 200_000]
const mostLength = 200

/** How forms call somebody who did not sign in. */
const anonymous = new Set(
  ['anonymous', 'anonymous user', 'anonyymi', 'anonyymi käyttäjä', 'anonym', 'anonym användare', 'nimetön'].map(fold),
)

/** Whether a cell says that nobody signed in. */
export const saysAnonymous = (cell: string): boolean => anonymous.has(fold(cell))

/** Looks at no more than is asked for, and at each cell once. */
export function evidenceOf(rows: readonly Row[], width: number, words?: RoleVocabulary): Evidence {
  const sample = rows.slice(0, Math.max(fewestRows, Math.min(mostRows, Math.floor(mostCells / Math.max(1, width)))))
  const columns = new Map<number, readonly string[]>()
  const filled = new Map<number, readonly string[]>()
  const shares = new Map<string, number>()
  const cellsOf = (index: number): readonly string[] => {
    const known = columns.get(index)
    if (known) return known
    const cells = sample.map((row) => cleanLine((row.cells[index] ?? '').slice(0, mostLength)))
    columns.set(index, cells)
    return cells
  }
  const filledOf = (index: number): readonly string[] => {
    const found = filled.get(index) ?? cellsOf(index).filter((cell) => !saysNothing(cell) && !saysAnonymous(cell))
    filled.set(index, found)
    return found
  }
  const share = (index: number, kind: Kind): number => {
    const key = `${index} ${kind}`
    const judged = kind === 'tick' ? cellsOf(index).filter((cell) => cell !== '') : filledOf(index)
    const found = shares.get(key) ?? (judged.length === 0 ? 1 : judged.filter((cell) => is[kind](cell, words)).length / judged.length)
    shares.set(key, found)
    return found
  }
  return {
    filled: (index) => filledOf(index).length,
    first: (index) => filledOf(index)[0] ?? '',
    share,
    addresses: (index) =>
      new Set(
        filledOf(index)
          .flatMap(addressesIn)
          .flatMap((address) => readEmail(address) ?? []),
      ),
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
  yes: (cell) => readTick(cell) === true,
  platform: (cell) => readPlatform(cell) !== undefined,
  timeZone: (cell) => zoneNamed(cell) !== null,
  phone: (cell) => cell.replace(/\D/g, '').length >= 5,
  words: (cell) => /\p{L}/u.test(cell) && !cell.includes('@'),
  namedAddress: isNamedAddress,
  anyAddress: (cell) => addressesIn(cell).some((address) => readEmail(address) !== undefined),
  bareAddress: (cell) => readEmail(cell) !== undefined && !/[\s<]/.test(cell.trim()),
  lastFirst: (cell) => namesIn(cell).every((name) => lastFirst(name) !== undefined),
  capitalsFirst: (cell) => namesIn(cell).every(hasCapitalsFirst),
}

const namesIn = (cell: string): readonly string[] => (peopleInCell(cell) ?? [{ name: withoutAddress(cell) }]).map(({ name }) => name)
