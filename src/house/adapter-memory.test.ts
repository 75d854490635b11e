import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import type { Notebook } from '../contract/adapter-memory.ts'
import { Instant, type TurnableClock, turnableClock } from '../kit/clock.ts'
import { notebooksIn } from './adapter-memory.prisma.ts'

let database: TestDatabase
let clock: TurnableClock
let notebook: Notebook
let elsewhere: Notebook

beforeAll(async () => {
  database = await freshDatabase()
  clock = turnableClock(Instant.from('2027-01-18T12:00:00Z'))
  const open = notebooksIn(database.prisma, { clock })
  notebook = open('slack')
  elsewhere = open('teams')
})
afterAll(() => database.close())

const inMinutes = (minutes: number) => clock.now().add({ minutes })
const pages = (kind: string) => database.prisma.page.count({ where: { kind } })

describe('A page', () => {
  test('is read as it was written last', async () => {
    expect(await notebook.read('team', 'T1')).toBeNull()
    await notebook.write('team', 'T1', 'first')
    await notebook.write('team', 'T1', 'second')
    expect(await notebook.read('team', 'T1')).toBe('second')
  })

  test('belongs to one platform, one kind and one key', async () => {
    await notebook.write('own', 'K', 'mine')
    expect(await elsewhere.read('own', 'K')).toBeNull()
    expect(await notebook.read('other', 'K')).toBeNull()
    expect(await notebook.read('own', 'L')).toBeNull()
    await elsewhere.forget('own', 'K')
    expect(await notebook.read('own', 'K')).toBe('mine')
  })

  test('that is forgotten is gone, and forgetting nothing does no harm', async () => {
    await notebook.write('team', 'T2', 'text')
    await notebook.forget('team', 'T2')
    await notebook.forget('team', 'T2')
    expect(await notebook.read('team', 'T2')).toBeNull()
  })

  test('with a time is there until then, and not at that instant', async () => {
    await notebook.write('state', 'S1', 'text', inMinutes(10))
    clock.turnTo(inMinutes(9))
    expect(await notebook.read('state', 'S1')).toBe('text')
    clock.turnTo(inMinutes(1))
    expect(await notebook.read('state', 'S1')).toBeNull()
  })

  test('that is written anew without a time stays', async () => {
    await notebook.write('state', 'S2', 'short', inMinutes(1))
    await notebook.write('state', 'S2', 'long')
    clock.turnTo(inMinutes(60))
    expect(await notebook.read('state', 'S2')).toBe('long')
  })
})

describe('A claim', () => {
  test('is won by exactly one of many processes', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => notebook.claim('event', 'E1', inMinutes(10))))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await notebook.claim('event', 'E1', inMinutes(10))).toBe(false)
  })

  test('holds until its time has passed, and can be won once more then', async () => {
    expect(await notebook.claim('event', 'E2', inMinutes(10))).toBe(true)
    clock.turnTo(inMinutes(9))
    expect(await notebook.claim('event', 'E2', inMinutes(10))).toBe(false)
    clock.turnTo(inMinutes(1))
    const claims = await Promise.all([1, 2, 3].map(() => notebook.claim('event', 'E2', inMinutes(10))))
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  test('is each platform’s own', async () => {
    expect(await notebook.claim('event', 'E3', inMinutes(10))).toBe(true)
    expect(await elsewhere.claim('event', 'E3', inMinutes(10))).toBe(true)
  })

  test('sweeps away what is over, and nothing else', async () => {
    await notebook.write('swept', 'kept', 'text')
    await notebook.write('swept', 'later', 'text', inMinutes(60))
    for (let nth = 0; nth < 30; nth += 1) await elsewhere.write('swept', String(nth), 'text', inMinutes(1))
    clock.turnTo(inMinutes(2))
    for (const key of ['E4', 'E5', 'E6']) await notebook.claim('event', key, inMinutes(10))
    expect(await pages('swept')).toBe(2)
    expect(await notebook.read('swept', 'later')).toBe('text')
  })
})

describe('Rewriting a page', () => {
  test('begins with nothing where nothing was written or its time is over', async () => {
    await notebook.write('token', 'over', 'old', inMinutes(1))
    clock.turnTo(inMinutes(2))
    for (const key of ['never', 'over']) {
      const read = await notebook.rewrite('token', key, async (text) => ({ text: 'new', result: text }))
      expect(read).toBeNull()
      expect(await notebook.read('token', key)).toBe('new')
    }
  })

  test('is done by one process at a time, so that nothing is lost', async () => {
    const add = () =>
      notebook.rewrite('count', 'C1', async (text) => {
        await new Promise((resolve) => setTimeout(resolve, 10))
        const next = Number(text ?? '0') + 1
        return { text: String(next), result: next }
      })
    const results = await Promise.all([add(), add(), add(), add()])
    expect(results.toSorted()).toEqual([1, 2, 3, 4])
    expect(await notebook.read('count', 'C1')).toBe('4')
  })

  test('that fails leaves the page as it was, and the next may try', async () => {
    await notebook.write('token', 'T3', 'old')
    const failing = (key: string) => notebook.rewrite('token', key, () => Promise.reject(new Error('refused')))
    await expect(failing('T3')).rejects.toThrow('refused')
    await expect(failing('unheard of')).rejects.toThrow('refused')
    expect(await notebook.read('token', 'T3')).toBe('old')
    expect(await notebook.read('token', 'unheard of')).toBeNull()
    await notebook.rewrite('token', 'T3', async (text) => ({ text: `${text} and new`, result: null }))
    expect(await notebook.read('token', 'T3')).toBe('old and new')
  })

  test('keeps for good what was to be forgotten', async () => {
    await notebook.write('token', 'T4', 'old', inMinutes(1))
    await notebook.rewrite('token', 'T4', async () => ({ text: 'new', result: null }))
    clock.turnTo(inMinutes(60))
    expect(await notebook.read('token', 'T4')).toBe('new')
  })
})
