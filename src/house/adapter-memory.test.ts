import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import type { AdapterMemory } from '../contract/adapter-memory.ts'
import { Instant, type TurnableClock, turnableClock } from '../kit/clock.ts'
import { memoriesIn } from './adapter-memory.prisma.ts'

let database: TestDatabase
let clock: TurnableClock
let memory: AdapterMemory
let elsewhere: AdapterMemory

beforeAll(async () => {
  database = await recycledDatabase()
  clock = turnableClock(Instant.from('2027-01-18T12:00:00Z'))
  const open = memoriesIn(database.prisma, { clock })
  memory = open('slack')
  elsewhere = open('teams')
})
afterAll(() => database.close())

const inMinutes = (minutes: number) => clock.now().add({ minutes })
const pages = (kind: string) => database.prisma.page.count({ where: { kind } })

describe('A page', () => {
  test('is read as it was written last', async () => {
    expect(await memory.read('team', 'T1')).toBeNull()
    await memory.write('team', 'T1', 'first')
    await memory.write('team', 'T1', 'second')
    expect(await memory.read('team', 'T1')).toBe('second')
  })

  test('belongs to one platform, one kind and one key', async () => {
    await memory.write('own', 'K', 'mine')
    expect(await elsewhere.read('own', 'K')).toBeNull()
    expect(await memory.read('other', 'K')).toBeNull()
    expect(await memory.read('own', 'L')).toBeNull()
    await elsewhere.forget('own', 'K')
    expect(await memory.read('own', 'K')).toBe('mine')
  })

  test('that is forgotten is gone, and forgetting nothing does no harm', async () => {
    await memory.write('team', 'T2', 'text')
    await memory.forget('team', 'T2')
    await memory.forget('team', 'T2')
    expect(await memory.read('team', 'T2')).toBeNull()
  })

  test('is listed by how its key begins, as long as it is there', async () => {
    await memory.write('listed', 'T%:1', 'text')
    await memory.write('listed', 'T%:2', 'text', inMinutes(-1))
    await memory.write('listed', 'TX:3', 'text')
    await elsewhere.write('listed', 'T%:4', 'text')
    expect(await memory.keys('listed', 'T%:')).toEqual(['T%:1'])
  })

  test('with a time is there until then, and not at that instant', async () => {
    await memory.write('state', 'S1', 'text', inMinutes(10))
    clock.turnTo(inMinutes(9))
    expect(await memory.read('state', 'S1')).toBe('text')
    clock.turnTo(inMinutes(1))
    expect(await memory.read('state', 'S1')).toBeNull()
  })

  test('that is written anew without a time stays', async () => {
    await memory.write('state', 'S2', 'short', inMinutes(1))
    await memory.write('state', 'S2', 'long')
    clock.turnTo(inMinutes(60))
    expect(await memory.read('state', 'S2')).toBe('long')
  })
})

describe('A claim', () => {
  test('is won by exactly one of many processes', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => memory.claim('event', 'E1', inMinutes(10))))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await memory.claim('event', 'E1', inMinutes(10))).toBe(false)
  })

  test('holds until its time has passed, and can be won once more then', async () => {
    expect(await memory.claim('event', 'E2', inMinutes(10))).toBe(true)
    clock.turnTo(inMinutes(9))
    expect(await memory.claim('event', 'E2', inMinutes(10))).toBe(false)
    clock.turnTo(inMinutes(1))
    const claims = await Promise.all([1, 2, 3].map(() => memory.claim('event', 'E2', inMinutes(10))))
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  test('is each platform’s own', async () => {
    expect(await memory.claim('event', 'E3', inMinutes(10))).toBe(true)
    expect(await elsewhere.claim('event', 'E3', inMinutes(10))).toBe(true)
  })

  test('sweeps away what is over, and nothing else', async () => {
    await memory.write('swept', 'kept', 'text')
    await memory.write('swept', 'later', 'text', inMinutes(60))
    for (let nth = 0; nth < 30; nth += 1) await elsewhere.write('swept', String(nth), 'text', inMinutes(1))
    clock.turnTo(inMinutes(2))
    for (const key of ['E4', 'E5', 'E6']) await memory.claim('event', key, inMinutes(10))
    expect(await pages('swept')).toBe(2)
    expect(await memory.read('swept', 'later')).toBe('text')
  })
})

describe('Rewriting a page', () => {
  test('begins with nothing where nothing was written or its time is over', async () => {
    await memory.write('token', 'over', 'old', inMinutes(1))
    clock.turnTo(inMinutes(2))
    for (const key of ['never', 'over']) {
      const read = await memory.rewrite('token', key, async (text) => ({ text: 'new', result: text }))
      expect(read).toBeNull()
      expect(await memory.read('token', key)).toBe('new')
    }
  })

  test('is done by one process at a time, so that nothing is lost', async () => {
    const add = () =>
      memory.rewrite('count', 'C1', async (text) => {
        await new Promise((resolve) => setTimeout(resolve, 10))
        const next = Number(text ?? '0') + 1
        return { text: String(next), result: next }
      })
    const results = await Promise.all([add(), add(), add(), add()])
    expect(results.toSorted()).toEqual([1, 2, 3, 4])
    expect(await memory.read('count', 'C1')).toBe('4')
  })

  test('that fails leaves the page as it was, and the next may try', async () => {
    await memory.write('token', 'T3', 'old')
    const failing = (key: string) => memory.rewrite('token', key, () => Promise.reject(new Error('refused')))
    await expect(failing('T3')).rejects.toThrow('refused')
    await expect(failing('unheard of')).rejects.toThrow('refused')
    expect(await memory.read('token', 'T3')).toBe('old')
    expect(await memory.read('token', 'unheard of')).toBeNull()
    await memory.rewrite('token', 'T3', async (text) => ({ text: `${text} and new`, result: null }))
    expect(await memory.read('token', 'T3')).toBe('old and new')
  })

  test('keeps for good what was to be forgotten', async () => {
    await memory.write('token', 'T4', 'old', inMinutes(1))
    await memory.rewrite('token', 'T4', async () => ({ text: 'new', result: null }))
    clock.turnTo(inMinutes(60))
    expect(await memory.read('token', 'T4')).toBe('new')
  })
})
