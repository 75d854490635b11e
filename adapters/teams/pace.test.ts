import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPace } from './pace.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Takes turns as fast as they come; how many had theirs so far. */
function takers(pace: ReturnType<typeof createPace>, count: number, conversation: (nth: number) => string | null) {
  const taken = { turns: 0, refused: 0 }
  for (let nth = 0; nth < count; nth++) {
    const turn = pace.turn('t1', conversation(nth))
    if (turn === null) taken.refused += 1
    else void turn.then(() => (taken.turns += 1))
  }
  return taken
}

describe('the pace on Teams', () => {
  test('is so many requests a second in a tenant, whatever the conversations', async () => {
    const pace = createPace({ perSecond: 3, perConversation: 7 })
    const taken = takers(pace, 6, (nth) => `a:${nth}`)
    await vi.advanceTimersByTimeAsync(999)
    expect(taken).toEqual({ turns: 3, refused: 0 })
    await vi.advanceTimersByTimeAsync(1)
    expect(taken).toEqual({ turns: 6, refused: 0 })
  })

  test('is slower in one conversation, and what is only asked does not count there', async () => {
    const pace = createPace({ perSecond: 50, perConversation: 2 })
    const [said, asked] = [takers(pace, 4, () => 'a:1'), takers(pace, 10, () => null)]
    await vi.advanceTimersByTimeAsync(10)
    expect([said.turns, asked.turns]).toEqual([2, 10])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(said).toEqual({ turns: 4, refused: 0 })
  })

  test('lets nobody wait longer than the next second’s turns', async () => {
    const pace = createPace({ perSecond: 50, perConversation: 2 })
    expect(takers(pace, 6, () => 'a:1').refused).toBe(2)
    expect(takers(createPace({ perSecond: 2, perConversation: 7 }), 6, () => null).refused).toBe(2)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(takers(pace, 1, () => 'a:1').refused).toBe(0)
  })

  test('lets nobody wait longer than two seconds who first waits in a conversation, either', async () => {
    const pace = createPace({ perSecond: 50, perConversation: 7 })
    const many = takers(pace, 400, (nth) => `a:${nth}`)
    expect(many.refused).toBe(300)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(many.turns).toBe(100)
    await vi.advanceTimersByTimeAsync(1_000)
    const [inOne, asked] = [takers(pace, 14, () => 'a:busy'), takers(pace, 100, () => null)]
    expect([inOne.refused, asked.refused]).toEqual([0, 14])
    await vi.advanceTimersByTimeAsync(2_000)
    expect([inOne.turns, asked.turns]).toEqual([14, 86])
    expect(takers(pace, 100, () => null).refused).toBe(0)
  })

  test('holds in any second, wherever it begins', async () => {
    const pace = createPace({ perSecond: 4, perConversation: 7 })
    const at: number[] = []
    for (let tick = 0; tick < 60; tick++) {
      void pace.turn('t1', null)?.then(() => at.push(performance.now()))
      await vi.advanceTimersByTimeAsync(100)
    }
    for (const begin of at) expect(at.filter((time) => time >= begin && time < begin + 1_000).length).toBeLessThanOrEqual(4)
    expect(at.length).toBeGreaterThan(20)
  })

  test('of one tenant does not slow another down', async () => {
    const pace = createPace({ perSecond: 1, perConversation: 1 })
    takers(pace, 2, () => 'a:1')
    let isDone = false
    void pace.turn('t2', 'a:1')?.then(() => (isDone = true))
    await vi.advanceTimersByTimeAsync(1)
    expect(isDone).toBe(true)
  })
})
