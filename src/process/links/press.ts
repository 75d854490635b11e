import type { IncomingMessage } from 'node:http'
import { readBody } from '../../kit/body.ts'

/** Bytes of a sent form: a page's button says one short word. */
const longestForm = 4096

/** What the pressed button says, or the status that tells why nobody pressed one: 403, 415, 413 or 400. */
export async function actIn(request: IncomingMessage, origin: string): Promise<string | number> {
  if (!isOfOurPage(request, origin)) return 403
  if (!isForm(request)) return 415
  const body = await readBody(request, longestForm)
  if (typeof body === 'number') return body
  return new URLSearchParams(body.toString()).get('act') ?? 400
}

/** Browsers say which page a form comes from. Other programs may leave that out: they show nobody a page of ours. */
export function isOfOurPage({ headers }: IncomingMessage, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin'
}

const isForm = ({ headers }: IncomingMessage): boolean => /^application\/x-www-form-urlencoded(?:;|$)/i.test(headers['content-type'] ?? '')
