import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { briefly } from './briefly.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('whoever asks while it is done, or soon after, gets the same answer', async () => {
  const gate = Promise.withResolvers<string>()
  const work = vi.fn<() => Promise<string>>(() => gate.promise)
  const ask = briefly(1_000, work)
  const asked = [ask(), ask()]
  vi.advanceTimersByTime(5_000)
  asked.push(ask())
  gate.resolve('done')
  expect(await Promise.all(asked)).toEqual(['done', 'done', 'done'])
  vi.advanceTimersByTime(999)
  await ask()
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(2)
  await ask()
  expect(work).toHaveBeenCalledTimes(2)
})

test('a failure is kept no longer than an answer', async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('broken')).mockResolvedValue('mended')
  const ask = briefly(1_000, work)
  await expect(ask()).rejects.toThrow('broken')
  await expect(ask()).rejects.toThrow('broken')
  vi.advanceTimersByTime(1_001)
  expect(await ask()).toBe('mended')
})
