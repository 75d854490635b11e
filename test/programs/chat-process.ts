/**
 * A whole Pari process with the shipped adapters, for tests that need several and kill them: wired as `npm start` wires it, with a clock that
 * is ahead, another pace and shorter limits. Started with `fork`; its argument is a `Setting` in JSON.
 */

import type { OpenMemory } from '../../src/contract/adapter-memory.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { createLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import type { Adapter } from '../../src/process/adapter.ts'
import { serve } from '../../src/process/http.ts'
import { startHouse } from '../../src/process/open-database.ts'

export interface Setting {
  readonly databaseUrl: string
  readonly slack?: {
    readonly apiUrl: string
    readonly authorizeUrl: string
    readonly clientId: string
    readonly clientSecret: string
    readonly signingSecret: string
  }
  readonly teams?: {
    readonly appId: string
    readonly connectorUrl: string
    readonly tenants: readonly string[]
  }
  /** Milliseconds by which its clock is ahead, until it is told of more. */
  readonly aheadMs: number
  readonly perSecond: number
  readonly callLimitMs: number
}

export interface Ready {
  readonly port: number
}

/** Its clock goes forward; it says the same once it has. */
export interface Later {
  readonly aheadMs: number
}

const { databaseUrl, slack, teams, perSecond, callLimitMs, ...given } = JSON.parse(process.argv[2] ?? '') as Setting
let { aheadMs } = given
const log = createLog('error')
const clock = { now: () => systemClock.now().add({ milliseconds: aheadMs }) }
const seal = createSeal([new Uint8Array(32).fill(7)])
const deps = { seal, tokens: createTokens(seal), clock, ids: randomIds(clock), log }
// The adapter gives up before the lane does, as in the shipped setting (7 s and 8 s).
const timeLimits = { call: Math.floor((callLimitMs * 7) / 8) }

/** Each adapter is loaded only where it is wanted, so that a process is as heavy as it would be. */
async function openSlack(memory: OpenMemory): Promise<Adapter | null> {
  if (!slack) return null
  const adapter = await import('../../adapters/slack/index.ts')
  const settings = { ...slack, timeLimits, socketMode: false, baseUrl: 'https://pari.example.org' }
  // A pace is kept in real time: it would hold back what a clock that was moved says is due.
  return adapter.openSlack(settings, { ...deps, memory: memory('slack'), millisBetweenPosts: 0 })
}

async function openTeams(memory: OpenMemory): Promise<Adapter | null> {
  if (!teams) return null
  const adapter = await import('../../adapters/teams/index.ts')
  const settings = { ...teams, timeLimits, appType: 'MultiTenant', perSecond: 10_000, perConversation: 10_000 } as const
  return adapter.openTeams(settings, { ...deps, memory: memory('teams') })
}

const adapters: Adapter[] = []
const byName = new Map<string, Adapter>()
const running = await startHouse({
  ...{ log, clock, perSecond, callLimitMs },
  config: { databaseUrl, dataDirectory: '', lanesAtOnce: 4 },
  async platforms(memory) {
    const opened = { slack: await openSlack(memory), teams: await openTeams(memory) }
    const all = Object.entries(opened).flatMap(([name, adapter]) => (adapter ? [[name, adapter] as const] : []))
    adapters.push(...all.map(([, adapter]) => adapter))
    for (const [name, adapter] of all) byName.set(name, adapter)
    return Object.fromEntries(all.map(([name, adapter]) => [name, adapter.platform]))
  },
  resume: async (platform, sealed) => (await byName.get(platform)?.resume(sealed)) ?? false,
})
const routes = adapters.flatMap((adapter) => adapter.routes)
const server = await serve({ host: '127.0.0.1', port: 0 }, routes, log)
for (const adapter of adapters) await adapter.listen(running.house.core)

let stopping = false

/** Leaves by itself once nothing runs any more: a handle that was left open would show as a test that does not end. */
async function stop(): Promise<void> {
  stopping = true
  await server.stop()
  for (const adapter of adapters) await adapter.stop()
  await running.stop()
  process.disconnect()
}

process.on('message', (asked: Later | 'stop') => {
  if (asked === 'stop') return void stop()
  aheadMs = asked.aheadMs
  process.send?.(asked)
})
// The test died first.
process.on('disconnect', () => stopping || process.exit(1))
process.send?.({ port: server.port } satisfies Ready)
