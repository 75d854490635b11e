import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokens } from '../../../src/contract/tokens.ts'
import { Instant, type TurnableClock, turnableClock } from '../../../src/kit/clock.ts'
import { randomIds } from '../../../src/kit/ids.ts'
import type { Log } from '../../../src/kit/log.ts'
import { createSeal } from '../../../src/kit/seal.ts'
import { type LocalMemory, localMemory } from '../../../test/ground/local-memory.ts'
import { openTeams, type TeamsAdapter, type TeamsSettings } from '../index.ts'
import { type FakeConnector, fakeConnector } from './connector.ts'
import { type FakeCore, fakeCore } from './core.ts'
import { type OpenId, startOpenId, type TokenWanted } from './openid.ts'

export const appId = '6f1c1d0e-0000-4000-8000-00000000b0b0'
export const tenant = '8c6f0000-0000-4000-8000-0000000000a1'
/** Where the connector of this tenant answers. */
export const connectorAt = 'https://smba.trafficmanager.net/emea/'
/** Aino's Entra object id, what Teams calls her, and her chat with Pari. */
export const aino = { id: '11111111-0000-4000-8000-000000000001', mri: '29:aino', chat: 'a:aino' }
/** As tokens are written for her. */
export const ainoReads = `teams:${tenant}:${aino.id}`

export interface House {
  readonly adapter: TeamsAdapter
  readonly core: FakeCore
  readonly teams: FakeConnector
  readonly openId: OpenId
  readonly clock: TurnableClock
  readonly memory: LocalMemory
  readonly tokens: ReturnType<typeof createTokens>
  /** Everything that was logged, as one text. */
  readonly logged: () => string
  readonly url: string
  /** Sends what Teams would send, with a good token unless told otherwise. */
  post(body: unknown, change?: Change): Promise<Response>
  /** When everything heard so far is done. */
  settle(): Promise<void>
  stop(): Promise<void>
}

interface Change {
  readonly token?: TokenWanted
  /** The whole header; null: none. */
  readonly authorization?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly raw?: string
}

interface Shared {
  readonly clock?: TurnableClock
  readonly memory?: LocalMemory
  readonly teams?: FakeConnector
  readonly key?: Uint8Array
  readonly openId?: OpenId
}

/** The adapter behind a server of its own, in front of a fake core and a fake connector, with a real OpenID end. */
export async function aHouse(change: Partial<TeamsSettings> = {}, shared: Shared = {}): Promise<House> {
  const clock = shared.clock ?? turnableClock(Instant.from('2027-01-14T12:00:00Z'))
  const memory = shared.memory ?? localMemory(clock)
  const teams = shared.teams ?? fakeConnector({ member: { status: 200, body: aMember() } })
  const openId = shared.openId ?? (await startOpenId({ appId, serviceUrl: connectorAt }))
  const seal = createSeal([shared.key ?? randomBytes(32)])
  const tokens = createTokens(seal)
  const lines: unknown[] = []
  const write = (...said: unknown[]) => void lines.push(said)
  const log = { debug: write, info: write, warn: write, error: write } as unknown as Log
  const core = fakeCore()
  const settings: TeamsSettings = {
    appId,
    appType: 'MultiTenant',
    tenants: [tenant],
    connectorUrl: openId.url,
    timeLimits: { check: 4000 },
  }
  const adapter = openTeams({ ...settings, ...change }, { memory, seal, tokens, clock, ids: randomIds(clock), log, fetch: teams.fetch })
  await adapter.listen(core)
  const underWay = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const route = adapter.routes.find(({ path, method }) => path === request.url && method === request.method)
    if (!route) return void response.writeHead(404).end()
    const working = route.handle(request, response).finally(() => underWay.delete(working))
    underWay.add(working)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const post: House['post'] = async (body, { token, authorization, headers = {}, raw } = {}) => {
    const header = authorization === undefined ? `Bearer ${await openId.token(token)}` : authorization
    return fetch(`${url}/teams/messages`, {
      method: 'POST',
      body: raw ?? JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(header !== null && { authorization: header }), ...headers },
    })
  }
  const settle = async () => {
    while (underWay.size > 0) await Promise.all(underWay)
    await adapter.settled()
  }
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await openId.stop()
  }
  return { adapter, core, teams, openId, clock, memory, tokens, logged: () => JSON.stringify(lines), url, post, settle, stop }
}

/** Settings under which everything that is not decided at once takes too long. */
export const impatient = { timeLimits: { decide: 50, dialog: 50 } } as const

let activities = 0

/** An activity of Aino's in her own chat with Pari. */
export const anActivity = (change: object): object => ({
  id: String(++activities),
  channelId: 'msteams',
  serviceUrl: connectorAt,
  timestamp: '2027-01-14T12:00:00Z',
  from: { id: aino.mri, name: 'Aino', aadObjectId: aino.id },
  recipient: { id: `28:${appId}`, name: 'Pari' },
  conversation: { id: aino.chat, tenantId: tenant, conversationType: 'personal' },
  channelData: { tenant: { id: tenant } },
  locale: 'fi-FI',
  localTimezone: 'Europe/Helsinki',
  entities: [{ type: 'clientInfo', locale: 'fi-FI', country: 'FI', platform: 'Web', timezone: 'Europe/Helsinki' }],
  ...change,
})

export const aMessage = (text: string, change: object = {}): object => anActivity({ type: 'message', text, ...change })

/** A tap on a card's button. */
export const aTap = (token: string, change: object = {}): object =>
  anActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1700',
    value: { action: { type: 'Action.Execute', verb: 'pari', data: { token } }, trigger: 'manual' },
    ...change,
  })

/** A dialog that opens (`task/fetch`) or sends (`task/submit`). */
export const aDialog = (name: 'task/fetch' | 'task/submit', sent: object, change: object = {}): object =>
  anActivity({ type: 'invoke', name, value: { data: sent, context: { theme: 'default' } }, ...change })

/** Aino on a roster. */
export const aMember = (change: object = {}) => ({
  id: aino.mri,
  name: 'Aino',
  aadObjectId: aino.id,
  email: 'Aino@School.example',
  userPrincipalName: 'aino@school.example',
  tenantId: tenant,
  userRole: 'user',
  ...change,
})
