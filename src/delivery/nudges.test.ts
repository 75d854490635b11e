import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { anOutbox, delivered } from '../../test/ground/outboxes.ts'
import type { View } from '../contract/view.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())

const nudge = { class: 'nudge' } as const
const hour = 3600

test('nudges that are due to one person become one message; other people’s and other classes do not', async () => {
  const outbox = await anOutbox(database.prisma)
  await outbox.put('aino', 'meet soon', nudge)
  await outbox.put('aino', 'write a goal', nudge)
  await outbox.put('eero', 'your turn', nudge)
  await outbox.put('aino', 'will you be there?')
  await outbox.run()
  expect(outbox.sent.toSorted()).toEqual(['aino: meet soon\nwrite a goal', 'aino: will you be there?', 'eero: your turn'])
  const { detail, ...second } = await outbox.row('write a goal')
  expect(second).toEqual({ state: 'merged', attempts: 0, dueAt: null })
  expect(detail).toMatch(/^[0-9a-f-]{36}$/)
  expect(await outbox.row('meet soon')).toMatchObject({ state: 'delivered', attempts: 1 })
})

test('what shows one nudge anew does not stand for two: the other would be lost', async () => {
  const outbox = await anOutbox(database.prisma)
  const changing = (text: string): View => ({ language: 'en', parts: [{ kind: 'text', text }], renews: { do: 'showStatus' } })
  await outbox.put('aino', 'one', { ...nudge, view: changing('one') })
  await outbox.run()
  for (const text of ['two', 'three']) await outbox.put('eero', text, { ...nudge, view: changing(text) })
  await outbox.run()
  expect(outbox.sent).toEqual(['aino: one', 'eero: two\nthree'])
  expect(outbox.views.map(({ renews }) => renews)).toEqual([{ do: 'showStatus' }, undefined])
})

test('a digest that was not delivered is tried again with all that it says', async () => {
  const outbox = await anOutbox(database.prisma, {
    script: (_to, _text, nth) => (nth === 1 ? { kind: 'retry', afterMs: 0, reason: 'transient' } : delivered),
  })
  await outbox.put('aino', 'one', nudge)
  await outbox.put('aino', 'two', nudge)
  await outbox.run()
  await outbox.after(1)
  expect(outbox.sent).toEqual(['aino: one\ntwo', 'aino: one\ntwo'])
})

test('nobody is nudged more than twice in any week, nor twice within two days; what waited meanwhile comes as one', async () => {
  const outbox = await anOutbox(database.prisma)
  const days: number[] = []
  for (let day = 0; day < 15; day += 1) {
    const before = outbox.sent.length
    await outbox.put('aino', `day ${day}`, nudge)
    await (day === 0 ? outbox.run() : outbox.after(24 * hour))
    if (outbox.sent.length > before) days.push(day)
    expect(outbox.sent.length - before).toBeLessThanOrEqual(1)
  }
  expect(days).toEqual([0, 2, 7, 9, 14])
  expect(outbox.sent[1]).toBe('aino: day 1\nday 2')
  expect(outbox.sent[2]).toBe('aino: day 3\nday 4\nday 5\nday 6\nday 7')
})

test('a nudge whose end nobody knows counts against the budget, one that surely failed does not', async () => {
  const outbox = await anOutbox(database.prisma, {
    script: (to) => (to === 'aino' ? { kind: 'unknown', detail: 'lost' } : { kind: 'failed', reason: 'notPermitted', detail: 'no' }),
  })
  for (const name of ['aino', 'eero']) {
    await outbox.put(name, `one for ${name}`, nudge)
    await outbox.run()
    await outbox.put(name, `two for ${name}`, nudge)
    await outbox.run()
  }
  expect(outbox.sent).toEqual(['aino: one for aino', 'eero: one for eero', 'eero: two for eero'])
  expect(await outbox.row('two for aino')).toMatchObject({ state: 'due', dueAt: '2027-01-20T12:00:00Z' })
})

test('confirmations are outside the budget: asked on each of three days, a person is asked three times', async () => {
  const outbox = await anOutbox(database.prisma)
  await outbox.put('aino', 'tip', nudge)
  for (const text of ['first', 'second', 'third']) {
    await outbox.put('aino', text)
    await outbox.after(24 * hour)
  }
  expect(outbox.sent).toHaveLength(4)
})
