import { randomUUID } from 'node:crypto'
import type { Command } from '../../src/contract/command.ts'
import { parts } from '../../src/contract/part.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Address, DeliveryResult, Place, PlaceResult, Sent } from '../../src/contract/platform.ts'
import type { Known } from '../../src/contract/stored-view.ts'
import type { View } from '../../src/contract/view.ts'
import type { Verdict } from '../../src/delivery/due.ts'
import { type LaneDeps, runLane } from '../../src/delivery/lane.ts'
import { outboxIn } from '../../src/delivery/outbox.prisma.ts'
import type { NewDelivery } from '../../src/delivery/outbox.ts'
import { laneStoreIn } from '../../src/delivery/store.prisma.ts'
import { Instant, type TurnableClock, toDate, turnableClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import type { Database } from '../../src/store/client.ts'
import { known as everything } from './known.ts'

export const aView = (text: string): View => ({ language: 'en', parts: [{ kind: 'text', text }] })

/** How the scripted platform takes one attempt; `nth` counts from 1 for each delivery. */
export type Script = (to: string, text: string, nth: number) => DeliveryResult | Promise<DeliveryResult>

export const delivered = {
  kind: 'delivered',
  sent: { workspace: { platform: 'recorder', id: 'anywhere' }, ref: 'message 1' },
} as const satisfies DeliveryResult

interface Wanted extends Partial<Pick<LaneDeps, 'perSecond' | 'callLimitMs' | 'log'>> {
  readonly now?: string
  readonly script?: Script
  /** How opening a conversation of several ends, the nth time; opened unless a test says otherwise. */
  readonly opens?: (nth: number) => PlaceResult | null | Promise<PlaceResult | null>
  /** What its process knows; all of it when left out. */
  readonly known?: Known
  /** What a room says of deliveries at the last moment, by what they say. */
  readonly lastLook?: (text: string) => Verdict | null
  /** Another's workspace and clock, as another process sees them. */
  readonly laneOf?: TestOutbox
}

interface PersonWanted {
  readonly zone?: string
  readonly quiet?: readonly [from: string, until: string]
  /** Without it nobody can reach them. */
  readonly reached?: boolean
}

/** One workspace's outbox and lane, with a platform that does what a test says and a clock that it turns. At first it is Monday noon in London. */
export interface TestOutbox {
  readonly workspaceId: string
  readonly clock: TurnableClock
  /** Everything that the platform was asked to say, in order: 'aino: Hello'. */
  readonly sent: string[]
  /** The same, as it was said. */
  readonly views: View[]
  addPerson(name: string, wanted?: PersonWanted): Promise<string>
  put(name: string, text: string, more?: Partial<NewDelivery>): Promise<void>
  supersede(name: string, kind: string): Promise<void>
  /** Says what waits for somebody of this kind in other words. Answers how many wait. */
  reword(name: string, kind: string, view: View): Promise<number>
  renew(name: string, kind: string, but?: readonly (Sent | null)[]): Promise<void>
  renewBy(name: string, sent: Sent, kind: string, look: Command): Promise<void>
  close(name: string, kind: string): Promise<void>
  /** Runs the lane until it wants to sleep; until when, as ISO 8601. `left`: what is due is for another process. */
  run(signal?: AbortSignal): Promise<string | null>
  /** Turns the clock on by so many seconds and runs the lane. */
  after(seconds: number): Promise<string | null>
  /** A delivery's row. */
  row(text: string): Promise<{ state: string; detail: string | null; attempts: number; dueAt: string | null }>
  /** How its attempts ended. */
  outcomes(text: string): Promise<(string | null)[]>
}

const cohort = '01900000-0000-7000-8000-000000000001'

export async function anOutbox(prisma: Database, wanted: Wanted = {}): Promise<TestOutbox> {
  const {
    now = '2027-01-18T12:00:00Z',
    script = () => delivered,
    opens = () => null,
    known = everything,
    laneOf,
    lastLook,
    ...limits
  } = wanted
  const clock = laneOf?.clock ?? turnableClock(Instant.from(now))
  const ids = randomIds(clock)
  const workspaceId = laneOf?.workspaceId ?? ids.next()
  const prefix = `${workspaceId} `
  const people = new Map<string, string>()
  const sent: string[] = []
  const views: View[] = []
  const tries = new Map<string, number>()
  const createdAt = toDate(clock.now())
  if (!laneOf)
    await prisma.workspace.create({
      data: { id: workspaceId, platform: 'recorder', externalId: workspaceId, name: 'A workspace', createdAt },
    })

  async function say(to: Address | Place, view: View, deliveryId: string): Promise<DeliveryResult> {
    const text = view.parts.every((part) => part.kind in parts) ? plainText(view) : 'something strange'
    sent.push(`${to.id.replaceAll(prefix, '')}: ${text}`)
    views.push(view)
    tries.set(deliveryId, (tries.get(deliveryId) ?? 0) + 1)
    return script(to.id.replaceAll(prefix, ''), text, tries.get(deliveryId) ?? 1)
  }
  let opened = 0
  const openConversation = async (readers: readonly Address[]): Promise<PlaceResult> => {
    const id = readers.map((each) => each.id).join(' and ')
    opened += 1
    const workspace = { platform: 'recorder', id: workspaceId } as const
    return (await opens(opened)) ?? { kind: 'opened', place: { workspace, id, kind: 'conversation' }, without: [] }
  }
  const deps: LaneDeps = {
    ...{
      clock,
      log: silentLog,
      perSecond: Number.POSITIVE_INFINITY,
      callLimitMs: 1_000,
      platformOf: () => ({ sendDirect: say, sendToPlace: say, openConversation }),
      ...limits,
    },
    transact: (work) =>
      prisma.$transaction((transaction) =>
        work(laneStoreIn(transaction, { ids, known, gone: async () => {}, ...(lastLook && { lastLook: looking(transaction, lastLook) }) })),
      ),
  }
  const looking =
    (transaction: Parameters<Parameters<Database['$transaction']>[0]>[0], look: (text: string) => Verdict | null) =>
    async (_kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, Verdict>> => {
      const rows = await transaction.delivery.findMany({ where: { id: { in: [...ids] } } })
      return new Map(
        rows.flatMap(({ id, key }): [string, Verdict][] => {
          const verdict = look(key.replace(prefix, ''))
          return verdict ? [[id, verdict]] : []
        }),
      )
    }
  const run: TestOutbox['run'] = async (signal) => (await runLane(deps, workspaceId, signal))?.toString() ?? null
  const keyOf = (text: string) => `${prefix}${text}`
  const within = <T>(work: (outbox: ReturnType<typeof outboxIn>) => Promise<T>) =>
    prisma.$transaction((transaction) => work(outboxIn(transaction, { clock, ids, wakeLanes: async () => {} })))

  async function addPerson(name: string, { zone = 'UTC', quiet = ['00:00', '00:00'], reached = true }: PersonWanted = {}): Promise<string> {
    const id = ids.next()
    const [quietFrom, quietUntil] = quiet
    const email = `${name}.${randomUUID()}@example.org`
    await prisma.person.create({ data: { id, email, name, language: 'en', timeZone: zone, quietFrom, quietUntil, createdAt } })
    if (reached) await prisma.address.create({ data: { id: ids.next(), personId: id, workspaceId, externalId: prefix + name, createdAt } })
    people.set(name, id)
    return id
  }

  return {
    ...{ workspaceId, clock, sent, views, addPerson, run },
    async put(name, text, more = {}) {
      const personId = people.get(name) ?? (await addPerson(name))
      const said = { key: keyOf(text), personId, cohortId: cohort, kind: 'confirmation.ask', step: 1, class: 'confirmation' as const }
      await within((outbox) => outbox.put([{ ...said, view: aView(text), dueAt: clock.now(), expiresAt: null, ...more }]))
    },
    supersede: (name, kind) => within((outbox) => outbox.supersede([{ personId: people.get(name) ?? cohort, cohortId: cohort }], [kind])),
    async reword(name, kind, view) {
      let count = 0
      await within(async (outbox) => {
        const unsaid = await outbox.unsaid([{ personId: people.get(name) ?? cohort, cohortId: cohort }], [kind])
        count = unsaid.length
        await outbox.reword(unsaid.map(({ id }) => ({ id, view })))
      })
      return count
    },
    renew: (name, kind, but) => within((outbox) => outbox.renew([{ personId: people.get(name) ?? cohort, cohortId: cohort }], [kind], but)),
    renewBy: (name, sent, kind, look) => within((outbox) => outbox.renewBy(people.get(name) ?? cohort, sent, [kind], look)),
    close: (name, kind) => within((outbox) => outbox.close([{ personId: people.get(name) ?? cohort, cohortId: cohort }], [kind])),
    async after(seconds) {
      clock.turnTo(clock.now().add({ milliseconds: seconds * 1000 }))
      return run()
    },
    async row(text) {
      const { state, detail, attempts, dueAt } = await prisma.delivery.findUniqueOrThrow({ where: { key: keyOf(text) } })
      return { state, detail, attempts, dueAt: dueAt?.toISOString().replace('.000Z', 'Z') ?? null }
    },
    async outcomes(text) {
      const tries = await prisma.attempt.findMany({ where: { delivery: { key: keyOf(text) } }, orderBy: { number: 'asc' } })
      return tries.map((each) => each.outcome)
    },
  }
}
