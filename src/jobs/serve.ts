import type { PgBoss } from 'pg-boss'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import type { Claim } from './claim.ts'
import { kindOf } from './kind.ts'
import { groupOf, type Wake, wakeLater, wakeOther } from './wake.ts'

/** What is done with the jobs of one queue. */
export interface Work {
  readonly queue: string
  /** How many may run here at once. */
  readonly slots: number
  /**
   * Resolves with the instant at which the key wants to be woken again, or null. It returns soon after the signal fires. `left`: this
   * process does not know how to do it; the job goes to another process, and this one takes no job of its group for a while.
   */
  run(wake: Wake, signal: AbortSignal): Promise<Ended>
  /** True: a run does everything even when it is told to return. */
  readonly isWhole?: true
  /** Ends a job that ran well. */
  finish(attempt: { id: string; retryCount: number }): Promise<unknown>
}

type Ended = Instant | 'left' | null

/** What running a job needs. */
export interface ServeDeps {
  boss: PgBoss
  clock: Clock
  log: Log
  /** Takes no job of this group for a while. */
  leave(group: string): void
}

/** Runs one job and settles it; never rejects. */
export async function serve(deps: ServeDeps, work: Work, claim: Claim): Promise<void> {
  try {
    const next = await runOnce(deps, work, claim)
    if (!claim.isLost()) await settle(deps, work, claim, next)
  } catch (error) {
    await giveBack(deps, work, claim, error)
  }
}

/** A run that was told to return is not done, however it ended. Its key is woken again at once, and any process may take it. */
async function runOnce({ clock, log }: ServeDeps, work: Work, { wake, signal }: Claim): Promise<Ended> {
  try {
    const next = await work.run(wake, signal)
    return signal.aborted && !work.isWhole && next !== 'left' ? clock.now() : next
  } catch (error) {
    if (!signal.aborted) throw error
    log.debug({ queue: work.queue, key: wake.key, kind: kindOf(error) }, 'a job was cut short')
    return clock.now()
  }
}

/** The next wake is stored before the job is ended: a crash in between leads to one run too many, and never to one too few. */
async function settle(deps: ServeDeps, work: Work, { id, retryCount, wake }: Claim, next: Ended): Promise<void> {
  const { boss, clock } = deps
  if (next === 'left') {
    deps.leave(groupOf(wake))
    deps.log.info({ queue: work.queue, group: groupOf(wake) }, 'this release does not know it: left to another process')
    await wakeOther(boss, work.queue, wake)
  } else if (next) await wakeLater(boss, work.queue, wake, Math.max(0, next.epochMilliseconds - clock.now().epochMilliseconds) / 1_000)
  await work.finish({ id, retryCount })
}

/**
 * A run that threw is tried again, after a longer wait each time. When that cannot be stored, the missing heartbeat has the same effect.
 */
async function giveBack(
  { boss, log }: ServeDeps,
  { queue }: Work,
  { id, retryCount, wake: { key } }: Claim,
  error: unknown,
): Promise<void> {
  const kind = kindOf(error)
  log.error({ queue, key, kind, attempt: retryCount + 1 }, 'a job failed and will be tried again')
  try {
    await boss.fail(queue, { id, retryCount }, { kind })
  } catch (failure) {
    log.warn({ queue, key, kind: kindOf(failure) }, 'cannot hand a failed job back; it is tried again when its heartbeat is missed')
  }
}
