import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Instant } from '../kit/clock.ts'
import { startTick, type Tick } from './cron.ts'
import type { Queue } from './queue.ts'

const lines: string[] = []
const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) })
const tickOf = vi.fn<Queue['tick']>()
const waker = { wakeTimetable: vi.fn<() => Promise<void>>(), wakeLanes: vi.fn<(ids: readonly string[]) => Promise<void>>() }
const afterSetBack = vi.fn<() => Promise<void>>()
const databaseMs = vi.fn<() => Promise<number>>()
const queue = { tick: tickOf, waker, afterSetBack, databaseMs }
const minutes = () => tickOf.mock.calls.map(([minute]: [Instant]) => minute.toString())
let tick: Tick | undefined

beforeEach(() => {
  // 18 seconds before the clocks of Helsinki skip an hour.
  vi.useFakeTimers({ now: new Date('2027-03-28T00:59:42.500Z') })
  tickOf.mockReset().mockResolvedValue()
  waker.wakeTimetable.mockReset().mockResolvedValue()
  afterSetBack.mockReset().mockResolvedValue()
  databaseMs.mockReset().mockImplementation(async () => Date.now())
  lines.length = 0
})
afterEach(async () => {
  await tick?.stop()
  vi.useRealTimers()
})

test('the timetable is woken at once and then each minute, also when the clocks go forward', async () => {
  tick = await startTick({ queue, log })
  expect(waker.wakeTimetable).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(150_000)
  expect(minutes()).toEqual(['2027-03-28T01:00:00Z', '2027-03-28T01:01:00Z', '2027-03-28T01:02:00Z'])
})

test('after a stop nothing ticks', async () => {
  tick = await startTick({ queue, log })
  await tick.stop()
  await vi.advanceTimersByTimeAsync(150_000)
  expect(tickOf).not.toHaveBeenCalled()
})

test('a tick that fails is logged by kind, and the next minute ticks again', async () => {
  tickOf.mockRejectedValueOnce(Object.assign(new Error('password of pari is wrong'), { code: '28P01' }))
  tick = await startTick({ queue, log })
  await vi.advanceTimersByTimeAsync(90_000)
  expect(minutes()).toHaveLength(2)
  expect(lines.join()).toContain('Error 28P01')
  expect(lines.join()).not.toContain('password')
})

test('a tick that takes longer than a minute is not followed by a second one beside it', async () => {
  tickOf.mockImplementationOnce(() => new Promise((resolve) => setTimeout(resolve, 70_000)))
  tick = await startTick({ queue, log })
  await vi.advanceTimersByTimeAsync(18_000 + 60_000)
  expect(minutes()).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(minutes()).toHaveLength(2)
})

const warned = () => lines.map((line) => JSON.parse(line) as { msg: string }).map(({ msg }) => msg)
const setTheClock = (to: string) => vi.setSystemTime(new Date(to))

test('a clock that is set back an hour, and right again, keeps nobody waiting for longer than a minute, and it is said', async () => {
  tick = await startTick({ queue, log })
  await vi.advanceTimersByTimeAsync(30_000)
  setTheClock('2027-03-28T00:00:12.500Z')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(waker.wakeTimetable).toHaveBeenCalledTimes(2)
  expect(afterSetBack).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(115_000)
  expect(minutes()).toEqual(['2027-03-28T01:00:00Z', '2027-03-28T00:01:00Z', '2027-03-28T00:02:00Z'])
  setTheClock('2027-03-28T01:02:30Z')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(waker.wakeTimetable).toHaveBeenCalledTimes(3)
  expect(afterSetBack).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(minutes().slice(3)).toEqual(['2027-03-28T01:03:00Z'])
  expect(warned()).toEqual([
    'the clock was set back by 3600 s: what waited for a later time is woken now',
    expect.stringMatching(/^the clock went forward by 3\d\d\d s, or this machine slept: what is due is looked at now$/),
  ])
})

test('after two weeks of sleep one line says so, and what is due is looked at once', async () => {
  tick = await startTick({ queue, log })
  await vi.advanceTimersByTimeAsync(20_000)
  setTheClock('2027-04-14T09:00:20Z')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(warned()).toEqual([expect.stringMatching(/^the clock went forward by \d+ s, or this machine slept/)])
  expect(waker.wakeTimetable).toHaveBeenCalledTimes(2)
  expect(minutes()).toEqual(['2027-03-28T01:00:00Z', '2027-04-14T09:01:00Z'])
})

test('after the process stood still for hours the missed ticks are counted in one line', async () => {
  tick = await startTick({ queue, log })
  await vi.advanceTimersByTimeAsync(17_000)
  // The clock goes on, and nothing of ours runs before node-cron's own minute.
  vi.setSystemTime(new Date('2027-03-28T04:00:10Z'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(warned()).toHaveLength(2)
  expect(warned().filter((line) => /^18\d ticks were missed$/.test(line))).toHaveLength(1)
  expect(warned().filter((line) => line.startsWith('the clock went forward'))).toHaveLength(1)
})

test('what cannot be woken after a step is logged by kind, and the next minute tries again', async () => {
  tick = await startTick({ queue, log })
  await vi.advanceTimersByTimeAsync(20_000)
  afterSetBack.mockRejectedValueOnce(Object.assign(new Error('password of pari is wrong'), { code: '28P01' }))
  setTheClock('2027-03-28T00:30:00Z')
  await vi.advanceTimersByTimeAsync(65_000)
  expect(warned()).toContain('cannot wake the timetable; the next minute tries again')
  expect(lines.join()).not.toContain('password')
  expect(minutes().at(-1)).toBe('2027-03-28T00:31:00Z')
})

test('a database whose clock alone is set back is noticed with the next tick', async () => {
  let backMs = 0
  databaseMs.mockImplementation(async () => Date.now() - backMs)
  tick = await startTick({ queue, log })
  await vi.advanceTimersByTimeAsync(30_000)
  backMs = 600_000
  await vi.advanceTimersByTimeAsync(180_000)
  expect(afterSetBack).toHaveBeenCalledTimes(1)
  expect(warned()).toEqual(['the database’s clock was set back by 600 s: what waited for a later time is woken now'])
})

test('a clock that drifts within seconds is no step', async () => {
  tick = await startTick({ queue, log })
  for (let time = 0; time < 10; time++) {
    vi.setSystemTime(new Date(Date.now() - 300))
    await vi.advanceTimersByTimeAsync(5_000)
  }
  expect(warned()).toEqual([])
})
