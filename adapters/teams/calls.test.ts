import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { Instant, systemClock, turnableClock } from '../../src/kit/clock.ts'
import type { Log } from '../../src/kit/log.ts'
import { silentLog } from '../../src/kit/log.ts'
import { type ConnectorDeps, createConnector } from './calls.ts'
import { createPace, paces } from './pace.ts'
import { NoToken } from './results.ts'
import { type ConnectorAnswer, fakeConnector, refusal } from './test/connector.ts'

const chat = { tenant: 't-1', serviceUrl: 'https://smba.trafficmanager.net/emea', conversation: '19:c;messageid=1' }
const card = { type: 'message', summary: 'Aino' }

const deps = (more: Partial<ConnectorDeps> = {}): ConnectorDeps => ({
  ...{
    appId: 'app-1',
    tokenSource: { token: () => Promise.resolve('secret'), drop: () => undefined },
    clock: systemClock,
    timeoutMs: 5_000,
    pace: createPace(paces, systemClock),
    log: silentLog,
  },
  ...more,
})
function connectorOn(answers: Parameters<typeof fakeConnector>[0] = {}, more: Partial<ConnectorDeps> = {}) {
  const teams = fakeConnector(answers)
  return { ...teams, connector: createConnector(deps({ fetch: teams.fetch, ...more })) }
}

describe('each call of the connector’s', () => {
  test('says, updates and takes back', async () => {
    const { connector, calls } = connectorOn({ update: { status: 200, body: '' } })
    expect(await connector.say(chat, card)).toEqual({ kind: 'said', id: '1700' })
    expect(await connector.update(chat, '1:7', card)).toEqual({ kind: 'said', id: '1:7' })
    expect(await connector.remove(chat, '1:7')).toEqual({ kind: 'done' })
    const activities = 'https://smba.trafficmanager.net/emea/v3/conversations/19%3Ac%3Bmessageid%3D1/activities'
    expect(calls).toEqual([
      { name: 'say', url: activities, token: 'Bearer secret', body: card },
      { name: 'update', url: `${activities}/1%3A7`, token: 'Bearer secret', body: card },
      { name: 'remove', url: `${activities}/1%3A7`, token: 'Bearer secret', body: {} },
    ])
  })

  test('opens the chat with one person of a tenant', async () => {
    const { connector, calls } = connectorOn()
    expect(await connector.openPersonal(chat, '29:a')).toEqual({ kind: 'said', id: 'a:new' })
    expect(calls[0]?.body).toEqual({
      ...{ isGroup: false, bot: { id: '28:app-1' }, members: [{ id: '29:a' }], tenantId: 't-1', channelData: { tenant: { id: 't-1' } } },
    })
  })

  test('asks who somebody is', async () => {
    const { connector, to } = connectorOn({ member: { status: 200, body: { id: '29:a', name: 'Aino', more: 1 } } })
    expect(await connector.member(chat, '29:a/b')).toEqual({ kind: 'member', id: '29:a', name: 'Aino' })
    expect(to('member')[0]?.url).toMatch(/\/members\/29%3Aa%2Fb$/u)
    expect(await connectorOn().connector.member(chat, '29:a')).toMatchObject({ kind: 'failed', reason: 'placeGone' })
  })

  test('asks for people page after page', async () => {
    const { connector, to } = connectorOn({ members: { status: 200, body: { members: [{ id: '29:a' }], continuationToken: 'a&b' } } })
    expect(await connector.pagedMembers(chat)).toEqual({ kind: 'members', members: [{ kind: 'member', id: '29:a' }], continuation: 'a&b' })
    await connector.pagedMembers(chat, 'a&b')
    expect(to('members').map(({ url }) => new URL(url).search)).toEqual(['?pageSize=500', '?pageSize=500&continuationToken=a%26b'])
  })

  test.each(['', '<html>', 'null', '{}', '{"id":""}', '{"id":7}'])('an answer that says yes as "%s" may have done it', async (body) => {
    const { connector, calls } = connectorOn({ say: { status: 200, body } })
    expect(await connector.say(chat, card)).toEqual({ kind: 'unknown', detail: 'an answer that cannot be read' })
    expect(calls).toHaveLength(1)
  })

  test('a refusal is a setback, after one try', async () => {
    const { connector, calls } = connectorOn({ say: refusal(403, 'BotDisabledByAdmin') })
    expect(await connector.say(chat, card)).toMatchObject({ kind: 'failed', reason: 'blockedByAdministrator' })
    expect(calls).toHaveLength(1)
  })

  test('an address that is none is not asked', async () => {
    const { connector, calls } = connectorOn()
    expect(await connector.say({ ...chat, serviceUrl: 'nowhere' }, card)).toMatchObject({ kind: 'failed', reason: 'invalidContent' })
    expect(calls).toEqual([])
  })

  test('too many at once in a conversation are asked to come again', async () => {
    const { connector, calls } = connectorOn({}, { timeoutMs: 3_000, pace: createPace({ perSecond: 50, perConversation: 1 }, systemClock) })
    const all = await Promise.all([1, 2, 3, 4].map(() => connector.say(chat, card)))
    expect(all.map(({ kind }) => kind)).toEqual(['said', 'said', 'said', 'retry'])
    expect(all[3]).toMatchObject({ reason: 'transient' })
    expect(calls).toHaveLength(3)
  })

  test('too many at once in a tenant are asked to come again, and everybody there waits', async () => {
    const { connector } = connectorOn({}, { timeoutMs: 3_000, pace: createPace({ perSecond: 1, perConversation: 7 }, systemClock) })
    const chats = ['a:1', 'a:2', 'a:3'].map((conversation) => ({ ...chat, conversation }))
    const all = await Promise.all(chats.map((each) => connector.say(each, card)))
    expect(all.map(({ kind }) => kind)).toEqual(['said', 'said', 'retry'])
    expect(all[2]).toEqual({ kind: 'retry', afterMs: 1_000, reason: 'throttled' })
  })
})

