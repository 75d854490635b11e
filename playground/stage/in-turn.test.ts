import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createTurns } from './in-turn.ts'

describe('Work in turn', () => {
  test('begins when what came before is over, whether or not that failed', async () => {
    const alone = createTurns()
    const done: string[] = []
    const step = (name: string, ms: number) => async () => {
      done.push(`${name} begins`)
      await sleep(ms)
      done.push(`${name} ends`)
      if (name === 'second') throw new Error('no')
      return name
    }
    const [first, second, third] = await Promise.allSettled([alone(step('first', 20)), alone(step('second', 5)), alone(step('third', 0))])
    expect(done).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]))
    expect([first, third]).toEqual([
      { status: 'fulfilled', value: 'first' },
      { status: 'fulfilled', value: 'third' },
    ])
    expect(second?.status).toBe('rejected')
  })
})
