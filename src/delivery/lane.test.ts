import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { anOutbox, delivered, type Script } from '../../test/ground/outboxes.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())

const transient = { kind: 'retry', afterMs: 0, reason: 'transient' } as const

describe('the order in a lane', () => {
  test('is answers, confirmations, reports, introductions, nudges, announcements, and by age within a class', async () => {
    const outbox = await anOutbox(database.prisma, { perSecond: 1 })
    for (const kind of ['announcement', 'nudge', 'introduction', 'report', 'confirmation', 'answer'] as const) {
      await outbox.put(`${kind} 1`, kind, { class: kind, key: `${outbox.workspaceId} ${kind} 1` })
      await outbox.put(`${kind} 2`, kind, { class: kind, key: `${outbox.workspaceId} ${kind} 2` })
    }
    for (let second = 0; second < 12; second += 1) await outbox.after(second === 0 ? 0 : 1)
    const order = ['answer', 'confirmation', 'report', 'introduction', 'nudge', 'announcement'].flatMap((kind) => [
      `${kind} 1: ${kind}`,
      `${kind} 2: ${kind}`,
    ])
    expect(outbox.sent).toEqual(order)
  })

  test('lets a confirmation pass announcements that wait already', async () => {
    const outbox = await anOutbox(database.prisma, { perSecond: 2 })
    for (let nth = 0; nth < 20; nth += 1) await outbox.put(`reader ${nth}`, `news ${nth}`, { class: 'announcement' })
    await outbox.run()
    expect(outbox.sent).toHaveLength(2)
    await outbox.put('aino', 'Will you be there?')
    await outbox.after(1)
    expect(outbox.sent[2]).toBe('aino: Will you be there?')
    expect(outbox.sent).toHaveLength(4)
  })

  test('is kept for each recipient through tries that fail: nobody hears the second before the first', async () => {
    const script: Script = (to, text, nth) => (to === 'aino' && text === 'first' && nth <= 3 ? transient : delivered)
    const outbox = await anOutbox(database.prisma, { script })
    await outbox.put('aino', 'first')
    await outbox.put('aino', 'second')
    await outbox.put('eero', 'hello')
    expect(await outbox.run()).toBe('2027-01-18T12:00:01Z')
    expect(outbox.sent.toSorted()).toEqual(['aino: first', 'eero: hello'])
    await outbox.after(1)
    await outbox.after(2)
    expect(outbox.sent).not.toContain('aino: second')
    expect(await outbox.after(4)).toBeNull()
    expect(outbox.sent.slice(-2)).toEqual(['aino: first', 'aino: second'])
    expect(await outbox.outcomes('first')).toEqual(['retry', 'retry', 'retry', 'delivered'])
  })

  test('lets something more important pass what waits for another try, and nothing less important', async () => {
    const outbox = await anOutbox(database.prisma, { script: (_to, text) => (text === 'ask' || text === 'news' ? transient : delivered) })
    await outbox.put('aino', 'news', { class: 'announcement' })
    await outbox.run()
    await outbox.put('aino', 'ask')
    await outbox.run()
    await outbox.put('aino', 'report', { class: 'report' })
    await outbox.put('aino', 'answer', { class: 'answer' })
    expect(await outbox.run()).toBe('2027-01-18T12:00:01Z')
    expect(outbox.sent).toEqual(['aino: news', 'aino: ask', 'aino: answer'])
  })

  test('has at most one message to a person under way', async () => {
    const underWay = new Map<string, number>()
    let most = 0
    const script: Script = async (to) => {
      underWay.set(to, (underWay.get(to) ?? 0) + 1)
      most = Math.max(most, underWay.get(to) ?? 0)
      await new Promise(setImmediate)
      underWay.set(to, (underWay.get(to) ?? 0) - 1)
      return delivered
    }
    const outbox = await anOutbox(database.prisma, { script })
    for (let nth = 0; nth < 5; nth += 1) for (const name of ['aino', 'eero', 'wilma']) await outbox.put(name, `${name} ${nth}`)
    expect(await outbox.run()).toBeNull()
    expect(outbox.sent.filter((each) => each.startsWith('aino'))).toEqual([0, 1, 2, 3, 4].map((nth) => `aino: aino ${nth}`))
    expect(outbox.sent).toHaveLength(15)
    expect(most).toBe(1)
  })

  test('lets an urgent word pass one that waits for the morning', async () => {
    const outbox = await anOutbox(database.prisma, { now: '2027-01-18T22:00:00Z' })
    await outbox.addPerson('aino', { zone: 'Europe/Helsinki', quiet: ['20:00', '08:00'] })
    await outbox.put('aino', 'ask')
    await outbox.put('aino', 'stay at home', { urgent: true })
    expect(await outbox.run()).toBe('2027-01-19T06:00:00Z')
    expect(outbox.sent).toEqual(['aino: stay at home'])
    expect(await outbox.after(8 * 3600)).toBeNull()
    expect(outbox.sent).toEqual(['aino: stay at home', 'aino: ask'])
  })
})

