import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Instant } from '../kit/clock.ts'
import { startTick, type Tick } from './cron.ts'
import type { Queue } from './queue.ts'

const lines: string[] = []
const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) })
const tickOf = vi.fn<Queue['tick']>()
const waker = { wakeTimetable: vi.fn<() => Promise<void>>(), wakeLanes: vi.fn<(ids: readonly string[]) => Promise<void>>() }
const minutes = () => tickOf.mock.calls.map(([minute]: [Instant]) => minute.toString())
let tick: Tick | undefined

beforeEach(() => {
  // 18 seconds before the clocks of Helsinki skip an hour.
  vi.useFakeTimers({ now: new Date('2027-03-28T00:59:42.500Z') })
  tickOf.mockReset().mockResolvedValue()
  waker.wakeTimetable.mockReset().mockResolvedValue()
})
afterEach(async () => {
  await tick?.stop()
  vi.useRealTimers()
})

test('the timetable is woken at once and then each minute, also when the clocks go forward', async () => {
  tick = await startTick({ queue: { tick: tickOf, waker }, log })
  expect(waker.wakeTimetable).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(150_000)
  expect(minutes()).toEqual(['2027-03-28T01:00:00Z', '2027-03-28T01:01:00Z', '2027-03-28T01:02:00Z'])
})

test('after a stop nothing ticks', async () => {
  tick = await startTick({ queue: { tick: tickOf, waker }, log })
  await tick.stop()
  await vi.advanceTimersByTimeAsync(150_000)
  expect(tickOf).not.toHaveBeenCalled()
})

test('a tick that fails is logged by kind, and the next minute ticks again', async () => {
  tickOf.mockRejectedValueOnce(Object.assign(new Error('password of pari is wrong'), { code: '28P01' }))
  tick = await startTick({ queue: { tick: tickOf, waker }, log })
  await vi.advanceTimersByTimeAsync(90_000)
  expect(minutes()).toHaveLength(2)
  expect(lines.join()).toContain('Error 28P01')
  expect(lines.join()).not.toContain('password')
})

test('a tick that takes longer than a minute is not followed by a second one beside it', async () => {
  tickOf.mockImplementationOnce(() => new Promise((resolve) => setTimeout(resolve, 70_000)))
  tick = await startTick({ queue: { tick: tickOf, waker }, log })
  await vi.advanceTimersByTimeAsync(18_000 + 60_000)
  expect(minutes()).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(minutes()).toHaveLength(2)
})
