import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { type Jobs, type Queue, type QueueDeps, startQueue } from '../../src/jobs/index.ts'
import { Instant, systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { connect } from '../../src/store/client.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

/** A queue with connections of its own, so that several in one test stand for as many processes. */
export async function queueOn(url: string, options: Partial<QueueDeps> = {}): Promise<Queue> {
  const connection = connect(url, { poolSize: 5 })
  const deps = { pool: connection.pool, clock: systemClock, log: silentLog, rooms: ['room'], lanesAtOnce: 50, ...options }
  const queue = await startQueue(deps).catch(async (error: unknown) => {
    await connection.close()
    throw error
  })
  return {
    ...queue,
    async stop() {
      await queue.stop()
      await connection.close()
    },
  }
}

/**
 * Until the end of the test no queue that starts polls: what it hears of at once is heard, and all else never. `expect.poll` would turn the clock of
 * its polls, so tests await a promise instead.
 */
export const neverPoll = (): void => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })

/** Queues for the tests of one file, on one database. What a test started is stopped after it, and its jobs go. */
export function queuesOfFile() {
  let database: TestDatabase
  let queues: Queue[] = []
  beforeAll(async () => {
    database = await freshDatabase({ template: null })
  })
  afterEach(async () => {
    await Promise.all(queues.map((queue) => queue.stop()))
    await database.pool.query('delete from pgboss.job')
    queues = []
  })
  afterAll(() => database.close())
  return {
    database: () => database,
    aProcess: async (options: Partial<QueueDeps> = {}): Promise<Queue> => {
      const queue = await queueOn(database.url, options)
      queues.push(queue)
      return queue
    },
  }
}

type Answer = Instant | 'left' | null | undefined

interface Parts {
  /** A room wants to be woken again when it answers with an instant. */
  runTimetable?: (room: string, signal: AbortSignal) => unknown
  runLane?: (workspaceId: string, signal: AbortSignal) => Promise<Answer> | Answer
  carryOut?: Jobs['carryOut']
}

/** Jobs of which a test needs only a part; a lane that answers nothing wants nothing more. */
export const jobsThat = ({ runTimetable, runLane, carryOut }: Parts): Jobs => ({
  async runTimetable(room, signal) {
    const next = await runTimetable?.(room, signal)
    return next instanceof Instant ? next : null
  },
  async runLane(workspaceId, signal) {
    return (await runLane?.(workspaceId, signal)) ?? null
  },
  carryOut: async (tap) => (await carryOut?.(tap)) ?? true,
})
