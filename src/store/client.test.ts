import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { silentLog } from '../kit/log.ts'
import { connect } from './client.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await database.pool.query(`do $$ begin execute format('alter database %I set timezone to ''Asia/Tokyo''', current_database()); end $$`)
})
afterEach(() => database.close())

test('an instant comes back as it was stored from a server whose own zone is Tokyo', async () => {
  const { prisma, pool, close } = connect(database.url, { poolSize: 2 })
  const createdAt = new Date('2026-06-01T12:00:00.123Z')
  await prisma.workspace.create({
    data: { id: '01890000-0000-7000-8000-000000000001', platform: 'slack', externalId: 'T1', name: 'Alumni', createdAt },
  })
  const stored = await prisma.workspace.findFirstOrThrow()
  const { rows } = await pool.query(`select extract(epoch from created_at)::float8 as seconds from workspace`)
  expect(stored.createdAt).toEqual(createdAt)
  expect(rows).toEqual([{ seconds: createdAt.getTime() / 1000 }])
  await close()
})

test('every session of the pool speaks UTC, and there are no more of them than asked for', async () => {
  const { pool, close } = connect(database.url, { poolSize: 2 })
  const zones = await Promise.all([1, 2, 3].map(() => pool.query(`select current_setting('TimeZone') as zone, pg_sleep(0.05)`)))
  expect(zones.map(({ rows }) => (rows as { zone: string }[])[0]?.zone)).toEqual(['UTC', 'UTC', 'UTC'])
  expect(pool.totalCount).toBe(2)
  await close()
})

test('a connection that breaks while nobody uses it is noted and replaced', async () => {
  const warnings: unknown[] = []
  const log = { ...silentLog, warn: (fields: unknown) => warnings.push(fields) } as typeof silentLog
  const { prisma, pool, close } = connect(database.url, { poolSize: 1, log })
  await expect(prisma.person.count()).resolves.toBe(0)
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await expect.poll(() => pool.totalCount).toBe(0)
  await expect(prisma.person.count()).resolves.toBe(0)
  expect(warnings).toEqual([{ code: '57P01' }])
  await close()
})

test('a database that is not there fails when it is first needed', async () => {
  const { prisma, close } = connect(`${database.url.replace(/\?.*/, '')}?host=/nowhere`, { poolSize: 1 })
  await expect(prisma.person.count()).rejects.toThrow(/ENOENT|reach/i)
  await close()
})
