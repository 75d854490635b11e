import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLooking, type Looking } from './looking.ts'
import type { Look } from './protocol.ts'

let asked: number
let changes: number
let complaints: string[]
let answer: () => Promise<Look>
let looking: Looking

beforeEach(() => {
  vi.useFakeTimers()
  asked = 0
  changes = 0
  complaints = []
  answer = async () => ({ ...looking.now(), kickOffs: [{ cohort: 'c1', name: 'Spring', at: null }] })
  looking = createLooking({
    ask() {
      asked += 1
      return answer()
    },
    changed: () => (changes += 1),
    sayWhy: (error) => complaints.push(String(error)),
  })
})

afterEach(() => {
  looking.stop()
  vi.useRealTimers()
})

describe('Looking at a Pari', () => {
  test('shows nothing before the first look, and what there is after it', async () => {
    expect(looking.now()).toEqual({
      kickOffs: [],
      people: [],
      glance: [],
      timeline: [],
      upcoming: [],
      rules: null,
      evening: null,
      pairs: [],
      ends: null,
      written: 0,
    })
    await looking.refresh()
    expect(looking.now().kickOffs).toHaveLength(1)
    expect(changes).toBe(1)
  })

  test('keeps the numbers and answers of before once they are deleted after the end, instead of showing that nobody answered', async () => {
    const person = { email: 'aino@example.com', name: 'Aino', cohort: 'Spring', role: 'mentee', state: 'active', partner: 'Maija' } as const
    const before = { ...looking.now(), people: [{ ...person, answer: 'coming', standing: null, meets: false }], glance: [{ coming: 1 }] }
    const deleted = { state: 'deleted', kind: 'deletedAfterEnd' }
    const after = { ...before, people: [{ ...person, answer: null, standing: null, meets: false }], glance: [{ coming: 0 }] }
    answer = async () => before as unknown as Look
    await looking.refresh()
    answer = async () => ({ ...after, timeline: [{ ...deleted, kind: 'deletedTexts' }] }) as unknown as Look
    await looking.refresh()
    expect(looking.now()).toMatchObject({ glance: [{ coming: 0 }], people: [{ answer: null }] })
    answer = async () => before as unknown as Look
    await looking.refresh()
    answer = async () => ({ ...after, timeline: [deleted] }) as unknown as Look
    await looking.refresh()
    await looking.refresh()
    expect(looking.now()).toMatchObject({ glance: [{ coming: 1 }], people: [{ answer: 'coming', state: 'active' }] })
  })

  test('looks once for all that happens in a moment', async () => {
    for (let nth = 0; nth < 10; nth += 1) looking.soon()
    expect(asked).toBe(0)
    await vi.advanceTimersByTimeAsync(250)
    expect(asked).toBe(1)
    looking.soon()
    await vi.advanceTimersByTimeAsync(250)
    expect(asked).toBe(2)
  })

  test('keeps the last look when one fails, and says why', async () => {
    await looking.refresh()
    answer = () => Promise.reject(new Error('gone'))
    looking.soon()
    await vi.advanceTimersByTimeAsync(250)
    expect(complaints).toEqual(['Error: gone'])
    expect(looking.now().kickOffs).toHaveLength(1)
    await expect(looking.refresh()).rejects.toThrow('gone')
  })

  test('shows nothing older than what it has shown, whichever look comes back last', async () => {
    const [older, newer] = [Promise.withResolvers<Look>(), Promise.withResolvers<Look>()]
    const as = (written: number): Look => ({ ...looking.now(), written })
    answer = () => older.promise
    const first = looking.refresh()
    answer = () => newer.promise
    const second = looking.refresh()
    newer.resolve(as(2))
    await second
    older.resolve(as(1))
    await first
    expect(looking.now().written).toBe(2)
  })

  test('looks no more once it is over', async () => {
    looking.soon()
    looking.stop()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toBe(0)
  })
})
