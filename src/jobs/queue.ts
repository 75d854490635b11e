import type { PgBoss } from 'pg-boss'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import type { Statements } from '../store/statements.ts'
import { laneQueue, startBoss, timetableQueue } from './boss.ts'
import type { Pool } from './listen.ts'
import type { Work } from './serve.ts'
import { tickOnce, type Waker, wakerOver, wakerWithin } from './wake.ts'
import { startWorker, type Worker } from './worker.ts'

/** What the queue wakes. Each must look at the tables itself, may run twice, and returns soon after its signal fires. */
export interface Jobs {
  runTimetable(signal: AbortSignal): Promise<void>
  /** Resolves with the instant at which the lane wants to be woken again, or null. */
  runLane(workspaceId: string, signal: AbortSignal): Promise<Instant | null>
}

export interface Queue {
  /** Wakes outside a transaction. */
  readonly waker: Waker
  /** Wakes inside an open transaction: seen only when it commits, gone when it rolls back. */
  within(statements: Statements): Waker
  /** Wakes the timetable for this minute: once over all processes, however many of them ask. */
  tick(minute: Instant): Promise<void>
  /** Starts taking jobs. Without it a process only wakes others. */
  work(jobs: Jobs): void
  /** Takes no more jobs, waits for those that run, and hands back what they did not finish. */
  stop(): Promise<void>
}

export interface QueueDeps {
  /** At least 4 connections; one is kept to listen. It must stay open until `stop` has resolved. */
  pool: Pool
  clock: Clock
  log: Log
  /** How many lanes this process may run at once. */
  lanesAtOnce: number
  /** Milliseconds that `stop` waits for running jobs; 20,000 when left out. */
  graceMs?: number
}

/** Opens the queue on a database, making or upgrading its schema; throws when the database cannot be reached or refuses. */
export async function startQueue(deps: QueueDeps): Promise<Queue> {
  const workers = new Map<string, Worker>()
  const everybody = () => [...workers.values()]
  const heard = (queue: string | null): void => {
    for (const worker of queue === null ? everybody() : [workers.get(queue)]) worker?.nudge()
  }
  const boss = await startBoss({ ...deps, heard })

  return {
    waker: wakerOver(boss),
    within: (statements) => wakerWithin(boss, statements),
    tick: (minute) => tickOnce(boss, minute),
    work(jobs) {
      if (workers.size > 0) throw new Error('This process takes jobs already: call work once.')
      for (const each of [timetableWork(boss, jobs), laneWork(boss, jobs, deps.lanesAtOnce)]) {
        workers.set(each.queue, startWorker({ ...deps, boss }, each))
      }
    },
    async stop() {
      await Promise.all(everybody().map((worker) => worker.stop(deps.graceMs ?? 20_000)))
      await boss.stop({ graceful: false })
    },
  }
}

const timetableWork = (boss: PgBoss, jobs: Jobs): Work => ({
  queue: timetableQueue,
  slots: 1,
  async run(_key, signal) {
    await jobs.runTimetable(signal)
    return null
  },
  // The job is completed, not deleted: while its row is there, the minute cannot be ticked again.
  finish: (attempt) => boss.complete(timetableQueue, attempt),
})

const laneWork = (boss: PgBoss, jobs: Jobs, slots: number): Work => ({
  queue: laneQueue,
  slots,
  run: (workspaceId, signal) => jobs.runLane(workspaceId, signal),
  finish: (attempt) => boss.deleteJob(laneQueue, attempt),
})
