import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Adapter } from '../../../src/contract/adapter.ts'
import { createTokens } from '../../../src/contract/tokens.ts'
import { Instant, type TurnableClock, turnableClock } from '../../../src/kit/clock.ts'
import { randomIds } from '../../../src/kit/ids.ts'
import type { Log } from '../../../src/kit/log.ts'
import { createSeal } from '../../../src/kit/seal.ts'
import { type LocalMemory, localMemory } from '../../../test/ground/local-memory.ts'
import { openSlack, type SlackSettings } from '../index.ts'
import { type FakeCore, fakeCore } from './core.ts'
import { type FakeSlack, fakeSlack } from './slack.ts'

export const signingSecret = 'the-signing-secret'
export const responseUrl = 'https://hooks.slack.com/actions/T1/1/secret'

export interface House {
  readonly adapter: Adapter
  readonly core: FakeCore
  readonly slack: FakeSlack
  readonly clock: TurnableClock
  readonly memory: LocalMemory
  readonly tokens: ReturnType<typeof createTokens>
  /** Everything that was logged, as one text. */
  readonly logged: () => string
  readonly url: string
  /** Sends what Slack would send, signed. */
  post(body: object, change?: Change): Promise<Response>
  /** When everything heard so far is done. */
  settle(): Promise<void>
}

interface Change {
  readonly headers?: Readonly<Record<string, string>>
  readonly raw?: string
  /** Seconds before now. */
  readonly age?: number
  readonly secret?: string
}

/** What is decided is decided in time, however busy the machine is. */
const single: SlackSettings = { botToken: 'xoxb-1', signingSecret, socketMode: false, baseUrl: null, timeLimits: { decide: 60_000 } }

/** Settings under which everything that is not decided at once takes too long. */
export const impatient: SlackSettings = { ...single, timeLimits: { decide: 100 } }

/** The adapter behind a server of its own, in front of a fake core and a fake Slack. */
export async function aHouse(
  settings: SlackSettings = single,
  shared: Partial<Pick<House, 'clock' | 'memory' | 'slack'>> & { readonly key?: Uint8Array } = {},
): Promise<House> {
  const clock = shared.clock ?? turnableClock(Instant.from('2027-01-14T12:00:00Z'))
  const memory = shared.memory ?? localMemory(clock)
  const slack = shared.slack ?? fakeSlack()
  const seal = createSeal([shared.key ?? randomBytes(32)])
  const tokens = createTokens(seal)
  const lines: unknown[] = []
  const write = (...said: unknown[]) => void lines.push(said)
  const log = { debug: write, info: write, warn: write, error: write } as unknown as Log
  const core = fakeCore()
  if (!shared.slack) slack.answer('auth.test', { ok: true, team_id: 'T1', team: 'Helsinki', user_id: 'UBOT', bot_id: 'B1' })
  const adapter = openSlack(settings, { memory, seal, tokens, clock, ids: randomIds(clock), log, fetch: slack.fetch })
  await adapter.listen(core)
  const underWay = new Set<Promise<void>>()
  const server = serve(adapter, underWay)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settle = async () => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  const post: House['post'] = (body, { headers = {}, raw, age = 0, secret = signingSecret } = {}) => {
    const isForm = !('event' in body) && !('challenge' in body)
    const fields = 'command' in body ? (body as Record<string, string>) : { payload: JSON.stringify(body) }
    const text = raw ?? (isForm ? new URLSearchParams(fields).toString() : JSON.stringify(body))
    const stamp = Math.floor(clock.now().epochMilliseconds / 1000) - age
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${text}`).digest('hex')}`
    const signed = { 'x-slack-request-timestamp': String(stamp), 'x-slack-signature': signature }
    const kind = isForm ? 'application/x-www-form-urlencoded' : 'application/json'
    return fetch(`${url}/slack/events`, { method: 'POST', body: text, headers: { 'content-type': kind, ...signed, ...headers } })
  }
  return { adapter, core, slack, clock, memory, tokens, logged: () => JSON.stringify(lines), url, post, settle }
}

/** `underWay`: what is being worked on, beyond the answer that Slack gets at once. */
const serve = (adapter: Adapter, underWay: Set<Promise<void>>): Server =>
  createServer((request, response) => {
    const path = request.url?.split('?')[0]
    const route = adapter.routes.find((each) => each.path === path)
    if (!route) return void response.writeHead(404).end()
    const working = route.handle(request, response).finally(() => underWay.delete(working))
    underWay.add(working)
  })

/** A tap as Slack sends it, in a message unless told otherwise. */
export const aTap = (value: string, change: object = {}): object => ({
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: 'UAINO' },
  is_enterprise_install: false,
  trigger_id: 'trigger',
  response_url: responseUrl,
  container: { type: 'message', channel_id: 'D1', message_ts: '1.000001', is_ephemeral: false },
  channel: { id: 'D1' },
  actions: [{ type: 'button', action_id: 'b0-0', block_id: 'x', value }],
  ...change,
})

/** An event in its envelope. */
export const anEvent = (event: object, change: object = {}): object => ({
  type: 'event_callback',
  event_id: 'Ev1',
  event_time: Instant.from('2027-01-14T12:00:00Z').epochMilliseconds / 1000,
  team_id: 'T1',
  authorizations: [{ team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true, is_enterprise_install: false }],
  event,
  ...change,
})
