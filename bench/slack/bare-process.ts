/** A bare Bolt app that acknowledges every tap and does nothing else. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import bolt from '@slack/bolt'

const { secret } = JSON.parse(process.argv[2] ?? '') as { secret: string }
const app = new bolt.App({
  signingSecret: secret,
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'U1' }),
  logLevel: bolt.LogLevel.ERROR,
})
app.action({ type: 'block_actions' }, ({ ack }) => ack())
const server = (await app.start(0)) as Server
process.send?.({ port: (server.address() as AddressInfo).port })
// Seconds of processor time so far.
process.on('message', () => process.send?.({ cpu: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 }))
process.once('SIGTERM', () => process.exit(0))
