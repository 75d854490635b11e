import type { Refusal } from '../../src/kit/result.ts'
import { type PaceLimits, paces } from './pace.ts'

/** How the bot proves itself to Microsoft: a secret of an app in one tenant or of an old multi-tenant bot, or the machine's own identity in Azure. */
export type AppType = 'SingleTenant' | 'MultiTenant' | 'UserAssignedMsi'

/** Values that the adapter is given; it reads no environment. */
export interface TeamsSettings {
  /** Application (client) id of the Entra app that the Azure Bot uses. */
  readonly appId?: string | undefined
  /** A client secret of the Entra app; missing for `UserAssignedMsi`. */
  readonly appPassword?: string | undefined
  /** How the bot proves itself; see `AppType`. */
  readonly appType: AppType
  /** The home tenant: the Entra app is registered there. It is served, too. */
  readonly tenantId?: string | undefined
  /** Ids of further tenants that are served. More are let in while Pari runs (`npm run tenants`). */
  readonly tenants: readonly string[]
  /** Another end than Microsoft's, on this machine, for the playground and tests. It has its own keys and takes any token. */
  readonly connectorUrl?: string | undefined
  /**
   * Requests a second to one tenant, over everything. Missing: what Teams allows
   * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
   */
  readonly perSecond?: number | undefined
  /** Requests a second to one conversation. Missing: what Teams allows. */
  readonly perConversation?: number | undefined
  /** Requests to one conversation in 30 seconds. Missing: in proportion to those of a second, as with Teams. */
  readonly perConversationHalfMinute?: number | undefined
  /** Requests to one conversation in an hour. Missing: in proportion to those of a second, as with Teams. */
  readonly perConversationHour?: number | undefined
  /** Other limits of time than the usual ones, for tests. */
  readonly timeLimits?: Partial<TimeLimits> | undefined
}

/** Milliseconds. */
export interface TimeLimits {
  /** Teams waits 15 s for the answer to a tap or a message. */
  readonly decide: number
  /** And 5 s for a dialog. */
  readonly dialog: number
  /** One call of the connector, below the lane's own limit of 8 s. */
  readonly call: number
  /** Looking at a request's token, with fetching Microsoft's keys if need be. */
  readonly check: number
  /** Fetching one file. */
  readonly file: number
}

/** How fast Teams may be asked. */
export const pacesOf = ({ perSecond, perConversation, ...longer }: TeamsSettings): PaceLimits => ({
  perSecond: perSecond ?? paces.perSecond,
  perConversation: perConversation ?? paces.perConversation,
  perConversationHalfMinute: longer.perConversationHalfMinute,
  perConversationHour: longer.perConversationHour,
})

export const timeLimitsOf = (settings: TeamsSettings): TimeLimits => ({
  decide: 10_000,
  dialog: 4000,
  call: 7000,
  check: 5000,
  file: 10_000,
  ...settings.timeLimits,
})

/** Who we are towards the end on this machine, where nobody gave an id. Never empty: without one the SDK takes every request for genuine. */
const localAppId = '00000000-0000-4000-8000-000000000001'

export const appIdOf = ({ appId, connectorUrl }: TeamsSettings): string => {
  const id = appId || (connectorUrl === undefined ? '' : localAppId)
  if (id === '') throw new Error('TEAMS_APP_ID is missing.')
  return id.toLowerCase()
}

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Whether a text is an id as Entra writes them. */
export const isGuid = (text: string): boolean => guid.test(text)

/** What is missing or does not go together, in words that say what to do; nothing when the adapter can be opened. */
export function refuseSettings(settings: TeamsSettings): readonly Refusal[] {
  const words = settings.connectorUrl === undefined ? refuseApp(settings) : refuseLocal(settings.connectorUrl)
  return [...words, ...refuseTenants(settings)].map((refused) => ({ refused }))
}

function refuseApp(settings: TeamsSettings): readonly string[] {
  const { appId, appType, tenantId } = settings
  if (!appId)
    return [
      'TEAMS_APP_ID is missing: without it nobody can tell Teams’ requests from forged ones. It stands in the Azure Bot’s configuration.',
    ]
  return [
    ...(isGuid(appId) ? [] : ['TEAMS_APP_ID is no application id: it looks like 6f1c1d0e-….']),
    ...refuseSecret(settings),
    ...(appType !== 'MultiTenant' && !tenantId
      ? [`TEAMS_TENANT_ID is missing: ${appType} needs the tenant where the app was registered.`]
      : []),
  ]
}

function refuseSecret({ appType, appPassword }: TeamsSettings): readonly string[] {
  if (appType === 'UserAssignedMsi')
    return appPassword
      ? ['TEAMS_APP_PASSWORD is set, and TEAMS_APP_TYPE is UserAssignedMsi: take the password away, or use SingleTenant.']
      : []
  return appPassword
    ? []
    : ['TEAMS_APP_PASSWORD is missing: a client secret’s value (not its id), under Certificates & secrets of the Entra app.']
}

/** Its requests and tokens prove nothing, so it must be a machine that only we reach. */
function refuseLocal(connectorUrl: string): readonly string[] {
  const host = URL.parse(connectorUrl)?.hostname
  return host && ['localhost', '127.0.0.1', '[::1]'].includes(host)
    ? []
    : ['The address of the local connector must be on this machine, such as http://127.0.0.1:4000.']
}

function refuseTenants({ appType, tenantId, tenants, connectorUrl }: TeamsSettings): readonly string[] {
  const wrong = [...tenants, ...(tenantId ? [tenantId] : [])].filter((id) => !isGuid(id))
  if (wrong.length > 0) return [`${wrong.join(', ')}: a tenant is named by its id, such as 8c6f…-…; Entra shows it on its overview page.`]
  const hasOne = tenants.length > 0 || tenantId !== undefined
  return appType === 'MultiTenant' && !hasOne && connectorUrl === undefined
    ? ['TEAMS_TENANTS is missing: the ids of the tenants that Pari serves. It answers nobody else.']
    : []
}
