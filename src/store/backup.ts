import { createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { Instant } from '../kit/clock.ts'
import { alone } from './alone.ts'
import { endOfRows, type Header, type Table } from './backup-format.ts'
import { advisoryLock } from './migrate.ts'
import { inOrder } from './table-order.ts'

/** How many rows of how many tables are in a backup. */
export interface BackedUp {
  readonly tables: number
  readonly rows: number
}

/**
 * Writes everything that a database holds into a new file, as it stands at one moment, while others go on working. Of the queue nothing is kept: it is
 * made of the rows again. Throws when the file exists, cannot be written, or the database is not Pari's; then no file is left.
 */
export async function backUp(url: string, file: string, now: Instant): Promise<BackedUp> {
  await refuseExisting(file)
  const draft = `${file}.part`
  try {
    const counts = await alone(url, async (client) => {
      // Nobody migrates meanwhile.
      await client.query(`begin isolation level repeatable read read only; select pg_advisory_xact_lock_shared(${advisoryLock})`)
      const copying = copyOf(client, now)
      // Only its owner may read it: it holds names, e-mails and sealed tokens.
      await pipeline(Readable.from(copying.text()), createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }))
      return copying.counts
    })
    await rename(draft, file)
    return { tables: counts.size, rows: [...counts.values()].reduce((sum, rows) => sum + rows, 0) }
  } catch (error) {
    await rm(draft, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${dirname(file)} is not there: make that folder first.`, { cause: error })
    throw error
  }
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  )
  if (exists) throw new Error(`${file} exists already: choose another name.`)
}

function copyOf(client: pg.Client, now: Instant) {
  const counts = new Map<string, number>()
  async function* text(): AsyncGenerator<string | Buffer> {
    const header: Header = { pari: 'backup', version: 1, at: now.toString(), migrations: await migrationsIn(client) }
    yield lineOf(header)
    for (const table of await tablesIn(client)) {
      yield lineOf(table)
      let rows = 0
      const { table: name, columns } = table
      const sql = `copy ${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')}) to stdout`
      for await (const chunk of client.query(to(sql)) as AsyncIterable<Buffer>) {
        rows += linesIn(chunk)
        yield chunk
      }
      counts.set(name, rows)
      yield `${endOfRows}\n`
    }
    yield lineOf({ rows: Object.fromEntries(counts) })
  }
  return { counts, text }
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`

/** COPY writes a line feed within a value as `\n`, so each one that is there ends a row. */
function linesIn(chunk: Buffer): number {
  let lines = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1
  return lines
}

async function migrationsIn(client: pg.Client): Promise<string[]> {
  const known = await client.query<{ known: boolean }>(`select to_regclass('_prisma_migrations') is not null as known`)
  if (!known.rows[0]?.known) throw new Error('This database is not Pari’s, or Pari was never started on it: there is nothing to back up.')
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
  )
  return rows.map(({ name }) => name)
}

/** Those that others point to come first, so that their rows are there when a restore needs them. */
async function tablesIn(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(`
    select c.relname as table,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations' order by 1`)
  return inOrder(rows).map(({ table, columns }) => ({ table, columns }))
}
