import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReceiverEvent } from '@slack/bolt'
import { readBody } from '../../src/kit/body.ts'
import type { Clock } from '../../src/kit/clock.ts'
import type { Log } from '../../src/kit/log.ts'
import { onceAMinute, type RareWarnings } from '../../src/kit/once-a-minute.ts'
import { nameOf } from './access/logger.ts'
import { whyRefused } from './access/signature.ts'

export interface ReceiveDeps {
  readonly signingSecret: string
  readonly clock: Clock
  readonly log: Log
  readonly processEvent: (event: ReceiverEvent) => Promise<void>
}

/** Bytes. Slack's own requests stay below 250 KB (the largest modal) and some. */
const longest = 1024 * 1024

/** Milliseconds that Slack waits for an answer. */
const patience = 3000

/**
 * The door for what Slack sends. Our own check instead of Bolt's HTTPReceiver: measured with Bolt 5.1.0, that one takes requests stamped any time in the
 * future, so a signed request could be kept and used much later. Nothing is thrown out of here, and no answer says more than its status.
 */
export function createReceive(deps: ReceiveDeps): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const refusals = onceAMinute(deps.log)
  return async (request, response) => {
    try {
      const outcome = await receive(request, response, { ...deps, refusals })
      if (outcome !== null) answer(response, outcome)
      if (misshapen.includes(outcome ?? 0))
        refusals.warn(
          `slack ${outcome}`,
          `a request to Slack’s door was cut off, or has not the shape of Slack’s requests (HTTP ${outcome})`,
        )
    } catch (error) {
      deps.log.error({ error: nameOf(error) }, 'a request from Slack could not be worked on')
      if (!response.headersSent) answer(response, 500)
    }
  }
}

/** Statuses of requests that Slack would not send. */
const misshapen: readonly number[] = [400, 405, 413, 415]

type Deps = ReceiveDeps & { readonly refusals: RareWarnings }

/** A status to answer with; null when it was answered, or nobody listens any more. */
async function receive(request: IncomingMessage, response: ServerResponse, deps: Deps): Promise<number | null> {
  if (request.method !== 'POST') return 405
  const raw = await readBody(request, longest)
  if (typeof raw === 'number') return raw
  const kind = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const form = kind === 'application/x-www-form-urlencoded' ? new URLSearchParams(raw.toString()) : null
  // Slack looks now and then whether the certificate is good, and does not sign that.
  if (form?.get('ssl_check') === '1') return 200
  if (!isFromSlack(request, raw, deps)) return 401
  if (!form && kind !== 'application/json') return 415
  const body = form ? fromForm(form) : fromJson(raw.toString())
  if (!body || !isWhole(body)) return 400
  if (body['type'] === 'url_verification') return answerJson(response, { challenge: body['challenge'] })
  return work(request, response, body, deps)
}

function isFromSlack(request: IncomingMessage, raw: Buffer, { signingSecret, clock, refusals }: Deps): boolean {
  const now = clock.now().epochMilliseconds / 1000
  const why = whyRefused(request.headers, raw, signingSecret, now)
  if (why) refusals.warn(`slack ${why.kind}`, `Slack’s signature: ${why.words}`)
  return why === null
}

type Body = Record<string, unknown>

const asBody = (value: unknown): Body | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : null

function fromJson(text: string): Body | null {
  try {
    return asBody(JSON.parse(text))
  } catch {
    return null
  }
}

/** Interactivity comes as JSON in one field, a command as a field for each value. */
function fromForm(form: URLSearchParams): Body | null {
  const payload = form.get('payload')
  if (payload !== null) return fromJson(payload)
  return form.has('command') ? Object.fromEntries(form) : null
}

/** Bolt reads these without looking whether they are there. */
function isWhole(body: Body): boolean {
  const has = (name: string) => asBody(body[name]) !== null
  if ('event' in body) return has('event')
  if ('actions' in body) return Array.isArray(body['actions']) && has('user')
  const type = String(body['type'])
  if (type.startsWith('view_')) return has('view') && has('user')
  return !type.endsWith('shortcut') || has('user')
}

/** Bolt's listeners acknowledge in their own time. We do not wait longer than three seconds for any of them. */
async function work(request: IncomingMessage, response: ServerResponse, body: Body, deps: ReceiveDeps): Promise<null> {
  const late = setTimeout(() => {
    if (!response.headersSent) answer(response, 503)
  }, patience)
  const retry = request.headers['x-slack-retry-num']
  try {
    await deps.processEvent({
      body,
      ...(typeof retry === 'string' ? { retryNum: Number(retry), retryReason: String(request.headers['x-slack-retry-reason']) } : {}),
      ack: async (said?: unknown) => {
        if (response.headersSent) return
        if (said === undefined || said === '') answer(response, 200)
        else answerJson(response, typeof said === 'string' ? { text: said } : said)
      },
    })
  } finally {
    clearTimeout(late)
  }
  // Nobody listens to this kind.
  if (!response.headersSent) answer(response, 404)
  return null
}

/** Without writeHead: Node then knows how long the answer is, and sends it in one piece. */
function answer(response: ServerResponse, status: number): void {
  response.statusCode = status
  // The rest of a body that is too long is not read.
  if (status === 413) response.setHeader('connection', 'close')
  response.end()
}

function answerJson(response: ServerResponse, body: unknown): null {
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(body))
  return null
}
