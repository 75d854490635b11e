import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { textOf } from './args.ts'
import { argsOf, readBody } from './bodies.ts'
import type { Fault } from './faults.ts'
import type { Oauth } from './oauth.ts'
import type { Outcome } from './outcomes.ts'
import type { SocketMode } from './socket-mode.ts'
import type { World } from './state.ts'
import type { WebApi } from './web-api.ts'

export interface ServerDeps {
  readonly world: World
  readonly api: WebApi
  readonly oauth: Oauth
  readonly socketMode: SocketMode
}

function reply(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: string | Uint8Array): void {
  response.writeHead(status, headers).end(body)
}

const html = (response: ServerResponse, status: number, text: string): void =>
  reply(response, status, { 'content-type': 'text/html; charset=utf-8' }, text)

function json(response: ServerResponse, { status, answer, headers }: Omit<Outcome, 'fault'>): void {
  reply(response, status, { 'content-type': 'application/json; charset=utf-8', ...headers }, JSON.stringify(answer))
}

const bearer = (request: IncomingMessage): string | undefined => /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]

const reset = (response: ServerResponse): void => void response.socket?.resetAndDestroy()
const hang = (): void => undefined

/** Faults of the wire. A hang ends when the caller gives up or the end stops. */
const wireFaults: { readonly [fault in Fault]?: (response: ServerResponse, outcome: Outcome) => void } = {
  resetBefore: reset,
  resetAfter: reset,
  hangBefore: hang,
  hangAfter: hang,
  slow: (response, outcome) => void setTimeout(() => json(response, outcome), outcome.fault?.milliseconds ?? 1000),
}

function deliver(response: ServerResponse, outcome: Outcome): void {
  const fault = outcome.fault === undefined ? json : (wireFaults[outcome.fault.fault] ?? json)
  fault(response, outcome)
}

function serveFile({ world }: ServerDeps, request: IncomingMessage, response: ServerResponse, id: string): void {
  const file = world.files.get(id)
  const grant = world.grants.get(bearer(request) ?? '')
  const installation = grant?.ended === undefined ? world.installations.get(grant?.installationId ?? '') : undefined
  const isAllowed = file !== undefined && installation?.workspaceIds.has(file.workspaceId) && installation.scopes.includes('files:read')
  // Without the right token Slack answers 200 with a sign-in page.
  if (isAllowed) reply(response, 200, { 'content-type': file.type }, file.bytes)
  else html(response, 200, '<!doctype html><title>Sign in | Slack</title>')
}

async function route(deps: ServerDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local')
  const [, first, second, third] = url.pathname.split('/')
  const body = (await readBody(request)).toString()
  if (first === 'api' && second !== undefined) {
    const args = argsOf(url.searchParams, request.headers['content-type'] ?? '', body)
    deliver(response, deps.api.call(second, bearer(request) ?? textOf(args, 'token'), args))
  } else if (first === 'respond') {
    deliver(response, deps.api.respond(url.pathname, argsOf(new URLSearchParams(), 'application/json', body)))
  } else if (first === 'files' && second !== undefined) {
    serveFile(deps, request, response, second)
  } else if (first === 'oauth' && second === 'v2' && third === 'authorize') {
    const { status, html: page } = deps.oauth.page(url.searchParams)
    html(response, status, page)
  } else if (first === 'oauth' && second === 'v2' && third === 'agree') {
    const agreed = deps.oauth.agree(url.searchParams)
    if ('location' in agreed) reply(response, agreed.status, { location: agreed.location }, '')
    else html(response, agreed.status, agreed.html)
  } else html(response, 404, 'not found')
}

/** Everything behind one port of the loopback interface. */
export async function listen(deps: ServerDeps, port: number): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    route(deps, request, response).catch((error: unknown) => {
      if (!response.headersSent) html(response, 500, String(error))
      else response.destroy()
    })
  })
  // Longer than any client keeps an idle connection: otherwise a reset might be ours, and no fault of the plan.
  server.keepAliveTimeout = 600_000
  server.on('upgrade', (request, socket, head) => deps.socketMode.upgrade(request, socket, head))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The local Slack end did not get a port')
  return { url: `http://127.0.0.1:${address.port}`, server }
}
