import { openSlack } from '../../adapters/slack/index.ts'
import { type AppSettings, type SlackEnd, startSlackEnd } from '../../playground/slack-end/index.ts'
import type { Adapter } from '../../src/contract/adapter.ts'
import type { Tokens } from '../../src/contract/tokens.ts'
import type { House } from '../../src/house/compose.ts'
import type { TurnableClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import type { Database } from '../../src/store/client.ts'
import { emailOf } from '../ground/cohort.ts'
import { aChatHouse, type ChatHouse, type ChatHouseWanted, type Shared } from './chat-house.ts'

/** The shipped adapter and a house behind it, at a local Slack. */
export interface SlackHouse {
  readonly end: SlackEnd
  readonly house: House
  readonly beside: ChatHouse<unknown>['beside']
  readonly adapter: Adapter
  readonly tokens: Tokens
  /** Where Pari's own pages are. */
  readonly url: string
  readonly stop: () => Promise<void>
}

export interface SlackHouseWanted extends Omit<ChatHouseWanted, 'owners'> {
  readonly app?: Partial<AppSettings>
  /** By what Pari gets in: the token of one workspace, or OAuth for many. */
  readonly by: 'oauth' | { readonly botTokenFrom: (end: SlackEnd) => string }
}

export const slackSecret = 'a-signing-secret'
/** Written out again on purpose: a scope that the adapter asks for beyond these would go unnoticed otherwise. */
export const neededScopes = [
  'chat:write',
  'im:write',
  'mpim:write',
  'groups:write',
  'pins:write',
  'users:read',
  'users:read.email',
  'commands',
]
const client = { clientId: '1.2', clientSecret: 'client-secret' }

/** One clock for Slack and Pari. */
export const aSlackEnd = (clock: TurnableClock, app: Partial<AppSettings> = {}): Promise<SlackEnd> =>
  startSlackEnd({
    ...{ clock, stampedBy: clock, rates: 0 },
    app: { id: 'A0PARI', name: 'Pari', ...client, signingSecret: slackSecret, ...app },
  })

/** The shipped adapter; nobody waits for the pace that Slack asks for. */
export function openSlackAt(end: SlackEnd, { memory, url, ...shared }: Shared, { by, app = {} }: SlackHouseWanted): Adapter {
  const entry = by === 'oauth' ? client : { botToken: by.botTokenFrom(end) }
  const door = app.appToken ? { socketMode: true, appToken: app.appToken } : { socketMode: false, signingSecret: slackSecret }
  return openSlack(
    { ...entry, ...door, baseUrl: url, apiUrl: end.apiUrl, authorizeUrl: end.authorizeUrl },
    { ...shared, memory: memory('slack'), log: silentLog, millisBetweenPosts: 0, millisBetweenHomes: 0 },
  )
}

/** Tells Slack where Pari listens. */
export async function deliverTo(end: SlackEnd, url: string): Promise<void> {
  if (!(await end.deliverTo(`${url}/slack/events`))) throw new Error('Pari did not echo the challenge.')
}

/** By a token, Carla may set programmes up. */
export async function aSlackHouse(prisma: Database, clock: TurnableClock, wanted: SlackHouseWanted): Promise<SlackHouse> {
  const end = await aSlackEnd(clock, wanted.app)
  const owners = wanted.by === 'oauth' ? [] : [emailOf('Carla')]
  const { adapters, listen, stop, ...behind } = await aChatHouse(prisma, clock, { ...wanted, owners }, (shared) => ({
    slack: openSlackAt(end, shared, wanted),
  }))
  await listen()
  if (!wanted.app?.appToken) await deliverTo(end, behind.url)
  return {
    ...{ ...behind, end, adapter: adapters.slack },
    async stop() {
      await stop()
      await end.stop()
    },
  }
}
