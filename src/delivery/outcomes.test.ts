import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { known } from '../../test/ground/known.ts'
import { anOutbox, aView, delivered, type Script } from '../../test/ground/outboxes.ts'
import { Instant, toDate } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { mostAttempts } from './rules.ts'
import { laneStoreIn } from './store.prisma.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())

const noon = Instant.from('2027-01-18T12:00:00Z')
const noError = 'no' as unknown as Error

/** A platform that does not answer the first time. */
const hangsOnce: Script = (_to, _text, nth) => (nth === 1 ? new Promise(() => {}) : delivered)

describe('a call whose end nobody knows', () => {
  test.each([
    ['does not answer in time', hangsOnce, 'no answer within 50 ms'],
    [
      'throws',
      (_to: string, _text: string, nth: number) => {
        if (nth === 1) throw new TypeError('cannot read card')
        return delivered
      },
      'cannot read card',
    ],
    [
      'rejects with something that is no error',
      (_to: string, _text: string, nth: number) => (nth === 1 ? Promise.reject(noError) : delivered),
      'the platform threw',
    ],
  ])('because the platform %s: an ask is said again, an announcement is not', async (_case, script, detail) => {
    const outbox = await anOutbox(database.prisma, { script, callLimitMs: 50 })
    await outbox.put('aino', 'ask')
    await outbox.put('eero', 'news', { class: 'announcement' })
    await outbox.put('olli', 'tip', { class: 'nudge' })
    expect(await outbox.run()).toBe('2027-01-18T12:00:01Z')
    expect(await outbox.row('ask')).toMatchObject({ state: 'due', detail })
    expect(await outbox.row('news')).toEqual({ state: 'unknown', detail, attempts: 1, dueAt: null })
    expect(await outbox.row('tip')).toMatchObject({ state: 'unknown', dueAt: null })
    expect(await outbox.after(3600)).toBeNull()
    expect(outbox.sent.toSorted()).toEqual(['aino: ask', 'aino: ask', 'eero: news', 'olli: tip'])
    expect(await outbox.outcomes('ask')).toEqual(['unknown', 'delivered'])
    expect(await outbox.outcomes('news')).toEqual(['unknown'])
  })

  test('is given up after a dozen tries, and shown as unknown', async () => {
    const outbox = await anOutbox(database.prisma, { script: () => ({ kind: 'unknown', detail: 'lost' }) })
    await outbox.put('aino', 'ask')
    for (let tries = 0; tries < mostAttempts.unknown + 5; tries += 1) await outbox.after(3600)
    expect(await outbox.row('ask')).toMatchObject({ state: 'unknown', attempts: mostAttempts.unknown, dueAt: null })
    expect(outbox.sent).toHaveLength(mostAttempts.unknown)
  })
})

test('a delivery outlives a platform that is down for a whole day', async () => {
  let up = false
  const script: Script = () => (up ? delivered : { kind: 'retry', afterMs: 0, reason: 'transient' })
  const outbox = await anOutbox(database.prisma, { script })
  await outbox.put('aino', 'ask')
  for (let hour = 0; hour < 24; hour += 1) await outbox.after(3600)
  expect(await outbox.row('ask')).toMatchObject({ state: 'due' })
  up = true
  await outbox.after(3600)
  expect(await outbox.row('ask')).toMatchObject({ state: 'delivered', attempts: 25 })
})

test('a refusal is final, and written down with its reason', async () => {
  const outbox = await anOutbox(database.prisma, { script: () => ({ kind: 'failed', reason: 'recipientGone', detail: 'deactivated' }) })
  await outbox.put('aino', 'ask')
  expect(await outbox.run()).toBeNull()
  expect(await outbox.row('ask')).toEqual({ state: 'failed', detail: 'recipientGone: deactivated', attempts: 1, dueAt: null })
  expect(await outbox.outcomes('ask')).toEqual(['failed'])
})

test('somebody without an address has failed at once, and nobody tries', async () => {
  const outbox = await anOutbox(database.prisma)
  await outbox.addPerson('wilma', { reached: false })
  await outbox.put('wilma', 'ask')
  expect(await outbox.row('ask')).toEqual({ state: 'failed', detail: 'noAddress', attempts: 0, dueAt: null })
  expect(await outbox.run()).toBeNull()
  expect(outbox.sent).toEqual([])
})

/** Resolves once a transaction waits for another's lock. */
async function somebodyWaits(): Promise<void> {
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  await expect.poll(async () => (await database.pool.query(waiting)).rowCount).toBe(1)
}

