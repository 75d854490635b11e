import type { FaultPlan } from '../ends/faults.ts'
import { at, isJson, type Json } from '../ends/json.ts'
import { placeOf } from './conversations.ts'
import { attempt, type FaultRule, type Outcome } from './faults.ts'
import { type Operation, writing } from './operations.ts'
import type { Rates } from './rates.ts'
import { type Reply, refuse, throttled } from './replies.ts'
import { reading } from './rosters.ts'
import type { CallRecord, World } from './state.ts'

/** Where each operation is, below `/<region>/v3/`. Source: the connector's published API, "Bot Framework REST API reference". */
const routes: readonly (readonly [verb: string, path: RegExp, operation: Operation])[] = [
  ['POST', /^conversations$/, writing.createConversation],
  ['POST', /^conversations\/([^/]+)\/activities(?:\/([^/]+))?$/, writing.say],
  ['PUT', /^conversations\/([^/]+)\/activities\/([^/]+)$/, writing.update],
  ['DELETE', /^conversations\/([^/]+)\/activities\/([^/]+)$/, writing.delete],
  ['GET', /^conversations\/([^/]+)\/members$/, reading.members],
  ['GET', /^conversations\/([^/]+)\/members\/([^/]+)$/, reading.member],
  ['GET', /^conversations\/([^/]+)\/pagedmembers$/i, reading.pagedMembers],
  ['GET', /^teams\/([^/]+)$/, reading.team],
  ['GET', /^teams\/([^/]+)\/conversations$/, reading.channels],
]

export interface ConnectorDeps {
  readonly world: World
  readonly rates: Rates
  readonly faults: FaultPlan<FaultRule>
  /** The one token that is taken; any when left out. */
  readonly strictToken: string | undefined
  readonly maxBytes: number
}

export interface Request {
  readonly verb: string
  /** Below `/<region>/v3/`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly token: string | undefined
  /** The JSON of the body; undefined when it is broken. */
  readonly body: unknown
}

export interface Connector {
  handle(request: Request): Outcome
  /** Whether this token may fetch what stands in messages. */
  isLetIn(token: string | undefined): boolean
}

function routed({ verb, path }: Request): { readonly operation: Operation; readonly names: readonly string[] } | undefined {
  for (const [method, pattern, operation] of routes) {
    const found = method === verb ? pattern.exec(path) : null
    if (found !== null) return { operation, names: found.slice(1).flatMap((name) => (name === undefined ? [] : decodeURIComponent(name))) }
  }
  return undefined
}

/** The thread that a call counts for: a conversation, a team, a channel, or the person that is to be met. */
function threadOf([name]: readonly string[], body: Json): string {
  const [member] = Array.isArray(body['members']) ? (body['members'] as readonly unknown[]) : []
  const named = name ?? at(body, 'channelData', 'channel', 'id') ?? at(member, 'id')
  return typeof named === 'string' ? placeOf(named).id : ''
}

const tenantFor = (world: World, thread: string): string | undefined =>
  (world.conversations.get(thread) ?? world.teams.get(thread) ?? world.people.get(thread))?.tenantId

/** The connector: from a request to what the caller sees. Every call is recorded. */
export function makeConnector({ world, rates, faults, strictToken, maxBytes }: ConnectorDeps): Connector {
  const isLetIn = (token: string | undefined): boolean => token !== undefined && (strictToken === undefined || token === strictToken)

  return {
    isLetIn,
    handle(request) {
      const { token, query } = request
      const found = routed(request)
      if (found === undefined) return { reply: refuse('NotFound') }
      const { operation, names } = found
      const body = isJson(request.body) ? request.body : {}
      const thread = threadOf(names, body)
      const tenantId = tenantFor(world, thread)
      const warnings: string[] = []
      const deed = (): Reply => {
        if (!isLetIn(token)) return refuse('Unauthorized')
        if (operation.pace === 'write' && request.verb !== 'DELETE' && !isJson(request.body)) return refuse('BadSyntax')
        const wait = rates.take({ pace: operation.pace, tenantId: tenantId ?? '', thread })
        if (wait !== undefined) return throttled(wait.seconds)
        return operation.run({ world, maxBytes, names, query, body, warn: (more) => warnings.push(...more) })
      }
      const { ended, ...outcome } = attempt(faults, operation.name, deed)
      const record: CallRecord = {
        at: world.clock.now().epochMilliseconds,
        method: operation.name,
        tenantId,
        conversationId: names[0],
        args: body,
        outcome: ended,
        warnings,
      }
      world.calls.push(record)
      return outcome
    },
  }
}
