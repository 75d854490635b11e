import { z } from 'zod'
import type { Setback } from '../../src/contract/platform.ts'
import type { Clock } from '../../src/kit/clock.ts'
import type { Log } from '../../src/kit/log.ts'
import type { TokenSource } from './access/credentials.ts'
import { isConnector } from './access/hosts.ts'
import type { Pace, TooMany } from './pace.ts'
import { isTokenRefused, NoToken, setbackOf } from './results.ts'
import { type Answer, createExchange, exchangeBy, type Request } from './saying/exchange.ts'
import { createRefusals, type Refusals } from './saying/refusals.ts'

/** A conversation, and where its connector answers. */
export interface Chat {
  readonly tenant: string
  /** Only from requests whose token was checked: our own token goes there. */
  readonly serviceUrl: string
  readonly conversation: string
  /** Ends the call early; missing: the connector's own time limit. */
  readonly signal?: AbortSignal
}

/** Somebody on a roster, as Teams tells it. */
export type Member = Readonly<z.infer<typeof member>>

/** What speaks to Teams. Everything is asked once; whatever goes wrong is a setback. */
export interface Connector {
  /** Says something in a conversation. */
  say(chat: Chat, activity: object): Promise<Said | Setback>
  /** Puts something in the place of what was said. */
  update(chat: Chat, activityId: string, activity: object): Promise<Said | Setback>
  /** Takes back what was said. */
  remove(chat: Chat, activityId: string): Promise<Done | Setback>
  /** The chat with one person, by what Teams calls them: the same each time. */
  openPersonal(at: Omit<Chat, 'conversation'>, mri: string): Promise<Said | Setback>
  /** Somebody in a conversation. */
  member(chat: Chat, mri: string): Promise<Member | Setback>
  /** Up to 500 of a team's people, and how to ask for the next ones. */
  pagedMembers(chat: Chat, continuation?: string): Promise<Members | Setback>
  readonly stop: () => Promise<void>
}

/** `id`: of the message, or of the conversation that was opened. */
export interface Said {
  readonly kind: 'said'
  readonly id: string
}
export interface Done {
  readonly kind: 'done'
}
export interface Members {
  readonly kind: 'members'
  readonly members: readonly Member[]
  readonly continuation: string | null
}

export interface ConnectorDeps {
  readonly appId: string
  readonly tokenSource: Pick<TokenSource, 'token' | 'drop'>
  /** Milliseconds for one call, with waiting for its turn. */
  readonly timeoutMs: number
  readonly clock: Clock
  readonly pace: Pace
  readonly log: Log
  /** The connector that is configured in the place of Microsoft's. */
  readonly connectorUrl?: string | undefined
  readonly fetch?: typeof globalThis.fetch | undefined
}

const member = z.object({
  kind: z.literal('member').default('member'),
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  /** The same under the name of the connector's older answers. */
  objectId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
})
const said = z.object({ id: z.string().min(1) }).transform(({ id }): Said => ({ kind: 'said', id }))
const members = z
  .object({ members: z.array(member), continuationToken: z.string().nullish() })
  .transform(({ members, continuationToken }): Members => ({ kind: 'members', members, continuation: continuationToken || null }))
const done = z.unknown().transform((): Done => ({ kind: 'done' }))

/** People in one answer at most (learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context). */
const pageSize = 500

/** The connector's REST, without retries of its own: a second try might say the same twice. */
export function createConnector(deps: ConnectorDeps): Connector {
  const { exchange, stop } = deps.fetch ? { exchange: exchangeBy(deps.fetch), stop: () => Promise.resolve() } : createExchange()
  const refusals = createRefusals(deps)
  const ask: Ask = (at, call, answer) => askOnce({ ...deps, exchange, refusals }, at, call, answer)
  return {
    say: (chat, activity) => ask(chat, { method: 'POST', path: activitiesOf(chat), body: activity, isSaid: true }, said),
    update: async (chat, id, activity) => {
      const call = { method: 'PUT', path: `${activitiesOf(chat)}/${encodeURIComponent(id)}`, body: activity, isSaid: true } as const
      // Teams answers with nothing or with the same id.
      const changed = await ask(chat, call, done)
      return changed.kind === 'done' ? { kind: 'said', id } : changed
    },
    remove: (chat, id) => ask(chat, { method: 'DELETE', path: `${activitiesOf(chat)}/${encodeURIComponent(id)}`, isSaid: true }, done),
    openPersonal: (at, mri) =>
      ask(at, { method: 'POST', path: 'v3/conversations', body: personalChat(deps.appId, at.tenant, mri), isSaid: true }, said),
    member: (chat, mri) => ask(chat, { method: 'GET', path: `${pathOf(chat)}/members/${encodeURIComponent(mri)}` }, member),
    pagedMembers: (chat, continuation) => {
      const query = new URLSearchParams({
        pageSize: String(pageSize),
        ...(continuation !== undefined && { continuationToken: continuation }),
      })
      return ask(chat, { method: 'GET', path: `${pathOf(chat)}/pagedmembers?${query.toString()}` }, members)
    },
    stop,
  }
}

