import { LogLevel, WebClient } from '@slack/web-api'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createPlatform } from '../../adapters/slack/platform.ts'
import { type SlackEnd, startSlackEnd } from '../../playground/slack-end/index.ts'
import type { Address } from '../../src/contract/platform.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { View } from '../../src/contract/view.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { freshMemory } from '../ground/adapter-memories.ts'
import { aSlackStage } from '../stages/slack-stage.ts'

/** The shipped adapter at a Slack that keeps its rates, and one that closes its sockets. */

/** How much faster this Slack's time goes: with its rates as they are, each of these tests would take half a minute. */
const faster = 20
/** Where it counts how long one call takes on its way: most of a second on a busy machine must not look like a burst. */
const aLittleFaster = 5

async function aBusySlack(people: number, millisBetweenPosts: number, rate: number) {
  const own = await freshMemory('slack')
  onTestFinished(own.close)
  const app = { id: 'A1', clientId: '1.1', clientSecret: 'client-secret', signingSecret: 'signing-secret' }
  const end = await startSlackEnd({ clock: systemClock, app, rates: rate })
  onTestFinished(() => end.stop())
  const { id } = end.addWorkspace({ name: 'Helsinki' })
  const workspace = { platform: 'slack', id } as const
  const addresses = Array.from({ length: people }, (_, n): Address => ({ workspace, id: end.addPerson(id, { name: `Aino ${n}` }).id }))
  const token = end.installApp(id, ['chat:write', 'im:write'])
  const client = new WebClient(token, {
    ...{ slackApiUrl: end.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 5000 },
    logger: quiet,
  })
  const platform = createPlatform({
    ...{ tokens: createTokens(createSeal([new Uint8Array(32).fill(1)])), clock: systemClock, log: silentLog, memory: own.memory },
    ...{ millisBetweenPosts, millisBetweenHomes: 1000 / rate, fetch: globalThis.fetch, settings: { apiUrl: end.apiUrl } },
    clientFor: () => Promise.resolve({ client, teamId: null, scopes: [] }),
  })
  return { end, platform, addresses }
}

const nothing = () => undefined
const quiet = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
}

const saying = (text: string): View => ({ language: 'en', parts: [{ kind: 'text', text }] })
const outcomesOf = (end: SlackEnd, name: string) => end.calls.flatMap(({ method, outcome }) => (method === name ? [outcome] : []))

describe('Slack’s rates', () => {
  test.each([
    ['with the pace that Slack asks for, nothing is refused', 1000 / aLittleFaster, 0],
    ['without it, something is', 0, 1],
  ])('in one conversation: %s', async (_, millisBetween, refusals) => {
    const { end, platform, addresses } = await aBusySlack(1, millisBetween, aLittleFaster)
    const [aino] = addresses
    if (!aino) throw new Error('Nobody is there.')
    for (let n = 0; n < 20; n += 1) await platform.sendDirect(aino, saying(`${n}`), `d${n}`)
    expect(outcomesOf(end, 'chat.postMessage').filter((outcome) => outcome !== 'ok').length > 0 ? 1 : 0).toBe(refusals)
  })

  test('leave no home behind, however many change at once', async () => {
    const { end, platform, addresses } = await aBusySlack(20, 0, faster)
    for (let state = 1; state <= 12; state += 1) {
      const shown = addresses.map((of) => platform.homes.show(of, () => Promise.resolve(saying(`State ${state}`))))
      await Promise.all(shown)
    }
    expect(outcomesOf(end, 'views.publish')).toContain('ratelimited')
    const homes = () => addresses.map(({ id }) => JSON.stringify(end.as(id).home()?.definition.blocks))
    await expect.poll(() => homes().filter((home) => !home.includes('State 12'))).toEqual([])
  }, 30_000)
})

test('A socket that Slack closes is opened again, and what comes after is heard', async () => {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const stage = await aSlackStage(database.prisma, { people: ['Carla'], app: { appToken: 'xapp-1-A0PARI-1-secret' }, byToken: true })
  onTestFinished(() => stage.stop())
  const opened = () => outcomesOf(stage.end, 'apps.connections.open').length
  const before = opened()
  stage.end.refreshSockets()
  await expect.poll(opened).toBeGreaterThan(before)
  await expect.poll(() => stage.end.socketCount()).toBe(1)
  // What is sent into the old socket while that is being closed is lost, and said again.
  const carla = stage.as('Carla')
  const says = async () => {
    await carla.command('/mentoring', 'help')
    return carla.ephemerals()
  }
  await expect.poll(says).not.toEqual([])
}, 40_000)
