import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { aCohortInMidLife } from '../../test/releases/mid-life.ts'
import { Instant, systemClock } from '../kit/clock.ts'
import { silentLog } from '../kit/log.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'

const now = Instant.from('2027-01-18T12:00:00Z')
const odd = 'a\tb\nc\\.\r\\N "ü" 👩🏽‍🏫'

let directory: string
let full: TestDatabase
let whole: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pari-backup-'))
  full = await freshDatabase({ poolSize: 10 })
  await aCohortInMidLife(full.prisma)
  await full.pool.query('update person set name = $1 where email = $2', [odd, 'aino@example.org'])
  whole = join(directory, 'whole.backup')
  await backUp(full.url, whole, now)
})
afterAll(async () => {
  await full.close()
  await rm(directory, { recursive: true, force: true })
})

async function anEmptyDatabase(template: string | null = null): Promise<TestDatabase> {
  const database = template === null ? await freshDatabase({ template }) : await freshDatabase()
  onTestFinished(() => database.close())
  return database
}

const into = ({ url }: TestDatabase, file: string) =>
  restore(file, { url, log: silentLog, isBegun: async () => false, finish: async () => {}, afterwards: async () => {} })

/** Every row of every table, as text. */
async function contentOf({ pool }: TestDatabase): Promise<Record<string, string[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by 1`,
  )
  const entries = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t order by 1`)
      return [name, rows.map(({ row }) => row)] as const
    }),
  )
  return Object.fromEntries(entries)
}

describe('A backup', () => {
  test('is restored row by row as it was, whatever people wrote', async () => {
    const other = await anEmptyDatabase()
    const restored = await into(other, whole)
    const before = await contentOf(full)
    expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThan(15)
    expect(await contentOf(other)).toEqual(before)
    const copied = { tables: Object.keys(before).length, rows: Object.values(before).flat().length }
    expect(restored).toEqual({ at: now.toString(), copied })
    expect((await other.pool.query('select name from person where email = $1', ['aino@example.org'])).rows).toEqual([{ name: odd }])
  })

  test('has nothing of the queue, and only its owner may read it', async () => {
    expect(gunzipSync(await readFile(whole)).toString()).not.toContain('pgboss')
    expect((await stat(whole)).mode & 0o777).toBe(0o600)
  })

  test('shows one moment, while others write', async () => {
    const database = await freshDatabase({ poolSize: 10 })
    onTestFinished(() => database.close())
    let writing = true
    const write = async (writer: number): Promise<void> => {
      for (let turn = 0; writing; turn++)
        await database.pool.query(
          `with person as (insert into person (id, email, name, language, created_at) values (gen_random_uuid(), $1, 'w', 'en', now()) returning id),
            workspace as (insert into workspace (id, platform, external_id, name, created_at) values (gen_random_uuid(), 'slack', $1, 'w', now()) returning id)
          insert into page (platform, kind, key, text) select 'slack', 'both', person.id || ' ' || workspace.id, 'there' from person, workspace`,
          [`${writer}.${turn}@example.org`],
        )
    }
    const writers = Promise.all([1, 2, 3, 4].map(write))
    const file = join(directory, 'busy.backup')
    await expect.poll(async () => (await database.pool.query('select from page')).rowCount).toBeGreaterThan(50)
    await backUp(database.url, file, systemClock.now())
    writing = false
    await writers
    const other = await anEmptyDatabase()
    await into(other, file)
    const { rows } = await other.pool.query<{ count: number }>(
      `select count(*)::int as count from person union all select count(*)::int from workspace union all select count(*)::int from page`,
    )
    expect(new Set(rows.map(({ count }) => count)).size).toBe(1)
    expect(rows[0]?.count).toBeGreaterThan(50)
  })

  test('of an earlier release is brought up to this one', async () => {
    const old = await anEmptyDatabase()
    await old.pool.query(readFileSync(join(import.meta.dirname, '../../test/releases/0.1.0/dump.sql'), 'utf8'))
    const file = join(directory, 'old.backup')
    await backUp(old.url, file, now)
    const other = await anEmptyDatabase()
    await into(other, file)
    expect(await other.prisma.person.count()).toBe((await old.pool.query('select from person')).rowCount)
    expect(await other.prisma.delivery.findFirst()).toHaveProperty('needs')
  })

  test('is not written over another file, and leaves none when it fails', async () => {
    await expect(backUp(full.url, whole, now)).rejects.toThrow('exists already')
    const empty = await anEmptyDatabase()
    await expect(backUp(empty.url, join(directory, 'none.backup'), now)).rejects.toThrow('nothing to back up')
    await expect(backUp(full.url, join(directory, 'no', 'such', 'place'), now)).rejects.toThrow('make that folder first')
    expect((await readdir(directory)).filter((name) => /none|part/.test(name))).toEqual([])
  })
})

describe('A restore', () => {
  async function aFile(name: string, change: (text: string) => string): Promise<string> {
    const file = join(directory, name)
    await writeFile(file, gzipSync(change(gunzipSync(await readFile(whole)).toString())))
    return file
  }

  test('into a database that holds something is refused, and nothing there changes', async () => {
    const other = await anEmptyDatabase('migrated')
    await other.pool.query(`insert into page (platform, kind, key, text) values ('slack', 'a', 'b', 'c')`)
    await expect(into(other, whole)).rejects.toThrow('holds something already')
    expect((await contentOf(other))['person']).toEqual([])
  })

  test('into tables that are empty is taken', async () => {
    const other = await anEmptyDatabase('migrated')
    await into(other, whole)
    expect(await contentOf(other)).toEqual(await contentOf(full))
  })

  test.each<[string, (text: string) => string, string]>([
    ['is none of ours', () => 'hello\n', 'a line of it is not what Pari writes'],
    ['ends in the middle of a table', (text) => text.slice(0, text.indexOf('\\.\n') - 3), 'its last line has no end'],
    ['lacks its end', (text) => text.slice(0, text.lastIndexOf('{"rows"')), 'it ends too early'],
    ['lacks a row', (text) => text.replace(/(\{"table":"audit"[^\n]*\n)[^\n]*\n/, '$1'), 'it has other rows than it counts'],
    [
      'has a row that does not fit',
      (text) => text.replace('aino@example.org', 'aino@example.org\tmore'),
      'extra data after last expected column',
    ],
  ])('of a file that %s leaves nothing, and can be tried again', async (_, change, says) => {
    const other = await anEmptyDatabase()
    const file = await aFile('broken.backup', change)
    await expect(into(other, file)).rejects.toThrow(`is no whole backup of Pari: ${says}`)
    await into(other, whole)
    expect((await contentOf(other))['person']).toHaveLength(await full.prisma.person.count())
  })

  test('of half a packed file, or of no file, is refused in words', async () => {
    const other = await anEmptyDatabase()
    const half = join(directory, 'half.backup')
    const bytes = await readFile(whole)
    await writeFile(half, bytes.subarray(0, bytes.length / 2))
    await expect(into(other, half)).rejects.toThrow('is no whole backup of Pari')
    await expect(into(other, join(directory, 'missing'))).rejects.toThrow('There is no file')
  })

  test('of a newer release is refused', async () => {
    const other = await anEmptyDatabase()
    const file = await aFile('newer.backup', (text) => text.replace('"migrations":[', '"migrations":["29990101000000_newer",'))
    await expect(into(other, file)).rejects.toThrow('The backup is of a newer Pari (migration 29990101000000_newer)')
  })
})
