import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aCrowd, mondayAtNoon } from './crowd.ts'
import { workersOn } from './workers.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 10 })
})
afterAll(() => database.close())

test('three processes on one database ask three hundred people: everybody once, and everything is sent once', async () => {
  const time = mondayAtNoon()
  const crowd = await aCrowd(database, { time, workspaces: 3, pairs: 50 })
  const workers = workersOn({ databaseUrl: database.url, aheadMs: time.aheadMs(), callLimitMs: 5_000 })
  for (let nth = 0; nth < 3; nth += 1) workers.start()
  await vi.waitFor(
    async () => {
      const { rows } = await database.pool.query("select state, count(*)::int from delivery where kind = 'confirmation.ask' group by state")
      expect(rows).toEqual([{ state: 'delivered', count: 300 }])
    },
    { timeout: 110_000, interval: 250 },
  )
  expect(await workers.stop()).toEqual([0, 0, 0])

  const { rows: deliveries } = await database.pool.query<{ id: string; attempts: number }>('select id, attempts from delivery')
  expect(workers.sent()).toEqual(new Map(deliveries.map(({ id }) => [id, 1])))
  expect(deliveries.every(({ attempts }) => attempts === 1)).toBe(true)
  const { rows: asked } = await database.pool.query(
    "select count(*)::int as asks, count(distinct subject)::int as people from audit where deed = 'asked'",
  )
  expect(asked).toEqual([{ asks: 300, people: 300 }])
  await crowd.close()
}, 120_000)
