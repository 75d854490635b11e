import { textOf } from './args.ts'
import { grantsOf, installInEnterprise, installInWorkspace, newToken } from './installations.ts'
import { limits } from './limits-kept.ts'
import type { OpenCall, OpenMethod } from './methods/method.ts'
import { type Grant, type Installation, unixSeconds, type World } from './state.ts'
import { type Answer, no, yes } from './wire.ts'
import { personOf } from './world.ts'

/** What somebody agreed to on the install page, until the app fetches it. */
interface Consent {
  readonly personId: string
  readonly scopes: readonly string[]
  readonly redirectUri: string
  readonly isEnterprise: boolean
  readonly expires: number
}

export interface Oauth {
  /** The page where a person of any workspace says yes: plain HTML. */
  page(query: URLSearchParams): { readonly status: number; readonly html: string }
  /** Where the browser is sent after a person said yes. */
  agree(query: URLSearchParams): { readonly status: number; readonly location: string } | { readonly status: number; readonly html: string }
  readonly access: OpenMethod
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const listed = (query: URLSearchParams, name: string): readonly string[] =>
  (query.get(name) ?? '').split(/[\s,]+/).filter((part) => part !== '')

/** Why the install page cannot be shown; Slack says so on the page, not to the app. */
function refusal({ app }: World, query: URLSearchParams): string | undefined {
  if (query.get('client_id') !== app.clientId) return 'invalid_client_id'
  const scopes = listed(query, 'scope')
  if (scopes.length === 0) return 'invalid_scope: no scopes requested'
  const unknown = scopes.filter((scope) => app.scopes !== undefined && !app.scopes.includes(scope))
  return unknown.length > 0 ? `invalid_scope: ${unknown.join(', ')}` : undefined
}

function pageFor(world: World, query: URLSearchParams): string {
  const name = escapeHtml(world.app.name ?? 'Pari')
  const people = [...world.people.values()].filter(
    ({ isBot, isExternal, isDeactivated, id }) => !isBot && !isExternal && !isDeactivated && id !== 'USLACKBOT',
  )
  const button = (personId: string, label: string, isEnterprise: boolean): string => {
    const agreed = new URLSearchParams(query)
    agreed.set('person', personId)
    if (isEnterprise) agreed.set('enterprise', '1')
    return `<li><a href="/oauth/v2/agree?${escapeHtml(agreed.toString())}">${escapeHtml(label)}</a></li>`
  }
  const items = people.flatMap(({ id, name: who, workspaceId }) => {
    const workspace = world.workspaces.get(workspaceId)
    const wide = workspace?.enterpriseId === undefined ? [] : [button(id, `${who}, for all of ${workspace.enterpriseId}`, true)]
    return [button(id, `${who}, for ${workspace?.name ?? ''}`, false), ...wide]
  })
  const scopes = listed(query, 'scope').map((scope) => `<li>${escapeHtml(scope)}</li>`)
  return `<!doctype html><html lang="en"><title>Install ${name}</title><h1>${name} asks to be installed</h1>
<p>This is a local stand-in for Slack. The app asks for:</p><ul>${scopes.join('')}</ul><p>Install as:</p><ul>${items.join('')}</ul></html>`
}

function tokenFields(world: World, grant: Grant): Record<string, unknown> {
  if (grant.refreshToken === undefined || grant.expiresAt === undefined) return { access_token: grant.token }
  return { access_token: grant.token, refresh_token: grant.refreshToken, expires_in: grant.expiresAt - unixSeconds(world) }
}

function described(world: World, installation: Installation, grant: Grant): Answer {
  const { isEnterprise, enterpriseId } = installation
  const workspace = world.workspaces.get(installation.id)
  return yes({
    app_id: world.app.id,
    token_type: 'bot',
    scope: installation.scopes.join(','),
    bot_user_id: installation.botUserId,
    ...tokenFields(world, grant),
    team: isEnterprise ? null : { id: installation.id, name: workspace?.name },
    enterprise: enterpriseId === undefined ? null : { id: enterpriseId, name: enterpriseId },
    is_enterprise_install: isEnterprise,
  })
}

/** A refresh token works once; the token it came with dies with it. */
function refresh(world: World, token: string): Answer {
  const old = [...world.grants.values()].find(({ refreshToken }) => refreshToken === token)
  const installation = world.installations.get(old?.installationId ?? '')
  if (old === undefined || installation === undefined || old.ended !== undefined) return no('invalid_refresh_token')
  old.ended = 'token_expired'
  return described(world, installation, newToken(world, installation))
}

function install(world: World, { personId, scopes, isEnterprise }: Consent): Answer {
  const person = personOf(world, personId)
  const enterpriseId = world.workspaces.get(person.workspaceId)?.enterpriseId
  const installation =
    isEnterprise && enterpriseId !== undefined
      ? installInEnterprise(world, enterpriseId, scopes, [person.workspaceId])
      : installInWorkspace(world, person.workspaceId, scopes)
  const [existing] = grantsOf(world, installation).filter(({ ended }) => ended === undefined)
  // A second install of the same app gives the same token, unless tokens rotate.
  const grant = existing === undefined || world.app.tokenRotation ? newToken(world, installation) : existing
  return yes({ ...described(world, installation, grant), authed_user: { id: personId } })
}

/** OAuth v2: the install page, the code it gives, and what the code and refresh tokens are exchanged for. */
export function makeOauth(world: World): Oauth {
  const consents = new Map<string, Consent>()

  const exchange = (call: OpenCall): Answer => {
    const { args } = call
    if (textOf(args, 'client_id') !== world.app.clientId) return no('invalid_client_id')
    if (textOf(args, 'client_secret') !== world.app.clientSecret) return no('bad_client_secret')
    if (textOf(args, 'grant_type') === 'refresh_token') return refresh(world, textOf(args, 'refresh_token') ?? '')
    const code = textOf(args, 'code') ?? ''
    const consent = consents.get(code)
    if (consent === undefined || consent.expires < unixSeconds(world)) return no('invalid_code')
    const redirectUri = textOf(args, 'redirect_uri')
    if (redirectUri !== undefined && redirectUri !== consent.redirectUri) return no('bad_redirect_uri')
    consents.delete(code)
    return install(world, consent)
  }

  return {
    page(query) {
      const refused = refusal(world, query)
      return refused === undefined ? { status: 200, html: pageFor(world, query) } : { status: 400, html: escapeHtml(refused) }
    },
    agree(query) {
      const refused = refusal(world, query)
      const person = world.people.get(query.get('person') ?? '')
      const redirectUri = query.get('redirect_uri') ?? ''
      if (refused !== undefined || person === undefined || redirectUri === '') {
        return { status: 400, html: escapeHtml(refused ?? 'choose a person, and give a redirect_uri') }
      }
      const code = `${world.nextId('')}.${Math.floor(world.random() * 2 ** 48).toString(36)}`
      const isEnterprise = query.get('enterprise') === '1'
      const expires = unixSeconds(world) + limits.oauthCodeSeconds
      consents.set(code, { personId: person.id, scopes: listed(query, 'scope'), redirectUri, isEnterprise, expires })
      const location = new URL(redirectUri)
      location.searchParams.set('code', code)
      location.searchParams.set('state', query.get('state') ?? '')
      return { status: 302, location: location.href }
    },
    access: { token: 'none', run: exchange },
  }
}
