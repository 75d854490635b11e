import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hoursAfter, Instant, turnableClock } from '../../src/kit/clock.ts'
import { type Log, silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { localMemory } from '../../test/ground/local-memory.ts'
import { createClients } from './access/clients.ts'
import { createInstallations, type Kept } from './access/kept.ts'
import { type ClientFor, callSlack } from './calls.ts'
import type { SlackSettings } from './config.ts'
import { fakeSlack } from './test/slack.ts'

const start = Instant.from('2027-01-14T12:00:00Z')
const seconds = (hours: number) => start.epochMilliseconds / 1000 + hours * 3600
const workspace = { platform: 'slack', id: 'T1' } as const
const settings: SlackSettings = {
  clientId: '1.2',
  clientSecret: 'c',
  signingSecret: 's',
  socketMode: false,
  baseUrl: 'https://pari.example.org',
}

const rotating: Kept = {
  token: 'xoxe.xoxb-1',
  refreshToken: 'xoxe-1',
  expiresAt: seconds(12),
  scopes: ['chat:write'],
  name: 'Helsinki',
  installedAt: start.toString(),
}

/** Several processes over one memory and one Slack, whose refresh tokens work once. */
async function aWorld(kept: Kept | null = rotating, processes = 2) {
  const clock = turnableClock(start)
  const memory = localMemory(clock)
  const slack = fakeSlack()
  const seal = createSeal([randomBytes(32)])
  const installations = createInstallations({ memory, seal, log: silentLog })
  if (kept) await installations.write('T1', kept)
  const used = new Set<unknown>()
  slack.answer('oauth.v2.access', async ({ args }) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (used.has(args['refresh_token'])) return { ok: false, error: 'invalid_refresh_token' }
    used.add(args['refresh_token'])
    const next = used.size + 1
    return { ok: true, access_token: `xoxe.xoxb-${next}`, refresh_token: `xoxe-${next}`, expires_in: 43_200 }
  })
  const { log, logged } = writtenLog()
  const deps = { settings, installations, clock, log, fetch: slack.fetch }
  const clients = Array.from({ length: processes }, () => createClients(deps, async () => null))
  const clientFor: ClientFor = (of) => clients[0]?.clientFor(of) ?? Promise.resolve(null)
  return { clock, memory, slack, installations, clients, clientFor, logged }
}

/** A log, and its lines by their level. */
function writtenLog() {
  const lines: string[] = []
  const at = (level: string) => (ids: unknown, words: string) => void lines.push(`${level} ${JSON.stringify(ids)} ${words}`)
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } as unknown as Log
  return { log, logged: () => lines }
}
const tokenOf = async (clientFor: ClientFor) => (await clientFor(workspace))?.client.token
const refreshes = ({ slack }: Awaited<ReturnType<typeof aWorld>>) => slack.to('oauth.v2.access').map(({ args }) => args['refresh_token'])

describe('tokens at rest', () => {
  test('are not readable in the memory', async () => {
    const { memory } = await aWorld()
    const stored = [...memory.pages.values()].map(({ text }) => text).join()
    expect(stored).not.toMatch(/xox|Helsinki/)
    expect(stored.length).toBeGreaterThan(100)
  })

  test('that the key does not open stop nothing for good: calls are tried again, and the log says once what to do', async () => {
    const { memory, clock, slack } = await aWorld()
    const { log, logged } = writtenLog()
    const installations = createInstallations({ memory, seal: createSeal([randomBytes(32)]), log })
    const { clientFor } = createClients({ settings, installations, clock, log: silentLog, fetch: slack.fetch }, async () => null)
    const call = () => callSlack({ clientFor, log: silentLog }, workspace, ({ client }) => client.auth.test())
    expect(await call()).toMatchObject({ kind: 'retry', reason: 'transient' })
    expect(await call()).toMatchObject({ kind: 'retry', reason: 'transient' })
    await expect(installations.change('T1', async (before) => before)).rejects.toThrow('cannot be opened')
    expect(logged()).toEqual([expect.stringMatching(/^error .*"T1".* PARI_KEY must hold the key/)])
    await installations.write('T1', rotating)
    expect(await call()).toMatchObject({ ok: true })
  })

  test('are forgotten with the installation', async () => {
    const { installations, clientFor } = await aWorld()
    await installations.forget('T1')
    expect(await clientFor(workspace)).toBeNull()
    expect(await installations.change('T1', async (before) => before)).toBeNull()
  })
})

