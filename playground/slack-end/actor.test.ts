import { describe, expect, test } from 'vitest'
import { at } from '../../test/stages/slack-app.ts'
import { aListeningApp, aSlack } from '../../test/stages/slack-ends.ts'
import { aScene, asked, buttons, option, plain } from '../../test/stages/slack-scenes.ts'

describe('a tap on a message', () => {
  test('comes with the message, its state, a trigger and a response URL', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    expect(await person.tap(message, 'I come')).toEqual({ ok: true, status: 200 })
    expect(there.last()).toMatchObject({
      type: 'block_actions',
      user: { id: there.aino, team_id: there.workspaceId },
      team: { id: there.workspaceId, domain: 'helsinki' },
      is_enterprise_install: false,
      api_app_id: 'A1',
      container: { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: false },
      channel: { id: message.channel, name: 'directmessage' },
      message: { ts: message.ts, text: 'Will you come?', bot_id: expect.stringMatching(/^B/) },
      state: { values: { answers: { language: { type: 'static_select', selected_option: option('fi') } } } },
      response_url: expect.stringContaining('/respond/'),
      trigger_id: expect.any(String),
      actions: [{ type: 'button', block_id: 'answers', action_id: 'yes', value: 'token-yes', action_ts: expect.any(String) }],
    })
    expect(there.last()['message']).not.toHaveProperty('channel')
  })

  test('finds its button by action_id and by value too', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    for (const which of ['no', 'token-no']) {
      await person.tap(message, which)
      expect(at(there.last(), 'actions.0.action_id')).toBe('no')
    }
  })

  test('a choice is sent and stays chosen', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.choose(message, 'language', 'SV')
    expect(at(there.last(), 'actions.0')).toMatchObject({ type: 'static_select', selected_option: { value: 'sv' } })
    await person.tap(message, 'yes')
    expect(at(there.last(), 'state.values.answers.language.selected_option.value')).toBe('sv')
  })

  test('an overflow menu is chosen from and holds nothing', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.choose(message, 'more', 'b')
    expect(at(there.last(), 'actions.0')).toMatchObject({ type: 'overflow', selected_option: { value: 'b' } })
    expect(at(there.last(), 'state.values.answers')).not.toHaveProperty('more')
  })

  test('that the app refuses is trouble on the screen', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    const { person, message } = await asked(slack)
    app.answers(() => ({ status: 404 }))
    expect(await person.tap(message, 'yes')).toEqual({ ok: false, status: 404, says: expect.stringContaining('trouble') })
    expect(app.heard).toHaveLength(1)
  })

  test('that the app answers late is trouble on the screen', async () => {
    const slack = await aSlack({ patience: 500 })
    const app = await aListeningApp(slack)
    const { person, message } = await asked(slack)
    app.answers(() => ({ silent: true }))
    expect(await person.tap(message, 'yes')).toEqual({ ok: false, says: expect.stringContaining('trouble') })
    await expect.poll(() => app.heard.length).toBe(1)
  })

  test('on what is not there is the caller’s mistake, and names what is', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await expect(person.tap(message, 'perhaps')).rejects.toThrow('There is no "perhaps" here: there are yes I come, no I do not')
    await expect(person.choose(message, 'language', 'de')).rejects.toThrow('There is no option "de" in language: there are FI, SV')
    await expect(there.end.as(there.eero).tap(message, 'yes')).rejects.toThrow('Eero sees no message')
    await expect(person.tap('home', 'yes')).rejects.toThrow('sees no home')
    expect(() => there.end.as('U404')).toThrow('There is no person U404')
  })

  test('where the app is not installed is the caller’s mistake', async () => {
    const { end } = await aSlack()
    const { id } = end.addWorkspace({ name: 'Elsewhere' })
    const person = end.as(end.addPerson(id, { name: 'Ilmari' }).id)
    await expect(person.command('/mentoring')).rejects.toThrow('The app is not installed in')
    await expect(person.shortcut('open')).rejects.toThrow('The app is not installed in')
  })
})

