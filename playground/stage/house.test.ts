import { describe, expect, test } from 'vitest'
import { silentLog } from '../../src/kit/log.ts'
import { PariDied, startKeeper } from './house.ts'

describe('The process of a Pari', () => {
  test('answers that it was not opened yet, in words', async () => {
    const keeper = startKeeper(silentLog)
    await expect(keeper.ask('look', null)).rejects.toThrow('not opened yet')
    await keeper.stop()
    await expect(keeper.ask('look', null)).rejects.toThrow(PariDied)
  })

  test('that is killed says so to whoever waits, and to whoever watches, be it later', async () => {
    const keeper = startKeeper(silentLog)
    const died = Promise.withResolvers<void>()
    keeper.watch({ onWoken: () => undefined, onDeath: died.resolve })
    const answer = keeper.ask('look', null)
    keeper.kill()
    await expect(answer).rejects.toThrow(PariDied)
    await died.promise
    const again = Promise.withResolvers<void>()
    keeper.watch({ onWoken: () => undefined, onDeath: again.resolve })
    await again.promise
    await keeper.stop()
  })

  test('that is stopped is no death', async () => {
    const keeper = startKeeper(silentLog)
    let deaths = 0
    keeper.watch({ onWoken: () => undefined, onDeath: () => (deaths += 1) })
    await keeper.stop()
    expect(deaths).toBe(0)
  })
})
