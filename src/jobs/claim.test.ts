import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '../kit/log.ts'
import { type Claims, keepClaims } from './claim.ts'

type Touch = Parameters<typeof keepClaims>[0]['boss']['touch']

const second = 1_000
const job = (id: string, retryCount = 0) => ({ id, retryCount, data: { key: `key of ${id}` } })
const answered = (ids: readonly string[]): ReturnType<Touch> => Promise.resolve({ settled: ids, jobs: [], requested: 0, affected: 0 })

let claims: Claims
let touch: ReturnType<typeof vi.fn<Touch>>

beforeEach(() => {
  vi.useFakeTimers()
  touch = vi.fn<Touch>(async (_queue, attempts) => answered([attempts].flat().map((each) => (typeof each === 'string' ? each : each.id))))
  claims = keepClaims({ boss: { touch }, queue: 'lane', log: silentLog })
})
afterEach(() => {
  claims.stop()
  vi.useRealTimers()
})

test('one statement shows every few seconds that all jobs of the process are alive', async () => {
  const both = [claims.add(job('a')), claims.add(job('b', 4))]
  await vi.advanceTimersByTimeAsync(30 * second)
  expect(touch.mock.calls.length).toBeGreaterThanOrEqual(9)
  expect(touch.mock.lastCall?.slice(0, 2)).toEqual([
    'lane',
    [
      { id: 'a', retryCount: 0 },
      { id: 'b', retryCount: 4 },
    ],
  ])
  expect(both.map((claim) => claim.signal.aborted)).toEqual([false, false])
})

test('no statement is sent while nothing runs', async () => {
  claims.remove(claims.add(job('a')))
  await vi.advanceTimersByTimeAsync(30 * second)
  expect(touch).not.toHaveBeenCalled()
})

test('a run whose job was given to somebody else is told at the next beat, and only that run', async () => {
  const [kept, taken] = [claims.add(job('kept')), claims.add(job('taken'))]
  touch.mockImplementation(() => answered(['kept']))
  await vi.advanceTimersByTimeAsync(3 * second)
  expect([kept.isLost(), kept.signal.aborted]).toEqual([false, false])
  expect([taken.isLost(), taken.signal.aborted]).toEqual([true, true])
})

test('a run is told to stop before another process may take its job, when the database refuses or never answers', async () => {
  const ways: Touch[] = [() => Promise.reject(new Error('no connection')), () => new Promise(() => {})]
  for (const silence of ways) {
    touch.mockImplementation(silence)
    const claim = claims.add(job('a'))
    await vi.advanceTimersByTimeAsync(5 * second)
    expect(claim.isLost()).toBe(false)
    await vi.advanceTimersByTimeAsync(4_900)
    expect([claim.isLost(), claim.signal.aborted]).toEqual([true, true])
    claims.remove(claim)
  }
})

test('an answer that arrives late counts from when it was asked for', async () => {
  const claim = claims.add(job('a'))
  touch.mockImplementationOnce(async () => {
    await new Promise((resolve) => setTimeout(resolve, 8 * second))
    return answered(['a'])
  })
  touch.mockImplementation(() => new Promise(() => {}))
  // Asked at 3 s, answered at 11 s; others may take the job from 13 s on.
  await vi.advanceTimersByTimeAsync(12_900)
  expect(claim.isLost()).toBe(true)
})

test('a short silence of the database is forgiven', async () => {
  const claim = claims.add(job('a'))
  touch.mockRejectedValueOnce(new Error('no connection'))
  await vi.advanceTimersByTimeAsync(60 * second)
  expect(claim.signal.aborted).toBe(false)
})

test('an answer that pg-boss no longer gives is treated like silence', async () => {
  const claim = claims.add(job('a'))
  touch.mockImplementation(() => Promise.resolve({}))
  await vi.advanceTimersByTimeAsync(10 * second)
  expect(claim.isLost()).toBe(true)
})

test('after an hour a run is asked to return, and its claim is still good', async () => {
  const claim = claims.add(job('a'))
  await vi.advanceTimersByTimeAsync(59 * 60 * second)
  expect(claim.signal.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(60 * second)
  expect([claim.signal.aborted, claim.isLost()]).toEqual([true, false])
})

test('a job that this process takes anew is lost to its older run, whose end does not touch the newer one', async () => {
  const older = claims.add(job('a', 0))
  const newer = claims.add(job('a', 1))
  expect([older.isLost(), newer.isLost()]).toEqual([true, false])
  claims.remove(older)
  await vi.advanceTimersByTimeAsync(3 * second)
  expect(touch.mock.lastCall?.[1]).toEqual([{ id: 'a', retryCount: 1 }])
  expect(claims.all()).toEqual([newer])
})
