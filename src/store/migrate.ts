import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Log } from '../kit/log.ts'

/** Prisma's own lock, as its table below, so that its tools and this runner take each other's work for their own. */
export const advisoryLock = 72707369
const createTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/** Pari's own migrations. */
export const migrationsDirectory = join(import.meta.dirname, '..', '..', 'prisma', 'migrations')

interface Migration {
  readonly name: string
  readonly sql: string
}

interface Applied {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: Date | null
}

/**
 * Brings a database up to the migrations of a directory; several processes may do so at once. Each migration is one transaction,
 * so statements that refuse one (`create index concurrently`) have no place there.
 * Throws when a migration fails and when the database does not fit the directory. It waits while somebody restores a backup.
 */
export async function migrate(pool: pg.Pool, directory: string, log: Log): Promise<void> {
  const client = await pool.connect()
  let isSound = false
  try {
    await client.query(`select pg_advisory_lock(${advisoryLock})`)
    await migrateOn(client, directory, log)
    await client.query(`select pg_advisory_unlock(${advisoryLock})`)
    isSound = true
  } finally {
    // After a failure the connection is closed, and PostgreSQL drops the lock with it.
    client.release(!isSound)
  }
}

/** The same on a connection that holds the lock. `only`: others are not applied. */
export async function migrateOn(client: pg.ClientBase, directory: string, log: Log, only?: readonly string[]): Promise<void> {
  const migrations = await readMigrations(directory)
  const applied = await readApplied(client)
  refuseMismatch(migrations, applied)
  const done = new Set(applied.map((row) => row.migration_name))
  for (const migration of migrations.filter(({ name }) => !done.has(name) && (only === undefined || only.includes(name)))) {
    await apply(client, migration)
    log.info({ migration: migration.name }, 'Migration applied')
  }
}

/**
 * Names of the migrations of a directory that a database lacks; it changes nothing. Throws when the database does not fit the directory.
 */
export async function lackingMigrations(pool: pg.Pool, directory: string): Promise<readonly string[]> {
  const migrations = await readMigrations(directory)
  const { rows } = await pool.query<{ known: boolean }>(`select to_regclass('_prisma_migrations') is not null as known`)
  const applied = rows[0]?.known ? await appliedIn(pool) : []
  refuseMismatch(migrations, applied)
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.map(({ name }) => name).filter((name) => !done.has(name))
}

/** Names of the migrations of a directory, in their order. */
export const migrationNames = async (directory: string): Promise<readonly string[]> =>
  (await readMigrations(directory)).map(({ name }) => name)

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.toSorted().map(async (name) => ({ name, sql: await readFile(join(directory, name, 'migration.sql'), 'utf8') })))
}

async function readApplied(client: pg.ClientBase): Promise<Applied[]> {
  await client.query(createTable)
  return appliedIn(client)
}

async function appliedIn(client: pg.Pool | pg.ClientBase): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at',
  )
  return rows
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

// Like Prisma: git may have changed the line ends since the migration was applied.
const checksums = (sql: string): string[] =>
  [sql, sql.replaceAll('\r\n', '\n'), sql.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')].map(sha256)

function refuseMismatch(migrations: readonly Migration[], applied: readonly Applied[]): void {
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (!finished_at)
      throw new Error(
        `Migration ${name} failed half-way. Repair the database, then mark it with "prisma migrate resolve" as applied or rolled back.`,
      )
    if (!known)
      throw new Error(
        `The database knows migration ${name}, which this Pari does not: it was used by a newer one. Start that one, or restore a backup.`,
      )
    if (!checksums(known.sql).includes(checksum))
      throw new Error(`Migration ${name} was edited after it was applied. Restore its file and write a new migration for the change.`)
  }
}

async function apply(client: pg.ClientBase, { name, sql }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), sha256(sql), name],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and was undone: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
