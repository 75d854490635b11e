import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { jobsThat, queueOn } from '../../test/database/queues.ts'
import { silentLog } from '../kit/log.ts'
import { connect } from '../store/client.ts'
import { overPool, type Pool } from './listen.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ template: null })
})
afterAll(() => database.close())

const listening = "from pg_stat_activity where datname = current_database() and query like 'LISTEN %'"
const cutListening = async () => (await database.pool.query(`select pg_terminate_backend(pid) ${listening}`)).rows.length
const listeners = async () => (await database.pool.query(`select pid ${listening}`)).rowCount
const say = (queue: string) => database.pool.query("select pg_notify('news', $1)", [queue])

test('work that arrives while the listening connection is cut is still done, and listening comes back', async () => {
  const lines: string[] = []
  const ran: string[] = []
  const queue = await queueOn(database.url, { log: pino({}, { write: (line) => void lines.push(line) }) })
  queue.work(jobsThat({ runLane: (workspaceId) => void ran.push(workspaceId) }))
  await expect.poll(cutListening).toBe(1)
  await expect.poll(() => lines.join()).toContain('lost the connection that hears of new work')
  await queue.waker.wakeLanes(['oslo'])
  await expect.poll(() => ran).toEqual(['oslo'])
  await expect.poll(listeners).toBe(1)
  await queue.stop()
})

test('what was missed while nobody listened is asked for when listening is back', async () => {
  const heard = vi.fn<(queue: string | null) => void>()
  const connection = connect(database.url, { poolSize: 2 })
  const ear = await overPool({ pool: connection.pool, log: silentLog, heard }).listen(
    'news',
    () => {},
    () => {},
  )
  expect(heard.mock.calls).toEqual([[null]])
  await say('lane')
  await expect.poll(() => heard).toHaveBeenLastCalledWith('lane')
  // The connection of the test before may still be there for a moment.
  await expect.poll(listeners).toBe(1)
  expect(await cutListening()).toBe(1)
  await expect.poll(() => heard).toHaveBeenLastCalledWith(null)
  await say('timetable')
  await expect.poll(() => heard).toHaveBeenLastCalledWith('timetable')
  await ear.close()
  await connection.close()
})

test('a database that does not let us listen is asked again until it does', async () => {
  const heard = vi.fn<(queue: string | null) => void>()
  const connection = connect(database.url, { poolSize: 2 })
  let refusals = 2
  const reluctant: Pool = {
    query: (text, values) => connection.pool.query(text, values),
    connect: () => (refusals-- > 0 ? Promise.reject(new Error('too many connections')) : connection.pool.connect()),
  }
  const ear = await overPool({ pool: reluctant, log: silentLog, heard }).listen(
    'news',
    () => {},
    () => {},
  )
  expect(heard).not.toHaveBeenCalled()
  await expect.poll(() => heard).toHaveBeenCalledWith(null)
  await ear.close()
  await connection.close()
})

test('after it is closed nothing is heard, and its connection is free', async () => {
  const heard = vi.fn<(queue: string | null) => void>()
  const connection = connect(database.url, { poolSize: 2 })
  const ear = await overPool({ pool: connection.pool, log: silentLog, heard }).listen(
    'news',
    () => {},
    () => {},
  )
  await ear.close()
  heard.mockClear()
  await say('lane')
  await sleep(100)
  expect(heard).not.toHaveBeenCalled()
  await expect.poll(listeners).toBe(0)
  await connection.close()
})
