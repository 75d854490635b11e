import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { known } from '../../test/ground/known.ts'
import { anOutbox, aView, delivered, type TestOutbox } from '../../test/ground/outboxes.ts'
import type { Command } from '../contract/command.ts'
import type { DeliveryResult } from '../contract/platform.ts'
import { type Known, knowing } from '../contract/stored-view.ts'
import type { Reply, View } from '../contract/view.ts'
import { silentLog } from '../kit/log.ts'
import { renewStoreIn } from './renew.prisma.ts'
import { type RenewDeps, renewSome } from './renew.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())

const look = { do: 'showHome', mark: 'look' } as const satisfies Command
const asking = (text: string): { view: View } => ({ view: { ...aView(text), renews: look } })
const now: Reply = { accepted: true, view: aView('How things stand') }

interface Wanted {
  readonly answers?: (look: Command) => Promise<Reply>
  readonly ends?: (nth: number) => DeliveryResult
  readonly known?: Known
  readonly cannot?: true
  readonly perSecond?: number
}

/** What renews the messages of an outbox, and what it changed. */
function renewing({ workspaceId, clock }: TestOutbox, wanted: Wanted = {}) {
  const changed: string[] = []
  const update: RenewDeps['platformOf'] = () => ({
    update: async (sent, view, orElse) => {
      changed.push(`${sent.ref} ${JSON.stringify(view.parts)} ${String(orElse)}`)
      return wanted.ends?.(changed.length) ?? { kind: 'delivered', sent }
    },
  })
  const deps: RenewDeps = {
    ...{ clock, log: silentLog, callLimitMs: 1_000, perSecond: wanted.perSecond ?? Number.POSITIVE_INFINITY },
    ...{
      look: wanted.answers ?? (async () => now),
      ...(wanted.perSecond && { wait: async (ms: number) => clock.turnTo(clock.now().add({ milliseconds: Math.ceil(ms) })) }),
    },
    platformOf: wanted.cannot ? () => ({}) : update,
    transact: (work) => database.prisma.$transaction((transaction) => work(renewStoreIn(transaction, { known: wanted.known ?? known }))),
  }
  return { changed, run: (signal?: AbortSignal) => renewSome(deps, workspaceId, signal) }
}

/** An outbox that has said these things to Aino. */
async function said(...texts: readonly string[]): Promise<TestOutbox> {
  const script = (_: string, text: string) => ({ ...delivered, sent: { ...delivered.sent, ref: `message ${texts.indexOf(text) + 1}` } })
  const outbox = await anOutbox(database.prisma, { script })
  for (const text of texts) {
    await outbox.put('aino', text, asking(text))
    await outbox.run()
  }
  return outbox
}

test('What was said at an address that is gone keeps no lane awake', async () => {
  const outbox = await said('one')
  await database.prisma.$executeRaw`update delivery set due_at = '2020-01-01', address_id = null where state = 'delivered'`
  const { changed, run } = renewing(outbox)
  await run()
  expect(changed).toEqual([])
  expect(await database.prisma.delivery.count({ where: { state: 'delivered', dueAt: { not: null } } })).toBe(0)
})

test('What was said becomes what its look shows now, once, and is said to nobody again', async () => {
  const outbox = await said('one')
  await outbox.renew('aino', 'confirmation.ask')
  const { run, changed } = renewing(outbox)
  expect([await run(), await run()]).toEqual([true, false])
  expect(changed).toEqual(['message 1 [{"kind":"text","text":"How things stand"}] leave'])
  expect(await outbox.run()).toBeNull()
  expect(outbox.sent).toEqual(['aino: one'])
  expect(await outbox.row('one')).toEqual({ state: 'delivered', detail: null, attempts: 1, dueAt: null })
})

test('The message that its reader has just tapped is left alone, and all others are not, whichever is newer', async () => {
  const { workspace } = delivered.sent
  for (const tapped of ['one', 'two']) {
    const outbox = await said('one', 'two')
    await outbox.renew('aino', 'confirmation.ask', [{ workspace, ref: `message ${tapped === 'one' ? 1 : 2}` }, null])
    const waits = async (text: string) => (await outbox.row(text)).dueAt !== null
    expect([await waits('one'), await waits('two')]).toEqual([tapped === 'two', tapped === 'one'])
  }
})