const pathOf = ({ conversation }: Chat): string => `v3/conversations/${encodeURIComponent(conversation)}`
const activitiesOf = (chat: Chat): string => `${pathOf(chat)}/activities`
const personalChat = (appId: string, tenant: string, mri: string) => ({
  isGroup: false,
  bot: { id: `28:${appId}` },
  members: [{ id: mri }],
  tenantId: tenant,
  channelData: { tenant: { id: tenant } },
})

type At = Omit<Chat, 'conversation'> & Partial<Pick<Chat, 'conversation'>>
interface Call {
  readonly method: Request['method']
  readonly path: string
  readonly body?: object
  /** Counts among what is said in the conversation, not among what is asked about it. */
  readonly isSaid?: true
}
type Ask = <T>(at: At, call: Call, answer: z.ZodType<T>) => Promise<T | Setback>

/** Where only one conversation is too busy, nobody else has to wait. */
const tooMany = ({ of, afterMs }: TooMany): Setback => ({ kind: 'retry', afterMs, reason: of === 'tenant' ? 'throttled' : 'transient' })
const noAddress: Setback = { kind: 'failed', reason: 'invalidContent', detail: 'no address of a connector' }

async function askOnce<T>(
  deps: ConnectorDeps & { readonly exchange: (request: Request) => Promise<Answer>; readonly refusals: Refusals },
  at: At,
  call: Call,
  shape: z.ZodType<T>,
): Promise<T | Setback> {
  const url = URL.parse(call.path, at.serviceUrl.endsWith('/') ? at.serviceUrl : `${at.serviceUrl}/`)
  if (!url) return noAddress
  if (!isConnector(url, deps.connectorUrl)) {
    deps.log.warn({ workspace: at.tenant }, 'a request was to go to a host that is not Microsoft’s: it does not')
    return noAddress
  }
  const turn = deps.pace.turn({ tenant: at.tenant, conversation: at.conversation ?? null, isSaid: call.isSaid ?? false })
  if (!(turn instanceof Promise)) return tooMany(turn)
  const signal = at.signal ?? AbortSignal.timeout(deps.timeoutMs)
  try {
    await turn
    const begun = deps.refusals.begin()
    const headers = await headersFor(deps, signal)
    const body = call.body === undefined ? null : JSON.stringify(call.body)
    const answer = await deps.exchange({ method: call.method, url: url.href, headers, body, signal })
    return isTokenRefused(answer) && deps.refusals.isFirst(at.tenant, begun) ? withoutToken(deps) : read(answer, shape)
  } catch (error) {
    return setbackOf(error instanceof Error ? error : new Error('threw'))
  }
}

function withoutToken({ tokenSource, log }: ConnectorDeps): Setback {
  log.warn('Teams does not take our token: the next try brings a new one')
  tokenSource.drop()
  return setbackOf(new NoToken(false))
}

/** Before this nothing was said, so a failure here proves that nothing was done. */
async function headersFor(deps: ConnectorDeps, signal: AbortSignal): Promise<Record<string, string>> {
  try {
    const token = await within(signal, deps.tokenSource.token())
    if (signal.aborted) throw new NoToken(false)
    return { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8', accept: 'application/json' }
  } catch (error) {
    deps.log.warn({ error: error instanceof Error ? error.name : 'threw' }, 'no token for Teams')
    throw error instanceof NoToken ? error : new NoToken(false)
  }
}

function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const ended = new Promise<never>((_, reject) => {
    const end = () => reject(new NoToken(false))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
  return Promise.race([work, ended])
}

/** An answer that says yes in a way that nobody can read may have done what was asked. */
function read<T>(answer: Answer, shape: z.ZodType<T>): T | Setback {
  if (answer.status < 200 || answer.status > 299) return setbackOf(answer)
  const parsed = shape.safeParse(jsonIn(answer.text))
  return parsed.success ? parsed.data : { kind: 'unknown', detail: 'an answer that cannot be read' }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
