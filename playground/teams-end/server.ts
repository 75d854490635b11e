import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { parsed } from '../ends/json.ts'
import { answerUnder, bearer, openPort, readBody } from '../ends/port.ts'
import type { Connector } from './connector.ts'
import type { Issuer, Keys } from './keys.ts'
import type { Reply } from './replies.ts'
import type { World } from './state.ts'

export interface ServerDeps {
  readonly world: World
  readonly connector: Connector
  readonly keys: Keys
}

function reply(response: ServerResponse, { status, body, headers }: Omit<Reply, 'ended'>): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(text)
}

async function wellKnown({ keys }: ServerDeps, issuer: Issuer, name: string | undefined): Promise<Omit<Reply, 'ended'>> {
  if (name === 'openidconfiguration') return { status: 200, body: keys.metadata(issuer) }
  return name === 'keys' ? { status: 200, body: await keys.keySet(issuer) } : { status: 404 }
}

function serveFile({ world }: ServerDeps, response: ServerResponse, id: string): void {
  const file = world.files.get(id)
  if (file === undefined) reply(response, { status: 404 })
  else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes)
}

/** What stands in messages is for the app alone. */
function servePicture(deps: ServerDeps, request: IncomingMessage, response: ServerResponse, id: string): void {
  if (deps.connector.isLetIn(bearer(request))) serveFile(deps, response, id)
  else reply(response, { status: 401 })
}

async function callConnector(
  { connector }: ServerDeps,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  url: URL,
): Promise<void> {
  const text = (await readBody(request)).toString()
  const { reply: answer, fault } = connector.handle({
    verb: request.method ?? 'GET',
    path,
    query: url.searchParams,
    token: bearer(request),
    body: parsed(text),
  })
  answerUnder(fault, response, () => reply(response, answer))
}

async function route(deps: ServerDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local')
  // `/emea/v3/…`, or with the tenant's id between, as newer addresses have it.
  const path = /^(?:\/[^/]+){1,2}\/v3\/(.+)$/.exec(url.pathname)?.[1]
  const [, first, second, third] = url.pathname.split('/')
  const picture = path === undefined ? undefined : /^attachments\/([^/]+)\/views\/original$/.exec(path)?.[1]
  if (picture !== undefined && request.method === 'GET') servePicture(deps, request, response, picture)
  else if (path !== undefined) await callConnector(deps, request, response, path, url)
  else if (first === '.well-known') reply(response, await wellKnown(deps, 'channel', second))
  else if (first === 'emulator' && second === '.well-known') reply(response, await wellKnown(deps, 'emulator', third))
  else if (first === 'files' && second !== undefined) serveFile(deps, response, second)
  else reply(response, { status: 404 })
}

/** Everything behind one port of the loopback interface. */
export async function listen(deps: ServerDeps, port: number): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    route(deps, request, response).catch((error: unknown) => {
      if (!response.headersSent) reply(response, { status: 500, body: { error: { code: 'BrokenEnd', message: String(error) } } })
      else response.destroy()
    })
  })
  return { url: await openPort(server, port), server }
}
