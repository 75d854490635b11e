import { describe, expect, test } from 'vitest'
import { at, type Json, listAt, textAt } from '../../../test/stages/slack-app.ts'
import { aSlack, type Slack } from '../../../test/stages/slack-ends.ts'

const room = async ({ call }: Slack, name = 'room'): Promise<string> =>
  textAt(await call('conversations.create', { name, is_private: true }), 'channel.id')

describe('a direct conversation', () => {
  test('with a deactivated person or a bot is refused', async () => {
    const slack = await aSlack()
    const bot = slack.end.addPerson(slack.workspaceId, { name: 'Bot', isBot: true }).id
    await slack.end.changePerson(slack.eero, { isDeactivated: true })
    expect(await slack.call('conversations.open', { users: slack.eero })).toMatchObject({ error: 'user_disabled' })
    expect(await slack.call('conversations.open', { users: bot })).toMatchObject({ error: 'cannot_dm_bot' })
  })

  test('can be looked for without being made, and described', async () => {
    const { call, aino } = await aSlack()
    expect(await call('conversations.open', { users: aino, prevent_creation: true })).toMatchObject({ error: 'channel_not_found' })
    const { channel } = await call('conversations.open', { users: [aino], return_im: true })
    expect(channel).toMatchObject({ is_im: true, user: aino })
    expect(await call('conversations.open', { channel: textAt(channel, 'id') })).toMatchObject({
      ok: true,
      channel: { id: textAt(channel, 'id') },
    })
    expect(await call('conversations.open', { channel: 'D404' })).toMatchObject({ error: 'channel_not_found' })
  })

  test('of several needs its own scope', async () => {
    const { call, aino, eero } = await aSlack({ scopes: ['im:write'] })
    expect(await call('conversations.open', { users: aino })).toMatchObject({ ok: true })
    expect(await call('conversations.open', { users: `${aino},${eero}` })).toMatchObject({ error: 'missing_scope', needed: 'mpim:write' })
  })

  test('is neither archived nor widened', async () => {
    const { call, aino, eero } = await aSlack()
    const { channel } = await call('conversations.open', { users: `${aino},${eero}` })
    const error = 'method_not_supported_for_channel_type'
    expect(await call('conversations.archive', { channel: textAt(channel, 'id') })).toMatchObject({ error })
    expect(await call('conversations.invite', { channel: textAt(channel, 'id'), users: aino })).toMatchObject({ error })
  })
})

describe('an invitation', () => {
  test('of a single-channel guest who is elsewhere is refused', async () => {
    const slack = await aSlack()
    const guest = slack.end.addPerson(slack.workspaceId, { name: 'Guest', isSingleChannelGuest: true }).id
    await slack.call('chat.postMessage', { channel: guest, text: 'a DM does not count' })
    expect(await slack.call('conversations.invite', { channel: await room(slack, 'one'), users: guest })).toMatchObject({ ok: true })
    expect(await slack.call('conversations.invite', { channel: await room(slack, 'two'), users: guest })).toMatchObject({
      error: 'ura_max_channels',
    })
  })

  test('of several stops at the first who cannot come, unless forced', async () => {
    const slack = await aSlack()
    const channel = await room(slack)
    const users = `${slack.aino},U404`
    const refused = await slack.call('conversations.invite', { channel, users })
    expect(refused).toMatchObject({ error: 'user_not_found', errors: [{ user: 'U404', ok: false, error: 'user_not_found' }] })
    const members = async () => listAt(await slack.call('conversations.members', { channel }), 'members')
    expect(await members()).not.toContain(slack.aino)
    expect(await slack.call('conversations.invite', { channel, users, force: true })).toMatchObject({
      ok: true,
      errors: [{ user: 'U404' }],
    })
    expect(await members()).toContain(slack.aino)
    expect(await slack.call('conversations.invite', { channel, users: 'U404', force: true })).toMatchObject({ error: 'user_not_found' })
  })

  test('is refused where the workspace does not let apps invite, and is taken once it does', async () => {
    const slack = await aSlack()
    const channel = await room(slack)
    const invite = () => slack.call('conversations.invite', { channel, users: slack.aino })
    slack.end.letAppsInvite(slack.workspaceId, false)
    expect(await invite()).toMatchObject({ error: 'restricted_action' })
    slack.end.letAppsInvite(slack.workspaceId, true)
    expect(await invite()).toMatchObject({ ok: true })
    expect(() => slack.end.letAppsInvite('T404', true)).toThrow('There is no workspace T404')
  })

  test('of nobody, or of more than a hundred, is refused', async () => {
    const slack = await aSlack()
    const channel = await room(slack)
    expect(await slack.call('conversations.invite', { channel })).toMatchObject({ error: 'no_user' })
    const users = Array.from({ length: 101 }, (_, at) => `U${at}`).join(',')
    expect(await slack.call('conversations.invite', { channel, users })).toMatchObject({ error: 'too_many_users' })
  })

  test('can be taken back', async () => {
    const slack = await aSlack()
    const channel = await room(slack)
    await slack.call('conversations.invite', { channel, users: slack.aino })
    await slack.call('chat.postMessage', { channel, text: 'for members' })
    expect(slack.end.as(slack.aino).inbox()).toHaveLength(1)
    expect(await slack.call('conversations.kick', { channel, user: slack.aino })).toMatchObject({ ok: true })
    expect(slack.end.as(slack.aino).inbox()).toEqual([])
    expect(await slack.call('conversations.kick', { channel, user: slack.aino })).toMatchObject({ error: 'not_in_channel' })
    expect(await slack.call('conversations.kick', { channel, user: 'U404' })).toMatchObject({ error: 'user_not_found' })
    const self = (await slack.call('auth.test'))['user_id']
    expect(await slack.call('conversations.kick', { channel, user: self })).toMatchObject({ error: 'cant_kick_self' })
  })
})

