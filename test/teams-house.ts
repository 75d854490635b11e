import { startTeamsEnd, type TeamsEnd } from '../adapters/playground/teams/index.ts'
import { openTeams, type TeamsAdapter, type TeamsDeps } from '../adapters/teams/index.ts'
import { compose, type House } from '../src/compose.ts'
import type { Core } from '../src/core.ts'
import type { TurnableClock } from '../src/kit/clock.ts'
import { randomIds } from '../src/kit/ids.ts'
import { type Log, silentLog } from '../src/kit/log.ts'
import { createSeal } from '../src/kit/seal.ts'
import { notebooksIn } from '../src/notebook.prisma.ts'
import type { Messenger } from '../src/platform.ts'
import { serve } from '../src/serve.ts'
import type { Database } from '../src/store/client.ts'
import { createTokens, type Tokens } from '../src/views/token.ts'
import { emailOf } from './cohort.ts'

/** The shipped adapter and a house behind it, at a local Teams. */
export interface TeamsHouse {
  readonly end: TeamsEnd
  readonly house: House
  readonly adapter: TeamsAdapter
  readonly tokens: Tokens
  readonly url: string
  readonly stop: () => Promise<void>
}

export interface TeamsHouseWanted {
  readonly tenants: readonly string[]
  /** Sees every delivery on its way out. */
  readonly overhear?: (platform: Messenger) => Messenger
  /** Sees everything that comes in. */
  readonly watch?: (core: Core) => Core
  readonly log?: Log
}

export const teamsApp = { id: '6f1c1d0e-7a52-4b1c-9d3f-0a4f6c2b8e11', name: 'Pari' } as const

/** One clock for Teams and Pari, save for tokens, which go by the real one; nobody waits for the pace that Teams asks for. */
export async function aTeamsHouse(prisma: Database, clock: TurnableClock, wanted: TeamsHouseWanted): Promise<TeamsHouse> {
  const { tenants, overhear = (platform) => platform, watch = (core) => core, log = silentLog } = wanted
  const end = await startTeamsEnd({ clock, app: teamsApp, rates: 0 })
  const seal = createSeal([new Uint8Array(32).fill(7)])
  const deps: TeamsDeps = {
    ...{ notebook: notebooksIn(prisma, { clock })('teams'), seal, tokens: createTokens(seal), clock, ids: randomIds(clock), log },
  }
  const pace = { perSecond: 100_000, perConversation: 100_000 }
  const adapter = openTeams({ appId: teamsApp.id, appType: 'MultiTenant', tenants, connectorUrl: end.url, ...pace }, deps)
  const house = compose({
    ...{ prisma, clock, ids: deps.ids, log: silentLog, perSecond: Number.POSITIVE_INFINITY, callLimitMs: 8000 },
    organisers: [emailOf('Carla')],
    platformOf: () => overhear(adapter.platform),
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
  })
  const server = await serve({ host: '127.0.0.1', port: 0 }, adapter.routes, silentLog)
  const url = `http://127.0.0.1:${server.port}`
  end.deliverTo(`${url}/teams/messages`)
  await adapter.listen(watch(house.core))
  return {
    ...{ end, house, adapter, tokens: deps.tokens, url },
    async stop() {
      await end.tick()
      await adapter.stop()
      await server.stop()
      await end.stop()
    },
  }
}
