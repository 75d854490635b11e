import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api'

/** What Slack is made to answer: a body, a body with a status and headers, or a broken connection. */
export type SlackAnswer = object | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string } | Error

/** One call as it went out, its arguments as Slack reads them. */
export interface SlackCall {
  readonly method: string
  readonly args: Readonly<Record<string, unknown>>
}

/** The shipped client on a network that answers as told; what it is asked is written down. */
export function slackAnswering(answer: (call: SlackCall, nth: number) => SlackAnswer, options: WebClientOptions = {}) {
  const calls: SlackCall[] = []
  const fetch: NonNullable<WebClientOptions['fetch']> = (url, init) => {
    const call = { method: String(url).replace(/^.*\/api\//u, ''), args: argsOf(String(init?.body)) }
    calls.push(call)
    const answered = answer(call, calls.length)
    if (answered instanceof Error) return Promise.reject(answered)
    return Promise.resolve(responseFrom(answered))
  }
  const client = new WebClient('xoxb-test', {
    ...{ fetch, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 1000, logLevel: LogLevel.ERROR },
    ...options,
  })
  return { client, calls, argsOf: (method: string) => calls.filter((call) => call.method === method).map(({ args }) => args) }
}

function responseFrom(answer: object): Response {
  if (!('status' in answer)) return Response.json(answer)
  const { status, headers, body } = answer as { status: number; headers?: Record<string, string>; body?: string }
  return new Response(body ?? '', { status, ...(headers && { headers }) })
}

const argsOf = (body: string): Record<string, unknown> =>
  Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/u.test(value) ? JSON.parse(value) : value]))
