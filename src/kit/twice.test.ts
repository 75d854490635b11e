import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { twice } from './twice.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what goes well is done once', async () => {
  const work = vi.fn<() => Promise<void>>(() => Promise.resolve())
  await twice(work)
  expect(work).toHaveBeenCalledTimes(1)
})

test('what breaks is done again, not at once', async () => {
  const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce()
  const done = twice(work)
  await vi.advanceTimersByTimeAsync(499)
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  await done
  expect(work).toHaveBeenCalledTimes(2)
})

test('what breaks again is thrown', async () => {
  const work = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no')))
  const said = twice(work).catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(500)
  expect([await said, work.mock.calls.length]).toEqual(['no', 2])
})
