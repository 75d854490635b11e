import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filters, listMigrations, withSchemaEngine } from '../../prisma/schema-engine.ts'
import { freshDatabase, type TestDatabase, testServer } from '../../test/database/database.ts'
import { silentLog } from '../kit/log.ts'
import { lackingMigrations, migrate } from './migrate.ts'

const ours = join(import.meta.dirname, '../../prisma/migrations')

let database: TestDatabase
let directory: string
beforeEach(async () => {
  database = await freshDatabase({ template: null })
  directory = await mkdtemp(join(tmpdir(), 'pari-migrations-'))
})
afterEach(async () => {
  await database.close()
  await rm(directory, { recursive: true, force: true })
})

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true })
  await writeFile(join(directory, name, 'migration.sql'), sql)
}

/** Migrates, and answers the names of what was applied. */
async function run(from = directory): Promise<string[]> {
  const applied: string[] = []
  const log = { ...silentLog, info: (fields: { migration: string }) => applied.push(fields.migration) } as typeof silentLog
  await migrate(database.pool, from, log)
  return applied
}

const history = async (): Promise<string[]> => {
  const { rows } = await database.pool.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations order by started_at',
  )
  return rows.map((row) => row.migration_name)
}

const listNames = async (): Promise<string[]> =>
  (await readdir(ours, { withFileTypes: true })).flatMap((each) => (each.isDirectory() ? each.name : [])).toSorted()

/** Prisma's own engine on the database of the test. */
const engineDoes = <T>(work: Parameters<typeof withSchemaEngine<T>>[2]) =>
  withSchemaEngine(testServer, new URL(database.url).pathname.slice(1), work)

describe('migrations', () => {
  test('that a database lacks are named, and looking changes nothing', async () => {
    expect(await lackingMigrations(database.pool, ours)).toEqual(await listNames())
    expect((await database.pool.query(`select to_regclass('_prisma_migrations') as found`)).rows).toEqual([{ found: null }])
    await run(ours)
    expect(await lackingMigrations(database.pool, ours)).toEqual([])
    await write('1_first', 'select 1')
    await expect(lackingMigrations(database.pool, directory)).rejects.toThrow('it was used by a newer one')
  })

  test('are applied once, in the order of their names', async () => {
    await write('2_more', 'alter table word add column more text; create index on word (more)')
    await write('1_first', 'create table word (word text)')
    await expect(run()).resolves.toEqual(['1_first', '2_more'])
    await expect(run()).resolves.toEqual([])
    await write('3_last', 'drop table word')
    await expect(run()).resolves.toEqual(['3_last'])
  })

  test('are applied once by three processes that start at the same moment', async () => {
    await write('1_slow', 'create table word (word text); select pg_sleep(0.5)')
    await write('2_once', `insert into word values ('once')`)
    const script = join(import.meta.dirname, '../../test/programs/migrate-process.ts')
    const runs = await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, [script, database.url, directory])))
    const applied = runs.flatMap(({ stdout }) => stdout.split(' ')).filter(Boolean)
    expect(applied.toSorted()).toEqual(['1_slow', '2_once'])
    await expect(database.pool.query('select word from word')).resolves.toMatchObject({ rows: [{ word: 'once' }] })
  })

  test('that fail leave nothing behind and are tried again at the next start', async () => {
    await write('1_first', 'create table word (word text)')
    await write('2_broken', 'alter table word add column more text; alter table nowhere add column more text')
    await expect(run()).rejects.toThrow(/Migration 2_broken failed and was undone: relation "nowhere" does not exist/)
    await expect(history()).resolves.toEqual(['1_first'])
    await write('2_broken', 'alter table word add column more text')
    await expect(run()).resolves.toEqual(['2_broken'])
  })

  test('that were edited after they were applied are refused; other line ends are no edit', async () => {
    await write('1_first', 'create table word (\n  word text\n)')
    await run()
    await write('1_first', 'create table word (\r\n  word text\r\n)')
    await expect(run()).resolves.toEqual([])
    await write('1_first', 'create table word (\n  word text not null\n)')
    await expect(run()).rejects.toThrow(/Migration 1_first was edited after it was applied/)
  })

  test('that another tool left half-way are refused until they are resolved', async () => {
    await write('1_first', 'create table word (word text)')
    await run()
    await database.pool.query('update _prisma_migrations set finished_at = null')
    await expect(run()).rejects.toThrow(/Migration 1_first failed half-way.*prisma migrate resolve/)
    await database.pool.query('drop table word; update _prisma_migrations set rolled_back_at = now()')
    await expect(run()).resolves.toEqual(['1_first'])
  })

  test('of a newer Pari are refused', async () => {
    await write('1_first', 'create table word (word text)')
    await write('2_newer', 'alter table word add column more text')
    await run()
    await rm(join(directory, '2_newer'), { recursive: true })
    await expect(run()).rejects.toThrow(/knows migration 2_newer, which this Pari does not/)
  })

  test('give their connection back, also after a failure', async () => {
    await write('1_broken', 'select nonsense')
    for (let tries = 0; tries < 7; tries++) await expect(run()).rejects.toThrow(/nonsense/)
    const held = () =>
      database.pool.query<{ locks: number }>(`select count(*)::int as locks from pg_locks where locktype = 'advisory' and database =
        (select oid from pg_database where datname = current_database())`)
    // The server notices a moment later that a connection was closed.
    await expect.poll(async () => (await held()).rows).toEqual([{ locks: 0 }])
  })
})

describe('agreement with Prisma', () => {
  test('what we applied, its engine takes for applied', async () => {
    await run(ours)
    const migrationsList = await listMigrations(ours)
    const diagnosis = await engineDoes((engine) =>
      engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: true, filters }),
    )
    expect(diagnosis).toMatchObject({ editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true })
    expect(diagnosis.history ?? null).toBeNull()
    const applied = await engineDoes((engine) => engine.applyMigrations({ migrationsList, filters }))
    expect(applied.appliedMigrationNames).toEqual([])
  })

  test('what its engine applied, we take for applied', async () => {
    await write('1_first', `create table word (word text); create function shout() returns text language sql as $$ select 'a;b' $$`)
    await write('2_more', 'alter table word add column more text')
    const migrationsList = await listMigrations(directory)
    const applied = await engineDoes((engine) => engine.applyMigrations({ migrationsList, filters }))
    expect(applied.appliedMigrationNames).toEqual(['1_first', '2_more'])
    await expect(run()).resolves.toEqual([])
  })

  test('our table of migrations is the one that its engine makes', async () => {
    const columns = `select column_name, data_type, character_maximum_length, is_nullable, column_default
      from information_schema.columns where table_name = '_prisma_migrations' order by ordinal_position`
    await run()
    const mine = await database.pool.query(columns)
    await database.pool.query('drop table _prisma_migrations')
    const migrationsList = await listMigrations(directory)
    await engineDoes((engine) => engine.applyMigrations({ migrationsList, filters }))
    const theirs = await database.pool.query(columns)
    expect(theirs.rows).toHaveLength(8)
    expect(mine.rows).toEqual(theirs.rows)
  })
})
