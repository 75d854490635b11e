import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { known } from '../../test/ground/known.ts'
import { anOutbox, aView, type TestOutbox } from '../../test/ground/outboxes.ts'
import { parts } from '../contract/part.ts'
import { type Known, knowing } from '../contract/stored-view.ts'
import type { View } from '../contract/view.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())

/** What a later release could say: with a map in it. */
const mapped = (text: string): View => ({ language: 'en', parts: [{ kind: 'text', text }, { kind: 'map', at: [60, 25] } as never] })
const laterParts = { ...parts, map: z.looseObject({ at: z.array(z.number()) }) }
const later: Known = knowing({ parts: laterParts, commands: [], looks: [] })

/** What is left in a lane by a process of this release, sent by one of a later one. */
const sendAsLater = async (outbox: TestOutbox): Promise<string[]> => {
  const other = await anOutbox(database.prisma, { known: later, laneOf: outbox })
  expect(await other.after(1)).toBeNull()
  return other.views.map((view) => view.parts.map((part) => ('text' in part ? part.text : part.kind)).join(' '))
}

describe('a delivery that only a later release can say', () => {
  test('is left to it, while everybody else hears what is for them', async () => {
    const outbox = await anOutbox(database.prisma, { perSecond: 1 })
    await outbox.put('aino', 'strange', { view: mapped('strange') })
    for (const name of ['eero', 'wilma']) await outbox.put(name, `to ${name}`)
    expect(await outbox.run()).toBe('2027-01-18T12:00:01Z')
    expect(await outbox.after(1)).toBe('left')
    expect(outbox.sent).toEqual(['eero: to eero', 'wilma: to wilma'])
    expect(await outbox.row('strange')).toMatchObject({ state: 'due', attempts: 0, detail: null })
    expect(await sendAsLater(outbox)).toEqual(['strange map'])
    expect(await outbox.row('strange')).toMatchObject({ state: 'delivered', attempts: 1 })
    expect(await outbox.run()).toBeNull()
  })

  test('is passed by what is more important to the same person, and by nothing else', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'before')
    await outbox.put('aino', 'strange', { view: mapped('strange') })
    await outbox.put('aino', 'after')
    await outbox.put('aino', 'news', { class: 'announcement' })
    await outbox.put('aino', 'answer', { class: 'answer' })
    expect(await outbox.run()).toBe('left')
    expect(outbox.sent).toEqual(['aino: answer', 'aino: before'])
    expect(await sendAsLater(outbox)).toEqual(['strange map', 'after', 'news'])
  })

  test('holds nothing up while it is not due itself', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'strange', { view: mapped('strange'), dueAt: outbox.clock.now().add({ hours: 1 }) })
    await outbox.put('aino', 'after')
    expect(await outbox.run()).toBe('2027-01-18T13:00:00Z')
    expect(outbox.sent).toEqual(['aino: after'])
    expect(await outbox.after(3600)).toBe('left')
  })

  test('is not made one with nudges that this release can say, nor overtaken by those that came after it', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'first', { class: 'nudge' })
    await outbox.put('aino', 'second', { class: 'nudge' })
    await outbox.put('aino', 'strange', { class: 'nudge', view: mapped('strange') })
    await outbox.put('aino', 'third', { class: 'nudge' })
    expect(await outbox.run()).toBe('left')
    expect(outbox.sent).toEqual(['aino: first\nsecond'])
    expect(await outbox.row('third')).toMatchObject({ state: 'due', attempts: 0 })
  })

  test('is dropped by whoever looks when its time is over', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'strange', { view: mapped('strange'), expiresAt: outbox.clock.now().add({ minutes: 10 }) })
    await outbox.put('aino', 'after')
    expect(await outbox.run()).toBe('left')
    expect(await outbox.after(600)).toBeNull()
    expect(outbox.sent).toEqual(['aino: after'])
    expect(await outbox.row('strange')).toMatchObject({ state: 'dropped', detail: 'expired' })
  })
})

test('a class that only a later release has is sent by nobody else', async () => {
  const outbox = await anOutbox(database.prisma)
  await outbox.put('aino', 'whisper', { class: 'whisper' as never })
  expect(await outbox.run()).toBe('left')
  expect(await outbox.row('whisper')).toMatchObject({ state: 'due', attempts: 0 })
})

test('a row that does not say what it needs, as of an earlier release, is read; what turns out to be strange then says so', async () => {
  const outbox = await anOutbox(database.prisma, { perSecond: 1 })
  await outbox.put('aino', 'strange', { view: mapped('strange') })
  await outbox.put('eero', 'plain')
  await database.prisma.delivery.updateMany({ where: { workspaceId: outbox.workspaceId }, data: { needs: [] } })
  await outbox.run()
  await outbox.after(1)
  expect(await outbox.after(1)).toBe('left')
  expect(outbox.sent).toEqual(['eero: plain'])
  const rows = await database.prisma.delivery.findMany({ where: { workspaceId: outbox.workspaceId }, orderBy: { id: 'asc' } })
  expect(rows.map(({ needs }) => needs)).toEqual([['view 1', 'language en', 'part text', 'part map'], []])
  expect(await sendAsLater(outbox)).toEqual(['strange map'])
})

test('what holds something that no release ever wrote is set aside as failed', async () => {
  const outbox = await anOutbox(database.prisma)
  await outbox.put('aino', 'broken', { view: { ...aView('broken'), parts: [{ kind: 'heading' } as never] } })
  await outbox.put('aino', 'after')
  expect(await outbox.run()).toBeNull()
  expect(await outbox.row('broken')).toMatchObject({ state: 'failed', detail: 'invalidContent: what is stored cannot be read' })
  expect(outbox.sent).toEqual(['aino: after'])
})

test('what a later release writes beside a part goes out with it', async () => {
  const outbox = await anOutbox(database.prisma)
  const view = { ...aView('hello'), parts: [{ kind: 'text', text: 'hello', weight: 2 } as never] }
  await outbox.put('aino', 'hello', { view })
  await outbox.run()
  expect(outbox.views).toEqual([view])
  expect(known.names.has('part map')).toBe(false)
})
