import type { Agent } from 'undici'

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly signal: AbortSignal
}

/** The answer that came back, in the shape of any HTTP client's. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** Asks once, and follows nothing; throws when no whole answer came back. */
export type Exchange = (request: Request) => Promise<Answer>

/** Over connections that stay open. No connection within 3 s proves that nothing was said, while waiting longer proves nothing. */
export function createExchange(): { readonly exchange: Exchange; readonly stop: () => Promise<void> } {
  let agent: Promise<Agent> | null = null
  return {
    async exchange({ url, method, headers, body, signal }) {
      const { origin, pathname, search } = new URL(url)
      agent ??= openAgent()
      const answer = await (await agent).request({ origin, path: pathname + search, method, headers: { ...headers }, body, signal })
      return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
    },
    stop: async () => (await agent)?.destroy(),
  }
}

/** Loaded when somebody is written to for the first time: a start takes long enough without. */
async function openAgent(): Promise<Agent> {
  const { Agent: Opened } = await import('undici')
  return new Opened({ connections: 100, connect: { timeout: 3_000 } })
}

/** The same by another network than the machine's. */
export const exchangeBy =
  (fetch: typeof globalThis.fetch): Exchange =>
  async ({ url, method, headers, body, signal }) => {
    const init = { method, headers: { ...headers }, body, signal, redirect: 'manual' } as const
    const answer = await fetch(url, init)
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }
  }
