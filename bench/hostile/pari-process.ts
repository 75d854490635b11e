/** Pari on a local Slack and a local Teams at once, as `npm start` runs it on a database that stands already. */
import { openSlack } from '../../adapters/slack/index.ts'
import { openTeams } from '../../adapters/teams/index.ts'
import type { Adapter } from '../../src/contract/adapter.ts'
import type { OpenMemory } from '../../src/contract/adapter-memory.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { createLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { type Route, serve } from '../../src/process/http.ts'
import { startHouse } from '../../src/process/open-database.ts'

/** What this program is started with. */
export interface Given {
  readonly databaseUrl: string
  readonly owners: readonly string[]
  readonly slack: { readonly botToken: string; readonly signingSecret: string; readonly apiUrl: string }
  readonly teams: { readonly appId: string; readonly tenants: readonly string[]; readonly connectorUrl: string }
}

const { databaseUrl, owners, slack, teams } = JSON.parse(process.argv[2] ?? '') as Given
const log = createLog('error')
const seal = createSeal([new Uint8Array(32).fill(7)])
const shared = { seal, tokens: createTokens(seal), clock: systemClock, ids: randomIds(systemClock), log }
// Nobody waits for the pace that the platforms ask for.
const pace = { perSecond: 1_000_000, perConversation: 1_000_000 }

function open(memory: OpenMemory) {
  const quick = { millisBetweenPosts: 0, millisBetweenHomes: 0 }
  return {
    slack: openSlack({ ...slack, socketMode: false, baseUrl: null }, { ...shared, ...quick, memory: memory('slack') }),
    teams: openTeams({ ...teams, appType: 'MultiTenant', ...pace }, { ...shared, memory: memory('teams') }),
  }
}

const opened: Adapter[] = []
const running = await startHouse({
  config: { databaseUrl, dataDirectory: '', lanesAtOnce: 4 },
  ...{ log, owners },
  platforms(memory: OpenMemory) {
    const adapters = open(memory)
    opened.push(adapters.slack, adapters.teams)
    return { slack: adapters.slack.platform, teams: adapters.teams.platform }
  },
})
const routes = Promise.withResolvers<readonly Route[]>()
const server = await serve({ host: '127.0.0.1', port: 0 }, routes.promise, log)
routes.resolve(opened.flatMap((adapter) => adapter.routes))
for (const adapter of opened) await adapter.listen(running.house.core)
process.send?.({ port: server.port })
// The most memory of the whole process so far, its threads included, in megabytes: what `ps` and `top` show as RSS.
process.on('message', () => process.send?.({ megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 }))
process.once('SIGTERM', () => process.exit(0))
