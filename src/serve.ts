/** The one HTTP server of a process: every adapter's routes, and a sign of life. Decides nothing; an unknown path is 404. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from './kit/log.ts'

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

export interface Serving {
  readonly port: number
  /** Takes no more requests and waits for those under way. */
  stop(): Promise<void>
}

/** Milliseconds that a client may take for its headers, and for a whole request. */
const patience = { headers: 10_000, request: 30_000 } as const

export async function serve(at: { host: string; port: number }, routes: readonly Route[], log: Log): Promise<Serving> {
  const table = new Map([...routes, alive].map((route) => [`${route.method} ${route.path}`, route]))
  const server = createServer((request, response) => {
    // A line that is kept open after the last answer would hold the stop up for seconds.
    response.once('close', () => server.listening || server.closeIdleConnections())
    void answer(table, request, response, log)
  })
  server.headersTimeout = patience.headers
  server.requestTimeout = patience.request
  await listening(server, at)
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

const alive: Route = {
  method: 'GET',
  path: '/health',
  handle: async (_, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n'),
}

async function answer(table: ReadonlyMap<string, Route>, request: IncomingMessage, response: ServerResponse, log: Log): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?')
  const route = table.get(`${request.method} ${path}`)
  try {
    if (route) await route.handle(request, response)
    else response.writeHead(404).end()
  } catch (error) {
    log.error({ path, kind: error instanceof Error ? error.name : 'Error' }, 'a request failed')
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }
}

const listening = (server: Server, { host, port }: { host: string; port: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new Error(whyNot(cause, host, port), { cause })))
    server.listen(port, host, resolve)
  })

const whyNot = ({ code, message }: NodeJS.ErrnoException, host: string, port: number): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} is taken: stop the other program, or set PARI_PORT.`
    : `Cannot listen on ${host}:${port} (${message}): set PARI_HOST and PARI_PORT.`
