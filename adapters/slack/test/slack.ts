/** A call that reached the fake Slack: a method of the Web API by its name, anything else by its address. */
export interface Call {
  readonly name: string
  readonly token: string | null
  readonly args: Readonly<Record<string, unknown>>
}

type Answer = object | Response | Error

export interface FakeSlack {
  readonly fetch: typeof globalThis.fetch
  readonly calls: readonly Call[]
  /** The calls of one name. */
  to(name: string): readonly Call[]
  /** Answers a method or an address from now on; what is not answered is `{ ok: true }`. */
  answer(name: string, answer: Answer | ((call: Call) => Answer | Promise<Answer>)): void
}

/** Stands in for the network: no sockets, every call on record. */
export function fakeSlack(): FakeSlack {
  const calls: Call[] = []
  const answers = new Map<string, (call: Call) => Answer | Promise<Answer>>()
  return {
    calls,
    to: (name) => calls.filter((call) => call.name === name),
    answer: (name, answer) => void answers.set(name, typeof answer === 'function' ? (answer as (call: Call) => Answer) : () => answer),
    async fetch(input, init) {
      const url = input instanceof Request ? input.url : String(input)
      const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? null
      const call = { name: url.split('/api/')[1] ?? url, token, args: argsOf(init?.body) }
      calls.push(call)
      const answered = await (answers.get(call.name) ?? (() => ({ ok: true })))(call)
      if (answered instanceof Error) throw answered
      return answered instanceof Response ? answered : Response.json(answered)
    },
  }
}

function argsOf(body: unknown): Record<string, unknown> {
  const text = typeof body === 'string' ? body : ''
  if (text.startsWith('{')) return JSON.parse(text) as Record<string, unknown>
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]))
}
