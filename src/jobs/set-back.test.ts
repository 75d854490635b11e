import { expect, test } from 'vitest'
import { jobsThat, queuesOfFile } from '../../test/database/queues.ts'
import { systemClock } from '../kit/clock.ts'

const { database, aProcess } = queuesOfFile()
const seconds = (many: number) => systemClock.now().add({ seconds: many })

test('jobs that wait until an hour from now, only because the clock was set back, run at once', async () => {
  const queue = await aProcess()
  const ran: string[] = []
  await queue.waker.wakeLanes(['oslo', 'lund'])
  await queue.waker.wakeTimetable()
  // As rows look that were written before the clock was set back an hour; one was tried in vain and waits, which keeps others of its key waiting.
  await database().pool.query(`update pgboss.job set start_after = now() + interval '1 hour', created_on = now() + interval '1 hour'`)
  await database().pool.query(`update pgboss.job set state = 'retry', retry_count = 1 where singleton_key = 'lund'`)
  queue.work(jobsThat({ runLane: (workspace) => void ran.push(workspace), runTimetable: (room) => void ran.push(room) }))
  await queue.waker.wakeLanes(['lund'])
  await expect.poll(async () => (await database().pool.query(`select from pgboss.job where start_after < now()`)).rowCount).toBe(1)
  expect(ran).toEqual([])
  await queue.afterSetBack()
  await expect.poll(() => ran.toSorted()).toEqual(['lund', 'oslo', 'room'])
})

test('a minute that comes a second time is ticked again', async () => {
  const queue = await aProcess()
  const runs: string[] = []
  queue.work(jobsThat({ runTimetable: (room) => void runs.push(room) }))
  const minute = seconds(0)
  await queue.tick(minute)
  await expect.poll(() => runs).toHaveLength(1)
  await expect
    .poll(async () => (await database().pool.query<{ state: string }>(`select state from pgboss.job where name = 'timetable'`)).rows)
    .toEqual([{ state: 'completed' }])
  await queue.afterSetBack()
  await queue.tick(minute)
  await expect.poll(() => runs).toHaveLength(2)
})

test('a job whose process died before the clock was set back is taken over as soon as others', async () => {
  const dead = await aProcess()
  await dead.waker.wakeLanes(['oslo'])
  await database().pool.query(
    `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() + interval '1 hour' where singleton_key = 'oslo'`,
  )
  await database().pool.query(
    `update pgboss.queue set monitor_claim_on = now() + interval '1 hour', maintain_on = now() + interval '1 hour'`,
  )
  await dead.afterSetBack()
  const ran: string[] = []
  const other = await aProcess()
  other.work(jobsThat({ runLane: (workspace) => void ran.push(workspace) }))
  // Ten seconds without a sign of life, at most two until somebody looks, one or two of pause.
  await expect.poll(() => ran).toEqual(['oslo'])
})

test('the database says what time it is', async () => {
  const queue = await aProcess()
  expect(Math.abs((await queue.databaseMs()) - systemClock.now().epochMilliseconds)).toBeLessThan(60_000)
})
