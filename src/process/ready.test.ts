import { afterEach, expect, test, vi } from 'vitest'
import { silentLog } from '../kit/log.ts'
import { type Serving, serve } from './http.ts'
import { readyRoute } from './ready.ts'
import type { Vitals } from './vitals.ts'

const open: Serving[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop()
})

const well: Vitals = {
  databaseAheadMs: async () => 40,
  queueSilentMs: () => 300,
  tickSilentMs: () => 59_000,
  ticks: () => 7,
  isHeld: () => false,
  deliveries: async () => [],
}

async function asked(vitals: Vitals | null): Promise<[number, unknown]> {
  const server = await serve({ host: '127.0.0.1', port: 0 }, new Promise(() => {}), silentLog, { atOnce: [readyRoute(() => vitals)] })
  open.push(server)
  const answer = await fetch(`http://127.0.0.1:${server.port}/ready`)
  return [answer.status, await answer.json()]
}

const ok = { database: 'ok', queue: 'ok', clock: 'ok' }

test('a process that runs well is ready', async () => {
  expect(await asked(well)).toEqual([200, ok])
})

test('a process that holds after a restore answers people, so it is ready', async () => {
  expect(await asked({ ...well, isHeld: () => true, queueSilentMs: () => Number.POSITIVE_INFINITY })).toEqual([
    200,
    { ...ok, queue: 'held' },
  ])
})

test('a process that starts is not ready yet', async () => {
  expect(await asked(null)).toEqual([503, { database: 'starting', queue: 'starting', clock: 'starting' }])
})

test.each<[string, Partial<Vitals>, object]>([
  ['a queue that could not be asked', { queueSilentMs: () => 40_000 }, { queue: 'could not be asked for 40 s' }],
  ['ticks that stay away', { tickSilentMs: () => 200_000 }, { queue: 'has had no tick for 200 s' }],
  ['a clock behind the database’s', { databaseAheadMs: async () => 70_000 }, { clock: 'is 70 s behind the database’s' }],
  ['a clock ahead of the database’s', { databaseAheadMs: async () => -3_600_000 }, { clock: 'is 3600 s ahead of the database’s' }],
  [
    'a database that refuses',
    { databaseAheadMs: () => Promise.reject(new Error('the password of pari is wrong')) },
    { database: 'does not answer', clock: 'cannot be compared' },
  ],
])('%s is named with a short reason', async (_, change, said) => {
  expect(await asked({ ...well, ...change })).toEqual([503, { ...ok, ...said }])
})

test('a database that does not answer is not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const answer = asked({ ...well, databaseAheadMs: () => new Promise(() => {}) })
  await expect.poll(() => vi.advanceTimersByTime(2_000).getTimerCount()).toBe(0)
  vi.useRealTimers()
  expect(await answer).toEqual([503, { ...ok, database: 'does not answer', clock: 'cannot be compared' }])
})

test('the database is asked once a second, however often somebody asks us', async () => {
  const databaseAheadMs = vi.fn<() => Promise<number>>(async () => 0)
  const server = await serve({ host: '127.0.0.1', port: 0 }, [], silentLog, { atOnce: [readyRoute(() => ({ ...well, databaseAheadMs }))] })
  open.push(server)
  await Promise.all(Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${server.port}/ready`)))
  expect(databaseAheadMs.mock.calls.length).toBeLessThan(20)
})
