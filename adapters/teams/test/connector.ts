/** What the connector is made to answer: a body, a status with what belongs to it, or a broken connection. */
export type ConnectorAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: object | string }
  | Error

/** One request as it went out. */
export interface ConnectorCall {
  readonly name: Route
  readonly url: string
  readonly token: string | null
  readonly body: Readonly<Record<string, unknown>>
}

const routes = [
  ['open', 'POST', /\/v3\/conversations$/u],
  ['say', 'POST', /\/activities$/u],
  ['update', 'PUT', /\/activities\/[^/]+$/u],
  ['remove', 'DELETE', /\/activities\/[^/]+$/u],
  ['members', 'GET', /\/pagedmembers\?/u],
  ['member', 'GET', /\/members\/[^/]+$/u],
] as const
type Route = (typeof routes)[number][0]

const usual: Readonly<Record<Route, ConnectorAnswer>> = {
  open: { status: 201, body: { id: 'a:new' } },
  say: { status: 201, body: { id: '1700' } },
  update: { status: 200, body: { id: '1700' } },
  remove: { status: 200 },
  members: { status: 200, body: { members: [] } },
  member: { status: 404, body: { error: { code: 'ConversationNotFound' } } },
}

type Answering = ConnectorAnswer | ((call: ConnectorCall, nth: number) => ConnectorAnswer)

export interface FakeConnector {
  readonly fetch: typeof globalThis.fetch
  readonly calls: readonly ConnectorCall[]
  readonly to: (name: Route) => readonly ConnectorCall[]
}

/** Stands in for the network: answers each request as told, `nth` counting those of one name, and writes them down. */
export function fakeConnector(answers: Partial<Readonly<Record<Route, Answering>>> = {}): FakeConnector {
  const calls: ConnectorCall[] = []
  const to = (name: Route) => calls.filter((call) => call.name === name)
  return {
    calls,
    to,
    fetch(input, init) {
      const url = input instanceof Request ? input.url : input.toString()
      const route = routes.find(([, method, path]) => method === init?.method && path.test(url))
      if (!route) return Promise.reject(new Error(`No such request: ${String(init?.method)} ${url}`))
      const [name] = route
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {}
      const call = { name, url, token: new Headers(init?.headers).get('authorization'), body }
      calls.push(call)
      const told = answers[name] ?? usual[name]
      const answer = typeof told === 'function' ? told(call, to(name).length) : told
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(responseFrom(answer))
    },
  }
}

function responseFrom({ status, headers, body = '' }: Exclude<ConnectorAnswer, Error>): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, ...(headers && { headers }) })
}

/** How the connector says no: a status and a code. */
export const refusal = (status: number, code: string): ConnectorAnswer => ({ status, body: { error: { code, message: 'Aino said no' } } })
