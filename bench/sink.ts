import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a platform's server would be: takes what is said, and counts it. */
export interface Sink {
  readonly url: string
  readonly server: Server
  /** Requests so far. */
  count(): number
  /** Waits until no more come. */
  settled(): Promise<void>
}

/** `answer`: what a request of this path is answered with. */
export async function sink(answer: (path: string) => string): Promise<Sink> {
  let count = 0
  const server = createServer((incoming, response) => {
    incoming.resume()
    incoming.once('end', () => {
      count += 1
      response.end(answer(incoming.url ?? ''))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    server,
    count: () => count,
    async settled() {
      // What was acknowledged may still be on its way.
      for (let waited = 0, seen = -1; waited < 5000 && seen !== count; waited += 200) {
        seen = count
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    },
  }
}
