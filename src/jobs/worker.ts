import { setTimeout as sleep } from 'node:timers/promises'
import type { Job } from 'pg-boss'
import { elapsedMs } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import { readStored } from '../kit/stored.ts'
import { keepClaims } from './claim.ts'
import { kindOf } from './kind.ts'
import type { Pool } from './listen.ts'
import { type ServeDeps, serve, type Work } from './serve.ts'
import { type Wake, wakeOf } from './wake.ts'

/**
 * Milliseconds between two looks into the queue when no NOTIFY arrives: for retries, for wakes at a later time, and while the connection
 * does not listen.
 */
const pollEvery = 500

/** Jobs taken with one statement. */
const batch = 200

/** Takes the jobs of one queue. */
export interface Worker {
  /** Looks into the queue now, because there may be work. */
  nudge(): void
  /** Milliseconds since it could last look into the queue. */
  silentMs(): number
  /** Takes no more jobs, tells those that run to return, and gives back what they leave. It stops waiting after `graceMs`. */
  stop(graceMs: number): Promise<void>
}

/** What a worker needs. */
export interface WorkerDeps extends Omit<ServeDeps, 'leave'> {
  pool: Pool
  /** Milliseconds for which jobs are left to others that this process does not know. */
  leaveMs: number
}

/**
 * Takes jobs of one queue and runs each on its own. pg-boss's own `work` would poll once per slot and hold a whole batch until its
 * slowest job is done, which does not suit thousands of lanes that mostly wait; taking, signs of life and settling are pg-boss's.
 */
export function startWorker(deps: WorkerDeps, work: Work): Worker {
  const { boss, log } = deps
  const { queue } = work
  const claims = keepClaims({ boss, queue, log })
  const running = new Map<string, Promise<void>>()
  const left = groupsLeft(deps)
  let stopping = false
  let lookedAt = elapsedMs()

  async function takeSome(): Promise<boolean> {
    const batchSize = Math.min(work.slots - running.size, batch)
    if (batchSize < 1) lookedAt = elapsedMs()
    if (stopping || batchSize < 1) return false
    const taken = await boss.fetch(queue, { batchSize, ignoreGroups: left.now() })
    lookedAt = elapsedMs()
    const jobs = await understood(deps, taken)
    if (jobs.length > 0) await forgetOthers(deps, jobs)
    jobs.forEach(begin)
    return taken.length === batchSize
  }

  function begin(job: Job<Wake>): void {
    const claim = claims.add(job)
    if (stopping) claim.release()
    // A run for this key goes on here only if its claim was taken away. It has been told to return, and must return first.
    const { key } = claim.wake
    const before = running.get(key) ?? Promise.resolve()
    const run = before
      .then(() => serve({ ...deps, leave: left.leave }, work, claim))
      .finally(() => {
        claims.remove(claim)
        if (running.get(key) === run) running.delete(key)
        taking.again()
      })
    running.set(key, run)
  }

  const taking = loopOver(takeSome, (error) => log.warn({ queue, kind: kindOf(error) }, 'cannot take jobs; trying again'))
  const polling = setInterval(taking.again, pollEvery)
  taking.again()

  async function stop(graceMs: number): Promise<void> {
    stopping = true
    clearInterval(polling)
    await taking.ended()
    for (const claim of claims.all()) claim.release()
    await withPatience(Promise.all(running.values()), graceMs)
    claims.stop()
    if (running.size > 0) log.warn({ queue, left: running.size }, 'stopped without waiting longer; another process takes these jobs over')
  }

  return { nudge: taking.again, silentMs: () => elapsedMs() - lookedAt, stop }
}

/** Groups of jobs that this process leaves to others for now. */
function groupsLeft({ leaveMs }: Pick<WorkerDeps, 'leaveMs'>) {
  const until = new Map<string, number>()
  return {
    leave: (group: string) => void until.set(group, elapsedMs() + leaveMs),
    now(): string[] {
      for (const [group, end] of until) if (end <= elapsedMs()) until.delete(group)
      return [...until.keys()]
    },
  }
}

/** Calls `step` until it resolves with false, one call at a time, and once more if it was asked to meanwhile. A failure ends the round. */
function loopOver(step: () => Promise<boolean>, failed: (error: unknown) => void): { again(this: void): void; ended(): Promise<void> } {
  let asked = false
  let round: Promise<void> | undefined

  async function go(): Promise<void> {
    try {
      do asked = false
      while ((await step()) || asked)
    } catch (error) {
      failed(error)
    }
    round = undefined
  }

  return {
    again() {
      asked = true
      round ??= go()
    },
    async ended() {
      await round
    },
  }
}

async function withPatience(done: Promise<unknown>, milliseconds: number): Promise<void> {
  const enough = new AbortController()
  await Promise.race([done, sleep(milliseconds, undefined, { signal: enough.signal }).catch(() => {})])
  enough.abort()
}

/** Jobs that say whom they wake. Any other job is given back as one that failed: a process that understands it may take it. */
async function understood({ boss }: Pick<ServeDeps, 'boss'>, taken: readonly Job<unknown>[]): Promise<Job<Wake>[]> {
  const jobs: Job<Wake>[] = []
  for (const job of taken) {
    const data = readStored(wakeOf, job.data, { what: `job ${job.name}`, row: job.id })
    if (data) jobs.push({ ...job, data })
    else await boss.fail(job.name, { id: job.id, retryCount: job.retryCount }, { kind: 'unreadable' })
  }
  return jobs
}

/**
 * Everything that woke a key before its run begins is answered by that run, so its other waiting jobs go. The transaction of each that
 * is seen here has committed: the run sees what it wrote. Those that commit later are not seen and lead to another run.
 */
async function forgetOthers({ pool, log }: { pool: Pool; log: Log }, jobs: readonly Job<Wake>[]): Promise<void> {
  const sql = `delete from pgboss.job where name = $1 and singleton_key = any($2) and state < 'active' and not blocked and policy = 'key_strict_fifo'`
  try {
    await pool.query(sql, [jobs[0]?.name, jobs.map(({ data }) => data.key)])
  } catch (error) {
    log.warn({ kind: kindOf(error) }, 'cannot fold waiting wakes into one; they run one after the other')
  }
}
