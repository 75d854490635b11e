import { openTeams } from '../../adapters/teams/index.ts'
import { startTeamsEnd, type TeamsEnd } from '../../playground/teams-end/index.ts'
import type { Adapter } from '../../src/contract/adapter.ts'
import type { Tokens } from '../../src/contract/tokens.ts'
import type { House } from '../../src/house/compose.ts'
import type { TurnableClock } from '../../src/kit/clock.ts'
import { type Log, silentLog } from '../../src/kit/log.ts'
import type { Database } from '../../src/store/client.ts'
import { emailOf } from '../ground/cohort.ts'
import { aChatHouse, type ChatHouse, type ChatHouseWanted, type Shared } from './chat-house.ts'

/** The shipped adapter and a house behind it, at a local Teams. */
export interface TeamsHouse {
  readonly end: TeamsEnd
  readonly house: House
  readonly beside: ChatHouse<unknown>['beside']
  readonly adapter: Adapter
  readonly tokens: Tokens
  readonly url: string
  readonly stop: () => Promise<void>
}

export interface TeamsHouseWanted extends Omit<ChatHouseWanted, 'owners'> {
  readonly tenants: readonly string[]
  readonly log?: Log
}

export const teamsApp = { id: '6f1c1d0e-7a52-4b1c-9d3f-0a4f6c2b8e11', name: 'Pari' } as const

/** One clock for Teams and Pari, save for tokens, which go by the real one. */
export const aTeamsEnd = (clock: TurnableClock): Promise<TeamsEnd> => startTeamsEnd({ clock, app: teamsApp, rates: 0 })

/** The shipped adapter; nobody waits for the pace that Teams asks for. */
export function openTeamsAt(end: TeamsEnd, shared: Shared, tenants: readonly string[], log: Log = silentLog): Adapter {
  const { url, memory, ...deps } = shared
  end.deliverTo(`${url}/teams/messages`)
  const pace = { perSecond: 100_000, perConversation: 100_000 }
  const settings = { appId: teamsApp.id, appType: 'MultiTenant', tenants, connectorUrl: end.url, ...pace } as const
  return openTeams(settings, { ...deps, memory: memory('teams'), log })
}

/** Carla may set programmes up. */
export async function aTeamsHouse(prisma: Database, clock: TurnableClock, wanted: TeamsHouseWanted): Promise<TeamsHouse> {
  const end = await aTeamsEnd(clock)
  const { adapters, listen, stop, ...behind } = await aChatHouse(prisma, clock, { ...wanted, owners: [emailOf('Carla')] }, (shared) => ({
    teams: openTeamsAt(end, shared, wanted.tenants, wanted.log),
  }))
  await listen()
  return {
    ...{ ...behind, end, adapter: adapters.teams },
    async stop() {
      await end.tick()
      await stop()
      await end.stop()
    },
  }
}
