import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { plainText } from '../../../src/contract/plain-text.ts'
import type { Address } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'
import { createHomes, type Shown } from './homes.ts'

const person = (id: string): Address => ({ workspace: { platform: 'slack', id: 'T1' }, id })
const saying = (text: string) => (): Promise<View> => Promise.resolve({ language: 'en', parts: [{ kind: 'text', text }] })

function homesThat(publish: (text: string) => Promise<Shown> = () => Promise.resolve({ kind: 'shown' })) {
  const published: string[] = []
  const homes = createHomes({
    waitMs: 1000,
    publish: (of, view) => {
      published.push(`${of.id} ${plainText(view)}`)
      return publish(plainText(view))
    },
  })
  return { homes, published }
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
