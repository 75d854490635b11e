/**
 * A whole Pari process with the shipped Slack adapter, for tests that need several and kill them: wired as `npm start` wires it, with a clock
 * that is ahead, another pace and shorter limits. Started with `fork`; its argument is a `Setting` in JSON.
 */
import { openSlack, type SlackAdapter } from '../../adapters/slack/index.ts'
import { startEngine } from '../../src/engine.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { createLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { serve } from '../../src/serve.ts'
import { createTokens } from '../../src/views/token.ts'

export interface Setting {
  readonly databaseUrl: string
  readonly slack: {
    readonly apiUrl: string
    readonly authorizeUrl: string
    readonly clientId: string
    readonly clientSecret: string
    readonly signingSecret: string
  }
  /** Milliseconds by which its clock is ahead. */
  readonly aheadMs: number
  readonly perSecond: number
  readonly callLimitMs: number
}

export interface Ready {
  readonly port: number
}

const { databaseUrl, slack, aheadMs, perSecond, callLimitMs } = JSON.parse(process.argv[2] ?? '') as Setting
const log = createLog('error')
const clock = { now: () => systemClock.now().add({ milliseconds: aheadMs }) }
const seal = createSeal([new Uint8Array(32).fill(7)])
const deps = { seal, tokens: createTokens(seal), clock, ids: randomIds(clock), log }
// The adapter gives up before the lane does, as in the shipped setting (7 s and 8 s).
const timeLimits = { call: Math.floor((callLimitMs * 7) / 8) }

let opened: SlackAdapter | null = null
const engine = await startEngine({
  ...{ log, clock, perSecond, callLimitMs },
  config: { databaseUrl, dataDirectory: '', lanesAtOnce: 4 },
  platforms: (notebook) => {
    opened = openSlack(
      { ...slack, timeLimits, socketMode: false, baseUrl: 'https://pari.example.org' },
      { ...deps, notebook: notebook('slack') },
    )
    return { slack: opened.platform }
  },
})
const adapter = opened as SlackAdapter | null
if (!adapter) throw new Error('The engine opened no platform.')
const server = await serve({ host: '127.0.0.1', port: 0 }, adapter.routes, log)
await adapter.listen(engine.house.core)

let stopping = false

/** Leaves by itself once nothing runs any more: a handle that was left open would show as a test that does not end. */
async function stop(): Promise<void> {
  stopping = true
  await server.stop()
  await adapter?.stop()
  await engine.stop()
  process.disconnect()
}

process.once('message', () => void stop())
// The test died first.
process.on('disconnect', () => stopping || process.exit(1))
process.send?.({ port: server.port } satisfies Ready)