describe('a token that cannot be had', () => {
  const said: string[] = []
  const log = { ...silentLog, warn: (...words: unknown[]) => void said.push(JSON.stringify(words)) } as unknown as Log

  test.each<[string, () => Promise<string>, object]>([
    ['just now', () => Promise.reject(new Error('secret')), { kind: 'retry', reason: 'transient' }],
    ['in time', () => new Promise(() => undefined), { kind: 'retry', reason: 'transient' }],
    ['any more', () => Promise.reject(new NoToken(true)), { kind: 'failed', reason: 'authorisationRevoked' }],
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- what libraries do
    ['for no reason', () => Promise.reject('secret'), { kind: 'retry', reason: 'transient' }],
  ])('%s: nothing was said', async (_, token, expected) => {
    const { connector, calls } = connectorOn({}, { tokenSource: { token, drop: () => undefined }, log, timeoutMs: 30 })
    expect(await connector.say(chat, card)).toMatchObject(expected)
    expect(calls).toEqual([])
    expect(said.join()).not.toContain('secret')
  })

  test('since the time is over already is not asked for long', async () => {
    const { connector, calls } = connectorOn({}, { tokenSource: { token: () => new Promise(() => undefined), drop: () => undefined } })
    expect(await connector.say({ ...chat, signal: AbortSignal.abort() }, card)).toMatchObject({ kind: 'retry', reason: 'transient' })
    expect(calls).toEqual([])
  })
})

describe('a token that Teams does not take', () => {
  const refused = { kind: 'failed', reason: 'authorisationRevoked' }

  function refusing(answer: (nth: number) => ConnectorAnswer) {
    const clock = turnableClock(Instant.from('2027-01-14T12:00:00Z'))
    let drops = 0
    const tokenSource = { token: () => Promise.resolve('secret'), drop: () => void drops++ }
    const { connector } = connectorOn({ say: (_, nth) => answer(nth) }, { clock, tokenSource })
    return { clock, drops: () => drops, say: (tenant = 't-1') => connector.say({ ...chat, tenant }, card) }
  }

  test('is dropped, and what was said with it is said again with a new one', async () => {
    const { say, drops } = refusing((nth) => (nth === 1 ? refusal(401, 'Unauthorized') : { status: 201, body: { id: '1' } }))
    expect(await say()).toMatchObject({ kind: 'retry', reason: 'transient' })
    expect(drops()).toBe(1)
    expect(await say()).toEqual({ kind: 'said', id: '1' })
  })

  test('any more than the new one means that we may not say anything, for some minutes and in that tenant', async () => {
    const { say, clock } = refusing(() => refusal(401, 'Unauthorized'))
    await say()
    expect(await say()).toMatchObject(refused)
    expect(await say('t-2')).toMatchObject({ kind: 'retry' })
    clock.turnTo(clock.now().add({ minutes: 11 }))
    expect(await say()).toMatchObject({ kind: 'retry' })
  })

  test('is refused to all who spoke at the same time, and none of them is the second', async () => {
    const { say } = refusing(() => ({ status: 401 }))
    const all = await Promise.all([say(), say(), say()])
    expect(all.map(({ kind }) => kind)).toEqual(['retry', 'retry', 'retry'])
    expect(await say()).toMatchObject(refused)
  })

  test('since the bot is not registered is not asked for anew', async () => {
    const { say, drops } = refusing(() => refusal(401, 'BotNotRegistered'))
    expect(await say()).toMatchObject(refused)
    expect(drops()).toBe(0)
  })
})

