import { App, type Logger, LogLevel } from '@slack/bolt'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SlackEnd, startSlackEnd } from '../../playground/slack-end/index.ts'
import { systemClock } from '../../src/kit/clock.ts'

/** A bare Bolt app runs unchanged against the local Slack end, by HTTP and by Socket Mode. */

const app = { id: 'A1', clientId: '1.1', clientSecret: 'client-secret', signingSecret: 'signing-secret', name: 'Pari' }
const nothing = (): void => undefined
const quiet: Logger = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
}

const appToken = 'xapp-1-A1-1-secret'
const scopes = ['chat:write', 'im:write', 'users:read', 'users:read.email', 'commands', 'files:read', 'im:history']

const form = {
  type: 'modal' as const,
  callback_id: 'form',
  title: { type: 'plain_text' as const, text: 'Import' },
  submit: { type: 'plain_text' as const, text: 'Save' },
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: { type: 'plain_text' as const, text: 'Words' },
      element: { type: 'plain_text_input' as const, action_id: 'words' },
    },
    {
      type: 'input' as const,
      block_id: 'list',
      optional: true,
      label: { type: 'plain_text' as const, text: 'List' },
      element: { type: 'file_input' as const, action_id: 'file' },
    },
  ],
}

const question = {
  text: 'Will you come?',
  blocks: [
    {
      type: 'actions' as const,
      elements: [{ type: 'button' as const, action_id: 'yes', value: 'token', text: { type: 'plain_text' as const, text: 'I come' } }],
    },
  ],
}

/** An app with one of everything. */
function listen(bolt: App, heard: string[]): void {
  bolt.event('app_home_opened', async ({ event, client }) => {
    heard.push('home')
    const blocks = [{ type: 'section' as const, text: { type: 'plain_text' as const, text: 'At home' } }]
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } })
  })
  bolt.message(async ({ say }) => {
    heard.push('message')
    await say('heard you')
  })
  bolt.action('yes', async ({ ack, respond, action }) => {
    await ack()
    heard.push(`action ${'value' in action ? action.value : ''}`)
    await respond({ replace_original: true, text: 'Thank you', blocks: [] })
  })
  bolt.command('/mentoring', async ({ ack, command, client }) => {
    if (command.text === 'form') {
      await ack()
      await client.views.open({ trigger_id: command.trigger_id, view: form })
    } else await ack(`You said ${command.text}`)
  })
  bolt.view('form', async ({ ack, view }) => {
    const words = view.state.values['words']?.['words']?.value
    heard.push(`form ${words}`)
    if (words === 'bad') await ack({ response_action: 'errors', errors: { words: 'Say something better' } })
    else await ack()
  })
  bolt.view({ type: 'view_closed', callback_id: 'form' }, async ({ ack }) => {
    heard.push('closed')
    await ack()
  })
  bolt.shortcut('open', async ({ ack, client, body }) => {
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: form })
  })
}

type Way = 'HTTP' | 'Socket Mode'

async function together(
  way: Way,
): Promise<{ readonly end: SlackEnd; readonly bolt: App; readonly heard: string[]; readonly personId: string }> {
  const end = await startSlackEnd({ clock: systemClock, app: way === 'HTTP' ? app : { ...app, appToken } })
  const { id: workspaceId } = end.addWorkspace({ name: 'Helsinki' })
  const personId = end.addPerson(workspaceId, { name: 'Aino', email: 'aino@example.org' }).id
  const token = end.installApp(workspaceId, scopes)
  const clientOptions = { slackApiUrl: end.apiUrl, retryConfig: { retries: 0 } }
  const base = { token, clientOptions, logger: quiet }
  const bolt = new App(way === 'HTTP' ? { ...base, signingSecret: app.signingSecret } : { ...base, socketMode: true, appToken })
  const heard: string[] = []
  listen(bolt, heard)
  const server = (await bolt.start(0)) as { address?: () => { port: number } }
  if (way === 'HTTP') expect(await end.deliverTo(`http://127.0.0.1:${server.address?.().port}/slack/events`)).toBe(true)
  return { end, bolt, heard, personId }
}

