import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { anOutbox, aView } from '../../test/ground/outboxes.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())

const many = { class: 'announcement' } as const

test('what a room takes back at the last moment is not said, and keeps its reason; what it words anew is said so', async () => {
  const outbox = await anOutbox(database.prisma, {
    lastLook: (text) => (text === 'left' ? { drop: 'left' } : text === 'old' ? { view: aView('new') } : null),
  })
  for (const [name, text] of [
    ['aino', 'left'],
    ['eero', 'old'],
    ['maija', 'fine'],
  ] as const)
    await outbox.put(name, text, many)
  await outbox.run()
  expect(outbox.sent.toSorted()).toEqual(['eero: new', 'maija: fine'])
  expect(await outbox.row('left')).toEqual({ state: 'dropped', detail: 'left', attempts: 0, dueAt: null })
  const { view } = await database.prisma.delivery.findFirstOrThrow({ where: { key: { endsWith: ' old' } } })
  expect(view).toEqual(aView('new'))
})

test('a batch of which nobody may be written to is not the end, wherever it stands', async () => {
  for (const from of [0, 125, 250]) {
    const outbox = await anOutbox(database.prisma, {
      perSecond: 1_000,
      lastLook: (text) => (Number(text) >= from && Number(text) < from + 150 ? { drop: 'muted' } : null),
    })
    for (let nth = 0; nth < 400; nth += 1) await outbox.put(`person ${nth}`, String(nth), many)
    await outbox.run()
    for (let second = 0; second < 5; second += 1) await outbox.after(1)
    const rows = await database.prisma.delivery.groupBy({
      by: ['state', 'detail'],
      where: { workspaceId: outbox.workspaceId },
      _count: true,
      orderBy: { state: 'asc' },
    })
    expect(rows.map(({ state, detail, _count: count }) => [state, detail, count])).toEqual([
      ['delivered', null, 250],
      ['dropped', 'muted', 150],
    ])
  }
}, 120_000)

test('an answer goes before what many get, however much of that waits', async () => {
  const outbox = await anOutbox(database.prisma, { perSecond: 2 })
  for (let nth = 0; nth < 20; nth += 1) await outbox.put(`person ${nth}`, `to many ${nth}`, many)
  await outbox.run()
  await outbox.put('aino', 'thank you', { class: 'answer' })
  await outbox.after(1)
  expect(outbox.sent.slice(0, 2).every((each) => each.includes('to many'))).toBe(true)
  expect(outbox.sent.slice(2, 4)).toContain('aino: thank you')
})
