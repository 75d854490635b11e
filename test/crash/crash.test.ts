import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ConfirmationAnswer } from '../../src/programme/enrolment/confirmation-answer.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aView } from '../ground/outboxes.ts'
import { aCrowd, type Crowd, mondayAtNoon } from './crowd.ts'
import { letHeartbeatsBeMissed, rememberTakers } from './heartbeats.ts'
import { type Workers, workersOn } from './workers.ts'

/** A few in the normal suite; the long run (`npm run test:long`) sets many more. */
const kills = Number(process.env['PARI_KILLS'] ?? 6)
const secondsBetweenKills = 1
/** Time to start, to kill, and at the end to take over the last victim's lanes: heartbeat, supervision, pauses between tries. */
const limitMs = 100_000 + kills * 2_500

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 10 })
})
afterAll(() => database.close())

const said: readonly ConfirmationAnswer[] = ['coming', 'notAtKickoff', 'unsure', 'notStarting']
const answerOf = (nth: number): ConfirmationAnswer => said[nth % said.length] ?? 'coming'

test(
  `after ${kills} processes were killed at any moment nothing is lost, and nothing went out twice unless its outcome was truly unknown`,
  async () => {
    const time = mondayAtNoon()
    const crowd = await aCrowd(database, { time, workspaces: 6, pairs: Math.max(10, 2 * Math.ceil(kills / 4)) })
    const acknowledged = new Map<string, ConfirmationAnswer>()
    const workers = workersOn({ databaseUrl: database.url, aheadMs: time.aheadMs(), callLimitMs: 400 }, ({ command }, accepted) => {
      expect(accepted).toBe(true)
      if (command.do === 'answer') acknowledged.set(String(command['confirmation']), command['answer'] as ConfirmationAnswer)
    })
    for (let nth = 0; nth < 4; nth += 1) workers.start()
    await expect.poll(() => workers.allReady()).toBe(true)

    await rememberTakers(database)
    const put: string[] = []
    const calm = new AbortController()
    const traffic = Promise.all([keepSaying(crowd, put, calm.signal), keepTapping(crowd, workers, acknowledged, calm.signal)])
    const tally = await killMany(workers)
    calm.abort()
    await traffic

    const start = performance.now()
    await settled(crowd, workers)
    const seconds = Math.round((performance.now() - start) / 1_000)
    // Who was cut off taps again.
    for (const tap of tapsOf(crowd).filter(({ command }) => !acknowledged.has(command.confirmation))) workers.tap(Math.random(), tap)
    await expect.poll(() => acknowledged.size).toBe(crowd.mentees.length)
    await settled(crowd, workers)
    expect(await workers.stop()).toEqual([0, 0, 0, 0])
    const figures = await whatBecame(workers.sent(), put)
    await nobodyWasForgotten(crowd, acknowledged)
    await crowd.close()
    if (kills < 50) return
    // A run in which no process died in the middle of sending would prove little.
    expect(figures.unknownAttempts).toBeGreaterThan(kills / 4)
    process.stdout.write(`${JSON.stringify({ kills, ...tally, settledInSeconds: seconds, ...figures })}\n`)
  },
  limitMs,
)

/** Kills one of them about every second and starts another in its place: by turns at any moment, and while something is being said. */
async function killMany(workers: Workers) {
  let underWay = 0
  for (let nth = 0; nth < kills; nth += 1) {
    await sleep(Math.random() * 2 * secondsBetweenKills * 1_000)
    if (nth % 2 === 0) await somethingUnderWay()
    await workers.kill(Math.random())
    workers.start()
    if (await isUnderWay()) underWay += 1
  }
  return { killsWhileSomethingWasSaid: underWay }
}

async function isUnderWay(): Promise<boolean> {
  const { rows } = await database.pool.query("select from delivery where state = 'sending' limit 1")
  return rows.length > 0
}

async function somethingUnderWay(): Promise<void> {
  for (let look = 0; look < 100 && !(await isUnderWay()); look += 1) await sleep(20)
}

/** A steady flow of confirmations, with an announcement now and then. */
async function keepSaying(crowd: Crowd, put: string[], calm: AbortSignal): Promise<void> {
  const turns = crowd.mentees.length / 12
  for (let nth = 0; !calm.aborted; nth += 1) {
    const batch = crowd.mentees
      .filter((_, index) => index % turns === nth % turns)
      .map(({ personId }) => ({
        key: `word ${nth} to ${personId}`,
        personId,
        class: nth % 5 === 0 ? ('announcement' as const) : ('confirmation' as const),
        view: aView(`Word ${nth}`),
      }))
    await crowd.put(batch)
    put.push(...batch.map(({ key }) => key))
    await sleep(400)
  }
}

