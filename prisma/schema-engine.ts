import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery } from '@prisma/driver-adapter-utils'
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'

// Only the compiler's DOM library knows it.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, unknown>): Promise<{ instance: { exports: Record<string, unknown> } }>
}

type Engine = Awaited<ReturnType<typeof binding.SchemaEngine.new>>
type MigrationList = Parameters<Engine['applyMigrations']>[0]['migrationsList']

/** A server on which databases can be made. */
export type DatabaseServer = Pick<EmbeddedServer, 'urlFor' | 'createDatabase' | 'dropDatabase'>

/** Tells Prisma's tools which dialect the migrations are in. */
export const lockfileName = 'migration_lock.toml'
export const lockfileText = 'provider = "postgresql"\n'

/** Nothing is managed outside Prisma's schema. */
export const filters = { externalTables: [], externalEnums: [] }

/**
 * Works with Prisma's own schema engine, in WebAssembly: its command line would download a binary first. The engine uses one database of
 * a server and makes its shadow databases beside it. For development and tests only.
 */
export async function withSchemaEngine<T>(server: DatabaseServer, database: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  await instantiate()
  const opened: SqlDriverAdapter[] = []
  const connect = async (name: string, afterwards?: () => Promise<void>) => {
    const adapter = await openAdapter(server, name, afterwards)
    opened.push(adapter)
    return adapter
  }
  const factory = {
    provider: 'postgres' as const,
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(database),
    async connectToShadowDb() {
      const shadow = `shadow-${randomUUID()}`
      await server.createDatabase(shadow)
      return connect(shadow, () => server.dropDatabase(shadow))
    },
  }
  try {
    return await work(
      await binding.SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory)),
    )
  } finally {
    // The engine lets go of its lock on migrations only with its connection.
    for (const adapter of opened) await adapter.dispose()
  }
}

let instantiated: Promise<void> | undefined

// The package's entry imports its .wasm file as a module, which Node only does behind a flag.
function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const bytes = await readFile(path.replace(/\.js$/, '.wasm'))
    const { exports } = (await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': binding })).instance
    binding.__wbg_set_wasm(exports)
    // The engine hands its last words to this global when it breaks.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (said: string) => process.stderr.write(`${said}\n`) } })
    ;(exports['__wbindgen_start'] as () => void)()
  })()
  return instantiated
}

/** Mends two things for the engine's sake: the adapter does not know the catalogue's type "char", and it cuts scripts at every semicolon. */
async function openAdapter(server: DatabaseServer, database: string, afterwards = async () => {}): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: server.urlFor(database) })
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>
  pool.query = (async (...args: unknown[]) => disguise(await query(...args))) as typeof pool.query
  const adapter = await new PrismaPg(pool).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    async queryRaw(statement: SqlQuery) {
      const columns = new Set<number>()
      const result = await disguised.run(columns, () => queryRaw(statement))
      return { ...result, columnTypes: result.columnTypes.map((type, at) => (columns.has(at) ? ColumnTypeEnum.Character : type)) }
    },
    executeScript: async (script: string) => void (await pool.query(script)),
    async dispose() {
      if (pool.ending) return
      await pool.end()
      await afterwards()
    },
  })
}

const catalogueChar = 18
const text = 25
const disguised = new AsyncLocalStorage<Set<number>>()

/** Passes "char" through the adapter as text, and remembers for its caller which columns that were. */
function disguise(result: pg.QueryResult): pg.QueryResult {
  // A script of several statements has several results; nobody reads those.
  for (const [at, field] of (result.fields ?? []).entries()) {
    if (field.dataTypeID !== catalogueChar) continue
    field.dataTypeID = text
    disguised.getStore()?.add(at)
  }
  return result
}

/** The migrations of a directory as the engine wants them. */
export async function listMigrations(directory: string): Promise<MigrationList> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const read = async (name: string) => ({ tag: 'ok' as const, value: await readFile(join(directory, name, 'migration.sql'), 'utf8') })
  const lockfile = join(directory, lockfileName)
  return {
    baseDir: directory,
    lockfile: { path: lockfileName, content: await readFile(lockfile, 'utf8').catch(() => lockfileText) },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.toSorted().map(async (path) => ({ path, migrationFile: { path: 'migration.sql', content: await read(path) } })),
    ),
  }
}
