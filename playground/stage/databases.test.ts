import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../src/kit/log.ts'
import { type Databases, openDatabases } from './databases.ts'

let directory: string
let first: Databases

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pari-playground-'))
  // Open to walk through, for the account that runs the database when we are root.
  await chmod(directory, 0o711)
  first = await openDatabases(directory, 'playground_1', silentLog)
}, 60_000)

afterAll(async () => {
  await first.stop()
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
})

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    return (await client.query<object>(text)).rows
  } finally {
    await client.end()
  }
}

/** Files anywhere in the data directory. */
async function filesThatSay(word: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  // Files of a server that runs come and go.
  const says = await Promise.all(paths.map(async (path) => (await readFile(path).catch(() => Buffer.alloc(0))).includes(word)))
  return paths.filter((_, index) => says[index])
}

const tables = `select relname from pg_class where relname = 'played'`

describe('The database of a playground', () => {
  test('is empty at every beginning', async () => {
    await query(await first.fresh(), 'create table played (name text)')
    expect(await query(await first.fresh(), tables)).toEqual([])
  })

  test('is forgotten at the next start when the playground was killed', async () => {
    const url = await first.fresh()
    await query(url, 'create table played (name text)')
    const next = await openDatabases(directory, 'playground_1', silentLog)
    await expect(query(url, tables)).rejects.toThrow('does not exist')
    await next.stop()
  })

  test('leaves nothing on the disk when it is forgotten, nor when the playground stops', async () => {
    const next = await openDatabases(directory, 'playground_3', silentLog)
    // This server answers before it has written: only a checkpoint is on the disk.
    const writeName = async () => {
      const url = await next.fresh()
      await query(url, `create table played as select 'Zaphod'`)
      await query(url, 'checkpoint')
    }
    await writeName()
    expect(await filesThatSay('Zaphod')).not.toEqual([])
    await next.forget()
    expect(await filesThatSay('Zaphod')).toEqual([])
    await writeName()
    await next.stop()
    expect(await filesThatSay('Zaphod')).toEqual([])
  })

  test('is nobody else’s who shares the data directory', async () => {
    const other = await openDatabases(directory, 'playground_2', silentLog)
    const url = await first.fresh()
    await other.fresh()
    await other.stop()
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