describe('the same thing is said once', () => {
  test('however often it is put under its key, at once or later', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'ask')
    await Promise.all([outbox.put('aino', 'ask'), outbox.put('aino', 'ask')])
    await outbox.run()
    await outbox.put('aino', 'ask')
    await outbox.run()
    expect(outbox.sent).toEqual(['aino: ask'])
  })

  test('even if two lanes of one workspace run at the same time', async () => {
    const outbox = await anOutbox(database.prisma, {
      script: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        return delivered
      },
    })
    const names = Array.from({ length: 30 }, (_, nth) => `person ${nth}`)
    for (const name of names) for (const text of ['one', 'two']) await outbox.put(name, `${text} for ${name}`)
    await Promise.all([outbox.run(), outbox.run(), outbox.run()])
    await outbox.run()
    expect(outbox.sent.toSorted()).toEqual(names.flatMap((name) => ['one', 'two'].map((text) => `${name}: ${text} for ${name}`)).toSorted())
  })
})

test('while one lane of a workspace chooses, every other waits', async () => {
  const outbox = await anOutbox(database.prisma)
  await outbox.put('aino', 'ask')
  const other = await database.prisma.$transaction(async (transaction) => {
    await laneStoreIn(transaction, { ids: randomIds(outbox.clock), known, gone: async () => {} }).heldUntil(outbox.workspaceId)
    const running = outbox.run()
    await somebodyWaits()
    expect(outbox.sent).toEqual([])
    return () => running
  })
  await other()
  expect(outbox.sent).toEqual(['aino: ask'])
})

describe('what waits', () => {
  test('is said in the words that it was given last, with what these need, and by its own class', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'ask', { kind: 'confirmation.ask' })
    await outbox.put('aino', 'thanks', { kind: 'confirmation.thanks' })
    const before = await database.prisma.delivery.findFirstOrThrow({ where: { workspaceId: outbox.workspaceId, kind: 'confirmation.ask' } })
    expect(await outbox.reword('aino', 'confirmation.ask', { ...aView('ask anew'), language: 'fi' })).toBe(1)
    const after = await database.prisma.delivery.findUniqueOrThrow({ where: { id: before.id } })
    expect(after.language).toBe('fi')
    expect(new Set(after.needs)).toEqual(new Set(before.needs.map((need) => (need === 'language en' ? 'language fi' : need))))
    await outbox.run()
    expect(outbox.sent).toEqual(['aino: ask anew', 'aino: thanks'])
    expect(await outbox.reword('aino', 'confirmation.ask', aView('too late'))).toBe(0)
  })

  test('keeps its words once it is being said', async () => {
    const outbox = await anOutbox(database.prisma, {
      async script() {
        expect(await outbox.reword('aino', 'confirmation.ask', aView('too late'))).toBe(0)
        return { kind: 'retry', afterMs: 0, reason: 'transient' }
      },
    })
    await outbox.put('aino', 'ask', { kind: 'confirmation.ask' })
    await outbox.run()
    expect(outbox.sent).toContain('aino: ask')
    expect(outbox.sent).not.toContain('aino: too late')
  })
})

describe('what was withdrawn', () => {
  test('is not sent', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'ask', { kind: 'confirmation.ask' })
    await outbox.put('aino', 'thanks', { kind: 'confirmation.thanks' })
    await outbox.supersede('aino', 'confirmation.ask')
    expect(await outbox.run()).toBeNull()
    expect(outbox.sent).toEqual(['aino: thanks'])
    expect(await outbox.row('ask')).toMatchObject({ state: 'superseded', dueAt: null, attempts: 0 })
  })

  test('while the lane was about to choose it is not sent either', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'ask')
    await outbox.put('eero', 'ask too')
    const run = await database.prisma.$transaction(async (transaction) => {
      await transaction.delivery.updateMany({
        where: { workspaceId: outbox.workspaceId, view: { path: ['parts', '0', 'text'], equals: 'ask' } },
        data: { state: 'superseded', dueAt: null },
      })
      const running = outbox.run()
      // The lane has read the row as it was, and waits for this transaction.
      await somebodyWaits()
      return () => running
    })
    await run()
    expect(outbox.sent).toEqual(['eero: ask too'])
    expect(await outbox.row('ask')).toMatchObject({ state: 'superseded', attempts: 0 })
  })

  test.each([
    ['proves undelivered', { kind: 'retry', afterMs: 0, reason: 'transient' }],
    ['is lost', { kind: 'unknown', detail: 'lost' }],
  ] as const)('while it was being said is not said again when that try %s', async (_case, result) => {
    const outbox = await anOutbox(database.prisma, {
      async script() {
        await outbox.supersede('aino', 'confirmation.ask')
        return result
      },
    })
    await outbox.put('aino', 'ask')
    await outbox.run()
    await outbox.after(60)
    expect(outbox.sent).toEqual(['aino: ask'])
    expect(await outbox.row('ask')).toMatchObject({ state: 'dropped', detail: 'expired', attempts: 1 })
  })
})