test('What names no look, was not said, or is of another kind is never renewed', async () => {
  const outbox = await said()
  await outbox.put('aino', 'plain')
  await outbox.run()
  await outbox.put('aino', 'later', { ...asking('later'), dueAt: outbox.clock.now().add({ hours: 1 }) })
  const { dueAt } = await outbox.row('later')
  await outbox.renew('aino', 'confirmation.ask')
  await outbox.renew('aino', 'offer.made')
  expect([(await outbox.row('plain')).dueAt, (await outbox.row('later')).dueAt]).toEqual([null, dueAt])
  expect(await renewing(outbox).run()).toBe(false)
})

test('What is closed loses its buttons, keeps the rest, and is renewed once and never again', async () => {
  const outbox = await said()
  const view = { ...aView('Where things stood'), renews: look }
  const tap = { kind: 'buttons', buttons: [{ label: 'More', command: look }] } as const
  await outbox.put('aino', 'one', { view: { ...view, parts: [...view.parts, tap] } })
  await outbox.run()
  await outbox.close('aino', 'confirmation.ask')
  const { run, changed } = renewing(outbox)
  expect([await run(), await run()]).toEqual([true, false])
  expect(changed).toHaveLength(1)
  expect(changed[0]).toContain('Where things stood')
  expect(changed[0]).not.toContain('More')
  await outbox.close('aino', 'confirmation.ask')
  await outbox.renew('aino', 'confirmation.ask')
  expect(await run()).toBe(false)
})

test('A message in whose place an answer stands is renewed by another look, and no other message is', async () => {
  const outbox = await said('one', 'two')
  const other = { do: 'showCounting', mark: 'look', kickOff: crypto.randomUUID() } as const satisfies Command
  await outbox.renewBy('aino', { ...delivered.sent, ref: 'message 1' }, 'confirmation.ask', other)
  await outbox.renewBy('aino', { ...delivered.sent, ref: 'message 2' }, 'offer.made', other)
  await outbox.renew('aino', 'confirmation.ask')
  const looks: Command[] = []
  await renewing(outbox, { answers: (asked) => Promise.resolve(looks.push(asked)).then(() => now) }).run()
  expect(looks.map(({ do: what }) => what).toSorted()).toEqual(['showCounting', 'showHome'])
})

const leftAlone: readonly (readonly [string, Wanted])[] = [
  ['the look is refused', { answers: async () => ({ ...now, accepted: false }) }],
  ['the look breaks', { answers: () => Promise.reject(new Error('broken')) }],
  ['this process does not know the look', { known: knowing({ parts: {}, commands: [], looks: [] }) }],
  ['the platform keeps no messages', { cannot: true }],
]
test.each(leftAlone)('A message stays as it was when %s', async (_, wanted) => {
  const outbox = await said('one')
  await outbox.renew('aino', 'confirmation.ask')
  const { run, changed } = renewing(outbox, wanted)
  expect(await run()).toBe(true)
  expect(changed).toEqual([])
  expect((await outbox.row('one')).dueAt).toBeNull()
})

test.each([
  ['throttled', 30],
  ['transient', 15 * 60],
] as const)('It is tried again later when the platform is %s, and not when the message cannot be changed', async (reason, seconds) => {
  const outbox = await said('one')
  await outbox.renew('aino', 'confirmation.ask')
  const { run, changed } = renewing(outbox, {
    ends: (nth) => (nth === 1 ? { kind: 'retry', afterMs: 30_000, reason } : { kind: 'failed', reason: 'placeGone', detail: 'gone' }),
  })
  expect([await run(), await run()]).toEqual([false, false])
  outbox.clock.turnTo(outbox.clock.now().add({ seconds: seconds - 1 }))
  expect(await run()).toBe(false)
  outbox.clock.turnTo(outbox.clock.now().add({ seconds: 1 }))
  expect([await run(), await run()]).toEqual([true, false])
  expect(changed).toHaveLength(2)
  expect(await outbox.row('one')).toEqual({ state: 'delivered', detail: null, attempts: 1, dueAt: null })
})

