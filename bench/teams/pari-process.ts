/** Pari as `npm start` runs it, with Teams, on a database that stands already. */

import { openTeams } from '../../adapters/teams/index.ts'
import type { Adapter } from '../../src/contract/adapter.ts'
import type { OpenMemory } from '../../src/contract/adapter-memory.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { createLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { serve } from '../../src/process/http.ts'
import { startHouse } from '../../src/process/open-database.ts'

interface Given {
  readonly appId: string
  readonly tenant: string
  readonly databaseUrl: string
  readonly connectorUrl: string
}

const { appId, tenant, databaseUrl, connectorUrl } = JSON.parse(process.argv[2] ?? '') as Given
const log = createLog('warn')
const seal = createSeal([new Uint8Array(32).fill(7)])
// Nobody waits for the pace that Teams asks for.
const pace = { perSecond: 1_000_000, perConversation: 1_000_000 }
let teams: Adapter | null = null
const running = await startHouse({
  config: { databaseUrl, dataDirectory: '', lanesAtOnce: 4 },
  log,
  platforms: (memory: OpenMemory) => {
    teams = openTeams(
      { appId, appType: 'MultiTenant', tenants: [tenant], connectorUrl, ...pace },
      {
        memory: memory('teams'),
        seal,
        tokens: createTokens(seal),
        clock: systemClock,
        ids: randomIds(systemClock),
        log,
      },
    )
    return {}
  },
})
const adapter = teams as Adapter | null
if (!adapter) throw new Error('Teams was not opened.')
const server = await serve({ host: '127.0.0.1', port: 0 }, adapter.routes, log)
await adapter.listen(running.house.core)
process.send?.({ port: server.port })
// Seconds of processor time so far.
process.on('message', () => process.send?.({ cpu: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 }))
process.once('SIGTERM', () => process.exit(0))