describe.each(['HTTP', 'Socket Mode'] as const)('by %s', (way) => {
  let there: Awaited<ReturnType<typeof together>>
  beforeAll(async () => {
    there = await together(way)
  })
  afterAll(async () => {
    await there.bolt.stop()
    await there.end.stop()
  })

  test('opening the Home tab publishes it', async () => {
    const aino = there.end.as(there.personId)
    await aino.openHome()
    await expect.poll(() => JSON.stringify(aino.home()?.definition.blocks)).toContain('At home')
  })

  test('a tap replaces the message it was on', async () => {
    const aino = there.end.as(there.personId)
    const { client } = there.bolt
    await client.apiCall('chat.postMessage', { channel: there.personId, ...question })
    const asked = aino.inbox().at(-1)
    if (asked === undefined) throw new Error('nothing was asked')
    expect(await aino.tap(asked, 'I come')).toMatchObject({ ok: true })
    await expect.poll(() => aino.inbox().at(-1)?.text).toBe('Thank you')
    expect(there.heard).toContain('action token')
  })

  test('a command is answered to its writer only', async () => {
    const aino = there.end.as(there.personId)
    expect(await aino.command('/mentoring', 'help')).toMatchObject({ ok: true })
    expect(aino.ephemerals().at(-1)?.text).toBe('You said help')
  })

  test('a form is opened, refused under its field, corrected and closed', async () => {
    const aino = there.end.as(there.personId)
    await aino.command('/mentoring', 'form')
    await there.end.until(() => aino.modal())
    expect(await aino.fillAndSubmit({})).toMatchObject({ ok: false, errors: { words: expect.stringContaining('required') } })
    expect(await aino.fillAndSubmit({ Words: 'bad' })).toMatchObject({ ok: true, errors: { words: 'Say something better' } })
    const file = aino.uploadFile('people.csv', Buffer.from('name'))
    expect(await aino.fillAndSubmit({ Words: 'good', List: file.id })).toEqual({ ok: true, status: 200 })
    expect(aino.modal()).toBeUndefined()
    expect(there.heard).toContain('form good')
  })

  test('a global shortcut opens a form, and closing it is heard', async () => {
    const aino = there.end.as(there.personId)
    await aino.shortcut('open')
    await expect.poll(() => aino.modal()?.definition.callback_id).toBe('form')
    expect(await aino.closeModal()).toEqual({ ok: true })
    expect(there.heard).toContain('closed')
  })

  test('what a person writes is heard and answered', async () => {
    const aino = there.end.as(there.personId)
    await aino.write('hello')
    await expect.poll(() => aino.inbox().at(-1)?.text).toBe('heard you')
  })

  test('what nobody listens for is shown as trouble', async () => {
    const aino = there.end.as(there.personId)
    const shown = await aino.shortcut('unheard of')
    expect(shown).toMatchObject({ ok: false, says: expect.stringContaining('trouble') })
  })
})

/** Follows one redirect by hand, as a browser would, with the cookie it was given. */
async function follow(
  url: string,
  cookie = '',
): Promise<{ readonly location: string; readonly cookie: string; readonly status: number; readonly text: string }> {
  const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
  const given = response.headers.getSetCookie().map((one) => one.split(';')[0])
  return {
    location: response.headers.get('location') ?? '',
    cookie: given.join('; '),
    status: response.status,
    text: await response.text(),
  }
}

test('Bolt’s own installer installs by the install page', async () => {
  const end = await startSlackEnd({ clock: systemClock, app: { ...app, scopes } })
  const { id: workspaceId } = end.addWorkspace({ name: 'Helsinki' })
  const personId = end.addPerson(workspaceId, { name: 'Aino' }).id
  const { clientId, clientSecret, signingSecret } = app
  const installerOptions = { authorizationUrl: end.authorizeUrl, directInstall: true }
  const clientOptions = { slackApiUrl: end.apiUrl }
  const stateSecret = 'state-secret'
  const bolt = new App({
    clientId,
    clientSecret,
    signingSecret,
    stateSecret,
    scopes,
    installerOptions,
    clientOptions,
    logger: quiet,
  })
  bolt.event('app_home_opened', async ({ say }) => {
    await say('Welcome')
  })
  const server = (await bolt.start(0)) as { address: () => { port: number } }
  const base = `http://127.0.0.1:${server.address().port}`
  try {
    const start = await follow(`${base}/slack/install?redirect_uri=${base}/slack/oauth_redirect`)
    const page = new URL(start.location)
    expect(page.href.startsWith(end.authorizeUrl)).toBe(true)
    page.searchParams.set('redirect_uri', `${base}/slack/oauth_redirect`)
    const link = /href="([^"]+)"/.exec((await follow(page.href)).text)?.[1]?.replaceAll('&amp;', '&')
    const agreed = await follow(`${end.url}${link}`)
    expect((await follow(agreed.location, start.cookie)).status).toBe(200)
    await end.deliverTo(`${base}/slack/events`)
    await end.as(personId).openHome('messages')
    expect(await end.until(() => end.as(personId).inbox().at(-1)?.text)).toBe('Welcome')
  } finally {
    await bolt.stop()
    await end.stop()
  }
})
