import { describe, expect, test } from 'vitest'
import { together } from './together.ts'

/** Work that waits until the test lets each call go. */
function heldWork(answer: (one: string) => string = (one) => one.toUpperCase()) {
  const calls: (readonly string[])[] = []
  const gates: (() => void)[] = []
  const work = async (asked: readonly string[]): Promise<readonly string[]> => {
    calls.push(asked)
    await new Promise<void>((resolve) => gates.push(resolve))
    return asked.map(answer)
  }
  /** Lets the oldest call under way go, and waits until the calls that follow have begun. */
  async function letGo(): Promise<void> {
    gates.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { calls, work, letGo }
}

describe('Who comes', () => {
  test('alone goes at once', () => {
    const { calls, work } = heldWork()
    void together(work, { most: 10, atOnce: 1 })('aino')
    expect(calls).toEqual([['aino']])
  })

  test('while a call is under way goes along with the others in the next', async () => {
    const { calls, work, letGo } = heldWork()
    const ask = together(work, { most: 10, atOnce: 1 })
    const answers = Promise.all(['aino', 'eero', 'wilma', 'maija'].map(ask))
    expect(calls).toEqual([['aino']])
    await letGo()
    expect(calls).toEqual([['aino'], ['eero', 'wilma', 'maija']])
    await letGo()
    expect(await answers).toEqual(['AINO', 'EERO', 'WILMA', 'MAIJA'])
  })

  test('after everything is done goes at once again', async () => {
    const { calls, work, letGo } = heldWork()
    const ask = together(work, { most: 10, atOnce: 1 })
    const first = ask('aino')
    await letGo()
    await first
    void ask('eero')
    expect(calls).toEqual([['aino'], ['eero']])
  })

  test('beyond the most of one call waits for the one after, in order', async () => {
    const { calls, work, letGo } = heldWork()
    const ask = together(work, { most: 2, atOnce: 1 })
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(ask))
    for (let nth = 0; nth < 4; nth += 1) await letGo()
    expect(calls).toEqual([['a'], ['b', 'c'], ['d', 'e'], ['f']])
    expect(await answers).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  })

  test('beside a call that is under way goes at once only with enough others, and else in the next', async () => {
    const { calls, work, letGo } = heldWork()
    const ask = together(work, { most: 10, atOnce: 2, enough: 3 })
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(ask))
    expect(calls).toEqual([['a'], ['b', 'c', 'd']])
    await letGo()
    expect(calls).toEqual([['a'], ['b', 'c', 'd']])
    await letGo()
    expect(calls).toEqual([['a'], ['b', 'c', 'd'], ['e', 'f']])
    await letGo()
    expect(await answers).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  })

  test('finds as many calls under way as may be, and no more', async () => {
    const { calls, work, letGo } = heldWork()
    const ask = together(work, { most: 10, atOnce: 2 })
    const answers = Promise.all(['a', 'b', 'c', 'd'].map(ask))
    expect(calls).toEqual([['a'], ['b']])
    await letGo()
    expect(calls).toEqual([['a'], ['b'], ['c', 'd']])
    await letGo()
    await letGo()
    expect(await answers).toEqual(['A', 'B', 'C', 'D'])
  })
})

describe('A call that fails', () => {
  const tried: (readonly string[])[] = []
  const work = async (asked: readonly string[]): Promise<readonly string[]> => {
    tried.push(asked)
    await new Promise((resolve) => setImmediate(resolve))
    if (asked.includes('bad')) throw new Error(`not with ${asked.join()}`)
    return asked.map((one) => one.toUpperCase())
  }
  const tryAll = (names: readonly string[]) => Promise.allSettled(names.map(together(work, { most: 10, atOnce: 1 })))

  test('is tried one by one, so that only the one at fault fails', async () => {
    tried.length = 0
    const settled = await tryAll(['first', 'good', 'bad', 'fine'])
    expect(settled).toMatchObject([
      { value: 'FIRST' },
      { value: 'GOOD' },
      { status: 'rejected', reason: { message: 'not with bad' } },
      { value: 'FINE' },
    ])
    expect(tried).toEqual([['first'], ['good', 'bad', 'fine'], ['good'], ['bad'], ['fine']])
  })

  test('of one alone is not tried again', async () => {
    tried.length = 0
    expect(await tryAll(['bad'])).toMatchObject([{ status: 'rejected', reason: { message: 'not with bad' } }])
    expect(tried).toEqual([['bad']])
  })

  test('stops nobody who comes after', async () => {
    const ask = together(work, { most: 10, atOnce: 1 })
    await expect(ask('bad')).rejects.toThrow('not with bad')
    expect(await ask('good')).toBe('GOOD')
  })
})