test('what is no longer true when its turn comes is dropped', async () => {
  const outbox = await anOutbox(database.prisma, { perSecond: 1 })
  await outbox.put('aino', 'first')
  await outbox.put('eero', 'see you at noon', { expiresAt: noon.add({ seconds: 1 }) })
  await outbox.run()
  expect(await outbox.after(1)).toBeNull()
  expect(outbox.sent).toEqual(['aino: first'])
  expect(await outbox.row('see you at noon')).toEqual({ state: 'dropped', detail: 'expired', attempts: 0, dueAt: null })
})

/** What a process leaves that died in the middle of sending. */
const died = (workspaceId: string, until: Instant) =>
  database.pool.query(
    `with begun as (update delivery set state = 'sending', attempts = 1, due_at = $2 where workspace_id = $1 returning id)
     insert into attempt (id, delivery_id, number, started_at) select gen_random_uuid(), id, 1, $2 from begun`,
    [workspaceId, toDate(until)],
  )

describe('a process that died in the middle of sending', () => {
  test('leaves nothing unsaid: when its time is up, an ask is said again, and an announcement shown as unknown', async () => {
    const outbox = await anOutbox(database.prisma)
    await outbox.put('aino', 'ask')
    await outbox.put('eero', 'news', { class: 'announcement' })
    await died(outbox.workspaceId, noon.add({ seconds: 10 }))
    await outbox.put('aino', 'next')
    expect(await outbox.run()).toBe('2027-01-18T12:00:10Z')
    expect(outbox.sent).toEqual([])
    expect(await outbox.after(10)).toBeNull()
    expect(outbox.sent).toEqual(['aino: ask', 'aino: next'])
    expect(await outbox.row('news')).toMatchObject({ state: 'unknown', detail: 'the process ended in mid-send' })
    expect(await outbox.outcomes('ask')).toEqual(['unknown', 'delivered'])
    expect(await outbox.outcomes('news')).toEqual(['unknown'])
  })

  test('and comes back to life changes nothing with what it learns late, neither while the next try runs nor afterwards', async () => {
    const ends: (() => void)[] = []
    const script: Script = async (_to, _text, nth) => {
      await new Promise<void>((resolve) => ends.push(resolve))
      return nth === 2 ? delivered : { kind: 'failed', reason: 'recipientGone', detail: 'late' }
    }
    const outbox = await anOutbox(database.prisma, { script, callLimitMs: 4_000 })
    await outbox.put('aino', 'ask')
    const late = outbox.run()
    await expect.poll(() => ends).toHaveLength(1)
    const next = outbox.after(5)
    await expect.poll(() => ends).toHaveLength(2)
    ends[0]?.()
    await late
    expect(await outbox.row('ask')).toMatchObject({ state: 'sending', attempts: 2 })
    ends[1]?.()
    expect(await next).toBeNull()
    expect(await outbox.row('ask')).toMatchObject({ state: 'delivered', attempts: 2, detail: null })
    expect(await outbox.outcomes('ask')).toEqual(['unknown', 'delivered'])
  })
})

describe('a row that cannot be read', () => {
  test.each([
    ['a view that nobody wrote', `update delivery set view = '{"parts": "secret"}' where workspace_id = $1 and view::text like '%broken%'`],
    [
      'a time zone that is none',
      `update person set time_zone = 'Mars/Olympus' where id in (select person_id from delivery where workspace_id = $1 and view::text like '%broken%')`,
    ],
  ])('because of %s fails by itself and holds nobody up', async (_case, damage) => {
    const lines: string[] = []
    const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) })
    const outbox = await anOutbox(database.prisma, { log, perSecond: 1 })
    await outbox.addPerson('aino', { quiet: ['20:00', '08:00'] })
    await outbox.put('aino', 'broken')
    await outbox.put('eero', 'sound')
    await database.pool.query(damage, [outbox.workspaceId])
    expect(await outbox.run()).toBeNull()
    expect(outbox.sent).toEqual(['eero: sound'])
    expect(await outbox.row('broken')).toMatchObject({ state: 'failed', detail: expect.stringMatching(/^invalidContent/), dueAt: null })
    expect(lines.join()).toContain('what is stored cannot be said')
    expect(lines.join()).not.toMatch(/secret|broken|Mars/)
  })
})
