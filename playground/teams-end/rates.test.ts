import { describe, expect, test } from 'vitest'
import { hoursAfter, Instant, turnableClock } from '../../src/kit/clock.ts'
import { makeRates, type Pace } from './rates.ts'

const setting = (multiplier = 1) => {
  const clock = turnableClock(Instant.from('2026-11-02T08:00:00Z'))
  const rates = makeRates(clock, multiplier)
  const take = (pace: Pace = 'write', thread = 'a', tenantId = 't') => rates.take({ pace, thread, tenantId })
  const pass = (seconds: number): void => clock.turnTo(hoursAfter(clock.now(), seconds / 3600))
  /** How many of so many calls get through at once. */
  const burst = (calls: number, pace?: Pace): number =>
    Array.from({ length: calls }, () => take(pace)).filter((wait) => wait === undefined).length
  return { rates, take, pass, burst }
}

describe('in one thread', () => {
  test('seven messages go out in a second, one more in the next', () => {
    const { burst, pass } = setting()
    expect(burst(10)).toBe(7)
    pass(1)
    expect(burst(10)).toBe(1)
    pass(1)
    expect(burst(10)).toBe(7)
  })

  test('sixty go out in thirty seconds, and it is said when the next may', () => {
    const { take, pass } = setting()
    let sent = 0
    for (let second = 0; second < 20; second += 1) {
      for (let at = 0; at < 4; at += 1) if (take() === undefined) sent += 1
      pass(1)
    }
    expect(sent).toBe(60)
    expect(take()).toEqual({ seconds: 10 })
    pass(10)
    expect(take()).toBeUndefined()
  })

  test('eighteen hundred go out in an hour', () => {
    const { take, pass } = setting()
    for (let at = 0; at < 1800; at += 1) {
      expect(take()).toBeUndefined()
      pass(1)
    }
    expect(take()).toEqual({ seconds: 1800 })
    pass(1800)
    expect(take()).toBeUndefined()
  })

  test('rosters may be read twice as often', () => {
    expect(setting().burst(20, 'read')).toBe(14)
  })

  test('another thread waits for nothing', () => {
    const { burst, take } = setting()
    burst(8)
    expect(take('write', 'b')).toBeUndefined()
  })
})

test('a tenant has fifty calls a second, and nothing says when more', () => {
  const { take, pass } = setting()
  const waits = Array.from({ length: 60 }, (_, at) => take('write', `thread ${at}`))
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(50)
  expect(waits.at(-1)).toEqual({ seconds: undefined })
  expect(take('write', 'x', 'another')).toBeUndefined()
  pass(1)
  expect(take('write', 'x')).toBeUndefined()
})

test('limits are multiplied, and may be off', () => {
  const { rates, burst } = setting(2)
  expect(burst(20)).toBe(14)
  rates.set(0)
  expect(burst(200)).toBe(200)
})
