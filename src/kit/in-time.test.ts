import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTime } from './in-time.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is done in time is told, and nothing is waited for any longer', async () => {
  expect(await inTime(Promise.resolve(null), 1000)).toEqual({ done: null })
  expect(vi.getTimerCount()).toBe(0)
})

test('what takes longer is null, and goes on', async () => {
  let isDone = false
  const work = new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => (isDone = true))
  const decided = inTime(work, 10)
  await vi.advanceTimersByTimeAsync(10)
  expect([await decided, isDone]).toEqual([null, false])
  await vi.advanceTimersByTimeAsync(10)
  expect(isDone).toBe(true)
})

test('what fails in time fails', async () => {
  await expect(inTime(Promise.reject(new Error('no')), 10)).rejects.toThrow('no')
  expect(vi.getTimerCount()).toBe(0)
})
