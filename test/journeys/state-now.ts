/** What is read of a played cohort's database, in between and at its end. */
import type { PlannedEvent } from '../../src/house/rehearses.ts'
import type { Instant } from '../../src/kit/clock.ts'
import type { Database } from '../../src/store/client.ts'

/** People by their state. */
export interface Counts {
  readonly mentors: number
  readonly mentees: number
  readonly waiting: number
  readonly coming: number
  readonly all: number
}

/** Everybody’s answer, by person. */
export const answersNow = async (prisma: Database): Promise<ReadonlyMap<string, string | null>> =>
  new Map((await prisma.confirmation.findMany({ include: { enrolment: true } })).map((each) => [each.enrolment.personId, each.answer]))

/** People by their state in the database. */
export async function countsNow(prisma: Database): Promise<Counts> {
  const people = await prisma.enrolment.findMany({ include: { confirmation: true } })
  const count = (of: (one: (typeof people)[number]) => boolean) => people.filter(of).length
  const takesPart = (state: string) => state === 'active' || state === 'waiting'
  return {
    mentors: count(({ role, state }) => role === 'mentor' && takesPart(state)),
    mentees: count(({ role, state }) => role === 'mentee' && takesPart(state)),
    waiting: count(({ role, state }) => role === 'mentee' && state === 'waiting'),
    coming: count(({ state, confirmation }) => state === 'active' && confirmation?.answer === 'coming'),
    all: count(({ role }) => role !== 'coordinator'),
  }
}

/** Everything that a list may change, as text. */
export const stateNow = async (prisma: Database): Promise<string> =>
  JSON.stringify([
    await prisma.person.findMany({ orderBy: { id: 'asc' } }),
    await prisma.enrolment.findMany({ orderBy: { id: 'asc' } }),
    await prisma.seat.findMany({ orderBy: { id: 'asc' }, omit: { dueAt: true } }),
    await prisma.pair.findMany({ orderBy: { id: 'asc' } }),
    await prisma.delivery.count(),
  ])

/** Tables in which any of these words stands. */
export async function tracesOf(prisma: Database, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return []
  const tables = await prisma.$queryRaw<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const sql = `select count(*)::int as count from "${name}" t where ${words.map((_, n) => `position(lower($${n + 1}) in lower(t::text)) > 0`).join(' or ')}`
      const [row] = await prisma.$queryRawUnsafe<{ count: number }[]>(sql, ...words)
      return row && row.count > 0 ? [`${name} (${row.count})`] : []
    }),
  )
  return found.flat()
}

/** A person’s name and address, as far as nobody else is called so: somebody may be on the list a second time, with another address. */
export async function wordsOf(
  prisma: Database,
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
): Promise<string[]> {
  const others = await prisma.person.findMany({ where: { id: { not: id }, erasedAt: null } })
  const elsewhere = others.map((other) => `${other.name}\n${other.email}`.toLowerCase())
  return [name, email].filter((word) => !elsewhere.some((words) => words.includes(word.toLowerCase())))
}

/** What promises ask of the database at the end. */
export const rowsOf = async (prisma: Database) => ({
  kickOffs: await prisma.kickOff.findMany(),
  seats: await prisma.seat.findMany(),
  pairs: await prisma.pair.findMany(),
  ticks: await prisma.tick.findMany(),
  presence: await prisma.presence.findMany(),
  confirmations: await prisma.confirmation.findMany(),
  deliveries: (await prisma.delivery.findMany({ include: { person: true } })).map(({ key, kind, state, person, createdAt, personId }) => ({
    ...{ key, kind, state, name: person.name, personId },
    at: createdAt.getTime(),
  })),
  audit: (await prisma.audit.findMany()).map(({ deed, subject, at }) => ({ deed, subject, at: at.getTime() })),
  enrolments: (await prisma.enrolment.findMany({ include: { person: true } })).map(
    ({ id, personId, role, state, person, createdAt, takenOffAt }) => ({
      since: createdAt.getTime(),
      ...{ takenOffAt: takenOffAt?.getTime() ?? null, isErased: person.erasedAt !== null },
      ...{ id, personId, role, state, name: person.name, email: person.email, language: person.language, timeZone: person.timeZone },
    }),
  ),
})

/** What is due and is not done, for whoever reads why a run failed. */
export const stuckIn = async (prisma: Database, now: Instant) => ({
  deliveries: await prisma.delivery.findMany({ where: { dueAt: { lte: new Date(now.epochMilliseconds) } }, omit: { view: true } }),
  seats: await prisma.seat.findMany({ where: { dueAt: { lte: new Date(now.epochMilliseconds) } } }),
  confirmations: await prisma.confirmation.findMany({ where: { dueAt: { lte: new Date(now.epochMilliseconds) } } }),
})

/** Somebody's answer that no longer counted after a deed: they were asked anew. */
export interface Reset {
  readonly who: string
  readonly at: Instant
}

/** A tap of a helper. */
export interface DoorTap {
  readonly id: string
  readonly state: string
  readonly tappedAt: number
  readonly turn: number
}

/** What a coordinator's deed was, what she had read before, and how things stood after it. */
export interface Deed {
  readonly event: PlannedEvent
  readonly outcome: 'done' | 'refused'
  /** Whether anything is otherwise than before it. */
  readonly hasChanged: boolean
  /** Everything that she was shown, up to her yes. */
  readonly read: string
  /** What her home and her people say after it. */
  readonly after: { readonly home: string; readonly people: string }
  /** People by their state in the database after it. */
  readonly counts: Counts
}