describe('a channel', () => {
  test('is renamed to a free name only, and its old name is free again', async () => {
    const slack = await aSlack()
    const channel = await room(slack, 'one')
    await room(slack, 'two')
    expect(await slack.call('conversations.rename', { channel, name: 'two' })).toMatchObject({ error: 'name_taken' })
    expect(await slack.call('conversations.rename', { channel, name: 'three' })).toMatchObject({ channel: { name: 'three' } })
    expect(await slack.call('conversations.create', { name: 'one', is_private: true })).toMatchObject({ ok: true })
    expect(await slack.call('conversations.create', { name: 'three', is_private: true })).toMatchObject({ error: 'name_taken' })
    expect(await slack.call('conversations.create', { is_private: true })).toMatchObject({ error: 'invalid_name_required' })
  })

  test('has a topic of at most 250 characters', async () => {
    const slack = await aSlack()
    const channel = await room(slack)
    expect(await slack.call('conversations.setTopic', { channel, topic: 'x'.repeat(251) })).toMatchObject({ error: 'too_long' })
    expect(await slack.call('conversations.setPurpose', { channel, purpose: 'Mentoring' })).toMatchObject({
      channel: { purpose: { value: 'Mentoring' } },
    })
    expect(await slack.call('conversations.info', { channel })).toMatchObject({ channel: { is_private: true, topic: { value: '' } } })
  })

  test('that the bot does not see is not there', async () => {
    const { call } = await aSlack()
    const args = { channel: 'C404', users: 'U1', user: 'U1', name: 'x', topic: 'x' }
    const methods = ['invite', 'kick', 'archive', 'unarchive', 'rename', 'setTopic', 'members', 'info', 'history']
    const errors = await Promise.all(methods.map(async (method) => (await call(`conversations.${method}`, args))['error']))
    expect(errors).toEqual(methods.map(() => 'channel_not_found'))
  })

  test('once archived stays so for a bot', async () => {
    const slack = await aSlack()
    const channel = await room(slack)
    expect(await slack.call('conversations.unarchive', { channel })).toMatchObject({ error: 'not_archived' })
    await slack.call('conversations.archive', { channel })
    expect(await slack.call('conversations.unarchive', { channel })).toMatchObject({ error: 'not_in_channel' })
  })

  test('shows its history newest first, with metadata for those who ask', async () => {
    const slack = await aSlack()
    const metadata = { event_type: 't', event_payload: { id: 1 } }
    const { channel } = await slack.call('chat.postMessage', { channel: slack.aino, text: 'one', metadata })
    const { ts } = await slack.call('chat.postMessage', { channel, text: 'two' })
    const texts = async (args: Json): Promise<unknown> => {
      const messages = listAt(await slack.call('conversations.history', { channel, ...args }), 'messages')
      return messages.map((message) => [at(message, 'text'), at(message, 'metadata')])
    }
    expect(await texts({})).toEqual([
      ['two', undefined],
      ['one', undefined],
    ])
    expect(await texts({ latest: ts, include_all_metadata: true })).toEqual([['one', metadata]])
    expect(await texts({ oldest: ts })).toEqual([])
    expect(await slack.call('conversations.history', { channel, cursor: 'guessed' })).toMatchObject({ error: 'invalid_cursor' })
  })

  test('is listed by its kind', async () => {
    const slack = await aSlack()
    const archived = await room(slack, 'archived')
    await room(slack, 'open')
    await slack.call('conversations.archive', { channel: archived })
    const names = async (args: Json, method = 'conversations.list'): Promise<unknown> =>
      listAt(await slack.call(method, args), 'channels').map((one) => at(one, 'name'))
    expect(await names({ types: 'private_channel' })).toEqual(['archived', 'open'])
    expect(await names({ types: 'private_channel', exclude_archived: true }, 'users.conversations')).toEqual(['open'])
    expect(await names({})).toEqual([])
    expect(await slack.call('conversations.list', { types: 'secret' })).toMatchObject({ error: 'invalid_types' })
  })
})

