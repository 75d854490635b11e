import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { WireFault } from '../../playground/ends/faults.ts'
import type { Workspace } from '../../src/contract/platform.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import type { Later, Ready } from '../programs/chat-process.ts'
import { type Ahead, aCrowd, type Crowd } from './crowd.ts'
import { letHeartbeatsBeMissed, rememberTakers } from './heartbeats.ts'
import type { Processes } from './processes.ts'

/** The whole in the long run (`npm run test:long`), a small one in the ordinary suite. */
export const whole = process.env['PARI_KILLS'] !== undefined
export const { asks, kills } = whole ? { asks: 2_000, kills: 10 } : { asks: 200, kills: 2 }
export const workspaces = 4
export const pairs = asks / workspaces / 2

export const faults: readonly { readonly fault: WireFault; readonly chance: number; readonly retryAfter?: number }[] = [
  { fault: 'resetAfter', chance: 0.05 },
  { fault: 'errorBefore', chance: 0.025 },
  { fault: 'errorAfter', chance: 0.025 },
  { fault: 'rateLimited', chance: 0.05, retryAfter: 1 },
  { fault: 'hangAfter', chance: 0.01 },
  { fault: 'hangBefore', chance: 0.01 },
]

/** A platform full of people, and Pari processes beside it that are not started yet. */
export interface Ground {
  readonly time: Ahead
  /** Where Pari will be installed. */
  readonly installed: readonly Workspace[]
  readonly processes: Processes<Ready>
  /** Installs it everywhere; two processes are ready. */
  readonly install: () => Promise<void>
  readonly setFaults: (faults: readonly { fault: WireFault; chance: number; retryAfter?: number }[]) => void
  /** How often a delivery stands in the conversation with this address. */
  readonly timesSaid: (delivery: string, address: string) => number
  readonly duplicates: () => number
  /** How the calls ended that say something. */
  readonly outcomes: () => readonly string[]
}

export interface GroundWanted {
  readonly workspaces: number
  readonly pairs: number
  readonly perSecond: number
  readonly callLimitMs: number
}

/** Two thousand asks on a platform's worst day, with processes killed in between. Declares one test. */
export function survivesABadDay(name: string, groundOn: (database: TestDatabase, wanted: GroundWanted) => Promise<Ground>): void {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase({ poolSize: 10 })
  })
  afterAll(() => database.close())

  test(
    `on ${name}’s worst day, with ${kills} processes killed, ${asks} people are asked: nobody is forgotten, and only what truly was unknown is said twice`,
    async () => {
      const ground = await groundOn(database, { workspaces, pairs, perSecond: 20, callLimitMs: 700 })
      const { processes, installed, time } = ground
      for (let nth = 0; nth < 2; nth += 1) processes.start()
      await expect.poll(() => processes.ready()).toHaveLength(2)
      await ground.install()
      ground.setFaults(faults)
      await rememberTakers(database)
      const start = performance.now()
      const crowd = await aCrowd(database, { workspaces, pairs, installed, time })
      await killMany(database, processes)
      await vi.waitFor(
        async () => {
          await waitForNothing(database, ground, crowd)
          expect(await delivered(database)).toBe(asks)
        },
        { timeout: whole ? 200_000 : 60_000, interval: 50 },
      )
      const seconds = Math.round((performance.now() - start) / 1_000)
      expect(await processes.stop()).toEqual([0, 0])
      await crowd.close()

      const figures = await whatBecame(database, ground)
      // A day on which little went wrong would prove little.
      expect(figures.unknownAttempts).toBeGreaterThan(asks / 40)
      expect(figures.duplicates).toBeGreaterThan(0)
      if (whole) process.stdout.write(`${JSON.stringify({ name, asks, kills, seconds, ...figures })}\n`)
    },
    whole ? 400_000 : 90_000,
  )
}

export const count = async ({ pool }: TestDatabase, sql: string): Promise<number> =>
  (await pool.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]?.n ?? 0
