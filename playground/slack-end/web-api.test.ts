import { describe, expect, test } from 'vitest'
import { hoursAfter } from '../../src/kit/clock.ts'
import { at, listAt } from '../../test/stages/slack-app.ts'
import { aSlack } from '../../test/stages/slack-ends.ts'

const seconds = (count: number): number => count / 3600

describe('who may call', () => {
  test('nobody without a token', async () => {
    const { end } = await aSlack()
    const response = await fetch(`${end.apiUrl}auth.test`, { method: 'POST' })
    expect([response.status, await response.json()]).toEqual([200, { ok: false, error: 'not_authed' }])
  })

  test('a token that was never issued, or was revoked, is refused', async () => {
    const { call } = await aSlack()
    expect(await call('auth.test', {}, 'xoxb-guessed')).toEqual({ ok: false, error: 'invalid_auth' })
    expect(await call('auth.revoke')).toEqual({ ok: true, revoked: true })
    expect(await call('auth.test')).toEqual({ ok: false, error: 'token_revoked' })
  })

  test('an uninstalled app is inactive', async () => {
    const { end, call, workspaceId } = await aSlack()
    await end.uninstallApp(workspaceId)
    expect(await call('auth.test')).toMatchObject({ error: 'account_inactive' })
  })

  test('the app itself removes itself with its secret only', async () => {
    const { call } = await aSlack()
    expect(await call('apps.uninstall', { client_id: '1.1', client_secret: 'guessed' })).toMatchObject({
      error: 'client_id_token_mismatch',
    })
    expect(await call('apps.uninstall', { client_id: '1.1', client_secret: 'client-secret' })).toEqual({ ok: true })
    expect(await call('auth.test')).toMatchObject({ error: 'account_inactive' })
  })

  test('an app-level token opens connections and nothing else', async () => {
    const { call } = await aSlack({ app: { appToken: 'xapp-1' } })
    expect(await call('auth.test', {}, 'xapp-1')).toMatchObject({ error: 'not_allowed_token_type' })
    expect(await call('apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' })
    expect(await call('apps.connections.open', {}, 'xapp-1')).toMatchObject({ ok: true, url: expect.stringMatching(/^ws:/) })
  })

  test('a missing scope is named, with what is there', async () => {
    const { call, raw } = await aSlack({ scopes: ['chat:write'] })
    expect(await call('users.list')).toEqual({ ok: false, error: 'missing_scope', needed: 'users:read', provided: 'chat:write' })
    const { headers } = await raw('users.list')
    expect([headers.get('x-oauth-scopes'), headers.get('x-accepted-oauth-scopes')]).toEqual(['chat:write', 'users:read'])
  })

  test('scopes can be left unchecked', async () => {
    const { call } = await aSlack({ scopes: ['chat:write'], strictScopes: false })
    expect(await call('users.list')).toMatchObject({ ok: true })
  })

  test('views need no scope, but a field for files does', async () => {
    const { call, aino } = await aSlack({ scopes: ['commands'] })
    expect(await call('views.publish', { user_id: aino, view: { type: 'home', blocks: [] } })).toMatchObject({ ok: true })
    const label = { type: 'plain_text', text: 'List' }
    const blocks = [{ type: 'input', label, element: { type: 'file_input' } }]
    const view = { type: 'modal', title: label, submit: label, blocks }
    expect(await call('views.open', { trigger_id: 'any', view })).toMatchObject({ error: 'missing_scope', needed: 'files:read' })
  })
})

