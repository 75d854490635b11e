import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { jobsThat, neverPoll, queueOn } from '../../test/database/queues.ts'
import { type Instant, systemClock } from '../kit/clock.ts'
import type { Queue, QueueDeps } from './queue.ts'

type RunLane = NonNullable<Parameters<typeof jobsThat>[0]['runLane']>

let database: TestDatabase
let queues: Queue[] = []

beforeAll(async () => {
  database = await freshDatabase({ template: null, poolSize: 10 })
  await database.pool.query('create table errand (id serial primary key, workspace text not null, done boolean not null default false)')
})
afterEach(async () => {
  await Promise.all(queues.map((queue) => queue.stop()))
  await database.pool.query('delete from pgboss.job')
  queues = []
})
afterAll(() => database.close())

async function aProcess(options: Partial<QueueDeps> = {}): Promise<Queue> {
  const queue = await queueOn(database.url, options)
  queues.push(queue)
  return queue
}

async function aProcessThatRuns(runLane: RunLane, options: Partial<QueueDeps> = {}): Promise<Queue> {
  const queue = await aProcess(options)
  queue.work(jobsThat({ runLane }))
  return queue
}

const inMilliseconds = (milliseconds: number): Instant => systemClock.now().add({ milliseconds })

/** Ends 300 ms after it is told to. */
const slowToEnd =
  (log: string[]): RunLane =>
  async (workspace, signal) => {
    log.push(`${workspace} began`)
    await sleep(60_000, undefined, { signal }).catch(() => sleep(300))
    log.push(`${workspace} ended`)
  }

describe('one lane at a time, and no wake is lost', () => {
  test('with three processes, twenty workspaces and three hundred transactions that wake them', async () => {
    const busy = new Set<string>()
    const collisions: string[] = []
    const processesThatRan = new Set<string>()
    // Does only what it saw when it began: an errand that is committed later needs another run.
    const lane =
      (process: string): RunLane =>
      async (workspace) => {
        processesThatRan.add(process)
        if (busy.has(workspace)) collisions.push(workspace)
        busy.add(workspace)
        const { rows } = await database.pool.query<{ id: number }>('select id from errand where workspace = $1 and not done', [workspace])
        await sleep(rows.length % 7)
        await database.pool.query('update errand set done = true where id = any($1)', [rows.map(({ id }) => id)])
        busy.delete(workspace)
      }
    const processes = await Promise.all(['first', 'second', 'third'].map((name) => aProcessThatRuns(lane(name))))

    const writeAndWake = (at: number, queue: Queue) =>
      database.prisma.$transaction(
        async (transaction) => {
          const workspace = `workspace ${at % 20}`
          await transaction.$executeRaw`insert into errand (workspace) values (${workspace})`
          await queue.within(transaction).wakeLanes([workspace])
          await sleep((at * 7) % 30)
        },
        { maxWait: 30_000, timeout: 30_000 },
      )
    await Promise.all(processes.flatMap((queue, nth) => Array.from({ length: 100 }, (_, at) => writeAndWake(nth + at * 3, queue))))

    await expect.poll(async () => (await database.pool.query('select id from errand where not done')).rowCount).toBe(0)
    expect((await database.pool.query('select id from errand')).rows).toHaveLength(300)
    expect(collisions).toEqual([])
    expect(processesThatRan.size).toBeGreaterThan(1)
  })

  test('a wake whose transaction commits only after an earlier wake has run leads to another run', async () => {
    const queue = await aProcess()
    const runs: string[] = []
    await queue.waker.wakeLanes(['oslo'])
    await database.prisma.$transaction(
      async (transaction) => {
        await queue.within(transaction).wakeLanes(['oslo'])
        queue.work(jobsThat({ runLane: () => void runs.push('oslo') }))
        await expect.poll(() => runs).toHaveLength(1)
        await sleep(100)
      },
      { timeout: 30_000 },
    )
    await expect.poll(() => runs).toHaveLength(2)
  })

  test('all wakes that wait for a lane are answered by one run', async () => {
    const queue = await aProcess()
    const runs: string[] = []
    for (let at = 0; at < 10; at += 1) await queue.waker.wakeLanes(['oslo'])
    queue.work(jobsThat({ runLane: () => void runs.push('oslo') }))
    await expect.poll(async () => (await database.pool.query('select id from pgboss.job')).rowCount).toBe(0)
    expect(runs).toHaveLength(1)
  })

  test('a lane that waits does not hold up another, and as many run at once as the process may hold', async () => {
    const running = new Set<string>()
    const gate = new AbortController()
    const queue = await aProcessThatRuns(
      async (workspace) => {
        running.add(workspace)
        if (workspace !== 'quick') await sleep(60_000, undefined, { signal: gate.signal }).catch(() => {})
        running.delete(workspace)
      },
      { lanesAtOnce: 3 },
    )
    await queue.waker.wakeLanes(['slow 1', 'slow 2'])
    await expect.poll(() => running.size).toBe(2)
    await queue.waker.wakeLanes(['quick'])
    await sleep(200)
    await queue.waker.wakeLanes(['slow 3'])
    await expect.poll(() => [...running].toSorted()).toEqual(['slow 1', 'slow 2', 'slow 3'])
    await queue.waker.wakeLanes(['slow 4'])
    await sleep(700)
    expect(running.size).toBe(3)
    gate.abort()
    await expect.poll(() => running.size).toBe(0)
  })
})

