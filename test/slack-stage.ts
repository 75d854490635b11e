import { type Actor, type SlackEnd, startSlackEnd } from '../adapters/playground/slack/index.ts'
import { openSlack, type SlackAdapter } from '../adapters/slack/index.ts'
import { compose, type House } from '../src/compose.ts'
import { type Instant, isAfter, type TurnableClock, turnableClock } from '../src/kit/clock.ts'
import { randomIds } from '../src/kit/ids.ts'
import { silentLog } from '../src/kit/log.ts'
import { createSeal } from '../src/kit/seal.ts'
import { notebooksIn } from '../src/notebook.prisma.ts'
import { ledgerOf } from '../src/rehearsal/ledger.prisma.ts'
import { serve } from '../src/serve.ts'
import type { Database } from '../src/store/client.ts'
import { createTokens } from '../src/views/token.ts'
import { at, emailOf } from './builders.ts'

/** A Slack with people, Pari behind it on a database of its own, and one clock for both that the test turns. */
export interface SlackStage {
  readonly end: SlackEnd
  readonly house: House
  readonly clock: TurnableClock
  readonly prisma: Database
  readonly team: string
  /** Somebody at their Slack. */
  as(name: string): Actor
  /** Turns the clock to a wall-clock time in Helsinki; everything due on the way happens when it is due. */
  until(wall: string): Promise<void>
  settle(): Promise<void>
  stop(): Promise<void>
}

export interface SlackStageWanted {
  readonly people: readonly string[]
  readonly from?: string
  /** Scopes beyond what Pari needs. */
  readonly optionalScopes?: readonly string[]
}

export const slackSecret = 'a-signing-secret'
const scopes = ['chat:write', 'im:write', 'mpim:write', 'groups:write', 'pins:write', 'users:read', 'users:read.email', 'commands']

export async function aSlackStage(prisma: Database, wanted: SlackStageWanted): Promise<SlackStage> {
  const clock = turnableClock(at(wanted.from ?? '2026-12-17T09:00'))
  const granted = [...scopes, ...(wanted.optionalScopes ?? [])]
  const app = { id: 'A0PARI', name: 'Pari', clientId: '1.2', clientSecret: 'client-secret', signingSecret: slackSecret, scopes: granted }
  const end = await startSlackEnd({ clock, stampedBy: clock, app, rates: 0 })
  const team = end.addWorkspace({ name: 'Helsinki Alumni' }).id
  const ids = new Map(
    wanted.people.map((name) => [name, end.addPerson(team, { name, email: emailOf(name), timeZone: 'Europe/Helsinki' }).id]),
  )
  const botToken = end.installApp(team, granted)
  const { adapter, house, stop } = await pariOn(prisma, clock, { botToken, apiUrl: end.apiUrl })
  const server = await serve({ host: '127.0.0.1', port: 0 }, adapter.routes, silentLog)
  await adapter.listen(house.core)
  if (!(await end.deliverTo(`http://127.0.0.1:${server.port}/slack/events`))) throw new Error('Pari did not echo the challenge.')
  const stage = {
    ...{ end, house, clock, prisma, team },
    as: (name: string) => end.as(ids.get(name) ?? name),
    settle: async () => void (await settle(house, prisma, clock, end)),
    async until(wall: string) {
      const goal = at(wall)
      for (let next = await settle(house, prisma, clock, end); next && !isAfter(next, goal); next = await settle(house, prisma, clock, end))
        clock.turnTo(next)
      clock.turnTo(goal)
      await settle(house, prisma, clock, end)
    },
    async stop() {
      await stop()
      await server.stop()
      await end.stop()
    },
  }
  return stage
}

async function pariOn(prisma: Database, clock: TurnableClock, slack: { botToken: string; apiUrl: string }) {
  const ids = randomIds(clock)
  const seal = createSeal([new Uint8Array(32).fill(7)])
  const adapter: SlackAdapter = openSlack(
    { ...slack, signingSecret: slackSecret, socketMode: false, baseUrl: null },
    { notebook: notebooksIn(prisma, { clock })('slack'), seal, tokens: createTokens(seal), clock, ids, log: silentLog },
  )
  const house = compose({
    ...{ prisma, clock, ids, log: silentLog, perSecond: Number.POSITIVE_INFINITY, callLimitMs: 8000, organisers: [emailOf('Carla')] },
    platformOf: () => adapter.platform,
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
  })
  return { adapter, house, stop: () => adapter.stop() }
}

/** Does all that is due now; answers when something is due next. */
async function settle(house: House, prisma: Database, clock: TurnableClock, end: SlackEnd): Promise<Instant | null> {
  for (;;) {
    await house.runTimetable()
    for (const lane of await house.dueLanes()) await house.runLane(lane)
    await end.tick()
    const due = await ledgerOf(prisma).nextDue()
    const times = [due.timetable, due.lanes].flatMap((each) => each ?? []).toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds)
    const [next] = times
    if (!next || isAfter(next, clock.now())) return next ?? null
  }
}