describe('a token', () => {
  test('is used as it is while it has more than two hours', async () => {
    const world = await aWorld()
    world.clock.turnTo(hoursAfter(start, 9.9))
    expect(await tokenOf(world.clientFor)).toBe('xoxe.xoxb-1')
    expect(refreshes(world)).toEqual([])
  })

  test('is renewed once two hours are left, and once only however many ask in however many processes', async () => {
    const world = await aWorld(rotating, 5)
    world.clock.turnTo(hoursAfter(start, 10))
    const asked = world.clients.flatMap(({ clientFor }) => [tokenOf(clientFor), tokenOf(clientFor), tokenOf(clientFor)])
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['xoxe.xoxb-2']))
    expect(refreshes(world)).toEqual(['xoxe-1'])
    expect(await world.installations.read('T1')).toMatchObject({ token: 'xoxe.xoxb-2', refreshToken: 'xoxe-2', expiresAt: seconds(22) })
  })

  test('is renewed again and again, each time with the latest refresh token', async () => {
    const world = await aWorld()
    for (const hours of [10, 20, 30, 40]) {
      world.clock.turnTo(hoursAfter(start, hours))
      await Promise.all(world.clients.map(({ clientFor }) => tokenOf(clientFor)))
    }
    expect(refreshes(world)).toEqual(['xoxe-1', 'xoxe-2', 'xoxe-3', 'xoxe-4'])
  })

  test('is used on while it lasts when Slack does not renew it', async () => {
    const world = await aWorld()
    world.slack.answer('oauth.v2.access', new Response('', { status: 500 }))
    world.clock.turnTo(hoursAfter(start, 11))
    expect(await tokenOf(world.clientFor)).toBe('xoxe.xoxb-1')
  })

  test.each<[string, object, string]>([
    [
      'refuses to renew',
      { ok: false, error: 'invalid_refresh_token' },
      'error .*install Pari there again at https://pari.example.org/slack/install',
    ],
    [
      'may have renewed',
      new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }),
      'error .*answer .* was lost.*install Pari there again at https://pari.example.org/slack/install',
    ],
    ['gives nothing for', { ok: true }, 'error .*answer .* was lost'],
    ['takes no secret for', { ok: false, error: 'bad_client_secret' }, 'error .*SLACK_CLIENT_SECRET'],
    ['wants to be asked later about', new Response('', { status: 429, headers: { 'retry-after': '9' } }), 'warn .*tried again'],
  ])('that Slack %s is used on while it lasts, and the log says what to do', async (_, answer, words) => {
    const world = await aWorld()
    world.slack.answer('oauth.v2.access', answer)
    world.clock.turnTo(hoursAfter(start, 11))
    expect(await tokenOf(world.clientFor)).toBe('xoxe.xoxb-1')
    expect(world.logged().at(-1)).toMatch(new RegExp(`^${words}`))
    expect(world.logged().join()).not.toMatch(/xox/)
  })

  test.each([{}, { expires_in: 0 }])('of which Slack does not say how long it lives (%j) lives twelve hours', async (said) => {
    const world = await aWorld()
    world.slack.answer('oauth.v2.access', { ok: true, access_token: 'xoxe.xoxb-2', refresh_token: 'xoxe-2', ...said })
    world.clock.turnTo(hoursAfter(start, 11))
    expect(await tokenOf(world.clientFor)).toBe('xoxe.xoxb-2')
    expect(await world.installations.read('T1')).toMatchObject({ expiresAt: seconds(23) })
  })

  test('that ran out while Slack could not be reached is an error to try again after, not a removal', async () => {
    const world = await aWorld()
    world.slack.answer('oauth.v2.access', new TypeError('fetch failed'))
    world.clock.turnTo(hoursAfter(start, 13))
    await expect(world.clientFor(workspace)).rejects.toThrow('fetch failed')
  })

  test('that ran out and will never be renewed counts as not installed', async () => {
    const world = await aWorld()
    world.slack.answer('oauth.v2.access', { ok: false, error: 'invalid_refresh_token' })
    world.clock.turnTo(hoursAfter(start, 13))
    expect(await world.clientFor(workspace)).toBeNull()
  })

  test('of a workspace where Pari was just installed again is found at once', async () => {
    const world = await aWorld(null)
    const { clientFor } = world
    expect(await clientFor(workspace)).toBeNull()
    await world.installations.write('T1', rotating)
    expect(await tokenOf(clientFor)).toBe('xoxe.xoxb-1')
  })

  test('that was taken away elsewhere is used for a minute at most', async () => {
    const world = await aWorld()
    const { clientFor } = world
    await clientFor(workspace)
    await world.installations.forget('T1')
    world.clock.turnTo(hoursAfter(start, 61 / 3600))
    expect(await clientFor(workspace)).toBeNull()
  })

  test('keeps its client, with its connections, when it is looked up again', async () => {
    const world = await aWorld()
    const { clientFor } = world
    const before = await clientFor(workspace)
    world.clock.turnTo(hoursAfter(start, 1))
    expect((await clientFor(workspace))?.client).toBe(before?.client)
  })
})