test('a process with room for one lane goes from one to the next without waiting for a poll', async () => {
  neverPoll()
  const ran: string[] = []
  const all = Promise.withResolvers<void>()
  const workspaces = Array.from({ length: 10 }, (_, at) => `workspace ${at}`)
  const lane: RunLane = (workspace) => {
    if (ran.push(workspace) === workspaces.length) all.resolve()
    return null
  }
  const queue = await aProcessThatRuns(lane, { lanesAtOnce: 1 })
  await queue.waker.wakeLanes(workspaces)
  await all.promise
  expect(ran.toSorted()).toEqual(workspaces)
})

describe('a lane that wants to be woken again', () => {
  test('is woken at the instant it names, though nobody else wakes it', async () => {
    const starts: number[] = []
    const queue = await aProcessThatRuns(() => {
      starts.push(performance.now())
      return starts.length === 1 ? inMilliseconds(400) : null
    })
    await queue.waker.wakeLanes(['oslo'])
    await expect.poll(() => starts).toHaveLength(2)
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(390)
  })

  test('is still woken at once by somebody else, and the waits it asked for do not pile up', async () => {
    let runs = 0
    let isOver = false
    const queue = await aProcessThatRuns(() => {
      runs += 1
      return isOver ? null : inMilliseconds(3_600_000)
    })
    const jobs = async () => (await database.pool.query<{ state: string }>('select state from pgboss.job')).rows
    for (let expected = 1; expected <= 3; expected += 1) {
      await queue.waker.wakeLanes(['oslo'])
      await expect.poll(() => runs).toBe(expected)
    }
    await expect.poll(jobs).toEqual([{ state: 'created' }])
    isOver = true
    // The hour is over.
    await database.pool.query('update pgboss.job set start_after = now()')
    await expect.poll(jobs).toEqual([])
    expect(runs).toBe(4)
  })
})

test('a lane that throws is tried again after a pause, others go on, and the words of the error are written nowhere', async () => {
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) })
  const starts: number[] = []
  let others = 0
  let isWell = false
  const queue = await aProcessThatRuns(
    (workspace) => {
      if (workspace === 'lund') others += 1
      else if (starts.push(performance.now()) && !isWell) throw new RangeError('Dear Aino, your mentor is waiting')
    },
    { log },
  )
  await queue.waker.wakeLanes(['oslo'])
  await expect.poll(async () => (await database.pool.query("select id from pgboss.job where state = 'retry'")).rowCount).toBe(1)
  expect(JSON.stringify((await database.pool.query('select * from pgboss.job')).rows)).not.toContain('Aino')
  await queue.waker.wakeLanes(['lund'])
  await expect.poll(() => others).toBe(1)
  isWell = true
  await expect.poll(async () => (await database.pool.query('select id from pgboss.job')).rowCount).toBe(0)
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(900)
  expect(lines.join()).toContain('"key":"oslo","kind":"RangeError","attempt":1')
  expect(lines.join()).not.toContain('Aino')
})

describe('a process that stops', () => {
  test('tells its lanes, waits for them, takes no more, and hands back what was not finished', async () => {
    const here: string[] = []
    const elsewhere: string[] = []
    const queue = await aProcessThatRuns(slowToEnd(here))
    await queue.waker.wakeLanes(['oslo', 'turku'])
    await expect.poll(() => here).toHaveLength(2)
    queues = []
    const stopped = queue.stop()
    await queue.waker.wakeLanes(['lund'])
    await stopped
    expect(here.toSorted()).toEqual(['oslo began', 'oslo ended', 'turku began', 'turku ended'])

    await aProcessThatRuns((workspace) => void elsewhere.push(workspace))
    await expect.poll(() => elsewhere.toSorted()).toEqual(['lund', 'oslo', 'turku'])
  })

  test('hands back at once a lane that threw because it was told to stop', async () => {
    let began = 0
    const queue = await aProcessThatRuns(async (_workspace, signal) => {
      began += 1
      await sleep(60_000, undefined, { signal })
    })
    await queue.waker.wakeLanes(['oslo'])
    await expect.poll(() => began).toBe(1)
    queues = []
    await queue.stop()
    const { rows } = await database.pool.query('select state, start_after <= now() as due from pgboss.job')
    expect(rows).toEqual([{ state: 'created', due: true }])
  })

  test('gives up after its patience on a lane that does not listen, and leaves it to its heartbeat', async () => {
    const deaf = new AbortController()
    let began = false
    const queue = await aProcessThatRuns(
      async () => {
        began = true
        await sleep(60_000, undefined, { signal: deaf.signal }).catch(() => {})
      },
      { graceMs: 200 },
    )
    await queue.waker.wakeLanes(['oslo'])
    await expect.poll(() => began).toBe(true)
    queues = []
    const start = performance.now()
    await queue.stop()
    // Without a patience of its own it would wait twice as long as this.
    expect(performance.now() - start).toBeLessThan(10_000)
    expect((await database.pool.query('select state from pgboss.job')).rows).toEqual([{ state: 'active' }])
    deaf.abort()
  })
})
