import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerUnder, bearer, openPort, readBody } from '../ends/port.ts'
import { textOf } from './args.ts'
import { argsOf } from './bodies.ts'
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

const deliver = (response: ServerResponse, outcome: Outcome): void => answerUnder(outcome.fault, response, () => json(response, outcome))

function serveFile({ world }: ServerDeps, request: IncomingMessage, response: ServerResponse, id: string): void {
  const file = world.files.get(id)
  const grant = world.grants.get(bearer(request) ?? '')
  const installation = grant?.ended === undefined ? world.installations.get(grant?.installationId ?? '') : undefined
  const isAllowed = file !== undefined && installation?.workspaceIds.has(file.workspaceId) && installation.scopes.includes('files:read')
  // Without the right token Slack answers 200 with a sign-in page.
  if (isAllowed) reply(response, 200, { 'content-type': file.type }, file.bytes)
  else html(response, 200, '<!doctype html><title>Sign in | Slack</title>')
}

/** The bytes of a file that was announced; the address is the right to bring them. */
function storeFile({ world }: ServerDeps, response: ServerResponse, id: string, bytes: Uint8Array): void {
  const expected = world.expected.get(id)
  if (expected === undefined) reply(response, 404, {}, 'not found')
  else if (bytes.byteLength !== expected.length) reply(response, 400, {}, 'not as long as it was said to be')
  else {
    world.expected.delete(id)
    world.files.set(id, { ...expected, bytes })
    reply(response, 200, {}, `OK - ${bytes.byteLength}`)
  }
}

async function route(deps: ServerDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local')
  const [, first, second, third] = url.pathname.split('/')
  const bytes = await readBody(request)
  const body = bytes.toString()
  if (first === 'api' && second !== undefined) {
    const args = argsOf(url.searchParams, request.headers['content-type'] ?? '', body)
    deliver(response, deps.api.call(second, bearer(request) ?? textOf(args, 'token'), args))
  } else if (first === 'respond') {
    deliver(response, deps.api.respond(url.pathname, argsOf(new URLSearchParams(), 'application/json', body)))
  } else if (first === 'upload' && second !== undefined) {
    storeFile(deps, response, second, bytes)
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
  server.on('upgrade', (request, socket, head) => deps.socketMode.upgrade(request, socket, head))
  return { url: await openPort(server, port), server }
}
