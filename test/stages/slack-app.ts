import { createServer, type IncomingHttpHeaders } from 'node:http'

export type Json = Record<string, unknown>

/** What stands at a path like `user.profile.email` or `actions.0.value` of a JSON value; undefined where the path ends early. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, name) => (typeof part === 'object' && part !== null ? (part as Json)[name] : undefined), value)
}

/** The text at a path. Throws when there is none. */
export function textAt(value: unknown, path: string): string {
  const text = at(value, path)
  if (typeof text !== 'string') throw new Error(`There is no text at ${path} of ${JSON.stringify(value)}`)
  return text
}

/** The list at a path. Throws when there is none. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const list = at(value, path)
  if (!Array.isArray(list)) throw new Error(`There is no list at ${path} of ${JSON.stringify(value)}`)
  return list
}

/** What an app received. */
export interface Heard {
  readonly headers: IncomingHttpHeaders
  readonly raw: string
  /** The JSON body, the payload of an interaction, or the fields of a command. */
  readonly body: Json
}

/** What an app answers. */
export interface Reply {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** Never answers. */
  readonly silent?: true
}

/** An app without any SDK: remembers what it hears, and answers what it is told to. */
export interface PlainApp {
  readonly url: string
  readonly heard: Heard[]
  /** What it answers from now on; nothing but 200 when left out. */
  answers(reply?: (heard: Heard) => Reply): void
  /** Keeps its answers back from now on, until they are released. `heard`: the first request has come. */
  holds(): { readonly heard: Promise<void>; release(): void }
  stop(): Promise<void>
}

function read(raw: string): Json {
  if (raw.startsWith('{')) return JSON.parse(raw) as Json
  const fields = Object.fromEntries(new URLSearchParams(raw))
  return fields['payload'] === undefined ? fields : (JSON.parse(fields['payload']) as Json)
}

export async function startPlainApp(): Promise<PlainApp> {
  const heard: Heard[] = []
  let reply: (heard: Heard) => Reply = () => ({})
  let hold: { readonly until: Promise<void>; readonly heardOne: () => void } | null = null
  const server = createServer((request, response) => {
    let raw = ''
    request.on('data', (part: Buffer) => (raw += part.toString()))
    request.on('end', () => {
      const one = { headers: request.headers, raw, body: read(raw) }
      heard.push(one)
      const { status = 200, body = '', headers = {}, silent } = reply(one)
      const answer = () => void response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
      if (silent) return
      hold?.heardOne()
      if (hold) void hold.until.then(answer)
      else answer()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    heard,
    answers(next = () => ({})) {
      reply = next
    },
    holds() {
      const first = Promise.withResolvers<void>()
      const end = Promise.withResolvers<void>()
      hold = { until: end.promise, heardOne: first.resolve }
      return { heard: first.promise, release: end.resolve }
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