describe('a command', () => {
  test('comes as form fields from the DM with the app', async () => {
    const there = await aScene()
    await there.end.as(there.aino).command('/mentoring', 'help me')
    expect(there.app.heard[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(there.last()).toMatchObject({
      command: '/mentoring',
      text: 'help me',
      user_id: there.aino,
      team_id: there.workspaceId,
      channel_id: expect.stringMatching(/^D/),
      channel_name: 'directmessage',
      api_app_id: 'A1',
      is_enterprise_install: 'false',
      response_url: expect.any(String),
      trigger_id: expect.any(String),
    })
  })

  test.each([
    ['words', 'Hello', 'Hello'],
    ['a message', { text: 'Hello', blocks: [{ type: 'divider' }] }, 'Hello'],
    ['nothing', '', undefined],
  ])('answered with %s shows it to the writer', async (_, body, text) => {
    const there = await aScene()
    there.app.answers(() => ({ body }))
    expect(await there.end.as(there.aino).command('/mentoring')).toMatchObject({ ok: true })
    expect(there.end.as(there.aino).ephemerals().at(-1)?.text).toBe(text)
  })

  test('answered for all stands in the channel', async () => {
    const there = await aScene()
    there.app.answers(() => ({ body: { response_type: 'in_channel', text: 'Hello all' } }))
    await there.end.as(there.aino).command('/mentoring')
    expect(there.end.as(there.aino).inbox()).toMatchObject([{ text: 'Hello all' }])
  })

  test('answered with what Slack would refuse, late, or not at all, fails on the screen', async () => {
    const slack = await aSlack({ patience: 60 })
    const app = await aListeningApp(slack)
    const person = slack.end.as(slack.aino)
    app.answers(() => ({ body: { text: 'x', blocks: [{ type: 'section' }] } }))
    expect((await person.command('/mentoring')).says).toContain('invalid_command_response')
    app.answers(() => ({ silent: true }))
    expect((await person.command('/mentoring')).says).toContain('operation_timeout')
    app.answers(() => ({ status: 500 }))
    expect(await person.command('/mentoring')).toMatchObject({ ok: false, status: 500, says: expect.stringContaining('dispatch_failed') })
    await expect(person.command('/mentoring', '', 'C404')).rejects.toThrow('There is no channel')
  })
})

describe('the Home tab', () => {
  const home = (text: string) => ({ type: 'home', blocks: [{ type: 'section', block_id: 'words', text: plain(text) }, buttons] })

  test('is published, comes back with every opening, and is tapped', async () => {
    const there = await aScene()
    const person = there.end.as(there.aino)
    await there.call('views.publish', { user_id: there.aino, view: home('one') })
    await person.openHome()
    expect(there.last()['event']).toMatchObject({ tab: 'home', view: { type: 'home', blocks: [{ block_id: 'words' }, {}] } })
    await person.choose('home', 'language', 'sv')
    await person.tap('home', 'yes')
    expect(there.last()).toMatchObject({ container: { type: 'view' }, view: { type: 'home' }, actions: [{ action_id: 'yes' }] })
    expect(at(there.last(), 'view.state.values.answers.language.selected_option.value')).toBe('sv')
  })

  test('may be off', async () => {
    const { call, aino } = await aSlack({ app: { homeTab: false } })
    expect(await call('views.publish', { user_id: aino, view: home('one') })).toMatchObject({ error: 'not_enabled' })
  })

  test('of somebody unknown is refused', async () => {
    const { call } = await aSlack()
    expect(await call('views.publish', { user_id: 'U404', view: home('one') })).toMatchObject({ error: 'user_not_found' })
  })
})

test('every change is announced', async () => {
  const { end, call, aino } = await aSlack()
  const seen: string[] = []
  const stop = end.onChange(({ what }) => seen.push(what))
  await call('chat.postMessage', { channel: aino, text: 'hello' })
  await call('views.publish', { user_id: aino, view: { type: 'home', blocks: [] } })
  stop()
  await call('chat.postMessage', { channel: aino, text: 'unheard' })
  expect([...new Set(seen)]).toEqual(['channel', 'message', 'home'])
})

test('waiting for what comes about ends, one way or the other', async () => {
  const { end, call, aino } = await aSlack()
  const waiting = end.until(() => end.as(aino).inbox().at(-1)?.text)
  await call('chat.postMessage', { channel: aino, text: 'hello' })
  expect(await waiting).toBe('hello')
  await expect(end.until(() => false, 20)).rejects.toThrow('did not come about within 20 ms')
})