describe('the pace', () => {
  test('is so many a second, and the lane sleeps in between', async () => {
    const outbox = await anOutbox(database.prisma, { perSecond: 2 })
    for (const name of ['aino', 'eero', 'wilma', 'olli', 'kerttu']) await outbox.put(name, `to ${name}`)
    expect(await outbox.run()).toBe('2027-01-18T12:00:01Z')
    expect(outbox.sent).toHaveLength(2)
    // Woken by somebody too early, it goes back to sleep.
    await outbox.after(0.5)
    expect(outbox.sent).toHaveLength(2)
    expect(await outbox.after(0.5)).toBe('2027-01-18T12:00:02Z')
    expect(outbox.sent).toHaveLength(4)
    await outbox.after(1)
    expect(outbox.sent).toHaveLength(5)
  })

  test('may be less than one a second', async () => {
    const outbox = await anOutbox(database.prisma, { perSecond: 0.25 })
    for (const name of ['aino', 'eero']) await outbox.put(name, `to ${name}`)
    await outbox.run()
    await outbox.after(3)
    expect(outbox.sent).toHaveLength(1)
    await outbox.after(1)
    expect(outbox.sent).toHaveLength(2)
  })

  test('is not used up by what is not sent: deliveries held back for the night cost nobody a turn', async () => {
    const outbox = await anOutbox(database.prisma, { perSecond: 1, now: '2027-01-18T22:00:00Z' })
    for (const name of ['aino', 'eero']) {
      await outbox.addPerson(name, { quiet: ['20:00', '08:00'] })
      await outbox.put(name, `to ${name}`)
    }
    await outbox.put('wilma', 'awake')
    await outbox.run()
    expect(outbox.sent).toEqual(['wilma: awake'])
  })

  test('follows a platform that asks to wait, for the whole workspace and for no other', async () => {
    const script: Script = (_to, text, nth) =>
      text === 'first' && nth === 1 ? { kind: 'retry', afterMs: 30_000, reason: 'throttled' } : delivered
    const busy = await anOutbox(database.prisma, { script })
    const other = await anOutbox(database.prisma)
    await busy.put('aino', 'first')
    await busy.run()
    await busy.put('eero', 'second')
    await other.put('wilma', 'third')
    expect(await busy.after(29)).toBe('2027-01-18T12:00:30Z')
    await other.run()
    expect(busy.sent).toEqual(['aino: first'])
    expect(other.sent).toEqual(['wilma: third'])
    expect(await busy.after(1)).toBeNull()
    expect(busy.sent.slice(1).toSorted()).toEqual(['aino: first', 'eero: second'])
  })

  test('keeps the longest of the waits that were asked for', async () => {
    const waits: Record<string, number> = { a: 5_000, b: 60_000, c: 10_000 }
    const script: Script = (_to, text, nth) => (nth === 1 ? { kind: 'retry', afterMs: waits[text] ?? 0, reason: 'throttled' } : delivered)
    const outbox = await anOutbox(database.prisma, { script })
    for (const text of ['a', 'b', 'c']) await outbox.put(`to ${text}`, text)
    await outbox.run()
    expect(await outbox.run()).toBe('2027-01-18T12:01:00Z')
  })
})

test('a lane that has nothing to do, or is told to return, sends nothing', async () => {
  const outbox = await anOutbox(database.prisma)
  expect(await outbox.run()).toBeNull()
  await outbox.put('aino', 'hello')
  // The next process goes on at once.
  expect(await outbox.run(AbortSignal.abort())).toBe('2027-01-18T12:00:00Z')
  expect(outbox.sent).toEqual([])
  await outbox.run()
  expect(outbox.sent).toEqual(['aino: hello'])
})

test('a lane with only tomorrow’s deliveries sleeps until the first of them', async () => {
  const outbox = await anOutbox(database.prisma)
  await outbox.put('aino', 'later', { dueAt: outbox.clock.now().add({ hours: 30 }) })
  await outbox.put('eero', 'sooner', { dueAt: outbox.clock.now().add({ hours: 20 }) })
  expect(await outbox.run()).toBe('2027-01-19T08:00:00Z')
  expect(await outbox.after(20 * 3600)).toBe('2027-01-19T18:00:00Z')
  expect(outbox.sent).toEqual(['eero: sooner'])
})

describe('a platform that slows down', () => {
  /** Throttles the first try of each of these texts. */
  const slowFor =
    (...texts: string[]): Script =>
    (_to, text, nth) =>
      nth === 1 && texts.includes(text) ? { kind: 'retry', afterMs: 30_000, reason: 'throttled' } : delivered

  test.each(['announcement', 'nudge', 'introduction'] as const)('one %s makes all of them wait, and no question', async (kind) => {
    const outbox = await anOutbox(database.prisma, { script: slowFor('news'), perSecond: 1 })
    for (const [name, text] of [
      ['aino', 'news'],
      ['eero', 'more news'],
    ] as const)
      await outbox.put(name, text, { class: kind })
    await outbox.run()
    await outbox.put('olli', 'ask')
    await outbox.after(1)
    expect(outbox.sent).toEqual(['aino: news', 'olli: ask'])
    expect((await outbox.row('more news')).dueAt).toBe('2027-01-18T12:00:30Z')
    await outbox.after(29)
    await outbox.after(1)
    expect(outbox.sent.toSorted()).toEqual(['aino: news', 'aino: news', 'eero: more news', 'olli: ask'])
  })

  test.each(['answer', 'confirmation', 'report'] as const)('one %s makes everybody wait', async (kind) => {
    const outbox = await anOutbox(database.prisma, { script: slowFor('first') })
    await outbox.put('aino', 'first', { class: kind })
    await outbox.run()
    await outbox.put('olli', 'ask')
    await outbox.after(29)
    expect(outbox.sent).toEqual(['aino: first'])
    await outbox.after(1)
    expect(outbox.sent.toSorted()).toEqual(['aino: first', 'aino: first', 'olli: ask'])
  })
})
