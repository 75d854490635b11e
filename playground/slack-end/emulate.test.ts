import { createServer } from 'node:net'
import { createEmulator } from 'emulate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/kit/clock.ts'
import { startSlackEnd } from './index.ts'

/**
 * The same calls against `emulate` 0.12.2, an independent stand-in for Slack, and against this end: error names and shapes agree.
 * Where emulate departs from Slack's own documentation, the last tests say so and who is right.
 */

interface Answer {
  readonly ok: boolean
  readonly error?: string
  readonly [field: string]: unknown
}

/** One stand-in, with two people and a bot token. */
interface Side {
  readonly call: (method: string, args?: Record<string, unknown>, token?: string) => Promise<Answer>
  readonly people: readonly [string, string]
  readonly bot: string
  readonly install: (scopes: string) => Promise<Answer>
  stop(): Promise<void>
}

const scopes = 'chat:write,im:write,mpim:write,groups:write,groups:read,channels:read,pins:write,pins:read,users:read,users:read.email'
const client = { client_id: '12345.67890', client_secret: 'client-secret' }
const redirect = 'http://127.0.0.1:9/slack/oauth_redirect'

function caller(url: string, usual: () => string) {
  return async (method: string, args: Record<string, unknown> = {}, token = usual()): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) }
    const response = await fetch(`${url}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(args) })
    return (await response.json()) as Answer
  }
}

async function exchange(url: string, location: string | null): Promise<Answer> {
  const code = new URL(location ?? '', url).searchParams.get('code') ?? ''
  return caller(url, () => '')('oauth.v2.access', { ...client, code, redirect_uri: redirect }, '')
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

async function theirSide(): Promise<Side> {
  const users = ['Aino', 'Eero'].map((name) => ({ name: name.toLowerCase(), real_name: name, email: `${name.toLowerCase()}@example.org` }))
  const oauth_apps = [{ ...client, app_id: 'A1', name: 'Pari', redirect_uris: [redirect], scopes: scopes.split(','), bot_name: 'pari' }]
  const seed = { slack: { users, oauth_apps, strict_scopes: true, tokens: [] } }
  const emulator = await createEmulator({ service: 'slack', port: await freePort(), seed })
  let token = ''
  const call = caller(emulator.url, () => token)
  const install = async (wanted: string): Promise<Answer> => {
    const page = await (
      await fetch(`${emulator.url}/oauth/v2/authorize?${new URLSearchParams({ ...client, redirect_uri: redirect }).toString()}`)
    ).text()
    const user_id = /name="user_id" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const body = new URLSearchParams({ user_id, redirect_uri: redirect, scope: wanted, state: 's', client_id: client.client_id })
    const agreed = await fetch(`${emulator.url}/oauth/v2/authorize/callback`, { method: 'POST', body, redirect: 'manual' })
    return exchange(emulator.url, agreed.headers.get('location'))
  }
  const installed = await install(scopes)
  token = String(installed['access_token'])
  const found = await Promise.all(users.map(({ email }) => call('users.lookupByEmail', { email })))
  const [aino = '', eero = ''] = found.map((answer) => (answer['user'] as { id: string }).id)
  return { call, people: [aino, eero], bot: String(installed['bot_user_id']), install, stop: () => emulator.close() }
}

async function ourSide(): Promise<Side> {
  const app = { id: 'A1', clientId: client.client_id, clientSecret: client.client_secret, signingSecret: 's', scopes: scopes.split(',') }
  const end = await startSlackEnd({ clock: systemClock, app, rates: 0 })
  const { id } = end.addWorkspace({ name: 'Emulate' })
  const [aino, eero] = ['Aino', 'Eero'].map((name) => end.addPerson(id, { name, email: `${name.toLowerCase()}@example.org` }).id)
  let token = ''
  const install = async (wanted: string): Promise<Answer> => {
    const query = new URLSearchParams({ client_id: client.client_id, scope: wanted, redirect_uri: redirect, state: 's' })
    const page = await (await fetch(`${end.authorizeUrl}?${query.toString()}`)).text()
    const link = (/href="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&')
    const agreed = await fetch(new URL(link, end.url), { redirect: 'manual' })
    return exchange(end.url, agreed.headers.get('location'))
  }
  const installed = await install(scopes)
  token = String(installed['access_token'])
  return {
    call: caller(end.url, () => token),
    people: [aino ?? '', eero ?? ''],
    bot: String(installed['bot_user_id']),
    install,
    stop: () => end.stop(),
  }
}

let theirs: Side
let ours: Side
beforeAll(async () => {
  theirs = await theirSide()
  ours = await ourSide()
})
afterAll(async () => {
  await theirs?.stop()
  await ours?.stop()
})

const idOf = (answer: Answer): string => (answer['channel'] as { id: string }).id
const room = async (side: Side, name: string): Promise<string> => idOf(await side.call('conversations.create', { name, is_private: true }))
const posted = async (side: Side, channel: string): Promise<string> =>
  String((await side.call('chat.postMessage', { channel, text: 'hello' }))['ts'])
const only = (value: unknown, ...names: string[]): unknown =>
  Object.fromEntries(names.map((name) => [name, (value as Record<string, unknown>)[name]]))
const verdict = (answer: Answer): unknown => only(answer, 'ok', 'error', 'needed')

/** Deeds whose outcome must be the same on both sides. */
const deeds: Readonly<Record<string, (side: Side) => Promise<unknown>>> = {
  'a call without a token': async ({ call }) => verdict(await call('auth.test', {}, '')),
  'who the token is': async ({ call, bot }) => {
    const answer = await call('auth.test')
    return [answer.ok, answer['user_id'] === bot, typeof answer['team_id'], typeof answer['bot_id'], typeof answer['url']]
  },
  'a person found by e-mail': async ({ call }) => {
    const { user } = await call('users.lookupByEmail', { email: 'aino@example.org' })
    return [only(user, 'real_name', 'deleted', 'is_bot'), only((user as Record<string, unknown>)['profile'], 'email')]
  },
  'nobody of that e-mail': async ({ call }) => verdict(await call('users.lookupByEmail', { email: 'nobody@example.org' })),
  'nobody of that id': async ({ call }) => verdict(await call('users.info', { user: 'U404' })),
  'people page by page': async ({ call }) => {
    const seen: string[] = []
    let cursor = ''
    do {
      const answer = await call('users.list', { limit: 1, ...(cursor === '' ? {} : { cursor }) })
      const members = answer['members'] as { id: string }[]
      expect(members).toHaveLength(1)
      seen.push(...members.map(({ id }) => id))
      cursor = (answer['response_metadata'] as { next_cursor: string }).next_cursor
    } while (cursor !== '')
    return [new Set(seen).size === seen.length, seen.length >= 3]
  },
  'a DM opened twice': async ({ call, people: [aino] }) => {
    const [first, second] = [await call('conversations.open', { users: aino }), await call('conversations.open', { users: aino })]
    return [idOf(first) === idOf(second), idOf(first)[0], second['already_open'], second['no_op']]
  },
  'a group DM in another order': async ({ call, people: [aino, eero] }) => {
    const first = await call('conversations.open', { users: `${aino},${eero}` })
    return idOf(first) === idOf(await call('conversations.open', { users: `${eero},${aino}` }))
  },
  'a DM with nobody': async ({ call }) => verdict(await call('conversations.open', {})),
  'a DM with a stranger': async ({ call }) => verdict(await call('conversations.open', { users: 'U404' })),
  'a group DM of nine': async ({ call }) => verdict(await call('conversations.open', { users: 'U1,U2,U3,U4,U5,U6,U7,U8,U9' })),
  'a channel created': async ({ call, bot }) => {
    const { channel } = await call('conversations.create', { name: 'created', is_private: true })
    return [only(channel, 'name', 'is_private', 'is_archived', 'num_members'), (channel as Record<string, unknown>)['creator'] === bot]
  },
  'a name taken': async (side) => {
    await room(side, 'taken')
    return verdict(await side.call('conversations.create', { name: 'taken', is_private: true }))
  },
  'a name with specials': async ({ call }) => verdict(await call('conversations.create', { name: 'Mentors & friends!', is_private: true })),
  'a name too long': async ({ call }) => verdict(await call('conversations.create', { name: 'a'.repeat(81), is_private: true })),
  'a name of dashes': async ({ call }) => verdict(await call('conversations.create', { name: '---', is_private: true })),
  'a public channel without the scope': async ({ call }) => {
    const answer = await call('conversations.create', { name: 'open' })
    return [answer.error, String(answer['needed']).split('|')[0], answer['provided']]
  },
  'an invitation, twice': async (side) => {
    const channel = await room(side, 'invited')
    const first = await side.call('conversations.invite', { channel, users: side.people.join(',') })
    const second = await side.call('conversations.invite', { channel, users: side.people[0] })
    return [only(first['channel'], 'num_members'), verdict(second), (second['errors'] as { error: string }[])[0]?.error]
  },
  'an invitation of the bot itself': async (side) =>
    verdict(await side.call('conversations.invite', { channel: await room(side, 'self'), users: side.bot })),
  'an invitation of a stranger': async (side) =>
    verdict(await side.call('conversations.invite', { channel: await room(side, 'stranger'), users: 'U404' })),
  'an archived channel': async (side) => {
    const channel = await room(side, 'archived')
    return [
      verdict(await side.call('conversations.archive', { channel })),
      verdict(await side.call('chat.postMessage', { channel, text: 'late' })),
      verdict(await side.call('conversations.invite', { channel, users: side.people[0] })),
      verdict(await side.call('conversations.setTopic', { channel, topic: 'late' })),
      verdict(await side.call('conversations.archive', { channel })),
    ]
  },
  'a topic': async (side) => {
    const channel = await room(side, 'topical')
    return verdict(await side.call('conversations.setTopic', { channel, topic: 'What we read' }))
  },
  'a post without words': async (side) => verdict(await side.call('chat.postMessage', { channel: await room(side, 'wordless') })),
  'a post to nowhere': async ({ call }) => verdict(await call('chat.postMessage', { channel: 'C404', text: 'hello' })),
  'a post': async (side) => {
    const channel = await room(side, 'posted')
    const answer = await side.call('chat.postMessage', { channel, text: 'hello' })
    const message = answer['message'] as Record<string, unknown>
    const isStamp = /^\d{10}\.\d{6}$/.test(String(answer['ts']))
    return [answer['channel'] === channel, isStamp, only(message, 'type', 'text'), message['ts'] === answer['ts']]
  },
  'a post to a person': async ({ call, people: [aino] }) => {
    const answer = await call('chat.postMessage', { channel: aino, text: 'hello' })
    return [answer.ok, String(answer['channel'])[0]]
  },
  'an update': async (side) => {
    const channel = await room(side, 'updated')
    const ts = await posted(side, channel)
    return only(await side.call('chat.update', { channel, ts, text: 'changed' }), 'ok', 'text')
  },
  'an update of nothing': async (side) =>
    verdict(await side.call('chat.update', { channel: await room(side, 'empty'), ts: '1.000001', text: 'changed' })),
  'a pin, twice': async (side) => {
    const channel = await room(side, 'pinned')
    const timestamp = await posted(side, channel)
    return [
      verdict(await side.call('pins.add', { channel, timestamp })),
      verdict(await side.call('pins.add', { channel, timestamp })),
      verdict(await side.call('pins.remove', { channel, timestamp })),
      verdict(await side.call('pins.remove', { channel, timestamp })),
    ]
  },
  'an ephemeral for somebody outside': async (side) =>
    verdict(await side.call('chat.postEphemeral', { channel: await room(side, 'outside'), user: side.people[0], text: 'psst' })),
  'a modal without a real trigger': async ({ call }) => {
    const view = { type: 'modal', title: { type: 'plain_text', text: 'Form' }, blocks: [] }
    return verdict(await call('views.open', { trigger_id: 'no such', view }))
  },
  'a Home tab': async ({ call, people: [aino] }) => {
    const { view, ok } = await call('views.publish', { user_id: aino, view: { type: 'home', blocks: [{ type: 'divider' }] } })
    return [ok, only(view, 'type'), typeof (view as Record<string, unknown>)['hash'], typeof (view as Record<string, unknown>)['id']]
  },
  'a Home tab over a stale one': async ({ call, people: [, eero] }) => {
    await call('views.publish', { user_id: eero, view: { type: 'home', blocks: [] } })
    return verdict(await call('views.publish', { user_id: eero, hash: 'stale', view: { type: 'home', blocks: [] } }))
  },
  'a token for a code': async ({ install }) => {
    const answer = await install('chat:write')
    const { team, authed_user } = answer as Answer & { team: object; authed_user: object }
    const token = String(answer['access_token']).slice(0, 5)
    return [
      token,
      only(answer, 'ok', 'token_type', 'app_id', 'enterprise', 'is_enterprise_install'),
      Object.keys(team),
      Object.keys(authed_user),
    ]
  },
  'a code that nobody gave': async ({ call }) => verdict(await call('oauth.v2.access', { ...client, code: 'guessed' }, '')),
  'a client that nobody knows': async ({ call }) => verdict(await call('oauth.v2.access', { ...client, client_id: '1.1', code: 'x' }, '')),
}

describe('as on emulate', () => {
  test.each(Object.entries(deeds))('%s', async (_, deed) => {
    expect(await deed(ours)).toEqual(await deed(theirs))
  })
})

describe('unlike emulate, and as Slack documents it', () => {
  test('a token that nobody issued is invalid_auth; emulate takes any token', async () => {
    expect(await ours.call('auth.test', {}, 'xoxb-guessed')).toMatchObject({ error: 'invalid_auth' })
    expect(await theirs.call('auth.test', {}, 'xoxb-guessed')).toMatchObject({ ok: true })
  })

  test('a wrong client secret is bad_client_secret; emulate says invalid_client_id', async () => {
    const args = { ...client, client_secret: 'guessed', code: 'x' }
    expect(verdict(await ours.call('oauth.v2.access', args, ''))).toMatchObject({ error: 'bad_client_secret' })
    expect(verdict(await theirs.call('oauth.v2.access', args, ''))).toMatchObject({ error: 'invalid_client_id' })
  })

  test('blocks are judged; emulate takes anything', async () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]
    const channel = await room(ours, 'judged')
    expect(verdict(await ours.call('chat.postMessage', { channel, text: 'hello', blocks }))).toMatchObject({ error: 'invalid_blocks' })
    const there = await room(theirs, 'judged')
    expect(await theirs.call('chat.postMessage', { channel: there, text: 'hello', blocks })).toMatchObject({ ok: true })
  })

  test('a bot cannot unarchive; emulate lets it', async () => {
    for (const [side, ok] of [
      [ours, false],
      [theirs, true],
    ] as const) {
      const channel = await room(side, 'revived')
      await side.call('conversations.archive', { channel })
      expect(await side.call('conversations.unarchive', { channel })).toMatchObject({ ok })
    }
  })
})
