import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbedded } from '../embedded-postgres/index.ts'
import { silentLog } from '../kit/log.ts'
import { type Connection, connect } from '../store/client.ts'
import { migrate, migrationsDirectory } from '../store/migrate.ts'

/** Gives work an empty, migrated database that is gone afterwards. A template stays behind, so that the next one starts at once. */
export async function withThrowAwayDatabase<T>(dataDirectory: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ dataDirectory: join(dataDirectory, 'rehearsal'), durable: false, log: silentLog })
  const name = `rehearsal_${randomUUID()}`
  try {
    await server.createDatabase(name, await ensureTemplate(server))
    const connection = connect(server.urlFor(name), { poolSize: 4 })
    try {
      return await work(connection)
    } finally {
      await connection.close()
    }
  } finally {
    await server.dropDatabase(name)
    await server.stop()
  }
}

/** A migrated database to copy, named after the migrations in it. Made aside and renamed, so that nobody copies half of one. */
async function ensureTemplate(server: EmbeddedServer): Promise<string> {
  const template = `template_${await fingerprint()}`
  if (await exists(server, template)) return template
  const making = `making_${randomUUID()}`
  await server.createDatabase(making)
  await withPool(server, making, (pool) => migrate(pool, migrationsDirectory, silentLog))
  await rename(server, making, template)
  return template
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(migrationsDirectory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  for (const name of names.toSorted()) hash.update(name).update(await readFile(join(migrationsDirectory, name, 'migration.sql')))
  return hash.digest('hex').slice(0, 16)
}

const exists = (server: EmbeddedServer, name: string): Promise<boolean> =>
  withPool(server, 'postgres', async (pool) => (await pool.query('select from pg_database where datname = $1', [name])).rowCount === 1)

async function rename(server: EmbeddedServer, from: string, to: string): Promise<void> {
  try {
    await withPool(server, 'postgres', (pool) => pool.query(`alter database "${from}" rename to "${to}"`))
  } catch (error) {
    // Another rehearsal was quicker: its template is as good.
    if ((error as { code?: string }).code !== '42P04') throw error
    await server.dropDatabase(from)
  }
}

async function withPool<T>(server: EmbeddedServer, database: string, work: (pool: Connection['pool']) => Promise<T>): Promise<T> {
  const { pool, close } = connect(server.urlFor(database), { poolSize: 1 })
  try {
    return await work(pool)
  } finally {
    await close()
  }
}
