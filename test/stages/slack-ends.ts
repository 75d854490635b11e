import { type AppSettings, type SlackEnd, type SlackEndOptions, startSlackEnd } from '../../playground/slack-end/index.ts'
import { Instant, type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { closeAfterTest } from '../ground/left-open.ts'
import { type Json, type PlainApp, startPlainApp } from './slack-app.ts'

export const slackApp: AppSettings = { id: 'A1', clientId: '1.1', clientSecret: 'client-secret', signingSecret: 'signing-secret' }

/** Every scope that any test of the end needs. */
export const allScopes =
  'chat:write,im:write,mpim:write,groups:write,groups:read,bookmarks:write,channels:read,im:history,pins:write,pins:read,users:read,users:read.email,team:read,files:read,files:write,commands'.split(
    ',',
  )

export interface Slack {
  readonly end: SlackEnd
  readonly clock: TurnableClock
  readonly workspaceId: string
  readonly token: string
  /** Two people of the workspace. */
  readonly aino: string
  readonly eero: string
  /** Calls the Web API as the app. */
  readonly call: (method: string, args?: Json, token?: string) => Promise<Json>
  /** Calls it, and shows status and headers. */
  readonly raw: (method: string, args?: Json) => Promise<Response>
}

/** A Slack with one workspace and two people, stopped after the test. Rates are off unless asked for; its clock stands still. */
export async function aSlack({
  scopes = allScopes,
  app,
  ...options
}: Partial<Omit<SlackEndOptions, 'app'>> & { scopes?: readonly string[]; app?: Partial<AppSettings> } = {}): Promise<Slack> {
  const clock = turnableClock(Instant.from('2026-11-02T08:00:00Z'))
  const end = await startSlackEnd({ clock, rates: 0, ...options, app: { ...slackApp, ...app } })
  closeAfterTest(() => end.stop())
  const { id: workspaceId } = end.addWorkspace({ name: 'Helsinki' })
  const [aino, eero] = ['Aino', 'Eero'].map((name) => end.addPerson(workspaceId, { name, email: `${name.toLowerCase()}@example.org` }).id)
  const token = end.installApp(workspaceId, scopes)
  const raw = (method: string, args: Json = {}, bearer = token): Promise<Response> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` }
    return fetch(`${end.apiUrl}${method}`, { method: 'POST', headers, body: JSON.stringify(args) })
  }
  return {
    end,
    clock,
    workspaceId,
    token,
    aino: aino ?? '',
    eero: eero ?? '',
    raw,
    call: async (method, args, bearer) => (await (await raw(method, args, bearer)).json()) as Json,
  }
}

/** A plain app that a Slack delivers to, stopped after the test. */
export async function aListeningApp({ end }: Slack): Promise<PlainApp> {
  const app = await startPlainApp()
  closeAfterTest(() => app.stop())
  app.answers(({ body }) => ({ body: body['challenge'] }))
  await end.deliverTo(app.url)
  app.answers()
  app.heard.length = 0
  return app
}
