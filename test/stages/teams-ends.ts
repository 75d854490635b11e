import { startTeamsEnd, type TeamsEnd, type TeamsEndOptions } from '../../playground/teams-end/index.ts'
import { Instant, type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { closeAfterTest } from '../ground/left-open.ts'
import { type Json, type PlainApp, startPlainApp, textAt } from './slack-app.ts'

export const teamsApp = { id: 'c0ffee00-0000-4000-8000-000000000001', name: 'Pari' }

export interface Answered {
  readonly status: number
  readonly body: Json
  readonly headers: Headers
}

export interface Teams {
  readonly end: TeamsEnd
  readonly clock: TurnableClock
  readonly tenantId: string
  /** Two people of the tenant. */
  readonly aino: string
  readonly eero: string
  /** Calls the connector as the app; the path is below `v3/`. */
  readonly call: (verb: string, path: string, body?: unknown, token?: string) => Promise<Answered>
  /** Opens the chat with a person, as the app: its id. */
  readonly chat: (personId: string) => Promise<string>
  /** Says something in a conversation, as the app. */
  readonly say: (conversationId: string, activity: string | Json) => Promise<Answered>
}

/** The path of a conversation, below `v3/`. */
export const at = (conversationId: string, rest = ''): string => `conversations/${encodeURIComponent(conversationId)}/${rest}`

/** What opens the chat with a person. */
export const opening = (personId: string, tenantId: string, more: Json = {}): Json => ({
  isGroup: false,
  bot: { id: `28:${teamsApp.id}` },
  members: [{ id: personId }],
  tenantId,
  channelData: { tenant: { id: tenantId } },
  ...more,
})

function callsOf(end: TeamsEnd, tenantId: string): Pick<Teams, 'call' | 'chat' | 'say'> {
  const call: Teams['call'] = async (verb, path, body, token = 'local') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await fetch(`${end.serviceUrl}v3/${path}`, {
      method: verb,
      headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Json, headers: response.headers }
  }
  return {
    call,
    chat: async (personId) => textAt((await call('POST', 'conversations', opening(personId, tenantId))).body, 'id'),
    say: (conversationId, activity) =>
      call('POST', at(conversationId, 'activities'), typeof activity === 'string' ? { type: 'message', text: activity } : activity),
  }
}

/**
 * A Teams with one tenant and two people for whom the app is installed, stopped after the test. Limits are off unless asked
 * for; its clock stands still.
 */
export async function aTeams(options: Partial<TeamsEndOptions> = {}): Promise<Teams> {
  const clock = turnableClock(Instant.from('2026-11-02T08:00:00Z'))
  const end = await startTeamsEnd({ clock, rates: 0, app: teamsApp, ...options })
  closeAfterTest(() => end.stop())
  const { id: tenantId } = end.addTenant({ name: 'Helsinki' })
  const [aino = '', eero = ''] = ['Aino Aalto', 'Eero Erkko'].map(
    (name) => end.addPerson(tenantId, { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.org` }).id,
  )
  for (const id of [aino, eero]) await end.install(id)
  return { end, clock, tenantId, aino, eero, ...callsOf(end, tenantId) }
}

/** A plain app that a Teams delivers to, stopped after the test. */
export async function anApp({ end }: Teams): Promise<PlainApp> {
  const app = await startPlainApp()
  closeAfterTest(() => app.stop())
  end.deliverTo(app.url)
  return app
}

/** A message that holds a card. */
export const withCard = (content: Json, more: Json = {}): Json => ({
  type: 'message',
  summary: 'a card',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  ...more,
})

/** An Adaptive Card. */
export const aCard = (body: readonly Json[], actions: readonly Json[] = [], more: Json = {}): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions,
  ...more,
})

export const words = (text: string): Json => ({ type: 'TextBlock', text })

/** An answer to a tap that shows a card. */
export const answerCard = (content: Json): Json => ({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content })

/** An answer to `task/…` that goes on with a card. */
export const goOn = (content: Json, more: Json = {}): Json => ({
  task: { type: 'continue', value: { title: 'Form', card: { contentType: 'application/vnd.microsoft.card.adaptive', content }, ...more } },
})
