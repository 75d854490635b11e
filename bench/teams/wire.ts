/** What Teams sends when somebody taps. */
import type { Tap } from '../load.ts'

export const appId = '6f1c1d0e-7a52-4b1c-9d3f-0a4f6c2b8e11'
export const tenant = '8c6f2b1a-0d4e-4f6a-9b7c-1e2d3c4b5a60'
/** Person n has this Entra id, with n behind it. */
export const entraIds = '5e0f3a77-1c2d-4e5f-8a9b-'
export const path = '/teams/messages'

/** A conversation's connector, and the token of the one who speaks for it: Teams' token serves many requests. */
export interface Wire {
  readonly serviceUrl: string
  readonly authorization: string
}

/** Person n taps a button that carries `token`; `id` of the activity. */
export function tapOf(n: number, id: string, token: string, { serviceUrl, authorization }: Wire): Tap {
  const from = { id: `29:1${n}`, name: `Person ${n}`, aadObjectId: `${entraIds}${n}` }
  const action = { type: 'Action.Execute', id: 'a1', title: 'I am coming', verb: 'pari', data: { token } }
  const activity = {
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: `f:${id}`, channelId: 'msteams', serviceUrl, from },
    ...{ timestamp: '2026-11-22T09:00:00.000Z', localTimestamp: '2026-11-22T11:00:00.000+02:00', localTimezone: 'Europe/Helsinki' },
    conversation: { conversationType: 'personal', tenantId: tenant, id: `a:${n}` },
    ...{ recipient: { id: `28:${appId}`, name: 'Pari' }, channelData: { tenant: { id: tenant }, source: { name: 'message' } } },
    ...{ locale: 'en-GB', replyToId: '1732266000000' },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/Helsinki' }],
    value: { action, trigger: 'manual' },
  }
  const body = JSON.stringify(activity)
  return { body, headers: { 'content-type': 'application/json; charset=utf-8', authorization } }
}