describe('how it is called', () => {
  test('with a form body, structures as JSON texts, the token as a field', async () => {
    const { end, token, aino } = await aSlack()
    const blocks = JSON.stringify([{ type: 'section', text: { type: 'mrkdwn', text: 'hello' } }])
    const body = new URLSearchParams({ token, channel: aino, text: 'hello', blocks })
    const response = await fetch(`${end.apiUrl}chat.postMessage`, { method: 'POST', body })
    expect(await response.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'section' }] } })
  })

  test('with a broken structure it is refused', async () => {
    const { call, aino } = await aSlack()
    expect(await call('chat.postMessage', { channel: aino, blocks: '[{' })).toMatchObject({ error: 'invalid_blocks_format' })
    expect(await call('chat.postMessage', { channel: aino, text: 'x', metadata: '[1]' })).toMatchObject({
      error: 'invalid_metadata_format',
    })
    expect(await call('chat.postMessage', { channel: aino, text: 'x', metadata: {} })).toMatchObject({ error: 'invalid_metadata_schema' })
  })

  test('without what it needs it says what is missing', async () => {
    const { call } = await aSlack()
    const messages = ['[ERROR] missing required field: ts']
    expect(await call('chat.update', { channel: 'C1' })).toMatchObject({ error: 'invalid_arguments', response_metadata: { messages } })
  })

  test('by a name that there is not', async () => {
    const { call } = await aSlack()
    expect(await call('chat.shout')).toMatchObject({ ok: false, error: 'unknown_method' })
  })

  test('every call is remembered, without secrets', async () => {
    const { end, call, token, workspaceId, aino } = await aSlack()
    await call('chat.postMessage', { channel: aino, text: 'hello', token })
    await call('chat.postMessage', { channel: 'C404', text: 'hello' })
    expect(end.calls.map(({ method, workspaceId: where, outcome }) => [method, where, outcome])).toEqual([
      ['chat.postMessage', workspaceId, 'ok'],
      ['chat.postMessage', workspaceId, 'channel_not_found'],
    ])
    expect(JSON.stringify(end.calls)).not.toContain('xoxb')
  })
})

describe('for an organisation', () => {
  const org = async () => {
    const slack = await aSlack()
    const { id } = slack.end.addWorkspace({ name: 'Espoo', enterpriseId: 'E1' })
    const other = slack.end.addWorkspace({ name: 'Vantaa', enterpriseId: 'E1' }).id
    const person = slack.end.addPerson(id, { name: 'Oona' }).id
    const token = slack.end.installForEnterprise('E1', ['users:read', 'chat:write', 'team:read', 'groups:write'], [id])
    return { ...slack, id, other, person, token }
  }

  test('one token serves the workspaces it was granted, which must be named', async () => {
    const { call, token, id, other, person } = await org()
    expect(await call('users.list', {}, token)).toMatchObject({ error: 'missing_argument' })
    const members = listAt(await call('users.list', { team_id: id }, token), 'members')
    expect(members.map((member) => at(member, 'id'))).toContain(person)
    expect(await call('users.list', { team_id: other }, token)).toMatchObject({ error: 'team_access_not_granted' })
  })

  test('it knows itself as an organisation, and writes to its people', async () => {
    const { call, token, id, person } = await org()
    expect(await call('auth.test', {}, token)).toMatchObject({ enterprise_id: 'E1', is_enterprise_install: true })
    expect(await call('chat.postMessage', { channel: person, text: 'hello' }, token)).toMatchObject({ ok: true })
    expect(await call('team.info', { team_id: id }, token)).toMatchObject({ team: { id, name: 'Espoo', enterprise_id: 'E1' } })
  })

  test('people of other workspaces are strangers to it', async () => {
    const { call, token, aino } = await org()
    expect(await call('chat.postMessage', { channel: aino, text: 'hello' }, token)).toMatchObject({ error: 'channel_not_found' })
    expect(await call('users.info', { user: aino }, token)).toMatchObject({ error: 'user_not_found' })
  })
})

describe('how often it is called', () => {
  test('one message a second and channel, after a burst; then it says how long to wait', async () => {
    const { call, raw, clock, aino, eero } = await aSlack({ rates: 1 })
    for (const _ of [1, 2, 3, 4, 5]) expect(await call('chat.postMessage', { channel: aino, text: 'x' })).toMatchObject({ ok: true })
    const response = await raw('chat.postMessage', { channel: aino, text: 'x' })
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      429,
      '1',
      { ok: false, error: 'ratelimited' },
    ])
    expect(await call('chat.postMessage', { channel: eero, text: 'x' })).toMatchObject({ ok: true })
    clock.turnTo(hoursAfter(clock.now(), seconds(1)))
    expect(await call('chat.postMessage', { channel: aino, text: 'x' })).toMatchObject({ ok: true })
  })

  test('by tier for everything else', async () => {
    const { call, raw } = await aSlack({ rates: 1 })
    for (let at = 0; at < 20; at++) expect(await call('users.list')).toMatchObject({ ok: true })
    const response = await raw('users.list')
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3'])
    expect(await call('auth.test')).toMatchObject({ ok: true })
  })

  test('rates can be switched off and on', async () => {
    const { end, call, raw } = await aSlack({ rates: 1 })
    end.setRates(0)
    for (let at = 0; at < 25; at++) await call('users.list')
    end.setRates(1)
    for (let at = 0; at < 20; at++) expect(await call('users.list')).toMatchObject({ ok: true })
    expect((await raw('users.list')).status).toBe(429)
  })
})