describe('a call whose token Slack refuses', () => {
  const says = (world: Awaited<ReturnType<typeof aWorld>>, good: string, error: string) =>
    world.slack.answer('auth.test', ({ token }) => (token === good ? { ok: true, team: 'Helsinki' } : { ok: false, error }))
  const call = async (world: Awaited<ReturnType<typeof aWorld>>, process = 0) =>
    (await world.clients[process]?.clientFor(workspace))?.client.auth.test()

  test('since it ran out is made again with a renewed one', async () => {
    const world = await aWorld()
    says(world, 'xoxe.xoxb-2', 'token_expired')
    expect(await call(world)).toMatchObject({ team: 'Helsinki' })
    expect(refreshes(world)).toEqual(['xoxe-1'])
    expect(await tokenOf(world.clientFor)).toBe('xoxe.xoxb-2')
  })

  test('since another process renewed it is made again with that one', async () => {
    const world = await aWorld()
    await world.clientFor(workspace)
    await world.installations.write('T1', { ...rotating, token: 'xoxe.xoxb-9', refreshToken: 'xoxe-9' })
    says(world, 'xoxe.xoxb-9', 'invalid_auth')
    expect(await call(world)).toMatchObject({ team: 'Helsinki' })
    expect(refreshes(world)).toEqual([])
  })

  test('since Pari was removed fails, and nothing is remembered', async () => {
    const world = await aWorld()
    await world.clientFor(workspace)
    await world.installations.forget('T1')
    says(world, 'none', 'token_revoked')
    await expect(call(world)).rejects.toMatchObject({ data: { error: 'token_revoked' } })
    expect(await world.clientFor(workspace)).toBeNull()
  })

  test('in two processes at once renews it once', async () => {
    const world = await aWorld()
    says(world, 'xoxe.xoxb-2', 'token_expired')
    expect(await Promise.all([call(world, 0), call(world, 1)])).toMatchObject([{ team: 'Helsinki' }, { team: 'Helsinki' }])
    expect(refreshes(world)).toEqual(['xoxe-1'])
  })

  const setback = async (world: Awaited<ReturnType<typeof aWorld>>) =>
    callSlack({ clientFor: world.clientFor, log: silentLog }, workspace, ({ client }) => client.auth.test())

  test('was not done for certain, though the answer to the renewal was lost', async () => {
    const world = await aWorld()
    says(world, 'xoxe.xoxb-2', 'token_expired')
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' })
    world.slack.answer('oauth.v2.access', new TypeError('fetch failed', { cause: reset }))
    expect(await setback(world)).toEqual({ kind: 'retry', afterMs: 2000, reason: 'transient' })
  })

  test('and will never be renewed says that Pari must be installed again', async () => {
    const world = await aWorld()
    says(world, 'xoxe.xoxb-2', 'token_expired')
    world.slack.answer('oauth.v2.access', { ok: false, error: 'invalid_refresh_token' })
    expect(await setback(world)).toMatchObject({ kind: 'failed', reason: 'authorisationRevoked' })
    expect(world.logged()).toEqual([expect.stringContaining('https://pari.example.org/slack/install')])
  })

  test('for another reason is not made again', async () => {
    const world = await aWorld()
    says(world, 'none', 'fatal_error')
    await expect(call(world)).rejects.toMatchObject({ data: { error: 'fatal_error' } })
    expect(world.slack.to('auth.test')).toHaveLength(1)
  })
})
