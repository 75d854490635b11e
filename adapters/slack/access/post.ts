import { Agent, type Dispatcher } from 'undici'

/** Posts JSON, and answers with the status; throws when nothing came back in time. */
export type Post = (url: string, body: string, withinMs: number) => Promise<number>

/**
 * For answers to response URLs, one for every tap: over connections that stay open, and without streams for bodies that nobody reads; those
 * of `fetch` took a quarter of all the processor time of a tap. `connectMs`: milliseconds that opening a connection may take.
 */
export function createPost(connectMs = 5_000): { readonly post: Post; stop(): Promise<void> } {
  const agent = new Agent({ connections: 100, connect: { timeout: connectMs } })
  return {
    post(url, body, withinMs) {
      const { origin, pathname, search } = new URL(url)
      const headers = { 'content-type': 'application/json' }
      const limits = { headersTimeout: withinMs, bodyTimeout: withinMs }
      return new Promise((resolve, reject) => {
        agent.dispatch({ origin, path: pathname + search, method: 'POST', headers, body, ...limits }, statusTo(resolve, reject))
      })
    },
    stop: () => agent.destroy(),
  }
}

/** Tells the status when the whole answer is there. */
function statusTo(resolve: (status: number) => void, reject: (error: Error) => void): Dispatcher.DispatchHandler {
  let status = 0
  return {
    onRequestStart() {},
    onResponseStart(_controller, statusCode) {
      status = statusCode
    },
    onResponseData() {},
    onResponseEnd: () => resolve(status),
    onResponseError: (_controller, error) => reject(error),
  }
}

/** The same by another network than the machine's. */
export const postBy =
  (fetch: typeof globalThis.fetch): Post =>
  async (url, body, withinMs) => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(withinMs) })).status
  }
