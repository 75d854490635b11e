import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { FaultRule, SlackEnd } from '../../adapters/playground/slack/index.ts'
import { freshDatabase, type TestDatabase } from '../database.ts'
import type { Ready } from '../programs/chat-process.ts'
import { aCrowd } from './crowd.ts'
import type { Processes } from './processes.ts'
import { aSlackGround } from './slack-ground.ts'

/** The whole in the long run (`npm run test:long`), a small one in the ordinary suite. */
const whole = process.env['PARI_KILLS'] !== undefined
const { asks, kills } = whole ? { asks: 2_000, kills: 10 } : { asks: 200, kills: 2 }
const workspaces = 4
const pairs = asks / workspaces / 2

const methods = ['chat.postMessage']
const badDay: readonly FaultRule[] = [
  { fault: 'resetAfter', methods, chance: 0.05 },
  { fault: 'errorBefore', methods, chance: 0.025 },
  { fault: 'errorAfter', methods, chance: 0.025 },
  { fault: 'rateLimited', methods, chance: 0.05, retryAfter: 1 },
  { fault: 'hangAfter', methods, chance: 0.01 },
  { fault: 'hangBefore', methods, chance: 0.01 },
]

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 10 })
})
afterAll(() => database.close())

test(
  `on Slack's worst day, with ${kills} processes killed, ${asks} people are asked: nobody is forgotten, and only what truly was unknown is said twice`,
  async () => {
    const ground = await aSlackGround(database, { workspaces, pairs, perSecond: 20, callLimitMs: 700 })
    const { end, processes, installed, time } = ground
    for (let nth = 0; nth < 2; nth += 1) processes.start()
    await vi.waitFor(() => expect(processes.ready()).toHaveLength(2), { timeout: 30_000, interval: 50 })
    for (const { id } of installed) expect(await ground.install(id)).toBe(200)
    end.setFaults(badDay)
    const start = performance.now()
    const crowd = await aCrowd(database, { workspaces, pairs, installed, time })
    await killMany(processes)
    await everybodyAsked()
    const seconds = Math.round((performance.now() - start) / 1_000)
    expect(await processes.stop()).toEqual([0, 0])
    await crowd.close()

    const figures = await whatBecame(end)
    // A day on which little went wrong would prove little.
    expect(figures.unknownAttempts).toBeGreaterThan(asks / 40)
    expect(figures.duplicates).toBeGreaterThan(0)
    if (whole) process.stdout.write(`${JSON.stringify({ asks, kills, seconds, ...figures })}\n`)
  },
  whole ? 400_000 : 90_000,
)

const count = async (sql: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]?.n ?? 0
const underWay = () => count("delivery where state = 'sending'")
const delivered = () => count("delivery where state = 'delivered'")

/** Spreads the kills over the work: each comes while something is being said, and another process takes the place of the dead one. */
async function killMany(processes: Processes<Ready>): Promise<void> {
  for (let nth = 1; nth <= kills; nth += 1) {
    while ((await delivered()) < (asks * nth) / (kills + 2) || (await underWay()) === 0) await sleep(20)
    await sleep(Math.random() * 200)
    await processes.kill(Math.random())
    processes.start()
  }
}

const everybodyAsked = () =>
  vi.waitFor(async () => expect(await delivered()).toBe(asks), { timeout: whole ? 200_000 : 60_000, interval: 100 })

interface Row {
  readonly id: string
  readonly person: string
  readonly state: string
  readonly unknown: number
  readonly open: number
  readonly outcomes: readonly (string | null)[]
}

async function whatBecame(end: SlackEnd) {
  const { rows } = await database.pool.query<Row>(
    `select d.id, d.state, d.sent_ref, a.external_id as person, array_agg(t.outcome order by t.number) as outcomes,
       (count(*) filter (where t.outcome = 'unknown'))::int as unknown, (count(*) filter (where t.outcome is null))::int as open
     from delivery d join address a on a.id = d.address_id join attempt t on t.delivery_id = d.id
     where d.kind = 'confirmation.ask' group by d.id, a.external_id`,
  )
  const said = rows.map((row) => ({ ...row, times: timesSaid(end, row) }))

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
  expect(end.duplicates().length).toBeLessThanOrEqual(unknownAttempts)
  expect(end.duplicates()).toHaveLength(said.reduce((sum, { times }) => sum + times - 1, 0))
  expect(await count("audit where deed = 'asked'")).toBe(asks)
  const posts = end.calls.filter(({ method }) => method === 'chat.postMessage')
  return {
    unknownAttempts,
    duplicates: end.duplicates().length,
    attempts: rows.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
    posts: Object.fromEntries([...Map.groupBy(posts, ({ outcome }) => outcome)].map(([outcome, all]) => [outcome, all.length])),
    cutOff: await count("attempt where detail = 'the process ended in mid-send'"),
  }
}

const timesSaid = (end: SlackEnd, { id, person }: Row): number =>
  end
    .as(person)
    .inbox()
    .filter(({ metadata }) => JSON.stringify(metadata?.['event_payload']) === JSON.stringify({ delivery: id })).length
