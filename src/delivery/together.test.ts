import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { anOutbox } from '../../test/ground/outboxes.ts'
import type { PlaceResult, Setback } from '../contract/platform.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())

/** An outbox with a message to Aino and Maija together. */
async function aMessageToTwo(
  wanted: Parameters<typeof anOutbox>[1] = {},
  maija: Parameters<Awaited<ReturnType<typeof anOutbox>>['addPerson']>[1] = {},
) {
  const outbox = await anOutbox(database.prisma, wanted)
  await outbox.addPerson('aino')
  const companionId = await outbox.addPerson('maija', maija)
  await outbox.put('aino', 'meet', { class: 'announcement', companionId })
  return outbox
}

const once = (result: Setback) => (nth: number) => (nth === 1 ? result : null)

describe('what two people hear together', () => {
  test('is said once, in a conversation of both', async () => {
    const outbox = await aMessageToTwo()
    await outbox.put('aino', 'ask')
    expect(await outbox.run()).toBeNull()
    expect(outbox.sent).toEqual(['aino: ask', 'aino and maija: meet'])
    expect(await outbox.row('meet')).toMatchObject({ state: 'delivered', attempts: 1 })
  })

  test('waits until both may be written to', async () => {
    const outbox = await aMessageToTwo({}, { zone: 'America/Los_Angeles', quiet: ['20:00', '08:00'] })
    expect(await outbox.run()).toBe('2027-01-18T16:00:00Z')
    expect(outbox.sent).toEqual([])
    await outbox.after(4 * 3600)
    expect(outbox.sent).toEqual(['aino and maija: meet'])
  })

  test.each<[string, Setback, string]>([
    ['the platform asks us to wait', { kind: 'retry', afterMs: 60_000, reason: 'throttled' }, '2027-01-18T12:01:00Z'],
    [
      'nobody knows whether the conversation was opened: nothing was said in it yet',
      { kind: 'unknown', detail: 'reset' },
      '2027-01-18T12:00:01Z',
    ],
  ])('is tried again when %s', async (_case, setback, at) => {
    const outbox = await aMessageToTwo({ opens: once(setback) })
    expect(await outbox.run()).toBe(at)
    expect(outbox.sent).toEqual([])
    await outbox.after(60)
    expect(outbox.sent).toEqual(['aino and maija: meet'])
    expect(await outbox.outcomes('meet')).toEqual(['retry', 'delivered'])
  })

  test('is not said twice when nobody knows whether it was said', async () => {
    const outbox = await aMessageToTwo({ script: () => ({ kind: 'unknown', detail: 'reset' }) })
    expect(await outbox.run()).toBeNull()
    await outbox.after(3600)
    expect(outbox.sent).toEqual(['aino and maija: meet'])
    expect(await outbox.row('meet')).toMatchObject({ state: 'unknown' })
  })

  test('is not said by a call that opens the conversation too late, but by the next', async () => {
    const opens = (nth: number) => (nth > 1 ? null : sleep(80, null))
    const outbox = await aMessageToTwo({ opens, callLimitMs: 40 })
    expect(await outbox.run()).toBe('2027-01-18T12:00:01Z')
    await sleep(120)
    expect(outbox.sent).toEqual([])
    await outbox.after(1)
    expect(outbox.sent).toEqual(['aino and maija: meet'])
  })

  test('is tried again when the platform threw before anything was said', async () => {
    const opens = (nth: number) => {
      if (nth === 1) throw new TypeError('no channel')
      return null
    }
    const outbox = await aMessageToTwo({ opens })
    await outbox.run()
    await outbox.after(1)
    expect(await outbox.outcomes('meet')).toEqual(['retry', 'delivered'])
  })

  test.each<[string, PlaceResult, string]>([
    [
      'the platform refuses',
      { kind: 'failed', reason: 'notPermitted', detail: 'no conversations here' },
      'notPermitted: no conversations here',
    ],
    [
      'one of them could not be brought in',
      {
        kind: 'opened',
        place: { workspace: { platform: 'recorder', id: 'w' }, id: 'g', kind: 'conversation' },
        without: [{ address: { workspace: { platform: 'recorder', id: 'w' }, id: 'maija' }, reason: 'gone', detail: 'deactivated' }],
      },
      'recipientGone: deactivated',
    ],
  ])('is said to nobody when %s', async (_case, result, detail) => {
    const outbox = await aMessageToTwo({ opens: () => result })
    expect(await outbox.run()).toBeNull()
    expect(outbox.sent).toEqual([])
    expect(await outbox.row('meet')).toMatchObject({ state: 'failed', detail })
  })

  test('is said to nobody when one of them is reached elsewhere, or nowhere', async () => {
    const outbox = await aMessageToTwo({}, { reached: false })
    expect(await outbox.run()).toBeNull()
    expect(outbox.sent).toEqual([])
    expect(await outbox.row('meet')).toMatchObject({ state: 'failed', detail: 'recipientGone: not everybody is reached in one workspace' })
  })
})
