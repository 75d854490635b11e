import type { PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { Log } from '../kit/log.ts'
import { heartbeatSeconds } from './boss.ts'
import { kindOf } from './kind.ts'
import type { Wake } from './wake.ts'

/** Milliseconds between two signs of life. */
const beatEvery = 3_000

/** After so many beats without an answer from the database another process may have the job: stop before it begins. */
const beatsUntilLost = Math.floor((heartbeatSeconds * 1_000 - 1) / beatEvery)

/** After so many beats (an hour) a run is asked to return, long before pg-boss would take the job away (a day). */
const beatsPerTurn = (60 * 60 * 1_000) / beatEvery

/** A job that this process has taken and nobody else may run. */
export interface Claim {
  readonly id: string
  readonly retryCount: number
  /** What the job says. */
  readonly wake: Wake
  /** Fires when the run must return: the process stops, the turn is over, or the claim is lost. */
  readonly signal: AbortSignal
  /** True: another process has the job, or may have it, so this process must not settle anything. */
  isLost(): boolean
  release(): void
}

/** Keeps the claims of one queue alive with one statement per beat for all of them. */
export interface Claims {
  add(job: { id: string; retryCount: number; data: Wake }): Claim
  remove(claim: Claim): void
  all(): readonly Claim[]
  stop(): void
}

interface Held {
  readonly claim: Claim
  readonly since: number
  confirmed: number
  lose(): void
}

/** Keeps the claims of a queue. A beat that the database does not answer is logged; after `beatsUntilLost` of them the claims are lost. */
export function keepClaims(deps: { boss: Pick<PgBoss, 'touch'>; queue: string; log: Log }): Claims {
  const held = new Map<string, Held>()
  let beats = 0
  let touching = false

  async function beat(): Promise<void> {
    beats += 1
    for (const each of held.values()) {
      if (beats - each.confirmed >= beatsUntilLost) each.lose()
      if (beats - each.since >= beatsPerTurn) each.claim.release()
    }
    if (!touching) await touch([...held.values()].filter(({ claim }) => !claim.isLost()))
  }

  async function touch(asked: readonly Held[]): Promise<void> {
    if (asked.length === 0) return
    const asOf = beats
    touching = true
    try {
      const kept = await touched(deps, asked)
      for (const each of asked) {
        if (kept.has(each.claim.id)) each.confirmed = asOf
        else each.lose()
      }
    } catch (error) {
      deps.log.warn({ queue: deps.queue, kind: kindOf(error) }, 'cannot show that the jobs of this process are alive')
    } finally {
      touching = false
    }
  }

  const timer = setInterval(() => void beat(), beatEvery)
  return {
    add(job) {
      // We have taken the job again, so the attempt that we still hold had been taken away from us.
      held.get(job.id)?.lose()
      const mine = hold(job, beats)
      held.set(job.id, mine)
      return mine.claim
    },
    remove(claim) {
      if (held.get(claim.id)?.claim === claim) held.delete(claim.id)
    },
    all: () => [...held.values()].map(({ claim }) => claim),
    stop: () => clearInterval(timer),
  }
}

function hold({ id, retryCount, data }: Parameters<Claims['add']>[0], beats: number): Held {
  const ending = new AbortController()
  let lost = false
  const release = () => ending.abort()
  const claim: Claim = { id, retryCount, wake: data, signal: ending.signal, isLost: () => lost, release }
  return {
    claim,
    since: beats,
    confirmed: beats,
    lose() {
      lost = true
      release()
    },
  }
}

// This is missing in the types of pg-boss 12.35, though its own worker relies on it (manager.js, the heartbeat timer).
const answer = z.object({ settled: z.array(z.string()) })

/** Which of the claims are still ours. pg-boss answers by attempt, so a job that was given away and taken again is not among them. */
async function touched({ boss, queue }: Parameters<typeof keepClaims>[0], asked: readonly Held[]): Promise<ReadonlySet<string>> {
  const attempts = asked.map(({ claim: { id, retryCount } }) => ({ id, retryCount }))
  return new Set(answer.parse(await boss.touch(queue, attempts)).settled)
}
