import type { PgBoss } from 'pg-boss'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import type { Claim } from './claim.ts'
import { kindOf } from './kind.ts'
import { wakeLater } from './wake.ts'

/** What is done with the jobs of one queue. */
export interface Work {
  readonly queue: string
  /** How many may run here at once. */
  readonly slots: number
  /** Resolves with the instant at which the key wants to be woken again, or null; returns soon after the signal. */
  run(key: string, signal: AbortSignal): Promise<Instant | null>
  /** Ends a job that ran well. */
  finish(attempt: { id: string; retryCount: number }): Promise<unknown>
}

export interface ServeDeps {
  boss: PgBoss
  clock: Clock
  log: Log
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

/** A run that was told to return is not done, however it ended: its key is woken again at once, and any process may take it. */
async function runOnce({ clock, log }: ServeDeps, work: Work, { key, signal }: Claim): Promise<Instant | null> {
  try {
    const next = await work.run(key, signal)
    return signal.aborted ? clock.now() : next
  } catch (error) {
    if (!signal.aborted) throw error
    log.debug({ queue: work.queue, key, kind: kindOf(error) }, 'a job was cut short')
    return clock.now()
  }
}

/** The next wake is written before the job is ended: a crash in between leads to one run too many, never to one too few. */
async function settle({ boss, clock }: ServeDeps, work: Work, { id, retryCount, key }: Claim, next: Instant | null): Promise<void> {
  if (next) await wakeLater(boss, work.queue, key, Math.max(0, next.epochMilliseconds - clock.now().epochMilliseconds) / 1_000)
  await work.finish({ id, retryCount })
}

/** A run that threw is tried again, later each time; if even that cannot be written, the missing heartbeat leads to the same. */
async function giveBack({ boss, log }: ServeDeps, { queue }: Work, { id, retryCount, key }: Claim, error: unknown): Promise<void> {
  const kind = kindOf(error)
  log.error({ queue, key, kind, attempt: retryCount + 1 }, 'a job failed and will be tried again')
  try {
    await boss.fail(queue, { id, retryCount }, { kind })
  } catch (failure) {
    log.warn({ queue, key, kind: kindOf(failure) }, 'cannot hand a failed job back; it is tried again when its heartbeat is missed')
  }
}