test('waiting for a turn counts among the time that a call may take', async () => {
  const { connector, calls } = connectorOn({}, { timeoutMs: 50, pace: createPace({ perSecond: 50, perConversation: 1 }, systemClock) })
  const [first, second] = await Promise.all([connector.say(chat, card), connector.say(chat, card)])
  expect([first.kind, second.kind]).toEqual(['said', 'retry'])
  expect(calls).toHaveLength(1)
})

describe('over the network', () => {
  const open: { server: Server; stop: () => Promise<void> }[] = []
  afterEach(async () => {
    for (const { server, stop } of open.splice(0)) {
      await stop()
      server.closeAllConnections()
      server.close()
    }
  })

  type Serve = (request: IncomingMessage, response: ServerResponse) => void

  /** A connector on a server of our own, and what it was asked. */
  async function serving(answer: Serve, more: Partial<ConnectorDeps> = {}) {
    const heard: { method: string | undefined; body: string }[] = []
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => (body += String(chunk)))
      request.on('end', () => {
        heard.push({ method: request.method, body })
        answer(request, response)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const connectorUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const connector = createConnector(deps({ connectorUrl, ...more }))
    open.push({ server, stop: connector.stop })
    return { connector, heard, at: { ...chat, serviceUrl: connectorUrl } }
  }

  test('what is said arrives whole', async () => {
    const { connector, heard, at } = await serving((request, response) => {
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: request.headers.authorization }))
    })
    expect(await connector.say(at, { text: 'Nähdään' })).toEqual({ kind: 'said', id: 'Bearer secret' })
    expect(heard).toEqual([{ method: 'POST', body: '{"text":"Nähdään"}' }])
  })

  test.each<[string, Serve, object]>([
    ['breaks off', (request) => request.socket.destroy(), { kind: 'unknown' }],
    ['hangs', () => undefined, { kind: 'unknown', detail: expect.stringContaining('TimeoutError') }],
    ['hangs in mid-answer', (_, response) => void response.writeHead(201).write('{"id":'), { kind: 'unknown' }],
    [
      'breaks off in mid-answer',
      (request, response) => void response.writeHead(201).write('{', () => request.socket.destroy()),
      { kind: 'unknown' },
    ],
    [
      'sends elsewhere',
      (_, response) => void response.writeHead(307, { location: '/elsewhere' }).end(),
      { kind: 'unknown', detail: 'HTTP 307' },
    ],
    ['is overrun', (_, response) => void response.writeHead(503).end(), { kind: 'unknown', detail: 'HTTP 503' }],
    ['wants a rest', (_, response) => void response.writeHead(429, { 'retry-after': '2' }).end(), { kind: 'retry', afterMs: 2_000 }],
  ])('a connector that %s is asked once', async (does, answer, expected) => {
    const { connector, heard, at } = await serving(answer, does.startsWith('hangs') ? { timeoutMs: 200 } : {})
    expect(await connector.say(at, card)).toMatchObject(expected)
    expect(heard).toHaveLength(1)
  })

  test('a connector that is not the configured one is asked nothing, and gets no token', async () => {
    const { connector, heard, at } = await serving(() => undefined, { connectorUrl: 'http://127.0.0.1:9/' })
    expect(await connector.say(at, card)).toMatchObject({ kind: 'failed', reason: 'invalidContent' })
    expect(heard).toEqual([])
  })

  test('a connector that is not there was told nothing', async () => {
    const { connector, at } = await serving(() => undefined)
    open[0]?.server.close()
    await new Promise((resolve) => open[0]?.server.once('close', resolve))
    expect(await connector.say(at, card)).toEqual({ kind: 'retry', afterMs: 2_000, reason: 'transient' })
  })

  test('a call ends when its caller has no more time', async () => {
    const caller = new AbortController()
    const { connector, at } = await serving(() => caller.abort())
    expect(await connector.say({ ...at, signal: caller.signal }, card)).toMatchObject({ kind: 'unknown' })
  })
})
