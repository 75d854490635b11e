import { LogLevel, WebClient } from '@slack/web-api'
import { afterEach, expect, test } from 'vitest'
import { createPlatform } from '../../adapters/slack/platform.ts'
import { openTeams } from '../../adapters/teams/index.ts'
import { accepted, fakeCore } from '../../adapters/teams/test/core.ts'
import { startSlackEnd } from '../../playground/slack-end/index.ts'
import { startTeamsEnd } from '../../playground/teams-end/index.ts'
import type { Pictures } from '../../src/contract/pictures.ts'
import { readRich } from '../../src/contract/rich/read.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { View } from '../../src/contract/view.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { judgePicture } from '../../src/pictures/rules.ts'
import { serve } from '../../src/process/http.ts'
import { freshMemory } from '../ground/adapter-memories.ts'
import { aPng, somePictures } from '../ground/pictures.ts'
import { teamsApp } from '../stages/teams-house.ts'

/** Formatted text with a picture, and pictures that people send, over both platforms' own protocols. */

const left: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of left.splice(0).toReversed()) await close()
})

const id = '0199aaaa-0000-7000-8000-000000000001'
const kept = { [id]: aPng() }
const view: View = {
  language: 'fi',
  parts: [
    { kind: 'rich', blocks: readRich('*Hei* <!channel>\n- [Ohje](https://x.example/a__b__c?x=1&y=2)\n> 5 * 3 * 2').rich },
    { kind: 'picture', id, alt: 'Kartta' },
  ],
}
const seal = createSeal([new Uint8Array(32).fill(7)])
const shared = { seal, tokens: createTokens(seal), clock: systemClock, ids: randomIds(systemClock), log: silentLog }
const nothing = () => undefined
const quiet = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
}

async function onSlack(pictures: Pictures, scopes: readonly string[]) {
  const { memory, close } = await freshMemory('slack')
  const app = { id: 'A1', clientId: '1.1', clientSecret: 'client-secret', signingSecret: 'signing-secret' }
  const end = await startSlackEnd({ clock: systemClock, app, rates: 0 })
  left.push(close, () => end.stop())
  end.addWorkspace({ id: 'T0HELSINKI', name: 'Helsinki' })
  const aino = end.addPerson('T0HELSINKI', { name: 'Aino', email: 'aino@example.org' })
  const token = end.installApp('T0HELSINKI', ['chat:write', 'im:write', ...scopes])
  const client = new WebClient(token, { slackApiUrl: end.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: quiet })
  const platform = createPlatform({
    ...{ ...shared, memory, pictures, millisBetweenPosts: 0, fetch: globalThis.fetch, settings: { apiUrl: end.apiUrl } },
    clientFor: () => Promise.resolve({ client, teamId: null, scopes }),
  })
  const to = { workspace: { platform: 'slack', id: 'T0HELSINKI' }, id: aino.id } as const
  const blocks = () =>
    end
      .as(aino.id)
      .inbox()
      .map((message) => message.blocks ?? [])
  return { end, platform, to, blocks }
}

test('on Slack, without a public address, a picture is a file that was brought there once; without that right its words are said', async () => {
  const { platform, to, blocks, end } = await onSlack(somePictures(kept, null), ['files:write'])
  for (const delivery of ['d1', 'd2']) expect(await platform.sendDirect(to, view, delivery)).toMatchObject({ kind: 'delivered' })
  const [first] = blocks()
  expect(first?.map(({ type }) => type)).toEqual(['rich_text', 'image'])
  expect([...end.world.files.values()].map(({ bytes }) => Buffer.from(bytes).equals(Buffer.from(aPng())))).toEqual([true])
  const poor = await onSlack(somePictures(kept, null), [])
  expect(await poor.platform.sendDirect(poor.to, view, 'd1')).toMatchObject({ kind: 'delivered' })
  expect(poor.blocks()[0]).toMatchObject([{ type: 'rich_text' }, { type: 'section', text: { text: 'Kartta' } }])
})

test('on Slack a file that was deleted there takes no text with it', async () => {
  const { platform, to, blocks, end } = await onSlack(somePictures(kept, null), ['files:write'])
  await platform.sendDirect(to, view, 'd1')
  end.world.files.clear()
  // As long as the file is new, Slack may only be slow.
  expect(await platform.sendDirect(to, view, 'd2')).toMatchObject({ kind: 'retry' })
  expect(blocks()).toHaveLength(1)
})

test('on Teams a formatted text with a picture is taken, and a picture that somebody pastes comes in as it was', async () => {
  const { memory, close } = await freshMemory('teams')
  const end = await startTeamsEnd({ clock: systemClock, app: teamsApp, rates: 0 })
  const tenant = end.addTenant({ name: 'Helsinki' }).id
  const person = end.addPerson(tenant, { name: 'Aino', email: 'aino@example.org' })
  const settings = { appId: teamsApp.id, appType: 'MultiTenant', tenants: [tenant], connectorUrl: end.url } as const
  const adapter = openTeams(settings, { ...shared, memory, pictures: somePictures(kept, 'https://pari.example.org') })
  const server = await serve({ host: '127.0.0.1', port: 0 }, adapter.routes, silentLog)
  left.push(
    close,
    () => end.stop(),
    () => server.stop(),
    () => adapter.stop(),
  )
  end.deliverTo(`http://127.0.0.1:${server.port}/teams/messages`)
  const core = fakeCore()
  const taken: Uint8Array[] = []
  core.awaits = true
  core.takePicture = async ({ bytes }) => {
    taken.push(bytes)
    return accepted('Kiitos', view.parts)
  }
  await adapter.listen(core)
  await end.install(person.id)
  await end.as(person.id).paste(aPng(20, 30))
  expect(taken.map((bytes) => judgePicture(bytes))).toEqual([{ mediaType: 'image/png', width: 20, height: 30 }])
  const card = JSON.stringify(end.as(person.id).inbox().at(-1)?.card)
  expect(card).toContain(`"url":"https://pari.example.org/p/${id}","altText":"Kartta"`)
  expect(card).toContain('[Ohje](https://x.example/a__b__c?x=1&y=2)')
  const to = { workspace: { platform: 'teams', id: tenant }, id: person.aadObjectId } as const
  expect(await adapter.platform.sendDirect(to, view, 'd1')).toMatchObject({ kind: 'delivered' })
  expect(await adapter.platform.capability(to.workspace, 'pictures')).toBe('native')
})
