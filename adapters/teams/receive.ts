import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../../src/kit/body.ts'
import type { Log } from '../../src/kit/log.ts'
import type { RareWarnings } from '../../src/kit/once-a-minute.ts'
import { activity, type Heard, tenantOf } from './access/activity.ts'
import type { Authenticate } from './access/authentication.ts'
import { nameOf } from './access/error-name.ts'
import type { Tenants } from './access/tenants.ts'

/** What an activity is answered with: invokes with a body, everything else without. */
export interface Answer {
  readonly status: number
  readonly body?: object
}

export interface ReceiveDeps {
  readonly authenticate: Authenticate
  readonly tenants: Pick<Tenants, 'of'>
  readonly log: Log
  /** Hears why a request was refused. */
  readonly refusals: RareWarnings
  /** `tenant`: its id in our own table. */
  readonly hear: (heard: Heard, tenant: string) => Promise<Answer>
}

/** Bytes. The largest that Teams sends is a form filled to the brim, below 100 KB. */
const longest = 256 * 1024

/** Where Teams reaches us. */
export const messagesPath = '/teams/messages'

/**
 * The door for what Teams sends. Whether it is genuine and of a tenant of ours is settled before anything of it is read, kept or answered. Nothing is
 * thrown out of here, and no refusal says more than its status.
 */
export function createReceive(deps: ReceiveDeps): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      const said = await receive(request, deps)
      answer(response, said)
      if (misshapen.includes(said.status))
        deps.refusals.warn(
          `teams ${said.status}`,
          `a request to Teams’ door was cut off, or has not the shape of Teams’ requests (HTTP ${said.status})`,
        )
    } catch (error) {
      deps.log.error({ error: nameOf(error) }, 'a request from Teams could not be worked on')
      if (!response.headersSent) answer(response, { status: 500 })
    }
  }
}

/** Statuses of requests that Teams would not send. */
const misshapen: readonly number[] = [400, 405, 413, 415]

async function receive(request: IncomingMessage, deps: ReceiveDeps): Promise<Answer> {
  if (request.method !== 'POST') return { status: 405 }
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { status: 415 }
  const raw = await readBody(request, longest)
  if (typeof raw === 'number') return { status: raw }
  const body = asObject(raw.toString())
  if (!body) return { status: 400 }
  const verdict = await deps.authenticate(
    { channelId: textIn(body, 'channelId'), serviceUrl: textIn(body, 'serviceUrl') },
    headerOf(request),
  )
  if (verdict !== 'genuine') return { status: verdict === 'refused' ? 401 : 503, body: {} }
  const { success, data: heard } = activity.safeParse(body)
  if (!success) return { status: 400 }
  const tenant = await deps.tenants.of(tenantOf(heard) ?? '')
  if (!tenant) return refuseTenant(heard, deps)
  return deps.hear(heard, tenant.id)
}

function refuseTenant(heard: Heard, { refusals }: ReceiveDeps): Answer {
  const workspace = tenantOf(heard) ?? ''
  refusals.warn(
    `teams tenant ${workspace}`,
    'somebody of a tenant that we do not serve wrote to Pari on Teams: let it in with npm run tenants',
    { workspace },
  )
  return { status: 403, body: {} }
}

const headerOf = ({ headers }: IncomingMessage): string => headers.authorization ?? ''

const textIn = (body: Readonly<Record<string, unknown>>, name: string): string => {
  const { [name]: value } = body
  return typeof value === 'string' ? value : ''
}

function asObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function answer(response: ServerResponse, { status, body }: Answer): void {
  // The rest of a body that is too long is not read.
  const headers = { ...(status === 413 && { connection: 'close' }), ...(body && { 'content-type': 'application/json; charset=utf-8' }) }
  response.writeHead(status, headers)
  response.end(body && JSON.stringify(body))
}
