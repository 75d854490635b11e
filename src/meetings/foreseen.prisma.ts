import type { Foreseen } from '../house/rehearses.ts'
import { fromDate, hoursAfter, type Instant } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { itemsWhere } from './asking/store.prisma.ts'
import { type NewItem, turnOf } from './course/course.rules.ts'
import { isFreeDay, workingMorning } from './days.rules.ts'
import type { ItemKind, PairFacts } from './facts.rules.ts'
import type { Kind } from './kinds.ts'
import { gatherMinutes, isAsked } from './lasting/fit.ts'
import { fitsWhere } from './lasting/store.prisma.ts'
import { pairsWhere } from './pairs.prisma.ts'
import { sideOf } from './parts.ts'

const kindOf = {
  ask: 'meeting.ask',
  differs: 'meeting.ask',
  reminder: 'meeting.reminder',
  nudge: 'meeting.nudge',
  fit: 'meeting.fit',
  waits: 'meeting.ask',
} as const satisfies Record<ItemKind, Kind>

/** What pairs hear when Pari looks at them next: their own rules say it, with the moment at which they will be asked. */
export async function foreseenOfPairs(statements: Statements): Promise<Foreseen[]> {
  const dues = await duesOf(statements, Prisma.raw('pair_course'))
  const pairs = await pairsWhere(statements, Prisma.sql`pc.id = any(${[...dues.keys()]}::uuid[])`)
  return pairs.flatMap((pair) => {
    const at = dues.get(pair.id)
    return at
      ? turnOf(pair, at).items.flatMap(({ kind, to }) =>
          readersOf(pair, to).map((reader) => ({ at: heardAt(pair, kind, at), kind: kindOf[kind], ...reader })),
        )
      : []
  })
}

/** What waits for somebody's message of a day. */
export async function foreseenOfReaders(statements: Statements): Promise<Foreseen[]> {
  const dues = await duesOf(statements, Prisma.sql`(select person_id as id, due_at from meeting_reader) readers`)
  const items = await itemsWhere(statements, Prisma.sql`i.state = 'waiting' and e.person_id = any(${[...dues.keys()]}::uuid[])`)
  const pairs = await pairsOf(statements, items)
  return items.flatMap(({ kind, pairId, personId }) => {
    const [at, pair] = [dues.get(personId), pairs.get(pairId)]
    return at && pair ? readerIn(pair, personId).map((reader) => ({ at, kind: kindOf[kind], ...reader })) : []
  })
}

/** Who is asked how their pair fits, in the message of that day. */
export async function foreseenOfFits(statements: Statements): Promise<Foreseen[]> {
  const dues = await duesOf(statements, Prisma.raw('pair_fit'))
  const fits = await fitsWhere(statements, Prisma.sql`f.id = any(${[...dues.keys()]}::uuid[])`)
  const pairs = await pairsOf(statements, fits)
  return fits.flatMap((fit) => {
    const [at, pair] = [dues.get(fit.id), pairs.get(fit.pairId)]
    if (!at || !pair || !isAsked(pair, fit, at)) return []
    return readerIn(pair, fit.personId).map((reader) => ({
      at: heardAt(pair, 'fit', hoursAfter(at, gatherMinutes / 60)),
      kind: kindOf.fit,
      ...reader,
    }))
  })
}

/** Questions wait for a working day; reminders do not. */
const heardAt = (pair: PairFacts, kind: ItemKind, at: Instant): Instant =>
  kind !== 'reminder' && isFreeDay(pair, at) ? workingMorning(at, pair.zone, pair.country) : at

/** The pairs that these are about, by their ids. */
async function pairsOf(statements: Statements, about: readonly { readonly pairId: string }[]): Promise<ReadonlyMap<string, PairFacts>> {
  const ids = [...new Set(about.map(({ pairId }) => pairId))]
  const pairs = await pairsWhere(statements, Prisma.sql`x.id = any(${ids}::uuid[])`)
  return new Map(pairs.map((pair) => [pair.pairId, pair]))
}

function readerIn(pair: PairFacts, personId: string): Pick<Foreseen, 'name' | 'role'>[] {
  const me = sideOf(pair, personId)?.me
  return me ? [{ name: me.name, role: me === pair.mentor ? 'mentor' : 'mentee' }] : []
}

const readersOf = ({ mentor, mentee }: PairFacts, to: NewItem['to']): readonly Pick<Foreseen, 'name' | 'role'>[] => [
  ...(to === 'mentee' ? [] : [{ name: mentor.name, role: 'mentor' as const }]),
  ...(to === 'mentor' ? [] : [{ name: mentee.name, role: 'mentee' as const }]),
]

/** When which rows are due, by their ids. */
async function duesOf(statements: Statements, rows: Prisma.Sql): Promise<ReadonlyMap<string, Instant>> {
  const found = await statements.$queryRaw<{ id: string; at: Date }[]>`select id, due_at as at from ${rows} where due_at is not null`
  return new Map(found.map(({ id, at }) => [id, fromDate(at)]))
}
