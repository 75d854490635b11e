import { expect } from 'vitest'
import type { Json, PlainApp } from './slack-app.ts'
import { aListeningApp, aSlack, type Slack } from './slack-ends.ts'

export const plain = (text: string) => ({ type: 'plain_text', text })
export const option = (value: string) => ({ text: plain(value.toUpperCase()), value })
export const buttons = {
  type: 'actions',
  block_id: 'answers',
  elements: [
    { type: 'button', action_id: 'yes', value: 'token-yes', text: plain('I come') },
    { type: 'button', action_id: 'no', value: 'token-no', text: plain('I do not') },
    { type: 'static_select', action_id: 'language', options: ['fi', 'sv'].map(option), initial_option: option('fi') },
    { type: 'overflow', action_id: 'more', options: ['a', 'b'].map(option) },
  ],
}
export const input = (block_id: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(`The ${block_id}`),
  element,
  ...more,
})
export const form = (more: object = {}) => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Form'),
  submit: plain('Save'),
  private_metadata: 'kept',
  blocks: [
    input('name', { type: 'plain_text_input', action_id: 'name', max_length: 10 }),
    input('mail', { type: 'email_text_input', action_id: 'mail' }, { optional: true }),
    input('days', { type: 'checkboxes', action_id: 'days', options: ['mon', 'tue'].map(option) }, { optional: true }),
    input('list', { type: 'file_input', action_id: 'list' }, { optional: true }),
  ],
  ...more,
})

/** A Slack, an app that listens to it, and what it heard last. */
export interface Scene extends Slack {
  readonly app: PlainApp
  readonly last: () => Json
}

export async function aScene(): Promise<Scene> {
  const slack = await aSlack()
  const app = await aListeningApp(slack)
  return { ...slack, app, last: () => app.heard.at(-1)?.body ?? {} }
}

/** A person who was asked something with buttons. */
export async function asked({ end, call, aino }: Slack) {
  await call('chat.postMessage', { channel: aino, text: 'Will you come?', blocks: [buttons] })
  const message = end.as(aino).inbox().at(-1)
  if (message === undefined) throw new Error('nothing was posted')
  return { person: end.as(aino), message }
}

/** A person before a modal. */
export async function withModal(view: object = form()) {
  const there = await aScene()
  const person = there.end.as(there.aino)
  await person.shortcut('open')
  const opened = await there.call('views.open', { trigger_id: there.last()['trigger_id'], view })
  expect(opened).toMatchObject({ ok: true })
  return { ...there, person, opened: opened['view'] as Json }
}
