// The Teams adapter: says what the core wants said, and brings what people do on Microsoft Teams to its front door. It knows who may be heard, renders
// and parses; Microsoft's SDK, which is out of support, is behind access/sdk.ts. It decides nothing about mentoring, and the core never sees an activity.
import type { Adapter, AdapterDeps } from '../../src/contract/adapter.ts'
import { drawing } from '../../src/contract/pictures.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { onceAMinute } from '../../src/kit/once-a-minute.ts'
import { createTurns as createPersonalTurns } from '../../src/kit/turns.ts'
import { createAuthentication } from './access/authentication.ts'
import { createClaims } from './access/claims.ts'
import { createCredentials, createTokenSource } from './access/credentials.ts'
import { examine } from './access/examine.ts'
import { createReferences } from './access/people.ts'
import { createRosters } from './access/rosters.ts'
import { createTenants } from './access/tenants.ts'
import { createConnector } from './calls.ts'
import { appIdOf, pacesOf, refuseSettings, type TeamsSettings, timeLimitsOf } from './config.ts'
import { filesInMemory } from './hearing/files.ts'
import { resume } from './hearing/resume.ts'
import { createTurns } from './hearing/turns.ts'
import { createInstallations } from './installations.ts'
import { hearActivity, type Listening } from './listen.ts'
import { createPace } from './pace.ts'
import { createPlatform } from './platform.ts'
import { createReceive, messagesPath } from './receive.ts'

export type { TeamsSettings } from './config.ts'

/** What the Teams adapter is opened with. */
export interface TeamsDeps extends AdapterDeps {
  /**
   * Takes the place of the network for calls to the connector and for files. Microsoft's own library fetches its keys and tokens by itself.
   */
  readonly fetch?: typeof globalThis.fetch
}

/** The adapter, for whoever must know when it is done with what was heard. */
export interface TeamsAdapter extends Adapter {
  /** When everything that was heard so far is done. */
  settled(): Promise<void>
}

/** Opens the adapter; it calls nobody before `listen`. Throws on settings that `refuseSettings` refuses. */
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
  const connector = createConnector({ ...deps, appId, tokenSource, timeoutMs: limits.call, pace, connectorUrl: settings.connectorUrl })
  const platform = createPlatform({ ...deps, ...kept, connector, appId, timeoutMs: limits.call })

  let opened: Listening | null = null
  const atWork = createAtWork()
  const settled = async (): Promise<void> => {
    await atWork.settled()
    await kept.turns.settled()
  }
  const refusals = onceAMinute(log)
  const receive = createReceive({
    // Microsoft stamps tokens by the real clock, even where Pari goes by another one.
    authenticate: createAuthentication({ settings, credentials, clock: systemClock, log, refusals }),
    tenants,
    log,
    refusals,
    // Before and after, 503: some of it Teams sends again.
    hear: (heard, tenant) => (opened ? atWork.add(hearActivity(opened, heard, tenant)) : Promise.resolve({ status: 503 })),
  })
  return {
    platform,
    routes: [{ method: 'POST', path: messagesPath, handle: receive }],
    async listen(given) {
      const core = drawing(given, platform.draw)
      const refused = await tokenSource.prove()
      if (refused !== null) throw new Error(refused)
      const own = [...(settings.tenantId ? [settings.tenantId] : []), ...settings.tenants]
      await tenants.letIn(own)
      const installations = createInstallations({ tenants, core, clock: deps.clock })
      await installations.announceAll()
      const files = { fetching: createPersonalTurns(filesInMemory), reading: createPersonalTurns(filesInMemory) }
      const shared = { ...deps, ...kept, ...files, core, platform, connector, appId, tokenSource, settings, limits }
      opened = { ...shared, installations, fetch: deps.fetch ?? globalThis.fetch }
    },
    async resume(sealed) {
      if (!opened) throw new Error('Nobody listens to Teams here, not yet or no more.')
      return atWork.add(resume(opened, sealed))
    },
    examine: (_, depth) => examine({ settings, tokenSource, tenants, clock: systemClock, fetch: deps.fetch ?? globalThis.fetch }, depth),
    settled,
    async stop() {
      opened = null
      await settled()
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
