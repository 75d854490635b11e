import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { KeptTap } from '../../house/link.ts'
import { readBody } from '../../kit/body.ts'

/** Bytes of a sent form: a page's button says one short word. */
const longestForm = 4096

/** What the pressed button says: an act, or a tap on a roll; or the status that tells why nobody pressed one: 403, 415, 413 or 400. */
export async function actIn(request: IncomingMessage, origin: string): Promise<string | KeptTap | number> {
  if (!isOfOurPage(request, origin)) return 403
  if (!isForm(request)) return 415
  const body = await readBody(request, longestForm)
  if (typeof body === 'number') return body
  const sent = new URLSearchParams(body.toString())
  const act = sent.get('act')
  if (act !== null) return act
  return kept.safeParse({ id: sent.get('id'), about: sent.get('about'), tap: sent.get('tap'), at: null, said: null }).data ?? 400
}

/** Taps that a page sends at once, and bytes of them. */
const mostTaps = 100
const longestTaps = 64 * 1024

const word = z.string().min(1).max(100)
const moment = z.number().min(0).max(8.64e15).nullable()
const kept: z.ZodType<KeptTap> = z.object({ id: z.uuid(), about: word, tap: word, at: moment, said: moment })
const keptTaps = z.object({ taps: z.array(kept).max(mostTaps) })

/** Whether a page's script sends taps that waited. */
export const hasTaps = ({ headers }: IncomingMessage): boolean => /^application\/json(?:;|$)/i.test(headers['content-type'] ?? '')

/** Taps on a roll, or the status that tells why there are none: 403, 413 or 400. */
export async function tapsIn(request: IncomingMessage, origin: string): Promise<readonly KeptTap[] | number> {
  if (!isOfOurPage(request, origin)) return 403
  const body = await readBody(request, longestTaps)
  if (typeof body === 'number') return body
  return keptTaps.safeParse(read(body.toString())).data?.taps ?? 400
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Browsers say which page a form comes from. Other programs may leave that out: they show nobody a page of ours. */
export function isOfOurPage({ headers }: IncomingMessage, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin'
}

const isForm = ({ headers }: IncomingMessage): boolean => /^application\/x-www-form-urlencoded(?:;|$)/i.test(headers['content-type'] ?? '')
