import type { PgBoss } from 'pg-boss'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import type { Statements } from '../store/statements.ts'
import { laneQueue, startBoss, tapQueue, timetableQueue } from './boss.ts'
import type { Pool } from './listen.ts'
import type { Work } from './serve.ts'
import { databaseMs, wakeAfterSetBack } from './set-back.ts'
import { type HandedTap, handOver, tickOnce, type Waker, wakeRoomAt, wakerOver, wakerWithin } from './wake.ts'
import { startWorker, type Worker } from './worker.ts'

/** What the queue wakes. Each of these looks at the tables itself, may run twice, and returns soon after its signal fires. */
export interface Jobs {
  /** Looks at what is due in one of the rooms of this process. Resolves with the instant at which something is due next in it, or null. */
  runTimetable(room: string, signal: AbortSignal): Promise<Instant | null>
  /**
   * Resolves with the instant at which the lane wants to be woken again, or null. `left`: only another process can send what is due in it.
   */
  runLane(workspaceId: string, signal: AbortSignal): Promise<Instant | 'left' | null>
  /** Carries out a tap that another process did not know, and shows the answer. False: this process does not know it either. */
  carryOut(tap: { readonly platform: string; readonly sealed: string }): Promise<boolean>
}

/** Wakes processes, and lets this one take what was woken. */
export interface Queue {
  /** Wakes outside any transaction. */
  readonly waker: Waker
  /** Wakes inside an open transaction: nobody is woken before it commits, or when it rolls back. */
  within(statements: Statements): Waker
  /** Leaves a tap to a process that knows it. Resolves when it is stored. */
  handOver(tap: HandedTap): Promise<void>
  /** Wakes the timetable of each room for this minute, once over all processes. */
  tick(minute: Instant): Promise<void>
  /** Starts taking jobs. Without it a process only wakes others. */
  work(jobs: Jobs): void
  /** After the clock was set back: wakes every job that waits for a later time. */
  afterSetBack(): Promise<void>
  /** The database's clock, in milliseconds since 1970: waits of the queue go by it. */
  databaseMs(): Promise<number>
  /** Milliseconds since this process could last look for jobs. Infinity: it takes none. */
  silentMs(): number
  /** Takes no more jobs, waits for those that run, and gives back those that did not end in time. */
  stop(): Promise<void>
}

/** What the queue needs. */
export interface QueueDeps {
  /** It has at least 4 connections, of which one is kept to listen. It must stay open until `stop` has resolved. */
  pool: Pool
  /** Gives the time. It must run at the speed of real time: pg-boss waits in real time. */
  clock: Clock
  /** Takes the kinds of errors, never their words. */
  log: Log
  /** The rooms whose timetable this process runs. Jobs of other rooms are left to processes that have them. */
  rooms: readonly string[]
  /** How many lanes this process may run at once. */
  lanesAtOnce: number
  /** Milliseconds for which this process leaves to others what it does not know; a minute when missing. */
  leaveMs?: number
  /** Milliseconds that `stop` waits for running jobs; 20,000 when missing. */
  graceMs?: number
}

/** Opens the queue on a database, and makes or upgrades its schema. Rejects when the database cannot be reached or refuses. */
export async function startQueue(deps: QueueDeps): Promise<Queue> {
  const workers = new Map<string, Worker>()
  const everybody = () => [...workers.values()]
  const heard = (queue: string | null): void => {
    for (const worker of queue === null ? everybody() : [workers.get(queue)]) worker?.nudge()
  }
  const boss = await startBoss({ ...deps, heard })

  return {
    waker: wakerOver(boss, deps.rooms),
    within: (statements) => wakerWithin(boss, deps.rooms, statements),
    handOver: (tap) => handOver(boss, tap),
    tick: (minute) => tickOnce(boss, deps.rooms, minute),
    work(jobs) {
      if (workers.size > 0) throw new Error('This process takes jobs already: call work once.')
      for (const each of [timetableWork(boss, deps.clock, jobs, deps.rooms), laneWork(boss, jobs, deps.lanesAtOnce), tapWork(boss, jobs)]) {
        workers.set(each.queue, startWorker({ leaveMs: 60_000, ...deps, boss }, each))
      }
    },
    afterSetBack: () => wakeAfterSetBack(deps.pool),
    databaseMs: () => databaseMs(deps.pool),
    silentMs: () => (workers.size > 0 ? Math.max(...everybody().map((worker) => worker.silentMs())) : Number.POSITIVE_INFINITY),
    async stop() {
      await Promise.all(everybody().map((worker) => worker.stop(deps.graceMs ?? 20_000)))
      await boss.stop({ graceful: false })
    },
  }
}

/** Seconds between two ticks. */
const tickSeconds = 60

const timetableWork = (boss: PgBoss, clock: Clock, jobs: Jobs, rooms: readonly string[]): Work => ({
  queue: timetableQueue,
  slots: Math.max(1, rooms.length),
  async run({ key }, signal) {
    // Release 0.1.0 woke all rooms with one job of that name; it may still wait.
    const asked = rooms.filter((room) => room === key || key === timetableQueue)
    for (const room of asked) {
      const next = await jobs.runTimetable(room, signal)
      const seconds = next ? (next.epochMilliseconds - clock.now().epochMilliseconds) / 1_000 : tickSeconds
      // What is due later waits for the tick.
      if (next && seconds < tickSeconds) await wakeRoomAt(boss, room, next, Math.max(0, seconds))
    }
    return asked.length > 0 ? null : 'left'
  },
  // The job is completed, not deleted: while its row is there, the minute cannot be ticked again.
  finish: (attempt) => boss.complete(timetableQueue, attempt),
})

const laneWork = (boss: PgBoss, jobs: Jobs, slots: number): Work => ({
  queue: laneQueue,
  slots,
  run: ({ key: workspaceId }, signal) => jobs.runLane(workspaceId, signal),
  finish: (attempt) => boss.deleteJob(laneQueue, attempt),
})

/** Taps carried out at once for other processes: there are few, and only while two releases run. */
const tapsAtOnce = 5

const tapWork = (boss: PgBoss, jobs: Jobs): Work => ({
  queue: tapQueue,
  slots: tapsAtOnce,
  isWhole: true,
  async run({ group = '', sealed = '' }) {
    const [platform = ''] = group.split(' ')
    return (await jobs.carryOut({ platform, sealed })) ? null : 'left'
  },
  finish: (attempt) => boss.deleteJob(tapQueue, attempt),
})