const underWay = (database: TestDatabase) => count(database, "delivery where state = 'sending'")
const delivered = (database: TestDatabase) => count(database, "delivery where state = 'delivered'")

/** Spreads the kills over the work: each comes while something is being said, and another process takes the place of the dead one. */
export async function killMany(database: TestDatabase, processes: Processes<Ready>): Promise<void> {
  for (let nth = 1; nth <= kills; nth += 1) {
    while ((await delivered(database)) < (asks * nth) / (kills + 2) || (await underWay(database)) === 0) {
      await letHeartbeatsBeMissed(database, processes.killed())
      await sleep(20)
    }
    await sleep(Math.random() * 200)
    await processes.kill(Math.random())
    processes.start()
  }
}

/** What is tried again later is tried again now: how often bad luck doubled a pause must not decide how long this takes. */
export async function waitForNothing(database: TestDatabase, { time, processes }: Ground, crowd: Crowd): Promise<void> {
  await letHeartbeatsBeMissed(database, processes.killed())
  if (processes.ready().length < processes.running().length || (await underWay(database)) > 0) return
  const next = await nextTry(database)
  const early = (next?.getTime() ?? 0) - time.clock.now().epochMilliseconds
  if (early <= 0) return
  time.pass(early)
  await processes.tell({ aheadMs: time.aheadMs() } satisfies Later)
  await crowd.wakeLanes()
}

/** When the first lane may say something again. */
async function nextTry({ pool }: TestDatabase): Promise<Date | undefined> {
  const { rows } = await pool.query<{ at: Date | null }>(
    "select min(greatest(d.due_at, w.held_until)) as at from delivery d join workspace w on w.id = d.workspace_id where d.state = 'due'",
  )
  return rows[0]?.at ?? undefined
}

interface Row {
  readonly id: string
  readonly person: string
  readonly state: string
  readonly unknown: number
  readonly open: number
  readonly outcomes: readonly (string | null)[]
}

async function whatBecame(database: TestDatabase, ground: Ground) {
  const { rows } = await database.pool.query<Row>(
    `select d.id, d.state, d.sent_ref, a.external_id as person, array_agg(t.outcome order by t.number) as outcomes,
       (count(*) filter (where t.outcome = 'unknown'))::int as unknown, (count(*) filter (where t.outcome is null))::int as open
     from delivery d join address a on a.id = d.address_id join attempt t on t.delivery_id = d.id
     where d.kind = 'confirmation.ask' group by d.id, a.external_id`,
  )
  const said = rows.map((row) => ({ ...row, times: ground.timesSaid(row.id, row.person) }))

  // One ask for each person, and each really in its reader's own conversation.
  expect(rows).toHaveLength(asks)
  expect(new Set(rows.map(({ person }) => person)).size).toBe(asks)
  expect(said.filter(({ state, times }) => state !== 'delivered' || times === 0)).toEqual([])
  // Said twice, though nobody had to; the last attempt is the one that is known to have arrived.
  expect(said.filter(({ times, unknown }) => times > 1 + unknown)).toEqual([])
  expect(rows.filter(({ outcomes }) => outcomes.indexOf('delivered') !== outcomes.length - 1)).toEqual([])
  // An attempt whose end was never written down.
  expect(rows.filter(({ open }) => open > 0)).toEqual([])
  const unknownAttempts = rows.reduce((sum, { unknown }) => sum + unknown, 0)
  expect(ground.duplicates()).toBeLessThanOrEqual(unknownAttempts)
  expect(ground.duplicates()).toBe(said.reduce((sum, { times }) => sum + times - 1, 0))
  expect(await count(database, "audit where deed = 'asked'")).toBe(asks)
  return {
    unknownAttempts,
    duplicates: ground.duplicates(),
    attempts: rows.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
    calls: Object.fromEntries([...Map.groupBy(ground.outcomes(), (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length])),
    cutOff: await count(database, "attempt where detail = 'the process ended in mid-send'"),
  }
}
