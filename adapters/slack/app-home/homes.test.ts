import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { plainText } from '../../../src/contract/plain-text.ts'
import type { Address } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'
import { hoursAfter, Instant, turnableClock } from '../../../src/kit/clock.ts'
import { createHomes, type Shown } from './homes.ts'

const person = (id: string): Address => ({ workspace: { platform: 'slack', id: 'T1' }, id })
const saying = (text: string) => (): Promise<View> => Promise.resolve({ language: 'en', parts: [{ kind: 'text', text }] })
const start = Instant.from('2027-01-01T10:00:00Z')

function homesThat(publish: (text: string) => Promise<Shown> = () => Promise.resolve({ kind: 'shown' })) {
  const published: string[] = []
  const clock = turnableClock(start)
  const homes = createHomes({
    clock,
    waitMs: 1000,
    publish: (of, view) => {
      published.push(`${of.id} ${plainText(view)}`)
      return publish(plainText(view))
    },
  })
  return { homes, published, clock }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('somebody’s home', () => {
  test('is published at once, and then at most once a second with the latest view', async () => {
    const { homes, published } = homesThat()
    expect(await homes.show(person('U1'), saying('one'))).toEqual({ kind: 'shown' })
    const later = ['two', 'three', 'four'].map((text) => homes.show(person('U1'), saying(text)))
    await vi.advanceTimersByTimeAsync(999)
    expect(published).toEqual(['U1 one'])
    await vi.advanceTimersByTimeAsync(1)
    expect(published).toEqual(['U1 one', 'U1 four'])
    expect(await Promise.all(later)).toEqual([{ kind: 'shown' }, { kind: 'shown' }, { kind: 'shown' }])
  })

  test('waits for nobody else’s', async () => {
    const { homes, published } = homesThat()
    await Promise.all([homes.show(person('U1'), saying('one')), homes.show(person('U2'), saying('two'))])
    expect(published).toEqual(['U1 one', 'U2 two'])
  })

  test('is never overwritten by an older view that took long', async () => {
    const answers: ((shown: Shown) => void)[] = []
    const { homes, published } = homesThat(() => new Promise((resolve) => answers.push(resolve)))
    void homes.show(person('U1'), saying('slow'))
    await vi.advanceTimersByTimeAsync(0)
    const second = homes.show(person('U1'), saying('new'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(published).toEqual(['U1 slow'])
    answers[0]?.({ kind: 'shown' })
    await vi.advanceTimersByTimeAsync(0)
    expect(published).toEqual(['U1 slow', 'U1 new'])
    answers[1]?.({ kind: 'failed', reason: 'notPermitted', detail: 'not_enabled' })
    expect(await second).toMatchObject({ detail: 'not_enabled' })
  })

  test('that Slack wants a rest from is shown after that, as it is then', async () => {
    const answers: Shown[] = [{ kind: 'retry', afterMs: 30_000, reason: 'throttled' }]
    const { homes, published } = homesThat(() => Promise.resolve(answers.pop() ?? { kind: 'shown' }))
    let now = 'one'
    expect(await homes.show(person('U1'), () => saying(now)())).toMatchObject({ kind: 'retry' })
    now = 'two'
    await vi.advanceTimersByTimeAsync(30_999)
    expect(published).toEqual(['U1 one'])
    await vi.advanceTimersByTimeAsync(1)
    expect(published).toEqual(['U1 one', 'U1 two'])
    await vi.advanceTimersByTimeAsync(120_000)
    expect(published).toHaveLength(2)
  })

  test('that changes while Slack rests is shown once', async () => {
    const answers: Shown[] = [{ kind: 'retry', afterMs: 30_000, reason: 'throttled' }]
    const { homes, published } = homesThat(() => Promise.resolve(answers.pop() ?? { kind: 'shown' }))
    await homes.show(person('U1'), saying('one'))
    void homes.show(person('U1'), saying('two'))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(published).toEqual(['U1 one', 'U1 two'])
  })

  test('is not tried again by itself when Slack could not be reached', async () => {
    const { homes, published } = homesThat(() => Promise.resolve({ kind: 'retry', afterMs: 2000, reason: 'transient' }))
    await homes.show(person('U1'), saying('one'))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(published).toEqual(['U1 one'])
  })

  test('can be shown again after a view that could not be made', async () => {
    const { homes, published } = homesThat()
    const broken = homes.show(person('U1'), () => Promise.reject(new Error('the database is away')))
    await expect(broken).rejects.toThrow('the database is away')
    const next = homes.show(person('U1'), saying('again'))
    await vi.advanceTimersByTimeAsync(1000)
    await next
    expect(published).toEqual(['U1 again'])
  })
})

const openHomes = (homes: ReturnType<typeof homesThat>['homes']) => homes.open(person('anybody').workspace).map(({ id }) => id)

test('a home counts as open for ten minutes after somebody looked at it', () => {
  const { homes, clock } = homesThat()
  expect(openHomes(homes)).toEqual([])
  homes.opened(person('U1'))
  expect(openHomes(homes)).toEqual(['U1'])
  expect(homes.open({ platform: 'slack', id: 'another workspace' })).toEqual([])
  clock.turnTo(hoursAfter(start, 1 / 6))
  expect(openHomes(homes)).toEqual([])
})

test('of many open homes the latest twenty are kept up to date', () => {
  const { homes } = homesThat()
  for (let at = 0; at <= 1_000; at++) homes.opened(person(`U${at}`))
  homes.opened(person('U3'))
  expect(openHomes(homes)).toEqual([...Array.from({ length: 19 }, (_, nth) => `U${982 + nth}`), 'U3'])
})
