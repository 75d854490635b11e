import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aCrowd, mondayAtNoon } from './crowd.ts'
import { letHeartbeatsBeMissed, rememberTakers } from './heartbeats.ts'
import { planAnnouncement } from './planned-announcement.ts'
import { workersOn } from './workers.ts'

/** The whole in the long run (`npm run test:long`), a small one in the ordinary suite. */
const whole = process.env['PARI_KILLS'] !== undefined
const { people, kills } = whole ? { people: 2_000, kills: 10 } : { people: 200, kills: 2 }

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 10 })
})
afterAll(() => database.close())

test('While processes are killed in the middle of an announcement nobody gets it twice, nobody is lost, and what is unknown is shown', async () => {
  const time = mondayAtNoon()
  const crowd = await aCrowd(database, { time, workspaces: 2, pairs: people / 4 })
  await planAnnouncement(database, crowd.clock.now().toString())
  const workers = workersOn({ databaseUrl: database.url, aheadMs: time.aheadMs(), callLimitMs: 2_000 })
  for (let nth = 0; nth < 3; nth += 1) workers.start()
  await expect.poll(() => workers.allReady(), { timeout: 60_000 }).toBe(true)
  await rememberTakers(database)
  const text = async () => {
    const { rows } = await database.pool.query<{ id: string; state: string }>(
      `select id, state from delivery where kind = 'announcement.text'`,
    )
    return rows
  }
  await crowd.wakeTimetable()
  await expect.poll(async () => (await text()).length, { timeout: 120_000, interval: 100 }).toBe(people)
  for (let nth = 0; nth < kills; nth += 1) {
    for (let look = 0; look < 200 && !(await text()).some(({ state }) => state === 'sending'); look += 1) await sleep(20)
    await workers.kill(Math.random())
    workers.start()
    await sleep(500)
  }
  await vi.waitFor(
    async () => {
      await letHeartbeatsBeMissed(database, workers.killed())
      expect((await text()).filter(({ state }) => ['waiting', 'due', 'sending'].includes(state)).length).toBe(0)
    },
    { timeout: 150_000, interval: 500 },
  )
  await workers.stop()
  const said = workers.sent()
  const rows = await text()
  expect(rows.filter(({ id }) => (said.get(id) ?? 0) > 1)).toEqual([])
  // What was delivered did go out, what did not go out is not called delivered, and nothing else becomes of anybody.
  expect(rows.filter(({ id, state }) => state === 'delivered' && said.get(id) !== 1)).toEqual([])
  expect(rows.filter(({ state }) => state !== 'delivered' && state !== 'unknown')).toEqual([])
  const { rows: recipients } = await database.pool.query(
    'select id from announcement_recipient where skipped is null and delivery_id is not null',
  )
  expect(recipients).toHaveLength(people)
  await crowd.close()
}, 400_000)
