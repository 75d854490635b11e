import type { Patience } from '../../playground/teams-end/outgoing.ts'
import type { Json, PlainApp, Reply } from './slack-app.ts'
import { aCard, anApp, aTeams, type Teams, withCard, words } from './teams-ends.ts'

export const execute = (title: string, more: Json = {}): Json => ({
  type: 'Action.Execute',
  title,
  verb: 'pari',
  data: { token: `token ${title}` },
  ...more,
})
export const submit = (title: string, data: unknown, more: Json = {}): Json => ({ type: 'Action.Submit', title, data, ...more })
export const why = { type: 'Input.Text', id: 'why', label: 'Why', isRequired: true, errorMessage: 'Say why' }
const openForm = submit('Form', { msteams: { type: 'task/fetch' }, token: 'form' })
export const question = aCard([words('Will you come?')], [execute('I come'), submit('Plain', { token: 'plain' }), openForm])
export const form = aCard([why, { type: 'Input.Toggle', id: 'sure', title: 'Sure' }], [submit('Save', { token: 'save' })])

/** A Teams, an app that listens to it, and what it heard last. */
export interface Scene extends Teams {
  readonly app: PlainApp
  readonly last: () => Json
}

export async function aScene(options: { patience?: Patience } = {}): Promise<Scene> {
  const teams = await aTeams(options)
  const app = await anApp(teams)
  return { ...teams, app, last: () => app.heard.at(-1)?.body ?? {} }
}

/** A person who was asked something with a card, and an app that answers so. */
export async function asked(card: Json = question, options: { patience?: Patience } = {}) {
  const there = await aScene(options)
  const place = await there.chat(there.aino)
  await there.say(place, withCard(card))
  const person = there.end.as(there.aino)
  const sight = person.inbox().at(-1)
  if (sight === undefined) throw new Error('nothing was asked')
  const answering = (reply: Reply): void => there.app.answers(() => reply)
  return { ...there, place, person, sight, answering, now: () => person.inbox().at(-1) }
}
