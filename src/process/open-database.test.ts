import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import type { House } from '../house/compose.ts'
import { silentLog } from '../kit/log.ts'
import { readStored } from '../kit/stored.ts'
import { startHouse } from './open-database.ts'

const start = (databaseUrl: string, hear?: (house: House) => Promise<void>, log = silentLog) =>
  startHouse({ config: { databaseUrl, dataDirectory: '', lanesAtOnce: 2 }, log, platforms: () => ({}), ...(hear && { hear }) })

async function expectNobodyConnected({ pool }: TestDatabase): Promise<void> {
  const others = 'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  await expect.poll(async () => (await pool.query(others)).rowCount).toBe(0)
}

test.each([
  [
    'its tables are a newer Pari’s',
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('1', '', now(), '9999_newer')`,
    'used by a newer one',
  ],
  ['the queue is refused', 'create schema pgboss; create table pgboss.version (version int); insert into pgboss.version values (1)', ''],
])('a start that fails because %s leaves no connection behind', async (_why, damage, words) => {
  const database = await freshDatabase({ poolSize: 1 })
  try {
    await database.pool.query(damage)
    await expect(start(database.url)).rejects.toThrow(words)
    await expectNobodyConnected(database)
  } finally {
    await database.close()
  }
})

test('people are heard while the queue still starts, and what they do wakes somebody once it stands', async () => {
  const database = await freshDatabase({ poolSize: 1 })
  try {
    const workspace = { platform: 'recorder', id: 'T1' } as const
    const running = await start(database.url, ({ core }) => core.installed(workspace, 'Helsinki', null))
    expect((await database.pool.query('select name from workspace')).rows).toEqual([{ name: 'Helsinki' }])
    await running.stop()
    await expectNobodyConnected(database)
  } finally {
    await database.close()
  }
})

test('what is stored and cannot be read is logged as long as the process runs: where it stands, and nothing of it', async () => {
  const database = await freshDatabase({ poolSize: 1 })
  const error = vi.fn<() => void>()
  try {
    const running = await start(database.url, undefined, { ...silentLog, error })
    const read = (row: string) => readStored(z.object({}), 'secret', { what: 'kick_off.ladder', row })
    read('7')
    expect(error.mock.calls).toEqual([[{ what: 'kick_off.ladder', row: '7', path: '' }, expect.stringContaining('cannot be read')]])
    await running.stop()
    read('8')
    expect(error).toHaveBeenCalledTimes(1)
  } finally {
    await database.close()
  }
})

test('a start that fails because nobody can be heard leaves no connection behind', async () => {
  const database = await freshDatabase({ poolSize: 1 })
  try {
    await expect(start(database.url, () => Promise.reject(new Error('Slack does not take the token.')))).rejects.toThrow('the token')
    await expectNobodyConnected(database)
  } finally {
    await database.close()
  }
})

test('a database that cannot be reached is named, without its password', async () => {
  const failure = start('postgresql://pari:sesame@127.0.0.1:1/mentoring')
  await expect(failure).rejects.toThrow('The database mentoring at 127.0.0.1:1 cannot be used')
  await expect(failure).rejects.not.toThrow('sesame')
})
