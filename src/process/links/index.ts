/**
 * Signed links over HTTP: GET and HEAD show, POST acts, everything else is refused. Knows no room and decides nothing about people: it turns
 * what the door of links answers into pages, files and statuses. It runs one script, its own, and only on a page with a roll: that keeps taps while
 * the network is away.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { LinkFile, LinkPage } from '../../house/link.ts'
import { type LinkDoor, type LinkOutcome, type LinkRefusal, linkPath } from '../../house/links.ts'
import type { Log } from '../../kit/log.ts'
import { onceAMinute, type RareWarnings } from '../../kit/once-a-minute.ts'
import type { Route } from '../http.ts'
import { attached } from './attached.ts'
import { fileIn, hasFile } from './dropped.ts'
import { keepScript, scriptName } from './keep-script.ts'
import { pageOf, rollIn } from './page.ts'
import { actIn, hasTaps, tapsIn } from './press.ts'
import { type RefusalWords, refusalPage } from './refusal-page.ts'
import { cssHash } from './style.ts'

/** The route of all links. `url`: Pari's public address; buttons of other pages are refused. */
export function linkRoute(links: LinkDoor, url: string, log: Log): Route {
  const door = { links, origin: new URL(url).origin, refusals: onceAMinute(log), files: { underWay: 0 } }
  return {
    ...{ method: 'any', path: linkPath },
    async handle(request, response) {
      try {
        const answer = await answerTo(request, door)
        response.writeHead(answer.status, { ...safe, ...answer.headers }).end(answer.body)
      } catch (error) {
        if (!response.headersSent) response.writeHead(500, { ...safe, ...html }).end(refusalPage('broken'))
        throw error
      }
    },
  }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** What requests are answered with. */
interface Door {
  readonly links: LinkDoor
  readonly origin: string
  readonly refusals: RareWarnings
  /** Files that stand in memory until they are read. */
  readonly files: { underWay: number }
}

/** Files of all readers together: one is read at a time, and each takes megabytes until then. */
const mostFiles = 6

async function answerTo(request: IncomingMessage, door: Door): Promise<Answer> {
  const { links, origin, refusals } = door
  const { method } = request
  const token = tokenIn(request)
  if (method === 'GET' || method === 'HEAD') return token === scriptName ? script() : sinceLast(written(await links.show(token)), request)
  if (method !== 'POST') {
    warnOf(refusals, 405)
    return { status: 405, headers: { allow: 'GET, HEAD, POST' }, body: '' }
  }
  if (hasFile(request)) return dropped(request, door)
  if (hasTaps(request)) return kept(request, links, origin, refusals)
  const act = await actIn(request, origin)
  if (typeof act === 'string') return written(await links.act(token, act))
  if (typeof act !== 'number') return written(await links.keep(token, [act]))
  warnOf(refusals, act)
  return refusal(act, 'notSent')
}

/** Taps that waited on a device. The script of the page reads the answer: what was said last of each item. */
async function kept(request: IncomingMessage, links: LinkDoor, origin: string, refusals: RareWarnings): Promise<Answer> {
  const taps = await tapsIn(request, origin)
  if (typeof taps === 'number') {
    warnOf(refusals, taps)
    return { status: taps, headers: json, body: '{}' }
  }
  const outcome = await links.keep(tokenIn(request), taps)
  if ('refused' in outcome) return { status: statuses[outcome.refused][0], headers: json, body: '{}' }
  return { status: 200, headers: json, body: JSON.stringify({ stands: standsIn(outcome.shown) }) }
}

function standsIn(shown: LinkPage<string> | LinkFile): Readonly<Record<string, string>> {
  const items = 'parts' in shown ? (rollIn(shown)?.groups ?? []).flatMap(({ items: some }) => some) : []
  return Object.fromEntries(items.map(({ about, stands }) => [about, stands]))
}

const script = (): Answer => ({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: keepScript() })

/** Nothing is read of a file before it is known that somebody may send it. */
async function dropped(request: IncomingMessage, { links, origin, refusals, files }: Door): Promise<Answer> {
  const token = tokenIn(request)
  const may = await links.mostOf(token)
  if ('refused' in may) return written(may)
  if (files.underWay >= mostFiles) return refusal(503, 'busy')
  files.underWay += 1
  try {
    const file = await fileIn(request, origin, may.most)
    if (typeof file !== 'number') return written(await links.take(token, file))
    warnOf(refusals, file)
    return refusal(file, file === 413 ? 'tooLarge' : file === 400 ? 'noFile' : 'notSent')
  } finally {
    files.underWay -= 1
  }
}

/** What the door of links refuses, it says itself. */
function warnOf(refusals: RareWarnings, status: number): void {
  const words =
    status === 403 ? 'a button was pressed on a page that is not of PARI_URL' : 'a request has not the shape of a pressed button'
  refusals.warn(`links ${status}`, `a request to a signed link was refused: ${words} (HTTP ${status})`)
}

const tokenIn = ({ url = '' }: IncomingMessage): string => (url.split('?')[0] ?? '').slice(linkPath.length)

const statuses: Readonly<Record<LinkRefusal, readonly [status: number, words: RefusalWords]>> = {
  unknown: [404, 'unknown'],
  over: [410, 'over'],
  notTheirs: [403, 'notTheirs'],
  noSuchAct: [400, 'notSent'],
}

const written = (outcome: LinkOutcome): Answer => ('refused' in outcome ? refusal(...statuses[outcome.refused]) : shown(outcome.shown))

const refusal = (status: number, words: RefusalWords): Answer => ({ status, headers: html, body: refusalPage(words) })

const shown = (what: LinkPage<string> | LinkFile): Answer =>
  'bytes' in what
    ? { status: 200, headers: { 'content-type': what.mediaType, ...(what.isFollowed ? followed(what) : saved(what)) }, body: what.bytes }
    : { status: 200, headers: { ...html, ...(rollIn(what) && scripted) }, body: pageOf(what) }

/** The same content has the same tag, whichever process answers. */
const tagOf = ({ bytes }: LinkFile): string => `"${createHash('sha256').update(bytes).digest('base64url')}"`
const saved = (file: LinkFile) => ({ 'content-disposition': attached(file.name), etag: tagOf(file) })
/** A program keeps what it follows, and asks each time whether it has changed. */
const followed = (file: LinkFile) => ({ etag: tagOf(file), ...asksAnew })
const asksAnew = { 'cache-control': 'private, no-cache' } as const

/** Nothing more is sent to a program that has the same already (RFC 9110, section 13.1.2). */
function sinceLast(answer: Answer, { headers: asked }: IncomingMessage): Answer {
  const { etag, ...others } = answer.headers
  const known = (asked['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return etag !== undefined && known.includes(etag)
    ? { status: 304, headers: { etag, ...('cache-control' in others && asksAnew) }, body: '' }
    : answer
}

const html = { 'content-type': 'text/html; charset=utf-8' } as const
const json = { 'content-type': 'application/json; charset=utf-8' } as const

const policy = `default-src 'none'; style-src '${cssHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
/** Our own script and nobody else's, and it speaks with nobody but us. */
const scripted = { 'content-security-policy': `${policy}; script-src 'self'; connect-src 'self'` } as const

/**
 * Nothing is kept, framed, indexed or run, and no other host learns the address. The policy for referrers is not `no-referrer`: with that, browsers
 * say `Origin: null` when a form is sent (Fetch, section 3.1), and nobody could tell whose page a button was on.
 */
const safe = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': policy,
} as const
