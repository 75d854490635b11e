import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { OpenMethod } from './methods/method.ts'
import type { Taken, Transport } from './outgoing.ts'
import type { World } from './state.ts'
import { isJson, no, parsed, yes } from './wire.ts'

/** At most this many connections of an app at once. Source: docs.slack.dev/apis/events-api/using-socket-mode. */
const mostConnections = 10

export interface SocketMode {
  readonly transport: Transport
  readonly open: OpenMethod
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Asks every connection to come again, as Slack does every few hours. */
  disconnectAll(reason: 'warning' | 'refresh_requested'): void
  readonly connections: () => number
  stop(): void
}

/** The connections there are, and who waits for which acknowledgement. */
interface Hub {
  readonly connected: WebSocket[]
  readonly waiting: Map<string, (taken: Taken) => void>
}

function hear({ waiting }: Hub, raw: string): void {
  const message = parsed(raw)
  if (!isJson(message)) return
  const body = message['payload']
  const isEmpty = isJson(body) && Object.keys(body).length === 0
  waiting.get(String(message['envelope_id']))?.({ how: 'acknowledged', status: 200, body: isEmpty ? undefined : body })
}

function welcome(hub: Hub, appId: string, connection: WebSocket): void {
  const { connected } = hub
  connected.push(connection)
  connection.on('message', (raw: Buffer) => hear(hub, raw.toString()))
  connection.on('close', () => connected.splice(connected.indexOf(connection), 1))
  connection.on('error', () => connection.terminate())
  const hello = { type: 'hello', num_connections: connected.length, connection_info: { app_id: appId } }
  connection.send(JSON.stringify({ ...hello, debug_info: { host: 'local', approximate_connection_time: 3600 } }))
}

/** Each envelope goes to one connection, in turn, and waits there for its acknowledgement. */
function socketTransport(world: World, { connected, waiting }: Hub, patience: number): Transport {
  let turn = 0
  return {
    async send(kind, payload, retry) {
      const connection = connected[turn++ % Math.max(connected.length, 1)]
      if (connection === undefined) return { how: 'unreachable' }
      const id = world.nextId('envelope-')
      const attempt = retry === undefined ? {} : { retry_attempt: retry.num, retry_reason: retry.reason }
      const taken = new Promise<Taken>((resolve) => {
        const timer = setTimeout(() => resolve({ how: 'late' }), patience)
        waiting.set(id, (answer) => {
          clearTimeout(timer)
          resolve(answer)
        })
      })
      const accepts = kind !== 'events_api'
      connection.send(JSON.stringify({ envelope_id: id, type: kind, payload, accepts_response_payload: accepts, ...attempt }))
      return taken.finally(() => waiting.delete(id))
    },
  }
}

/** Socket Mode. `patience`: real milliseconds an app has to acknowledge. */
export function makeSocketMode(world: World, patience: number): SocketMode {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const hub: Hub = { connected: [], waiting: new Map() }
  const { connected } = hub
  return {
    transport: socketTransport(world, hub, patience),
    open: {
      token: 'app',
      run({ url }) {
        if (connected.length >= mostConnections) return no('too_many_websockets')
        const ticket = world.nextId('ticket-')
        tickets.add(ticket)
        return yes({ url: `${url.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${world.app.id}` })
      },
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://local').searchParams.get('ticket') ?? ''
      if (tickets.delete(ticket)) server.handleUpgrade(request, socket, head, (connection) => welcome(hub, world.app.id, connection))
      else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
    },
    disconnectAll(reason) {
      for (const connection of connected) connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }))
    },
    connections: () => connected.length,
    stop() {
      for (const connection of connected) connection.close(1001)
      setTimeout(() => {
        for (const connection of [...connected]) connection.terminate()
      }, 100).unref()
      server.close()
    },
  }
}