describe('people', () => {
  const member = async ({ call }: Slack, user: string, more: Json = {}): Promise<unknown> =>
    at(await call('users.info', { user, ...more }), 'user')

  test('come with zone, flags, and locale when asked for', async () => {
    const slack = await aSlack()
    expect(await member(slack, slack.aino)).toMatchObject({ tz: 'Europe/Helsinki', tz_offset: 7200, deleted: false, is_restricted: false })
    expect(await member(slack, slack.aino)).not.toHaveProperty('locale')
    expect(await member(slack, slack.aino, { include_locale: true })).toMatchObject({ locale: 'en-US' })
  })

  test('of an organisation say so', async () => {
    const slack = await aSlack()
    const { id } = slack.end.addWorkspace({ name: 'Espoo', enterpriseId: 'E1' })
    const [token, olli] = [slack.end.installForEnterprise('E1', ['users:read'], [id]), slack.end.addPerson(id, { name: 'Olli' }).id]
    const told = await slack.call('users.info', { user: olli }, token)
    expect(at(told, 'user.enterprise_user')).toMatchObject({ enterprise_id: 'E1', teams: [id] })
    expect(await member(slack, slack.aino)).not.toHaveProperty('enterprise_user')
  })

  test('show their e-mail with the scope only', async () => {
    const shy = await aSlack({ scopes: ['users:read'] })
    expect(at(await member(shy, shy.aino), 'profile')).not.toHaveProperty('email')
    expect(await shy.call('users.lookupByEmail', { email: 'aino@example.org' })).toMatchObject({ needed: 'users:read.email' })
    const open = await aSlack()
    expect(at(await member(open, open.aino), 'profile')).toMatchObject({ email: 'aino@example.org' })
  })

  test('who are guests, strangers or gone are marked so', async () => {
    const slack = await aSlack()
    const add = (more: object): string => slack.end.addPerson(slack.workspaceId, { name: 'P', email: 'p@example.org', ...more }).id
    expect(await member(slack, add({ isGuest: true }))).toMatchObject({ is_restricted: true, is_ultra_restricted: false })
    expect(await member(slack, add({ isSingleChannelGuest: true }))).toMatchObject({ is_restricted: true, is_ultra_restricted: true })
    const stranger = await member(slack, add({ isExternal: true }), { include_locale: true })
    expect(['is_stranger', 'locale', 'profile.email'].map((path) => at(stranger, path))).toEqual([true, undefined, undefined])
    const gone = await member(slack, add({ isDeactivated: true }))
    expect(['deleted', 'tz'].map((path) => at(gone, path))).toEqual([true, undefined])
  })

  test('who are gone or of another organisation are not found by e-mail', async () => {
    const slack = await aSlack()
    await slack.end.changePerson(slack.aino, { isDeactivated: true })
    await slack.end.changePerson(slack.eero, { isExternal: true })
    for (const email of ['aino@example.org', 'eero@example.org']) {
      expect(await slack.call('users.lookupByEmail', { email })).toMatchObject({ error: 'users_not_found' })
    }
  })

  test('are listed with Slackbot, which says it is no bot, and the bot', async () => {
    const slack = await aSlack()
    const members = listAt(await slack.call('users.list'), 'members')
    expect(members.find((one) => at(one, 'id') === 'USLACKBOT')).toMatchObject({ is_bot: false })
    expect(members.filter((one) => at(one, 'is_bot') === true)).toHaveLength(1)
    expect(await slack.call('users.list', { cursor: 'guessed' })).toMatchObject({ error: 'invalid_cursor' })
  })

  test('live in workspaces that exist', async () => {
    const { end } = await aSlack()
    expect(() => end.addPerson('T404', { name: 'X' })).toThrow('There is no workspace T404')
    expect(() => end.installApp('T404', [])).toThrow('There is no workspace T404')
  })
})

test('pins: what cannot be pinned is refused', async () => {
  const slack = await aSlack()
  const channel = await room(slack)
  const { ts: timestamp } = await slack.call('chat.postMessage', { channel, text: 'pin me' })
  expect(await slack.call('pins.add', { channel })).toMatchObject({ error: 'no_item_specified' })
  expect(await slack.call('pins.add', { channel, timestamp: '1.000001' })).toMatchObject({ error: 'message_not_found' })
  expect(await slack.call('pins.add', { channel: 'C404', timestamp })).toMatchObject({ error: 'channel_not_found' })
  await slack.call('pins.add', { channel, timestamp })
  expect((await slack.call('pins.list', { channel }))['items']).toMatchObject([{ type: 'message', message: { text: 'pin me' } }])
  const again = await slack.call('chat.postMessage', { channel, text: 'later' })
  await slack.call('conversations.archive', { channel })
  expect(await slack.call('pins.add', { channel, timestamp: again['ts'] })).toMatchObject({ error: 'is_archived' })
})