describe('what goes wrong', () => {
  const post = { text: 'hello', metadata: { event_type: 'pari_delivery', event_payload: { delivery: 'd1' } } }

  test.each([
    ['rateLimited', 429, '7', 0],
    ['rateLimitedBare', 429, null, 0],
    ['errorBefore', 500, null, 0],
    ['errorAfter', 500, null, 1],
  ] as const)('%s answers %s', async (fault, status, retryAfter, messages) => {
    const { end, raw, call, aino } = await aSlack()
    end.setFaults([{ fault, next: 1, retryAfter: 7 }])
    const response = await raw('chat.postMessage', { channel: aino, ...post })
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter])
    expect(end.as(aino).inbox()).toHaveLength(messages)
    expect(end.calls.at(-1)?.outcome).toBe(`fault: ${fault}`)
    expect(await call('chat.postMessage', { channel: aino, ...post })).toMatchObject({ ok: true })
    expect(end.duplicates()).toHaveLength(messages)
  })

  test.each([
    ['resetBefore', 0],
    ['resetAfter', 1],
  ] as const)('%s breaks the connection', async (fault, messages) => {
    const { end, raw, aino } = await aSlack()
    end.setFaults([{ fault, next: 1 }])
    await expect(raw('chat.postMessage', { channel: aino, ...post })).rejects.toThrow('fetch failed')
    expect(end.as(aino).inbox()).toHaveLength(messages)
  })

  test.each([
    ['hangBefore', 0],
    ['hangAfter', 1],
  ] as const)('%s never answers', async (fault, messages) => {
    const { end, raw, aino } = await aSlack()
    end.setFaults([{ fault, next: 1 }])
    const called = end.calls.length
    const hanging = raw('chat.postMessage', { channel: aino, ...post }).catch(() => 'broken off')
    await expect.poll(() => end.calls).toHaveLength(called + 1)
    const late = new Promise((resolve) => setTimeout(() => resolve('nothing came'), 100))
    expect(await Promise.race([hanging, late])).toBe('nothing came')
    expect(end.as(aino).inbox()).toHaveLength(messages)
  })

  test('slow answers late', async () => {
    const { end, call, aino } = await aSlack()
    end.setFaults([{ fault: 'slow', next: 1, milliseconds: 50 }])
    const begun = process.hrtime.bigint()
    expect(await call('chat.postMessage', { channel: aino, ...post })).toMatchObject({ ok: true })
    expect(Number(process.hrtime.bigint() - begun) / 1e6).toBeGreaterThan(45)
  })

  test('only named methods are befallen, for as long as the plan stands', async () => {
    const { end, raw, aino } = await aSlack()
    end.setFaults([{ fault: 'errorBefore', methods: ['chat.postMessage'] }])
    expect((await raw('auth.test')).status).toBe(200)
    expect((await raw('chat.postMessage', { channel: aino, ...post })).status).toBe(500)
    end.setFaults([])
    expect((await raw('chat.postMessage', { channel: aino, ...post })).status).toBe(200)
  })
})

test('2,000 posts take seconds', async () => {
  const { end, token } = await aSlack()
  const { id } = end.addWorkspace({ name: 'Large' })
  const bot = end.installApp(id, ['chat:write'])
  const people = Array.from({ length: 200 }, (_, at) => end.addPerson(id, { name: `Person ${at}` }).id)
  const before = process.cpuUsage()
  const send = async (at: number): Promise<void> => {
    const body = JSON.stringify({ channel: people[at % 200], text: `message ${at}`, metadata: { event_type: 't', event_payload: { at } } })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${bot}` }
    const response = await fetch(`${end.apiUrl}chat.postMessage`, { method: 'POST', headers, body })
    expect(await response.json()).toMatchObject({ ok: true })
  }
  for (let at = 0; at < 2000; at += 20) await Promise.all(Array.from({ length: 20 }, (_, more) => send(at + more)))
  // Of this process alone: how much else the machine does is its own matter.
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(12)
  expect(end.duplicates()).toEqual([])
  expect(token).not.toBe(bot)
})
