import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { keepAlive } from './alive.ts'
import { type Keeper, PariDied, type Watcher } from './house.ts'
import type { Opening } from './protocol.ts'

/** A process that does what the test says. */
interface Puppet extends Keeper {
  readonly asked: string[]
  readonly opened: PromiseWithResolvers<never>
  readonly turned: PromiseWithResolvers<never>
  watcher?: Watcher
  isStopped: boolean
}

function aPuppet(): Puppet {
  const puppet: Puppet = {
    ...{ asked: [], opened: Promise.withResolvers(), turned: Promise.withResolvers(), isStopped: false },
    ask(ask) {
      puppet.asked.push(ask)
      return ask === 'open' ? puppet.opened.promise : puppet.turned.promise
    },
    watch(watcher) {
      puppet.watcher = watcher
    },
    kill: () => dies(puppet),
    async stop() {
      puppet.isStopped = true
    },
  }
  return puppet
}

function dies(puppet: Puppet): void {
  puppet.opened.promise.catch(() => undefined)
  puppet.turned.promise.catch(() => undefined)
  puppet.opened.reject(new PariDied())
  puppet.turned.reject(new PariDied())
  puppet.watcher?.onDeath()
}

let puppets: Puppet[]
let ports: number[]
let changes: number

beforeEach(() => {
  puppets = []
  ports = []
  changes = 0
})

const alive = () =>
  keepAlive({
    start() {
      const puppet = aPuppet()
      puppets.push(puppet)
      return puppet
    },
    opening: () => ({ now: '2027-01-01T00:00:00Z' }) as Opening,
    onUp: async (port) => void ports.push(port),
    onWoken: () => undefined,
    changed: () => (changes += 1),
  })
const nth = (index: number): Puppet => {
  const puppet = puppets[index]
  if (!puppet) throw new Error(`There was no start number ${index + 1}.`)
  return puppet
}

describe('A Pari that is kept alive', () => {
  test('is asked only when it is up, and told where it is reached', async () => {
    const pari = alive()
    const answer = pari.ask('turn', '2027-01-01T00:00:00Z')
    await turn()
    expect(nth(0).asked).toEqual(['open'])
    expect(pari.isUp()).toBe(false)
    nth(0).opened.resolve(4711 as never)
    nth(0).turned.resolve('2027-01-02T00:00:00Z' as never)
    expect(await answer).toBe('2027-01-02T00:00:00Z')
    expect([ports, pari.isUp(), changes > 0]).toEqual([[4711], true, true])
  })

  test('starts again when it is killed, and whoever asked gets their answer from the next', async () => {
    const pari = alive()
    nth(0).opened.resolve(1 as never)
    const answer = pari.ask('turn', '2027-01-01T00:00:00Z')
    await turn()
    pari.kill()
    expect(pari.isUp()).toBe(false)
    nth(1).opened.resolve(2 as never)
    nth(1).turned.resolve(null as never)
    expect(await answer).toBeNull()
    expect(ports).toEqual([1, 2])
  })

  test('passes on what it cannot do', async () => {
    const pari = alive()
    nth(0).opened.resolve(1 as never)
    nth(0).turned.reject(new Error('no such table'))
    await expect(pari.ask('look', null)).rejects.toThrow('no such table')
  })

  test('is given up when it dies again and again before it is up, and says so', async () => {
    const pari = alive()
    const answer = pari.ask('look', null)
    for (let start = 0; start < 4; start += 1) {
      dies(nth(start))
      await turn()
    }
    await expect(answer).rejects.toThrow('ends whenever it starts')
    expect(puppets).toHaveLength(4)
  })

  test('stays dead once it was stopped', async () => {
    const pari = alive()
    await pari.stop()
    expect(nth(0).isStopped).toBe(true)
    dies(nth(0))
    await expect(pari.ask('look', null)).rejects.toThrow('killed')
    expect(puppets).toHaveLength(1)
  })
})
