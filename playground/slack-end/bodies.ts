import { isJson, type Json, parsed } from './wire.ts'

/** Arguments of a call: the query and a form or JSON body, the body winning. */
export function argsOf(query: URLSearchParams, type: string, body: string): Json {
  const fromQuery = Object.fromEntries(query)
  if (type.startsWith('application/json')) {
    const json = parsed(body)
    return isJson(json) ? { ...fromQuery, ...json } : fromQuery
  }
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) }
}