const tapsOf = (crowd: Crowd) =>
  crowd.mentees.map(({ email, workspace, confirmation }, nth) => ({
    command: { do: 'answer' as const, confirmation, answer: answerOf(nth) },
    from: { workspace: { platform: 'recorder' as const, id: workspace }, id: email },
  }))

/** Somebody who has no answer yet taps, again and again until it is acknowledged, spread over the whole run. */
async function keepTapping(crowd: Crowd, workers: Workers, acknowledged: ReadonlyMap<string, unknown>, calm: AbortSignal): Promise<void> {
  const everyMs = (kills * secondsBetweenKills * 1_000) / crowd.mentees.length
  const waiting = tapsOf(crowd)
  while (!calm.aborted) {
    const tap = waiting.shift()
    if (!tap) return
    if (!acknowledged.has(tap.command.confirmation)) {
      workers.tap(Math.random(), tap)
      waiting.push(tap)
    }
    await sleep(everyMs)
  }
}

/** Nothing is due or under way any more. */
const settled = (crowd: Crowd, workers: Workers) =>
  vi.waitFor(
    async () => {
      await letHeartbeatsBeMissed(database, workers.killed())
      const { rows } = await database.pool.query(
        `select state, count(*)::int from delivery where state = 'sending' or (state = 'due' and (class <> 'nudge' or due_at <= $1)) group by state
         union all select 'unasked', count(*)::int from confirmation where due_at <= $1 having count(*) > 0`,
        [crowd.clock.now().toString()],
      )
      expect(rows).toEqual([])
    },
    { timeout: 75_000, interval: 250 },
  )

interface Row {
  readonly id: string
  readonly key: string
  readonly class: string
  readonly state: string
  readonly attempts: number
  readonly unknown: number
  readonly open: number
}

async function whatBecame(sent: ReadonlyMap<string, number>, put: readonly string[]) {
  const { rows } = await database.pool.query<Row>(
    `select d.id, d.key, d.class, d.state, d.attempts, (count(*) filter (where a.outcome = 'unknown'))::int as unknown,
       (count(*) filter (where a.id is not null and a.outcome is null))::int as open
     from delivery d left join attempt a on a.delivery_id = d.id group by d.id`,
  )
  const times = (row: Row): number => sent.get(row.id) ?? 0
  const atMostOnce = (row: Row): boolean => row.class === 'announcement' || row.class === 'nudge'

  // Lost: written in a transaction that committed, and never said.
  const written = new Set(rows.map(({ key }) => key))
  expect(put.filter((key) => !written.has(key))).toEqual([])
  expect(rows.filter((row) => row.state === 'delivered' && times(row) === 0)).toEqual([])
  const said = new Set(put)
  expect(rows.filter((row) => said.has(row.key) && row.state !== 'delivered' && !(atMostOnce(row) && row.state === 'unknown'))).toEqual([])
  expect(rows.filter((row) => !atMostOnce(row) && !['delivered', 'superseded', 'dropped'].includes(row.state))).toEqual([])
  // Said twice, though nobody had to.
  expect(rows.filter((row) => times(row) > 1 + row.unknown)).toEqual([])
  expect(rows.filter((row) => atMostOnce(row) && times(row) > 1)).toEqual([])
  // An attempt whose end was never written down.
  expect(rows.filter((row) => row.open > 0)).toEqual([])
  return {
    deliveries: rows.length,
    reallySent: rows.reduce((sum, row) => sum + times(row), 0),
    unknownAttempts: rows.reduce((sum, row) => sum + row.unknown, 0),
    sentTwiceOrMore: rows.filter((row) => times(row) > 1).length,
    unknownAtTheEnd: rows.filter((row) => row.state === 'unknown').length,
  }
}

/** Every answer that was acknowledged is stored, and written down once however often it was tapped. */
async function nobodyWasForgotten(crowd: Crowd, acknowledged: ReadonlyMap<string, ConfirmationAnswer>): Promise<void> {
  const { rows } = await database.pool.query<{ id: string; answer: ConfirmationAnswer; notes: number }>(
    `select c.id, c.answer, (select count(*)::int from audit where subject = c.id and deed = 'answered') as notes
     from confirmation c where role = 'mentee'`,
  )
  expect(new Map(rows.map(({ id, answer }) => [id, answer]))).toEqual(new Map(acknowledged))
  expect(rows.filter(({ notes }) => notes !== 1)).toEqual([])
  expect(rows).toHaveLength(crowd.mentees.length)
}
