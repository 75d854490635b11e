import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { fewAtOnce } from './few-at-once.ts'

describe('Work on many, a few at a time', () => {
  test('does everything once, and never more at once than allowed', async () => {
    const done: number[] = []
    let now = 0
    let most = 0
    await fewAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (each) => {
      now += 1
      most = Math.max(most, now)
      await sleep(each % 3)
      now -= 1
      done.push(each)
    })
    expect(done.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  test('fails when one of them fails, and is over at once for nobody', async () => {
    await fewAtOnce([], 3, () => Promise.reject(new Error('no')))
    await expect(fewAtOnce([1, 2], 2, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })
})
