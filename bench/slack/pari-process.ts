/** Pari as `npm start` runs it, on a database that stands already. */
import { openSlack, type SlackAdapter } from '../../adapters/slack/index.ts'
import { startEngine } from '../../src/engine.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { createLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import type { OpenNotebook } from '../../src/notebook.ts'
import { serve } from '../../src/serve.ts'
import { createTokens } from '../../src/views/token.ts'

const { secret, team, databaseUrl } = JSON.parse(process.argv[2] ?? '') as { secret: string; team: string; databaseUrl: string }
const log = createLog('error')
const seal = createSeal([new Uint8Array(32).fill(7)])
/** Slack itself is not asked anything here but who the token belongs to. */
const fetchOrIdentify: typeof fetch = async (input, init) =>
  String(input instanceof Request ? input.url : input).includes('auth.test')
    ? Response.json({ ok: true, team_id: team, team: 'Bench', user_id: 'UBOT', bot_id: 'B1' })
    : fetch(input, init)
let slack: SlackAdapter | null = null
const engine = await startEngine({
  config: { databaseUrl, dataDirectory: '', lanesAtOnce: 4 },
  log,
  platforms: (notebook: OpenNotebook) => {
    slack = openSlack(
      { botToken: 'xoxb-bench', signingSecret: secret, socketMode: false, baseUrl: null },
      {
        notebook: notebook('slack'),
        seal,
        tokens: createTokens(seal),
        clock: systemClock,
        ids: randomIds(systemClock),
        log,
        fetch: fetchOrIdentify,
      },
    )
    return {}
  },
})
const adapter = slack as SlackAdapter | null
if (!adapter) throw new Error('Slack was not opened.')
const server = await serve({ host: '127.0.0.1', port: 0 }, adapter.routes, log)
await adapter.listen(engine.house.core)
process.send?.({ port: server.port })
process.once('SIGTERM', () => process.exit(0))
