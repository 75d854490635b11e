import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { ZodType } from 'zod'
import { messageOf } from '../kit/failure.ts'
import type { Log } from '../kit/log.ts'
import { alone } from './alone.ts'
import type { BackedUp } from './backup.ts'
import { endOf, endOfRows, type Header, headerOf, type Table, tableOf } from './backup-format.ts'
import { linesOf } from './backup-lines.ts'
import { advisoryLock, migrateOn, migrationNames, migrationsDirectory } from './migrate.ts'

/** What was restored. */
export interface Restored {
  /** When the backup was made. */
  readonly at: string
  /** Null: its rows were there already, from a restore that was stopped before its end. */
  readonly copied: BackedUp | null
}

/** What a restore needs. */
export interface RestoreDeps {
  readonly url: string
  readonly log: Log
  /** Whether the rows of the backup that was made at `at` are here, and `afterwards` did not come to its end. The database may have no tables. */
  readonly isBegun: (client: pg.Client, at: string) => Promise<boolean>
  /** Runs in the transaction of the rows, when all are there, on the tables of the release that made the backup. */
  readonly finish: (client: pg.Client, at: string) => Promise<void>
  /** Runs on the tables of this release, before any Pari may start on them. */
  readonly afterwards: () => Promise<void>
}

/**
 * Puts a backup of this or an earlier release into a database that holds nothing, and brings it up to this release; a restore that was stopped is taken up
 * again. Throws when the file is none of ours, not whole, or of a newer release, and when the database holds something; then nothing of it is there.
 */
export async function restore(file: string, deps: RestoreDeps): Promise<Restored> {
  const header = await readHeader(file)
  await refuseStrange(header)
  return alone(deps.url, async (client) => {
    // A Pari that is started meanwhile waits: it must not see rows to which `afterwards` was not done.
    await client.query(`select pg_advisory_lock(${advisoryLock})`)
    const copied = (await deps.isBegun(client, header.at)) ? null : await copyAll(client, file, header, deps)
    await migrateOn(client, migrationsDirectory, deps.log)
    await deps.afterwards()
    return { at: header.at, copied }
  })
}

async function copyAll(client: pg.Client, file: string, header: Header, { log, finish }: RestoreDeps): Promise<BackedUp> {
  await refuseFull(client, header)
  await migrateOn(client, migrationsDirectory, log, header.migrations)
  await client.query('begin')
  const counts = await explained(file, () => copyIn(client, file))
  await finish(client, header.at)
  await client.query('commit')
  return { tables: counts.size, rows: [...counts.values()].reduce((sum, rows) => sum + rows, 0) }
}

async function readHeader(file: string): Promise<Header> {
  const lines = linesOf(file)
  try {
    return await explained(file, async () => read(headerOf, await nextOf(lines)))
  } finally {
    await lines.return()
  }
}

/** A file that cannot be read as ours is named, with what is wrong. */
async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`There is no file ${file}. Nothing was restored.`, { cause })
    throw new Error(`${file} is no whole backup of Pari: ${messageOf(cause)}. Nothing was restored.`, { cause })
  }
}

async function refuseStrange({ migrations }: Header): Promise<void> {
  const ours = await migrationNames(migrationsDirectory)
  const strange = migrations.find((name) => !ours.includes(name))
  if (strange !== undefined) throw new Error(`The backup is of a newer Pari (migration ${strange}): restore it with that release.`)
}

async function refuseFull(client: pg.Client, { migrations }: Header): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `select relname as table from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v', 'm', 'p')`,
  )
  for (const { table } of rows) {
    if (table === '_prisma_migrations') continue
    const found = await client.query(`select from ${pg.escapeIdentifier(table)} limit 1`)
    if (found.rows.length > 0) throw new Error(isFull)
  }
  if (!rows.some(({ table }) => table === '_prisma_migrations')) return
  const applied = await client.query<{ name: string }>('select migration_name as name from _prisma_migrations')
  if (applied.rows.some(({ name }) => !migrations.includes(name))) throw new Error(isFull)
}

const isFull =
  'This database holds something already, and a restore does not write over it. Name an empty database in DATABASE_URL; without one, move the folder ' +
  'database in the data directory (.pari) away.'

async function copyIn(client: pg.Client, file: string): Promise<ReadonlyMap<string, number>> {
  const lines = linesOf(file)
  const counts = new Map<string, number>()
  await nextOf(lines)
  for (;;) {
    const line = await nextOf(lines)
    const table = tableOf.safeParse(parsed(line))
    if (!table.success) {
      refuseOther(counts, read(endOf, line).rows)
      return counts
    }
    counts.set(table.data.table, await copyTable(client, table.data, lines))
  }
}

async function copyTable(client: pg.Client, { table, columns }: Table, lines: AsyncGenerator<Buffer, void>): Promise<number> {
  const sql = `copy ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`
  let rows = 0
  async function* chunks(): AsyncGenerator<Buffer> {
    let held: Buffer[] = []
    for (let line = await nextOf(lines); line.toString('latin1') !== endOfRows; line = await nextOf(lines)) {
      rows += 1
      held.push(line, lineFeed)
      if (held.length < rowsAtOnce) continue
      yield Buffer.concat(held)
      held = []
    }
    yield Buffer.concat(held)
  }
  await pipeline(Readable.from(chunks()), client.query(from(sql)))
  return rows
}

const lineFeed = Buffer.from('\n')
/** Lines and their ends that go to the database together. */
const rowsAtOnce = 1_000

function refuseOther(counts: ReadonlyMap<string, number>, told: Readonly<Record<string, number>>): void {
  const isSame = Object.keys(told).length === counts.size && [...counts].every(([table, rows]) => told[table] === rows)
  if (!isSame) throw new Error('it has other rows than it counts')
}

async function nextOf(lines: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  const { value, done } = await lines.next()
  if (done || value === undefined) throw new Error('it ends too early')
  return value
}

function read<T>(schema: ZodType<T>, line: Buffer): T {
  const found = schema.safeParse(parsed(line))
  if (!found.success) throw new Error('a line of it is not what Pari writes')
  return found.data
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString())
  } catch {
    return null
  }
}
