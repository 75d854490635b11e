import { LogLevel, WebClient } from '@slack/web-api'
import { createPlatform } from '../../adapters/slack/platform.ts'
import { renderHome, renderMessage } from '../../adapters/slack/render.ts'
import { checkBlocks, checkView } from '../../playground/slack-end/blocks.ts'
import { type FaultRule, type SlackEnd, startSlackEnd } from '../../playground/slack-end/index.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { freshMemory } from '../ground/adapter-memories.ts'
import { type PlainApp, startPlainApp } from '../stages/slack-app.ts'
import { type AdapterUnderContract, closedPort, type RenderingAdapter, type Trouble, type TroubledAdapter, wireFaults } from './platform.ts'

/** Slack passes what every adapter must; its own limits are read by the local end. */

const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
const reader = 'slack:T1:U1'
const write = (content: object) => tokens.write(content, reader)
let ids = 0
const newId = () => `id${ids++}`
/** As it goes over the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const problemsOf = (checked: object): readonly string[] => ('problems' in checked ? (checked.problems as unknown[]).map(String) : [])
const comesBack = (blocks: readonly object[]) =>
  blocks.flatMap((block) =>
    'type' in block && block.type === 'actions' && 'elements' in block
      ? (block.elements as { value: string }[]).map(({ value }) => tokens.read(value, reader))
      : [],
  )

const rendering: RenderingAdapter = {
  name: 'Slack',
  longestText: 4000,
  surfaces: {
    message(view) {
      const { text, blocks } = renderMessage(view, write)
      return { text, problems: problemsOf(checkBlocks(sent(blocks), 'message', newId)), comesBack: comesBack(blocks) }
    },
    home(view) {
      const home = renderHome(view, write)
      // A home is read block by block; nothing stands in for it.
      const { text } = renderMessage(view, write)
      return { text, problems: problemsOf(checkView(sent(home), newId)), comesBack: comesBack(home.blocks) }
    },
  },
}

const team = 'T0HELSINKI'
let end: SlackEnd
let refuses: PlainApp
let memory: Awaited<ReturnType<typeof freshMemory>>
let aino: string

async function open(): Promise<void> {
  memory = await freshMemory('slack')
  const app = { id: 'A1', clientId: '1.1', clientSecret: 'client-secret', signingSecret: 'signing-secret' }
  end = await startSlackEnd({ clock: systemClock, app, rates: 0 })
  end.addWorkspace({ id: team, name: 'Helsinki' })
  aino = end.addPerson(team, { name: 'Aino', email: 'aino@example.org' }).id
  refuses = await startPlainApp()
}

async function close(): Promise<void> {
  await refuses.stop()
  await end.stop()
  await memory.close()
}

/** What befalls a call on its way. */
const faults: Partial<Record<Trouble, FaultRule>> = wireFaults
/** What Slack answers. */
const codes: Partial<Record<Trouble, string>> = {
  ...{ recipientGone: 'user_disabled', revoked: 'token_revoked', placeGone: 'channel_not_found', placeArchived: 'is_archived' },
  ...{ notMember: 'not_in_channel', tooLarge: 'msg_blocks_too_long', invalidContent: 'invalid_blocks', notPermitted: 'restricted_action' },
  ...{ notInstalled: 'team_access_not_granted', blockedByAdministrator: 'access_denied' },
}

const troubled: TroubledAdapter = {
  name: 'Slack',
  // Slack does not tell an app who blocks it.
  lacks: ['blockedByPerson'],
  async sayIn(trouble, isOfPlaces) {
    const [fault, code] = [faults[trouble], codes[trouble]]
    if (fault) end.setFaults([{ ...fault, methods: ['chat.postMessage'] }])
    if (code !== undefined) refuses.answers(() => ({ body: { ok: false, error: code }, headers: { 'content-type': 'application/json' } }))
    const apiUrl = fault
      ? end.apiUrl
      : code === undefined
        ? `http://127.0.0.1:${await closedPort()}/api/`
        : new URL('/api/', refuses.url).href
    const platform = platformAt(apiUrl)
    const workspace = { platform: 'slack', id: team } as const
    const [before, view] = [end.as(aino).inbox().length, { language: 'en', parts: [{ kind: 'text', text: 'Hello' }] } as const]
    const result = isOfPlaces
      ? await platform.sendToPlace({ workspace, id: 'C1', kind: 'channel' }, view, 'd1')
      : await platform.sendDirect({ workspace, id: aino }, view, 'd1')
    return { result, arrived: end.as(aino).inbox().length - before }
  },
}

export const slack: AdapterUnderContract = { rendering, troubled, open, calm: () => end.setFaults([]), close }

function platformAt(slackApiUrl: string) {
  const token = end.installApp(team, ['chat:write', 'im:write'])
  const options = { slackApiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 500, logger: quiet }
  const client = new WebClient(token, options)
  return createPlatform({
    ...{ tokens, clock: systemClock, log: silentLog, memory: memory.memory, millisBetweenPosts: 0, millisBetweenHomes: 1 },
    ...{ fetch: globalThis.fetch, settings: { apiUrl: slackApiUrl } },
    clientFor: () => Promise.resolve({ client, teamId: null, scopes: [] }),
  })
}

const nothing = () => undefined
const quiet = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
}
