import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/database.ts'
import { jobsThat, neverPoll, queueOn, queuesOfFile } from '../../test/database/queues.ts'
import { Instant, systemClock } from '../kit/clock.ts'
import { silentLog } from '../kit/log.ts'
import { type Amiss, onAmiss } from '../kit/stored.ts'
import { type Queue, startQueue } from './queue.ts'

/** Longer than the queue takes to find a wake by polling alone. */
const longEnough = 700

const minute = Instant.from('2027-01-18T12:01:00Z')
const undo = new Error('undo')
const refused = () => Promise.reject(new Error('no database here'))
const { database, aProcess } = queuesOfFile()
let ran: string[] = []
afterEach(() => {
  ran = []
})

async function aWorkingProcess(): Promise<Queue> {
  const queue = await aProcess()
  queue.work(
    jobsThat({
      runTimetable: () => void ran.push('timetable'),
      runLane: (workspaceId) => void ran.push(workspaceId),
    }),
  )
  return queue
}

const tablesOfOurs = async (): Promise<unknown> =>
  (await database().pool.query("select tablename from pg_tables where schemaname = 'public'")).rows

/** Jobs that wait or run. */
const jobsLeft = async () => (await database().pool.query("select id from pgboss.job where state <> 'completed'")).rows.length

test('several processes may start at once on an empty database, and all of them can wake and work', async () => {
  const started = await Promise.all([aWorkingProcess(), aWorkingProcess(), aWorkingProcess(), aWorkingProcess()])
  for (const [at, queue] of started.entries()) await queue.waker.wakeLanes([`workspace ${at}`])
  await expect.poll(() => ran.toSorted()).toEqual(['workspace 0', 'workspace 1', 'workspace 2', 'workspace 3'])
})

test('a wake inside a transaction is heard when the transaction commits, not before', async () => {
  const queue = await aWorkingProcess()
  await database().prisma.$transaction(async (transaction) => {
    await queue.within(transaction).wakeLanes(['oslo'])
    await queue.within(transaction).wakeTimetable()
    await sleep(longEnough)
    expect(ran).toEqual([])
  })
  await expect.poll(() => ran.toSorted()).toEqual(['oslo', 'timetable'])
})

test('a wake inside a transaction that rolls back is never heard', async () => {
  const queue = await aWorkingProcess()
  const undone = database().prisma.$transaction(async (transaction) => {
    await queue.within(transaction).wakeLanes(['oslo'])
    await queue.within(transaction).wakeTimetable()
    throw undo
  })
  await expect(undone).rejects.toBe(undo)
  expect(await jobsLeft()).toBe(0)
  expect(ran).toEqual([])
})

test('a wake is heard, and does not wait for a poll', async () => {
  neverPoll()
  let heard: (workspaceId: string) => void = () => {}
  const queue = await aProcess()
  queue.work(
    jobsThat({
      runLane(workspaceId) {
        heard(workspaceId)
        return null
      },
    }),
  )
  // One or another may be found because a run has just ended, but not all.
  for (let at = 0; at < 9; at += 1) {
    const next = new Promise<string>((resolve) => (heard = resolve))
    await queue.waker.wakeLanes([`workspace ${at}`])
    expect(await next).toBe(`workspace ${at}`)
  }
})

test('waking no workspace adds no job', async () => {
  const queue = await aProcess()
  await queue.waker.wakeLanes([])
  expect(await jobsLeft()).toBe(0)
})

test('a job of another release wakes whom it names, whatever else it says; one that names nobody is left to who knows it, and stops no other', async () => {
  const told: Amiss[] = []
  const deafen = onAmiss((found) => told.push(found))
  const says = { oslo: { key: 'oslo', since: 7 }, lund: { about: 'lund' }, turku: { key: 7 }, bergen: {} }
  await (await aProcess()).waker.wakeLanes(Object.keys(says))
  for (const [key, data] of Object.entries(says))
    await database().pool.query('update pgboss.job set data = $2 where singleton_key = $1', [key, data])
  await aWorkingProcess()
  const left = async () => (await database().pool.query<{ state: string }>('select state from pgboss.job')).rows.map(({ state }) => state)
  await expect.poll(left).toEqual(['retry', 'retry', 'retry'])
  expect(ran).toEqual(['oslo'])
  expect(told.map(({ what, path }) => [what, path])).toContainEqual(['job lane', 'key'])
  deafen()
})

