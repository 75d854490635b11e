import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FaultRule } from './faults.ts'

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** The token of a Bearer header. */
export const bearer = (request: IncomingMessage): string | undefined => /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]

/** Opens a port of the loopback interface, any free one for 0, and says its URL. Throws when it is taken. */
export async function openPort(server: Server, port: number): Promise<string> {
  // Longer than any client keeps an idle connection: otherwise a reset might be ours, and no fault of the plan.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The local end did not get a port')
  return `http://127.0.0.1:${address.port}`
}

/** Closes it, with every connection. */
export async function closePort(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

const reset = (response: ServerResponse): void => void response.socket?.resetAndDestroy()
const hang = (): void => undefined

/** Faults of the wire. A hang ends when the caller gives up or the end stops. */
const befallings: Readonly<Record<string, (response: ServerResponse, answer: () => void, rule: FaultRule<string>) => void>> = {
  resetBefore: reset,
  resetAfter: reset,
  hangBefore: hang,
  hangAfter: hang,
  slow: (_, answer, { milliseconds = 1000 }) => void setTimeout(answer, milliseconds),
}

/** Lets a fault befall the answer to a request; without one, or with one that is no matter of the wire, it is answered. */
export function answerUnder(rule: FaultRule<string> | undefined, response: ServerResponse, answer: () => void): void {
  const befalling = befallings[rule?.fault ?? '']
  if (rule === undefined || befalling === undefined) answer()
  else befalling(response, answer, rule)
}
