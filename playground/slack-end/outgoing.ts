import type { Clock } from '../../src/kit/clock.ts'
import { signedHeaders } from './signing.ts'
import { type Json, parsed } from './wire.ts'

/** What Slack sends to an app: an event, a payload of an interaction, or a slash command. */
export type Envelope = 'events_api' | 'interactive' | 'slash_commands'

/** How the app took it. */
export type Taken =
  | { readonly how: 'acknowledged'; readonly status: number; readonly body: unknown }
  /** Nothing within three seconds. */
  | { readonly how: 'late' }
  | { readonly how: 'refused'; readonly status: number; readonly wantsNoRetry: boolean }
  | { readonly how: 'unreachable' }

export interface Retry {
  readonly num: number
  readonly reason: string
}

/** A way to the app: signed HTTP, or Socket Mode. */
export interface Transport {
  send(kind: Envelope, payload: Json, retry?: Retry): Promise<Taken>
}

function form(fields: Json): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)]))).toString()
}

/** The body as it travels: events as JSON, interactions in the form field `payload`, commands as form fields. */
function bodyOf(kind: Envelope, payload: Json): { readonly body: string; readonly type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  const fields = kind === 'slash_commands' ? payload : { payload: JSON.stringify(payload) }
  return { body: form(fields), type: 'application/x-www-form-urlencoded' }
}

async function read(response: Response): Promise<Taken> {
  const text = await response.text()
  const { status } = response
  if (!response.ok) return { how: 'refused', status, wantsNoRetry: response.headers.get('x-slack-no-retry') === '1' }
  return { how: 'acknowledged', status, body: parsed(text) ?? (text === '' ? undefined : text) }
}

export interface HttpOptions {
  readonly secret: string
  /** The real time: the receiver judges stamps by its own clock, even where the end's clock is turned. */
  readonly wireClock: Clock
  /** Real milliseconds the app has to answer. */
  readonly patience: number
  readonly target: () => string | undefined
}

/** Signed requests to the app's request URL. */
export function httpTransport({ secret, wireClock, patience, target }: HttpOptions): Transport {
  return {
    async send(kind, payload, retry) {
      const url = target()
      if (url === undefined) return { how: 'unreachable' }
      const { body, type } = bodyOf(kind, payload)
      const stamp = Math.floor(wireClock.now().epochMilliseconds / 1000)
      const again = retry === undefined ? {} : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }
      const headers = { 'content-type': type, ...signedHeaders(secret, stamp, body), ...again }
      try {
        return await read(await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(patience) }))
      } catch (error) {
        return { how: error instanceof DOMException && error.name === 'TimeoutError' ? 'late' : 'unreachable' }
      }
    },
  }
}
