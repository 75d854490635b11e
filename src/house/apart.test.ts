import { describe, expect, test } from 'vitest'
import type { Heavy } from '../kit/heavy.ts'
import { type ApartLimits, createApart } from './apart.ts'

/** Heavy work whose module is this text: a thread gets nothing else. */
const working = (body: string): Heavy<number, unknown> => ({
  module: `data:text/javascript,${encodeURIComponent(`export const heavy = { work: async (given) => { ${body} } }`)}`,
  work: () => Promise.reject(new Error('This is work for a thread.')),
})

const limits: ApartLimits = { seconds: 30, megabytes: 64, threads: 1, waiting: 2 }
const endless = working('for (;;);')

describe('heavy work', () => {
  test('is done in a thread, which hands over what it came to', async () => {
    const apart = createApart(limits)
    expect(await apart(working('return [given + 1]'), 41, 'Anna')).toEqual({ done: [42] })
  })

  test('gets a copy of what it works on: who asked may still read it, such as the file of a list about which something is asked first', async () => {
    const bytes = new Uint8Array(1000).fill(7)
    const module = `data:text/javascript,${encodeURIComponent('export const heavy = { work: async (given) => given.length }')}`
    const reading: Heavy<Uint8Array<ArrayBuffer>, number> = { module, work: async () => 0 }
    expect(await createApart(limits)(reading, bytes, 'Anna')).toEqual({ done: 1000 })
    expect(bytes.byteLength).toBe(1000)
  })

  test('gets no settings of the process, which may be secret', async () => {
    expect(process.env['PATH']).toBeDefined()
    expect(await createApart(limits)(working('return process.env.PATH ?? "none"'), 0, 'Anna')).toEqual({ done: 'none' })
  })

  test('is stopped when it takes longer than it may, and this process does something else meanwhile', async () => {
    const order: string[] = []
    const reading = createApart({ ...limits, seconds: 0.5 })(endless, 0, 'Anna').then((outcome) => {
      order.push('stopped')
      return outcome
    })
    await new Promise((resolve) => setImmediate(resolve))
    order.push('a tap is answered')
    expect(await reading).toEqual({ passed: 'seconds', limit: 0.5 })
    expect(order).toEqual(['a tap is answered', 'stopped'])
  })

  test('is stopped when it takes more memory than it may', async () => {
    const greedy = working('const all = []; for (;;) all.push(new Array(1000).fill(all.length))')
    expect(await createApart({ ...limits, megabytes: 16 })(greedy, 0, 'Anna')).toEqual({ passed: 'megabytes', limit: 16 })
  })

  test('that throws is told of as it is', async () => {
    await expect(createApart(limits)(working("throw new Error('no such thing')"), 0, 'Anna')).rejects.toThrow('no such thing')
  })

  test('whose thread ends before it is a failure', async () => {
    await expect(createApart(limits)(working('process.exit(0)'), 0, 'Anna')).rejects.toThrow('ended before its work was done')
  })

  test('of one person waits for its turn, and is refused when too much waits', async () => {
    const apart = createApart({ ...limits, seconds: 0.2 })
    const outcomes = await Promise.all([endless, endless, endless].map((work) => apart(work, 0, 'Anna')))
    expect(outcomes.map((outcome) => 'passed' in outcome && outcome.passed)).toEqual(['seconds', 'seconds', 'waiting'])
  })
})
