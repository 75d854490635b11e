import { PgBoss, type UpdateQueueOptions } from 'pg-boss'
import type { Log } from '../kit/log.ts'
import { kindOf } from './kind.ts'
import { overPool, type Pool } from './listen.ts'

/** Jobs that look at what is due, one for each room. */
export const timetableQueue = 'timetable'
/** Jobs that send what is due in a workspace. */
export const laneQueue = 'lane'
/** Taps that the process which heard them did not know. */
export const tapQueue = 'tap'

/** Seconds without a sign of life after which a job is given to another process; pg-boss allows no less. */
export const heartbeatSeconds = 10

/** Seconds between two looks for jobs whose process died; one process of all does it. */
const superviseSeconds = 2

/**
 * `key_strict_fifo`: a unique index lets one job per key be active, and every wake becomes a row of its own. The policies that fold
 * wakes into one waiting job (`stately`, `short`, `exclusive`) lose a wake whose transaction commits after that waiting job has run.
 */
const policy = 'key_strict_fifo'

const settings = {
  notify: true,
  heartbeatSeconds,
  // This is the longest time that pg-boss allows: a job that shows signs of life must never be taken away.
  expireInSeconds: 24 * 60 * 60,
  // A job is tried for ever: one that has failed for good would block its key.
  retryLimit: 2 ** 31 - 1,
  retryBackoff: true,
  retryDelay: 1,
  retryDelayMax: 30,
  // The job of a tick is kept until every process has ticked that minute.
  deleteAfterSeconds: 5 * 60,
} as const satisfies UpdateQueueOptions

/**
 * Starts pg-boss on our pool, with its queues. The first process makes or upgrades its schema `pgboss`. Rejects when the database refuses.
 */
export async function startBoss(deps: { pool: Pool; log: Log; heard: (queue: string | null) => void }): Promise<PgBoss> {
  const boss = new PgBoss({
    db: overPool(deps),
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    maintenanceIntervalSeconds: 60,
    flowIntervalSeconds: 60 * 60,
  })
  boss.on('error', (error) => deps.log.error({ kind: kindOf(error) }, 'the job queue met an error'))
  boss.on('warning', ({ data }) => deps.log.warn({ kind: 'type' in data ? data.type : undefined }, 'the job queue gave a warning'))
  try {
    await boss.start()
    for (const queue of [timetableQueue, laneQueue, tapQueue]) {
      await boss.createQueue(queue, { policy, ...settings })
      await boss.updateQueue(queue, settings)
    }
  } catch (error) {
    await boss.stop({ graceful: false })
    throw explained(error)
  }
  return boss
}

/** PostgreSQL's code for a missing right. */
const insufficientPrivilege = '42501'

function explained(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === insufficientPrivilege)) return error
  return new Error(
    'The job queue cannot make its schema "pgboss". Grant the database account CREATE on the database (needed until the first start has succeeded).',
    { cause: error },
  )
}
