import type { IncomingMessage } from 'node:http'
import { isJson, type Json, parsed } from './wire.ts'

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Arguments of a call: the query and a form or JSON body, the body winning. */
export function argsOf(query: URLSearchParams, type: string, body: string): Json {
  const fromQuery = Object.fromEntries(query)
  if (type.startsWith('application/json')) {
    const json = parsed(body)
    return isJson(json) ? { ...fromQuery, ...json } : fromQuery
  }
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) }
}
