/** What is kept about somebody, in all rooms and on the common ground: it is read, and it is erased, by one loop over what each says that it holds. */
import { deliveriesHeld } from '../delivery/held.prisma.ts'
import type { Instant } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { peopleHeld } from '../people/held.prisma.ts'
import { type Holding, said } from '../people/holding.ts'
import type { Erased, Held, HeldTable } from '../people/known.ts'
import { picturesHeld } from '../pictures/held.prisma.ts'
import { blankNoted, notedOf } from '../programme/audit/audit-held.prisma.ts'
import { type DeedWords, groundDeeds } from '../programme/audit/deeds.ts'
import type { Tell } from '../programme/fact.ts'
import { programmesHeld } from '../programme/held.prisma.ts'
import { leaveEverything, onlyCoordinatedBy, onlyOwnedBy } from '../programme/leaving/leave.prisma.ts'
import type { Statements } from '../store/statements.ts'
import { lockPerson } from './held.prisma.ts'
import { pagesHeld } from './pages-held.prisma.ts'

interface Rooms {
  readonly holds?: readonly Holding[]
  readonly deeds?: DeedWords
}

/** Everything that is held, in the order in which people read it. */
export const holdingsOf = (rooms: readonly Rooms[]): readonly Holding[] => [
  ...peopleHeld,
  ...programmesHeld,
  ...rooms.flatMap(({ holds = [] }) => holds),
  ...deliveriesHeld,
  picturesHeld,
  pagesHeld,
]

/** Reads everything about somebody. */
export async function readHeld(rooms: readonly Rooms[], statements: Statements, personId: string): Promise<Held> {
  const tables: HeldTable[] = []
  for (const holding of holdingsOf(rooms)) tables.push({ ...holding, rows: await holding.rows(statements, personId) })
  const deeds = Object.assign({}, groundDeeds, ...rooms.map((room) => room.deeds ?? {})) as DeedWords
  const rows = await notedOf(statements, personId, await idsOf(rooms, statements, personId))
  tables.push({
    ...noted,
    values: { ...noted.values, deed: deeds },
    rows: rows.map((row) => ({ ...row, byYou: row.byYou ?? false })) as HeldTable['rows'],
  })
  return tables.filter((table) => table.rows.length > 0)
}

/** The audit, as people read of it what is about them. */
export const noted = {
  name: 'noted',
  title: said('What was noted', 'Mitä on kirjattu', 'Vad som har antecknats'),
  why: said(
    'So that it can be seen later who decided what. Those who run Pari can read it.',
    'Jotta myöhemmin nähdään, kuka päätti mitäkin. Pari-sovelluksen ylläpitäjät voivat lukea tämän.',
    'För att det senare ska gå att se vem som bestämde vad. De som sköter Pari kan läsa det.',
  ),
  columns: {
    at: said('When', 'Milloin', 'När'),
    byYou: said('You did it yourself', 'Teit sen itse', 'Du gjorde det själv'),
    deed: said('What', 'Mitä', 'Vad'),
    detail: null,
  },
  values: {},
} as const

async function idsOf(rooms: readonly Rooms[], statements: Statements, personId: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { noted: of } of holdingsOf(rooms)) for (const { id } of (await of?.(statements, personId)) ?? []) ids.push(id)
  return ids
}

/** What blanking somebody needs. */
export interface BlankingDeps {
  readonly rooms: readonly Rooms[]
  /** Writes an id where it outlives the database, before the transaction ends. */
  readonly remember: (personId: string) => Promise<void>
}

/** What erasing needs. */
export interface ErasingDeps extends BlankingDeps {
  readonly ids: Ids
  /** Tells the rooms, in the same transaction. */
  readonly tellIn: (statements: Statements) => Tell
}

/** Erases somebody in one transaction: they leave, everybody concerned is told, and then nothing names them any more. */
export async function eraseHeld(
  deps: ErasingDeps,
  statements: Statements,
  personId: string,
  at: Instant,
  how: 'asked' | 'again',
): Promise<Erased> {
  if (!(await lockPerson(statements, personId))) return { kind: 'gone' }
  const cohorts = how === 'asked' ? await onlyCoordinatedBy(statements, personId) : []
  if (cohorts.length > 0) return { kind: 'lastCoordinator', cohorts }
  const workspaces = how === 'asked' ? await onlyOwnedBy(statements, personId) : []
  if (workspaces.length > 0) return { kind: 'lastOwner', workspaces }
  const from = await leaveEverything(statements, deps, personId, at)
  await deps.tellIn(statements)({ happened: 'forgotten', personId, from, isAgain: how === 'again', at })
  // Whoever is erased again is remembered already.
  await blank(how === 'asked' ? deps : { ...deps, remember: async () => {} }, statements, personId, at)
  return { kind: 'erased' }
}

/** From here on nothing names them. Whoever counts on them was told before. */
export async function blank({ rooms, remember }: BlankingDeps, statements: Statements, personId: string, at: Instant): Promise<void> {
  const about = await idsOf(rooms, statements, personId)
  for (const holding of holdingsOf(rooms).toReversed()) await holding.erase(statements, personId, at)
  await blankNoted(statements, personId, about)
  await remember(personId)
}
