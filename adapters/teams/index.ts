// The Teams adapter: says what the core wants said, and brings what people do on Microsoft Teams to its front door. It knows who may be heard, renders
// and parses; Microsoft's SDK, which is out of support, is behind two files of access/. It decides nothing about mentoring, and the core never sees an activity.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { Core } from '../../src/contract/core.ts'
import type { Platform } from '../../src/contract/platform.ts'
import type { Tokens } from '../../src/contract/tokens.ts'
import { type Clock, systemClock } from '../../src/kit/clock.ts'
import type { Ids } from '../../src/kit/ids.ts'
import type { Log } from '../../src/kit/log.ts'
import type { Seal } from '../../src/kit/seal.ts'
import { createAuthentication } from './access/authentication.ts'
import { createClaims } from './access/claims.ts'
import { createCredentials, createTokenSource } from './access/credentials.ts'
import { createReferences } from './access/people.ts'
import { createRosters } from './access/rosters.ts'
import { createTenants } from './access/tenants.ts'
import { createConnector } from './calls.ts'
import { appIdOf, pacesOf, refuseSettings, type TeamsSettings, timeLimitsOf } from './config.ts'
import { createTurns } from './hearing/turns.ts'
import { createInstallations } from './installations.ts'
import { hearActivity, type Listening } from './listen.ts'
import { createPace } from './pace.ts'
import { createPlatform } from './platform.ts'
import { createReceive, messagesPath } from './receive.ts'

export type { TeamsSettings } from './config.ts'

export interface TeamsDeps {
  readonly memory: AdapterMemory
  readonly seal: Seal
  readonly tokens: Tokens
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Instead of the network: what is said to the connector, and files. Microsoft's keys and tokens come by Microsoft's own library. */
  readonly fetch?: typeof globalThis.fetch
}

/** What the one HTTP server of the house serves for an adapter. */
interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Never throws; it answers by itself. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

export interface TeamsAdapter {
  readonly platform: Platform
  /** For the one HTTP server of the house. */
  readonly routes: readonly Route[]
  /** Begins to listen. Throws when Microsoft does not take the app's secret, with words that say what to do. */
  listen(core: Core): Promise<void>
  /** Hears nothing more, and waits until what was heard is done. */
  stop(): Promise<void>
}

/** Opens the adapter. Throws on settings that `refuseSettings` refuses. */
export function openTeams(settings: TeamsSettings, deps: TeamsDeps): TeamsAdapter {
  const [refusal] = refuseSettings(settings)
  if (refusal) throw new Error(refusal.refused)
  const { log } = deps
  const credentials = createCredentials(settings)
  const tokenSource = createTokenSource(settings, credentials, log)
  const tenants = createTenants(deps)
  const kept = { references: createReferences(deps), rosters: createRosters(deps), claims: createClaims(deps), turns: createTurns(deps) }
  const limits = timeLimitsOf(settings)
  // Teams counts real seconds, too.
  const pace = createPace(pacesOf(settings), systemClock)
  const appId = appIdOf(settings)
  const connector = createConnector({ ...deps, appId, tokenSource, timeoutMs: limits.call, pace })
  const platform = createPlatform({ ...deps, ...kept, connector, timeoutMs: limits.call })

  let opened: Listening | null = null
  const atWork = createAtWork()
  const receive = createReceive({
    // Microsoft stamps tokens by the real clock, even where Pari goes by another one.
    authenticate: createAuthentication({ settings, credentials, clock: systemClock, log }),
    tenants,
    log,
    // Before and after, 503: some of it Teams sends again.
    hear: (heard, tenant) => (opened ? atWork.add(hearActivity(opened, heard, tenant)) : Promise.resolve({ status: 503 })),
  })
  return {
    platform,
    routes: [{ method: 'POST', path: messagesPath, handle: receive }],
    async listen(core) {
      const refused = await tokenSource.prove()
      if (refused !== null) throw new Error(refused)
      const own = [...(settings.tenantId ? [settings.tenantId] : []), ...settings.tenants]
      await tenants.letIn(own)
      const installations = createInstallations({ tenants, core, clock: deps.clock })
      await installations.announceAll()
      const shared = { ...deps, ...kept, core, platform, connector, appId, settings, limits }
      opened = { ...shared, installations, fetch: deps.fetch ?? globalThis.fetch }
    },
    async stop() {
      opened = null
      await atWork.settled()
      await kept.turns.settled()
      await connector.stop()
    },
  }
}

/** What is under way. */
function createAtWork() {
  const works = new Set<Promise<unknown>>()
  return {
    add<T>(work: Promise<T>): Promise<T> {
      works.add(work)
      return work.finally(() => works.delete(work))
    },
    settled: async () => void (await Promise.allSettled(works)),
  }
}
