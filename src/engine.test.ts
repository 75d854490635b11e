import { expect, test, vi } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { startEngine } from './engine.ts'
import { silentLog } from './kit/log.ts'

const start = (databaseUrl: string) =>
  startEngine({ config: { databaseUrl, dataDirectory: '', lanesAtOnce: 2 }, log: silentLog, platforms: () => ({}) })

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
    await vi.waitFor(async () => {
      const others = await database.pool.query(
        'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      expect(others.rowCount).toBe(0)
    })
  } finally {
    await database.close()
  }
})

test('a database that cannot be reached is named, without its password', async () => {
  const failure = start('postgresql://pari:sesame@127.0.0.1:1/mentoring')
  await expect(failure).rejects.toThrow('The database mentoring at 127.0.0.1:1 cannot be used')
  await expect(failure).rejects.not.toThrow('sesame')
})