test('one wake of many workspaces wakes each of them once', async () => {
  const queue = await aWorkingProcess()
  await queue.waker.wakeLanes(['oslo', 'turku', 'oslo', 'lund'])
  await expect.poll(jobsLeft).toBe(0)
  expect(ran.toSorted()).toEqual(['lund', 'oslo', 'turku'])
})

test('three processes that tick the same minute lead to one run, even when one of them ticks late', async () => {
  const [first, second, third] = await Promise.all([aWorkingProcess(), aWorkingProcess(), aWorkingProcess()])
  await Promise.all([first.tick(minute), second.tick(minute)])
  await expect.poll(() => ran).toEqual(['timetable'])
  await third.tick(minute)
  await expect.poll(jobsLeft).toBe(0)
  expect(ran).toEqual(['timetable'])

  await Promise.all([first, second, third].map((queue) => queue.tick(minute.add({ minutes: 1 }))))
  await expect.poll(() => ran).toEqual(['timetable', 'timetable'])
})

test('the timetable runs once at a time over all processes, and again when woken meanwhile', async () => {
  let busy = 0
  let most = 0
  let runs = 0
  const gate = Promise.withResolvers<void>()
  const runTimetable = async () => {
    busy += 1
    most = Math.max(most, busy)
    await gate.promise
    busy -= 1
    runs += 1
  }
  const [first, second] = await Promise.all([aProcess(), aProcess()])
  for (const queue of [first, second]) queue.work(jobsThat({ runTimetable }))
  await first.waker.wakeTimetable()
  await expect.poll(() => busy).toBe(1)
  for (let at = 0; at < 5; at += 1) await second.waker.wakeTimetable()
  await sleep(longEnough)
  gate.resolve()
  await expect.poll(jobsLeft).toBe(0)
  expect([runs, most]).toEqual([2, 1])
})

test('what is due before the next tick is looked at when it is due, once over all processes; what is due later waits for the tick', async () => {
  const runs: string[] = []
  const soon = systemClock.now().add({ milliseconds: 1_500 })
  const runTimetable = (room: string) => {
    runs.push(room)
    return runs.length === 1 ? soon : soon.add({ minutes: 2 })
  }
  const [first, second] = await Promise.all([aProcess(), aProcess()])
  for (const queue of [first, second]) queue.work(jobsThat({ runTimetable }))
  await first.waker.wakeTimetable()
  await expect.poll(() => runs).toHaveLength(2)
  expect(systemClock.now().epochMilliseconds).toBeGreaterThanOrEqual(soon.epochMilliseconds)
  await expect.poll(jobsLeft).toBe(0)
  expect(runs).toHaveLength(2)
})

test('a process that only wakes leaves the work to others', async () => {
  const queue = await aProcess()
  await queue.waker.wakeLanes(['oslo'])
  await sleep(longEnough)
  expect(await jobsLeft()).toBe(1)
  await aWorkingProcess()
  await expect.poll(() => ran).toEqual(['oslo'])
})

test('a process that is asked to work twice says so', async () => {
  const queue = await aWorkingProcess()
  expect(() => queue.work(jobsThat({}))).toThrow('call work once')
})

test('the queue keeps to its own schema, and forgets lanes that ran', async () => {
  const before = await tablesOfOurs()
  const queue = await aWorkingProcess()
  await queue.waker.wakeLanes(['oslo'])
  await expect.poll(() => ran).toEqual(['oslo'])
  await expect.poll(async () => (await database().pool.query('select id from pgboss.job')).rowCount).toBe(0)
  expect(await tablesOfOurs()).toEqual(before)
})

test('a database that cannot be reached makes the start fail instead of a queue that does nothing', async () => {
  const start = startQueue({ pool: { query: refused, connect: refused }, clock: systemClock, log: silentLog, rooms: [], lanesAtOnce: 1 })
  await expect(start).rejects.toThrow('no database here')
})

test('an account that may not make the schema of the queue is told which right it lacks', async () => {
  const other = await freshDatabase({ template: null })
  const role = `limited_${process.pid}`
  await other.pool.query(`create role ${role}`)
  const url = new URL(other.url)
  url.searchParams.set('options', `-c role=${role}`)
  await expect(queueOn(url.href)).rejects.toThrow('Grant the database account CREATE on the database')
  await other.pool.query(`grant create on database "${url.pathname.slice(1)}" to ${role}`)
  const queue = await queueOn(url.href)
  await queue.stop()
  await other.pool.query(`drop owned by ${role}; drop role ${role}`)
  await other.close()
})
