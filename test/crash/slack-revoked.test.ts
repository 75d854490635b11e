import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aCrowd } from './crowd.ts'
import { aSlackGround } from './slack-ground.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 10 })
})
afterAll(() => database.close())

const count = async (where: string, ...values: unknown[]): Promise<number> => {
  const sql = `select count(*)::int as n from delivery d join workspace w on w.id = d.workspace_id where ${where}`
  return (await database.pool.query<{ n: number }>(sql, values)).rows[0]?.n ?? 0
}
const delivered = (workspace: string) => count(`state = 'delivered' and w.external_id = $1`, workspace)
const paused = async (): Promise<string[]> =>
  (await database.pool.query<{ id: string }>('select external_id as id from workspace where paused_at is not null')).rows.map(
    ({ id }) => id,
  )

test('a workspace that takes Pari’s tokens away in the midst of the asking rests alone, and is asked on once Pari is installed there again', async () => {
  const { end, processes, installed, time, install } = await aSlackGround(database, {
    workspaces: 2,
    pairs: 15,
    perSecond: 5,
    callLimitMs: 4_000,
  })
  const [leaving = '', staying = ''] = installed.map(({ id }) => id)
  const posts = () => end.calls.filter(({ method, workspaceId }) => method === 'chat.postMessage' && workspaceId === leaving)
  processes.start()
  await expect.poll(() => processes.ready()).toHaveLength(1)
  for (const { id } of installed) expect(await install(id)).toBe(200)
  const crowd = await aCrowd(database, { workspaces: 2, pairs: 15, installed, time })

  await expect.poll(() => delivered(leaving), { interval: 20 }).toBeGreaterThan(5)
  // Pari hears nothing of it: no address was given to this Slack for its events.
  await end.uninstallApp(leaving)
  await expect.poll(() => paused()).toEqual([leaving])
  // What was on its way has come back, too.
  await expect.poll(() => count(`state = 'sending' and w.external_id = $1`, leaving)).toBe(0)
  const before = { delivered: await delivered(leaving), posts: posts().length }
  expect(before.delivered).toBeLessThan(30)
  await expect.poll(() => delivered(staying)).toBe(30)
  expect({ delivered: await delivered(leaving), posts: posts().length }).toEqual(before)
  expect(await count(`state not in ('delivered', 'due')`)).toBe(0)

  expect(await install(leaving)).toBe(200)
  await expect.poll(() => delivered(leaving)).toBe(30)
  expect(await paused()).toEqual([])
  expect(end.duplicates()).toEqual([])
  expect(await processes.stop()).toEqual([0])
  await crowd.close()
}, 90_000)
