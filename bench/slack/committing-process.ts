/** A Bolt app that commits one row for every tap through `pg`, acknowledges, and answers through the response_url. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import bolt from '@slack/bolt'
import pg from 'pg'

const { secret, databaseUrl } = JSON.parse(process.argv[2] ?? '') as { secret: string; databaseUrl: string }
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
await pool.query(
  'create table if not exists bench_tap (id bigserial primary key, person text not null, value text not null, at timestamptz not null default now())',
)
const app = new bolt.App({
  signingSecret: secret,
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'U1' }),
  logLevel: bolt.LogLevel.ERROR,
})
app.action({ type: 'block_actions' }, async ({ body, ack, respond }) => {
  const [action] = body.actions
  const value = action?.type === 'button' ? (action.value ?? '') : ''
  await pool.query({ name: 'tap', text: 'insert into bench_tap (person, value) values ($1, $2)', values: [body.user.id, value] })
  await ack()
  const text = 'Thank you: you are coming.'
  await respond({ replace_original: true, text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] })
})
const server = (await app.start(0)) as Server
process.send?.({ port: (server.address() as AddressInfo).port })
// Seconds of processor time so far.
process.on('message', () => process.send?.({ cpu: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 }))
process.once('SIGTERM', () => process.exit(0))
