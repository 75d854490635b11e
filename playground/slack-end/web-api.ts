import type { FaultPlan } from '../ends/faults.ts'
import { listOf, textOf } from './args.ts'
import { app } from './methods/app.ts'
import { bookmarks } from './methods/bookmarks.ts'
import { chat } from './methods/chat.ts'
import { conversations } from './methods/conversations.ts'
import { files } from './methods/files.ts'
import type { Call, Method, Methods, OpenMethod } from './methods/method.ts'
import { people } from './methods/people.ts'
import { pins } from './methods/pins.ts'
import { views } from './methods/views.ts'
import { attempt, type Outcome, plainOutcome, rateLimited } from './outcomes.ts'
import type { Rates } from './rates.ts'
import type { ResponseUrls } from './response-urls.ts'
import { type CallRecord, type Grant, unixSeconds, type World } from './state.ts'
import type { Triggers } from './triggers.ts'
import { type Answer, isAnswer, type Json, no, noBecause } from './wire.ts'

export interface WebApi {
  call(method: string, token: string | undefined, args: Json): Outcome
  /** What is sent to a response URL; recorded, and befallen by faults, as `response_url`. */
  respond(path: string, body: Json): Outcome
}

interface Deps {
  readonly world: World
  readonly triggers: Triggers
  readonly responseUrls: ResponseUrls
  readonly rates: Rates
  readonly faults: FaultPlan
  readonly strictScopes: boolean
  readonly openMethods: Readonly<Record<string, OpenMethod>>
  readonly url: () => string
}

function grantOf(world: World, token: string | undefined): Grant | Answer {
  if (token === undefined || token === '') return no('not_authed')
  const grant = world.grants.get(token)
  if (grant === undefined) return no('invalid_auth')
  if (grant.ended !== undefined) return no(grant.ended)
  if (grant.expiresAt !== undefined && grant.expiresAt <= unixSeconds(world)) return no('token_expired')
  return grant
}

/** The bot's view of the call: who it is, and in which workspace. */
function contextOf({ world, triggers }: Deps, token: string | undefined, args: Json): Call | Answer {
  const grant = grantOf(world, token)
  if (isAnswer(grant)) return grant
  if (grant.kind === 'app') return no('not_allowed_token_type')
  const installation = world.installations.get(grant.installationId ?? '')
  if (installation === undefined) return no('account_inactive')
  const teamId = textOf(args, 'team_id')
  const isTeamMissing = installation.isEnterprise && teamId === undefined
  const workspaceId = installation.isEnterprise && teamId !== undefined ? teamId : [...installation.workspaceIds][0]
  const workspace = world.workspaces.get(workspaceId ?? '')
  if (workspace === undefined || !installation.workspaceIds.has(workspace.id)) return no('team_access_not_granted')
  return { world, triggers, args, grant, installation, workspace, isTeamMissing }
}

const acceptedBy = (method: Method, call: Call): readonly string[] =>
  (typeof method.scopes === 'function' ? method.scopes(call) : method.scopes) ?? []

function scopeRefusal(deps: Deps, method: Method, call: Call): Answer | undefined {
  const accepted = acceptedBy(method, call)
  const { scopes } = call.installation
  if (!deps.strictScopes || accepted.length === 0 || accepted.some((scope) => scopes.includes(scope))) return undefined
  return no('missing_scope', { needed: accepted[0], provided: scopes.join(',') })
}

function argsRefusal(method: Method, call: Call): Answer | undefined {
  if (method.needsTeam && call.isTeamMissing)
    return no('missing_argument', { response_metadata: { messages: ['[ERROR] missing required field: team_id'] } })
  const missing = (method.needs ?? []).filter((name) => call.args[name] === undefined && listOf(call.args, name).length === 0)
  return missing.length === 0
    ? undefined
    : noBecause(
        'invalid_arguments',
        missing.map((name) => `missing required field: ${name}`),
      )
}

function run(deps: Deps, name: string, method: Method, call: Call): Outcome {
  const { world, args, installation } = call
  const wait = deps.rates.take({ tier: method.tier, method: name, workspaceId: call.workspace.id, channel: textOf(args, 'channel') ?? '' })
  if (wait !== undefined) return rateLimited(wait)
  const headers = { 'x-oauth-scopes': installation.scopes.join(','), 'x-accepted-oauth-scopes': acceptedBy(method, call).join(',') }
  const refusal = scopeRefusal(deps, method, call) ?? argsRefusal(method, call)
  if (refusal !== undefined) return plainOutcome(refusal, headers)
  return plainOutcome(method.run({ ...call, world }), headers)
}

function answerOpen(deps: Deps, method: OpenMethod, token: string | undefined, args: Json): Outcome {
  const { world } = deps
  if (method.token === 'app') {
    const grant = grantOf(world, token)
    if (isAnswer(grant)) return plainOutcome(grant)
    if (grant.kind !== 'app') return plainOutcome(no('not_allowed_token_type'))
  }
  return plainOutcome(method.run({ world, args, url: deps.url() }))
}

const secrets = ['token', 'client_secret', 'code', 'refresh_token']

function recordOf({ world }: Deps, method: string, token: string | undefined, args: Json): Omit<CallRecord, 'outcome'> {
  const kept = Object.fromEntries(Object.entries(args).filter(([name]) => !secrets.includes(name)))
  const installation = world.installations.get(world.grants.get(token ?? '')?.installationId ?? '')
  return { at: world.clock.now().epochMilliseconds, method, workspaceId: installation?.id, args: kept }
}

/** The Web API: from a method's name, a token and arguments to what the caller sees. Every call is recorded. */
export function makeWebApi(deps: Deps): WebApi {
  const methods: Methods = { ...app, ...chat, ...conversations, ...people, ...views, ...pins, ...bookmarks, ...files(deps.url) }

  const answer = (name: string, token: string | undefined, args: Json): Outcome => {
    const openMethod = deps.openMethods[name]
    if (openMethod !== undefined) return answerOpen(deps, openMethod, token, args)
    const method = methods[name]
    if (method === undefined) return plainOutcome(no('unknown_method', { req_method: name }))
    const call = contextOf(deps, token, args)
    return isAnswer(call) ? plainOutcome(call) : run(deps, name, method, call)
  }

  const recorded = (name: string, token: string | undefined, args: Json, deed: () => Outcome): Outcome => {
    const { outcome, ended } = attempt(deps.faults, name, deed)
    deps.world.calls.push({ ...recordOf(deps, name, token, args), outcome: ended })
    return outcome
  }

  return {
    call: (name, token, args) => recorded(name, token, args, () => answer(name, token, args)),
    respond: (path, body) => recorded('response_url', undefined, body, () => ({ ...deps.responseUrls.respond(path, body), headers: {} })),
  }
}
