import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api'

/** What Slack is made to answer: a body, a body with a status and headers, or a broken connection. */
export type SlackAnswer = Readonly<Record<string, unknown>> | Error
/** By method; what is not named is agreed to. */
export type SlackAnswers = Readonly<Record<string, SlackAnswer | ((call: SlackCall, nth: number) => SlackAnswer)>>

/** One call as it went out, its arguments as Slack reads them. */
export interface SlackCall {
  readonly method: string
  readonly args: Readonly<Record<string, unknown>>
}

/** Answers each method as told: `nth` counts the calls of that method. */
export function answering(answers: SlackAnswers, otherwise: SlackAnswer): (call: SlackCall) => SlackAnswer {
  const heard = new Map<string, number>()
  return (call) => {
    const nth = (heard.get(call.method) ?? 0) + 1
    heard.set(call.method, nth)
    const answer = answers[call.method] ?? otherwise
    return typeof answer === 'function' ? answer(call, nth) : answer
  }
}

/** The shipped client on a network that answers as told; what it is asked is written down. */
export function slackAnswering(answer: (call: SlackCall, nth: number) => SlackAnswer, options: WebClientOptions = {}) {
  const calls: SlackCall[] = []
  const fetch: NonNullable<WebClientOptions['fetch']> = (url, init) => {
    const call = { method: String(url).replace(/^.*\/api\//u, ''), args: argsOf(typeof init?.body === 'string' ? init.body : '') }
    calls.push(call)
    const answered = answer(call, calls.length)
    if (answered instanceof Error) return Promise.reject(answered)
    return Promise.resolve(responseFrom(answered))
  }
  const client = new WebClient('xoxb-test', {
    ...{ fetch, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 1000, logger: quiet },
    ...options,
  })
  return {
    client,
    fetch: fetch as typeof globalThis.fetch,
    calls,
    argsOf: (method: string) => calls.filter((call) => call.method === method).map(({ args }) => args),
  }
}

const nothing = () => undefined
const quiet = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
}

function responseFrom(answer: Exclude<SlackAnswer, Error>): Response {
  const { status, headers, body } = answer as { status?: number; headers?: Record<string, string>; body?: string }
  return status === undefined ? Response.json(answer) : new Response(body ?? '', { status, ...(headers && { headers }) })
}

const argsOf = (body: string): Record<string, unknown> =>
  Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/u.test(value) ? JSON.parse(value) : value]))
