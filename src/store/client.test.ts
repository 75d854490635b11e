import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { connect } from './client.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`do $$ begin execute format('alter database %I set timezone to ''Asia/Tokyo''', current_database()); end $$`)
})
afterAll(() => database.close())

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
