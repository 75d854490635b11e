import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/kit/clock.ts'
import { createPace, type PaceLimits, paces } from './pace.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const paceOf = (limits: PaceLimits) => createPace(limits, systemClock)
type Pace = ReturnType<typeof createPace>

interface Wish {
  readonly conversation: (nth: number) => string | null
  readonly isSaid?: boolean
}
const said = (conversation: string): Wish => ({ conversation: () => conversation })
const anywhere: Wish = { conversation: () => null, isSaid: false }
const toEach: Wish = { conversation: (nth) => `a:${nth}` }

/** Takes turns as fast as they come; how many had theirs so far. */
function takers(pace: Pace, count: number, { conversation, isSaid = true }: Wish) {
  const taken = { turns: 0, refused: 0 }
  for (let nth = 0; nth < count; nth++) {
    const turn = pace.turn({ tenant: 't1', conversation: conversation(nth), isSaid })
    if (turn instanceof Promise) void turn.then(() => (taken.turns += 1))
    else taken.refused += 1
  }
  return taken
}

/** Says something again and again for so many seconds, as soon as it may: when it did. */
async function saysFor(pace: Pace, seconds: number, isSaid = true): Promise<number[]> {
  const [begun, at]: [number, number[]] = [systemClock.now().epochMilliseconds, []]
  const millis = () => systemClock.now().epochMilliseconds - begun
  for (;;) {
    const turn = pace.turn({ tenant: 't1', conversation: 'a:1', isSaid })
    if (turn instanceof Promise) {
      await Promise.all([turn, vi.advanceTimersByTimeAsync(0).then(() => vi.runAllTimersAsync())])
      if (millis() >= seconds * 1_000) return at
      at.push(millis())
    } else if (millis() + turn.afterMs >= seconds * 1_000) return at
    else await vi.advanceTimersByTimeAsync(turn.afterMs)
  }
}
/** The most in any so many seconds, wherever they begin. */
const mostIn = (at: readonly number[], seconds: number): number =>
  Math.max(...at.map((begin) => at.filter((time) => time >= begin && time < begin + seconds * 1_000).length))

describe('the pace in a tenant', () => {
  test('is so many requests a second, whatever the conversations', async () => {
    const taken = takers(paceOf({ perSecond: 3, perConversation: 7 }), 6, toEach)
    await vi.advanceTimersByTimeAsync(999)
    expect(taken).toEqual({ turns: 3, refused: 0 })
    await vi.advanceTimersByTimeAsync(1)
    expect(taken).toEqual({ turns: 6, refused: 0 })
  })

  test('lets nobody wait longer than the next second’s turns', async () => {
    const pace = paceOf({ perSecond: 2, perConversation: 7 })
    expect(takers(pace, 6, anywhere).refused).toBe(2)
    expect(pace.turn({ tenant: 't1', conversation: null, isSaid: false })).toEqual({ of: 'tenant', afterMs: 1_000 })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(takers(pace, 1, anywhere).refused).toBe(0)
  })

  test('counts those who wait in a conversation first', async () => {
    const pace = paceOf({ perSecond: 50, perConversation: 7 })
    const many = takers(pace, 400, toEach)
    expect(many.refused).toBe(300)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(many.turns).toBe(100)
    const [inOne, asked] = [takers(pace, 15, said('a:busy')), takers(pace, 100, anywhere)]
    expect([inOne.refused, asked.refused]).toEqual([0, 15])
    await vi.advanceTimersByTimeAsync(3_000)
    expect([inOne.turns, asked.turns]).toEqual([15, 85])
    expect(takers(pace, 100, anywhere).refused).toBe(0)
  })

  test('holds in any second, wherever it begins', async () => {
    const pace = paceOf({ perSecond: 4, perConversation: 7 })
    const at: number[] = []
    for (let tick = 0; tick < 60; tick++) {
      const turn = pace.turn({ tenant: 't1', conversation: null, isSaid: false })
      if (turn instanceof Promise) void turn.then(() => at.push(performance.now()))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(mostIn(at, 1)).toBe(4)
    expect(at.length).toBeGreaterThan(20)
  })

  test('does not slow another tenant down', async () => {
    const pace = paceOf({ perSecond: 1, perConversation: 1 })
    takers(pace, 2, said('a:1'))
    let isDone = false
    const turn = pace.turn({ tenant: 't2', conversation: 'a:1', isSaid: true })
    void (turn as Promise<void>).then(() => (isDone = true))
    await vi.advanceTimersByTimeAsync(1)
    expect(isDone).toBe(true)
  })

  test('lets an announcement to 2,000 people, each in a chat of their own, go out in 40 seconds', async () => {
    const pace = paceOf(paces)
    let waiting = Array.from({ length: 2_000 }, (_, nth) => `a:${nth}`)
    let arrived = 0
    for (let seconds = 0; seconds < 40; seconds++) {
      const next: string[] = []
      for (const conversation of waiting) {
        const turn = pace.turn({ tenant: 't1', conversation, isSaid: true })
        if (turn instanceof Promise) void turn.then(() => (arrived += 1))
        else next.push(conversation)
      }
      waiting = next
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect([arrived, waiting.length]).toEqual([2_000, 0])
  })
})

describe('the pace in a conversation', () => {
  test('is slower, and what is asked about it has a pace of its own', async () => {
    const pace = paceOf(paces)
    const [one, asked, nowhere] = [
      takers(pace, 10, said('a:1')),
      takers(pace, 15, { ...said('a:1'), isSaid: false }),
      takers(pace, 20, anywhere),
    ]
    await vi.advanceTimersByTimeAsync(10)
    expect([one.turns, asked.turns, nowhere.turns]).toEqual([7, 14, 20])
    await vi.advanceTimersByTimeAsync(1_000)
    expect([one.turns, asked.turns]).toEqual([8, 15])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(one).toEqual({ turns: 10, refused: 0 })
  })

  test('lets nobody wait longer than two seconds, and says when to come again', async () => {
    const pace = paceOf(paces)
    expect(takers(pace, 20, said('a:1')).refused).toBe(5)
    expect(pace.turn({ tenant: 't1', conversation: 'a:1', isSaid: true })).toEqual({ of: 'conversation', afterMs: 3_000 })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(takers(pace, 1, said('a:1')).refused).toBe(0)
  })

  test.each([
    [true, [7, 8, 60, 1_800]],
    [false, [14, 16, 120, 3_600]],
  ])('holds in any 1, 2 and 30 seconds and in any hour (said: %s)', async (isSaid, most) => {
    const at = await saysFor(paceOf(paces), 3_700, isSaid)
    expect([1, 2, 30, 3_600].map((seconds) => mostIn(at, seconds))).toEqual(most)
  })

  test('can be set for each of the longer times, and grows with the second’s otherwise', async () => {
    const set = await saysFor(paceOf({ ...paces, perConversationHalfMinute: 10, perConversationHour: 100 }), 3_600)
    expect([30, 3_600].map((seconds) => mostIn(set, seconds))).toEqual([10, 100])
    vi.setSystemTime(0)
    const doubled = await saysFor(paceOf({ perSecond: 50, perConversation: 14 }), 40)
    expect([1, 2, 30].map((seconds) => mostIn(doubled, seconds))).toEqual([14, 16, 120])
  })

  test('does not stop when the machine’s clock is set back', async () => {
    const pace = paceOf(paces)
    expect(takers(pace, 60, said('a:1')).refused).toBeGreaterThan(0)
    vi.setSystemTime(systemClock.now().epochMilliseconds - 3_600_000)
    expect(takers(pace, 7, said('a:1')).refused).toBe(0)
  })
})