test('A process that dies in the middle leaves it to another, a few minutes later', async () => {
  const outbox = await said('one')
  await outbox.renew('aino', 'confirmation.ask')
  const until = outbox.clock.now().add({ minutes: 3 })
  const taken = () =>
    database.prisma.$transaction((transaction) =>
      renewStoreIn(transaction, { known }).takeStale(outbox.workspaceId, outbox.clock.now(), until, 10),
    )
  expect(await taken()).toMatchObject([{ sentRef: 'message 1', renews: look }])
  expect(await renewing(outbox).run()).toBe(false)
  outbox.clock.turnTo(until)
  expect(await renewing(outbox).run()).toBe(true)
})

test.each([
  ['is changed', delivered],
  ['has to be changed later', { kind: 'retry', afterMs: 30_000, reason: 'transient' }],
] as const)('Whoever acts while a message %s sees what they did in it, too', async (_, ends) => {
  const outbox = await said('one')
  await outbox.renew('aino', 'confirmation.ask')
  let looks = 0
  const acting = async (): Promise<Reply> => {
    looks++
    if (looks === 1) await outbox.renew('aino', 'confirmation.ask')
    return { accepted: true, view: aView(`Look ${looks}`) }
  }
  const { run, changed } = renewing(outbox, { answers: acting, ends: (nth) => (nth === 1 ? ends : delivered) })
  await run()
  expect([await run(), await run()]).toEqual([true, false])
  expect(changed.map((each) => each.includes('Look 2'))).toEqual([false, true])
})

test('Nothing is renewed where the platform asked us to wait, or by a process that stops', async () => {
  const outbox = await said('one')
  await outbox.renew('aino', 'confirmation.ask')
  expect(await renewing(outbox).run(AbortSignal.abort())).toBe(false)
  const where = { id: outbox.workspaceId }
  await database.prisma.workspace.update({ where, data: { pausedAt: new Date(outbox.clock.now().epochMilliseconds) } })
  expect(await renewing(outbox).run()).toBe(false)
  await database.prisma.workspace.update({
    where,
    data: { pausedAt: null, heldUntil: new Date(outbox.clock.now().epochMilliseconds + 60_000) },
  })
  expect(await renewing(outbox).run()).toBe(false)
})

test('At the pace of a platform that takes one message a second, fifty are changed a minute, each apart, with room for what is new in between', async () => {
  const texts = Array.from({ length: 25 }, (_, at) => `text ${at}`)
  const outbox = await said(...texts)
  await outbox.renew('aino', 'confirmation.ask')
  const at: number[] = []
  const begun = outbox.clock.now().epochMilliseconds
  const { run, changed } = renewing(outbox, {
    perSecond: 1,
    ends: () => {
      at.push(outbox.clock.now().epochMilliseconds - begun)
      return delivered
    },
  })
  let turns = 0
  while (await run()) turns++
  expect([turns, changed.length]).toEqual([25, 25])
  expect(at).toEqual(texts.map((_, nth) => nth * 1_200))
})

test('What goes out at its pace holds no change back, and a platform that asks to wait does', async () => {
  const outbox = await said('one')
  await outbox.renew('aino', 'confirmation.ask')
  const heldFor = (ms: number) =>
    database.prisma.workspace.update({
      where: { id: outbox.workspaceId },
      data: { heldUntil: new Date(outbox.clock.now().epochMilliseconds + ms) },
    })
  await heldFor(2_000)
  expect(await renewing(outbox).run()).toBe(false)
  await heldFor(1_000)
  expect(await renewing(outbox).run()).toBe(true)
})

test('A change of which nobody knows whether it was made is made again later', async () => {
  const outbox = await said('one')
  await outbox.renew('aino', 'confirmation.ask')
  const { run, changed } = renewing(outbox, { ends: (nth) => (nth === 1 ? { kind: 'unknown', detail: 'HTTP 500' } : delivered) })
  expect(await run()).toBe(false)
  outbox.clock.turnTo(outbox.clock.now().add({ minutes: 15 }))
  expect([await run(), await run()]).toEqual([true, false])
  expect(changed).toHaveLength(2)
})
