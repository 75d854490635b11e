import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Route } from '../../src/process/http.ts'

/** Who is let in: people at this machine, or everybody who has the key. */
export interface GateSettings {
  /** Without one only this machine is served. */
  readonly key: string | null
}

export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host)

/** What every answer says: nothing from elsewhere is loaded but pictures that Pari keeps, which it serves at a port of its own, and nobody frames the page. */
const headers = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: http://127.0.0.1:*; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

const cookieName = 'pari-playground'

/** A route behind the gate. It turns away a browser that another site sent here, and everybody without the key. */
export const guarded = (route: Route, { key }: GateSettings): Route => ({
  ...route,
  async handle(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const refused = key === null ? refuseStranger(request) : refuseWithout(key, request, response)
    if (refused === null) return route.handle(request, response)
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(`${refused}\n`)
  },
})

/** A name that somebody else's domain server points here is not ours; other sites' forms cannot send the header. */
function refuseStranger(request: IncomingMessage): string | null {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  if (!isLoopback(host)) return 'This playground answers on this machine only, as localhost or 127.0.0.1.'
  return refuseForm(request)
}

const refuseForm = ({ method, headers: sent }: IncomingMessage): string | null =>
  method === 'POST' && sent['x-pari'] !== '1' ? 'A request that changes something needs the header x-pari: 1.' : null

/** The key comes in the address once, and from then on in a cookie. */
function refuseWithout(key: string, request: IncomingMessage, response: ServerResponse): string | null {
  const given = new URL(request.url ?? '/', 'http://playground').searchParams.get('key')
  if (given !== null && isSame(given, key)) {
    response.setHeader('set-cookie', `${cookieName}=${key}; HttpOnly; SameSite=Strict; Path=/`)
    return refuseForm(request)
  }
  const kept = (request.headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(`${cookieName}=`))
  if (kept !== undefined && isSame(kept.slice(cookieName.length + 1), key)) return refuseForm(request)
  return 'This playground needs the key that was printed with its address.'
}

const isSame = (given: string, key: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(key)]
  return a.length === b.length && timingSafeEqual(a, b)
}
