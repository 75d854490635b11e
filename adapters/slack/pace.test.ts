import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPace, mostWaiting } from './pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a conversation gets one message a second, in the order in which they came', async () => {
  const pace = createPace(1000)
  const said: string[] = []
  const say = async (text: string) => {
    await pace.turn('D1')
    said.push(text)
  }
  const all = Promise.all([say('one'), say('two'), say('three')])
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual(['one'])
  await vi.advanceTimersByTimeAsync(999)
  expect(said).toEqual(['one'])
  await vi.advanceTimersByTimeAsync(1)
  expect(said).toEqual(['one', 'two'])
  await vi.advanceTimersByTimeAsync(1000)
  await all
  expect(said).toEqual(['one', 'two', 'three'])
})

test('conversations do not wait for each other', async () => {
  const pace = createPace(1000)
  await Promise.all([pace.turn('D1'), pace.turn('D2')])
  expect(vi.getTimerCount()).toBe(2)
})

test('whoever would wait too long is sent away, until the queue is shorter', async () => {
  const pace = createPace(1000)
  for (let place = 0; place < mostWaiting; place++) expect(pace.turn('D1')).not.toBeNull()
  expect(pace.turn('D1')).toBeNull()
  await vi.advanceTimersByTimeAsync(1000)
  expect(pace.turn('D1')).not.toBeNull()
})

test('nothing is kept of a conversation that has had its rest', async () => {
  const pace = createPace(1000)
  await pace.turn('D1')
  await vi.advanceTimersByTimeAsync(1000)
  expect(vi.getTimerCount()).toBe(0)
  await pace.turn('D1')
  expect(vi.getTimerCount()).toBe(1)
})
