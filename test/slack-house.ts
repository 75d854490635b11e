import { type AppSettings, type SlackEnd, startSlackEnd } from '../adapters/playground/slack/index.ts'
import { openSlack, type SlackAdapter, type SlackDeps } from '../adapters/slack/index.ts'
import { compose, type House } from '../src/compose.ts'
import type { Core } from '../src/core.ts'
import type { TurnableClock } from '../src/kit/clock.ts'
import { randomIds } from '../src/kit/ids.ts'
import { silentLog } from '../src/kit/log.ts'
import { createSeal } from '../src/kit/seal.ts'
import { notebooksIn } from '../src/notebook.prisma.ts'
import type { Messenger } from '../src/platform.ts'
import { type Route, serve } from '../src/serve.ts'
import type { Database } from '../src/store/client.ts'
import { createTokens, type Tokens } from '../src/views/token.ts'
import { emailOf } from './cohort.ts'

/** The shipped adapter and a house behind it, at a local Slack. */
export interface SlackHouse {
  readonly end: SlackEnd
  readonly house: House
  readonly adapter: SlackAdapter
  readonly tokens: Tokens
  /** Where Pari's own pages are. */
  readonly url: string
  readonly stop: () => Promise<void>
}

export interface SlackHouseWanted {
  readonly app?: Partial<AppSettings>
  /** By what Pari gets in: the token of one workspace, or OAuth for many. */
  readonly by: 'oauth' | { readonly botTokenFrom: (end: SlackEnd) => string }
  /** Sees every delivery on its way out. */
  readonly overhear?: (platform: Messenger) => Messenger
  /** Sees everything that comes in. */
  readonly watch?: (core: Core) => Core
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

/** One clock for Slack and Pari; nobody waits for the pace that Slack asks for. */
export async function aSlackHouse(prisma: Database, clock: TurnableClock, wanted: SlackHouseWanted): Promise<SlackHouse> {
  const { by, overhear = (platform) => platform, watch = (core) => core } = wanted
  const app = { id: 'A0PARI', name: 'Pari', ...client, signingSecret: slackSecret, ...wanted.app }
  const end = await startSlackEnd({ clock, stampedBy: clock, app, rates: 0 })
  const server = await opening()
  const url = `http://127.0.0.1:${server.port}`
  const seal = createSeal([new Uint8Array(32).fill(7)])
  const deps: SlackDeps = {
    ...{ notebook: notebooksIn(prisma, { clock })('slack'), seal, tokens: createTokens(seal), clock, ids: randomIds(clock) },
    ...{ log: silentLog, millisBetweenPosts: 0, millisBetweenHomes: 0 },
  }
  const entry = by === 'oauth' ? client : { botToken: by.botTokenFrom(end) }
  const door = app.appToken ? { socketMode: true, appToken: app.appToken } : { socketMode: false, signingSecret: slackSecret }
  const adapter = openSlack({ ...entry, ...door, baseUrl: url, apiUrl: end.apiUrl, authorizeUrl: end.authorizeUrl }, deps)
  const house = compose({
    ...{ prisma, clock, ids: deps.ids, log: silentLog, perSecond: Number.POSITIVE_INFINITY, callLimitMs: 8000 },
    organisers: by === 'oauth' ? [] : [emailOf('Carla')],
    platformOf: () => overhear(adapter.platform),
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
  })
  server.routes.push(...adapter.routes)
  await adapter.listen(watch(house.core))
  if (!app.appToken && !(await end.deliverTo(`${url}/slack/events`))) throw new Error('Pari did not echo the challenge.')
  return {
    ...{ end, house, adapter, tokens: deps.tokens, url },
    async stop() {
      await adapter.stop()
      await server.stop()
      await end.stop()
    },
  }
}

/** The adapter wants to know the address before it says what it serves there. */
async function opening() {
  const routes: Route[] = []
  const doors = [['POST', '/slack/events'] as const, ['GET', '/slack/install'] as const, ['GET', '/slack/oauth_redirect'] as const]
  const ahead = doors.map(
    ([method, path]): Route => ({
      ...{ method, path },
      handle: async (request, response) => {
        const route = routes.find((each) => each.method === method && each.path === path)
        if (route) await route.handle(request, response)
        else response.writeHead(404).end()
      },
    }),
  )
  return { ...(await serve({ host: '127.0.0.1', port: 0 }, ahead, silentLog)), routes }
}
