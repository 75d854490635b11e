/**
 * The one HTTP server of a process: it serves the routes of every adapter, and /health. An unknown path is answered with 404. Requests that
 * come too early wait.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../kit/log.ts'

// An import statement would load all that this module offers, Node's own copy of undici with it: 50 ms of every start.
const { createServer } = process.getBuiltinModule('node:http')

/** A path that the server serves. */
export interface Route {
  /** `any`: the route itself looks at the method. */
  readonly method: 'GET' | 'POST' | 'any'
  /** With `any` and a slash at its end: everything below it. */
  readonly path: string
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** A server that listens. */
export interface Serving {
  readonly port: number
  /** Takes no more requests and waits for those under way. */
  stop(): Promise<void>
}

/** Milliseconds that a client may take for its headers, and for a whole request. */
const patience = { headers: 10_000, request: 30_000 } as const

/** Milliseconds that an early request waits for its route. Slack waits 3 s for an answer, and the answer needs some of them, too. */
const defaultHeldMs = 2500

interface Wishes {
  /** Milliseconds that an early request waits; 2,500 when missing. */
  readonly heldMs?: number
  /** Routes that need not wait for the others. */
  readonly atOnce?: readonly Route[]
}

/**
 * Opens the port. Until `routes` are there, requests wait for them; /health and the routes that are there at once answer from the beginning. When the
 * others never come, requests are answered with 503. Rejects with words that say what to do when the port cannot be opened.
 */
export async function serve(
  at: { host: string; port: number },
  routes: readonly Route[] | Promise<readonly Route[]>,
  log: Log,
  { heldMs = defaultHeldMs, atOnce = [] }: Wishes = {},
): Promise<Serving> {
  const table = tableOf(routes, heldMs, [alive, ...atOnce])
  const server = createServer((request, response) => {
    // A connection that stays open after the last answer would delay the stop by seconds.
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

/** The route of a method and path. Null: there is none. `closed`: nobody can know yet. */
type Find = (method: string, path: string) => Promise<Route | null | 'closed'>

function tableOf(routes: readonly Route[] | Promise<readonly Route[]>, heldMs: number, atOnce: readonly Route[]): Find {
  const early = byPlace(atOnce)
  let table: ReadonlyMap<string, Route> | null = null
  const open = async (): Promise<void> => {
    try {
      table = byPlace(await routes)
    } catch {
      // The code that promised the routes says why they do not come.
    }
  }
  const opened = open()
  const look = (method: string, path: string) =>
    table ? (table.get(`${method} ${path}`) ?? table.get(`any ${folderOf(path)}`) ?? null) : 'closed'
  return async (method, path) => {
    const found = early.get(`${method} ${path}`)
    if (found) return found
    if (!table) await Promise.race([opened, sleep(heldMs)])
    return look(method, path)
  }
}

const byPlace = (routes: readonly Route[]): ReadonlyMap<string, Route> =>
  new Map(routes.map((route) => [`${route.method} ${route.path}`, route]))

/** `/l/` of `/l/abc`. */
const folderOf = (path: string): string => path.slice(0, path.indexOf('/', 1) + 1)

const alive: Route = {
  method: 'GET',
  path: '/health',
  handle: async (_, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n'),
}

async function answer(find: Find, request: IncomingMessage, response: ServerResponse, log: Log): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?')
  const route = await find(request.method ?? '', path)
  // The client gave up while it waited. It will ask again, and must not be heard twice.
  if (response.destroyed) return
  if (route === 'closed') return void response.writeHead(503, { 'retry-after': '1' }).end()
  if (!route) return void response.writeHead(404).end()
  try {
    await route.handle(request, response)
  } catch (error) {
    // The log gets the path of the route alone, because the rest of the address may be a secret.
    log.error({ path: route.path, kind: error instanceof Error ? error.name : 'Error' }, 'a request failed')
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
