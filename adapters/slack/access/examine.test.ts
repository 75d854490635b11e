import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { randomIds } from '../../../src/kit/ids.ts'
import { silentLog } from '../../../src/kit/log.ts'
import { createSeal } from '../../../src/kit/seal.ts'
import { openSlack, type SlackSettings } from '../index.ts'
import { aHouse, type House, signingSecret } from '../test/house.ts'
import { fakeSlack } from '../test/slack.ts'
import { botScopes, optionalBotScopes } from './scopes.ts'

const many: SlackSettings = {
  clientId: '1.2',
  clientSecret: 'secret',
  signingSecret,
  socketMode: false,
  baseUrl: 'https://pari.example.org',
}
const everything = [...botScopes, ...optionalBotScopes]

/** Pari in T1, with these scopes. */
async function installed(scopes: readonly string[], key = randomBytes(32)) {
  const house = await aHouse(many, { key })
  house.slack.answer('oauth.v2.access', {
    ...{ ok: true, app_id: 'A1', token_type: 'bot', access_token: 'xoxb-1', scope: scopes.join(','), bot_user_id: 'UBOT' },
    ...{ team: { id: 'T1', name: 'Helsinki' }, enterprise: null, is_enterprise_install: false, authed_user: { id: 'UADMIN' } },
  })
  house.slack.answer('auth.test', { ok: true, bot_id: 'B1', url: 'https://helsinki.slack.com/' })
  const begun = await fetch(`${house.url}/slack/install`, { redirect: 'manual' })
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? ''
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  await fetch(`${house.url}/slack/oauth_redirect?${new URLSearchParams({ code: 'code', state }).toString()}`, { headers: { cookie } })
  return house
}

const wrongIn = async ({ adapter }: House, depth: 'kept' | 'asked' = 'kept', ids = ['T1']) =>
  (await adapter.examine(ids, depth)).flatMap(({ part, isWell, words }) => (isWell ? [] : `${part}: ${words}`))

describe('what was granted in each workspace', () => {
  test('is compared with what Pari needs, without asking Slack', async () => {
    const house = await installed(everything)
    const before = house.slack.calls.length
    expect(await wrongIn(house)).toEqual([])
    expect(house.slack.calls).toHaveLength(before)
  })

  test('says what will not work without a scope; an optional one may be missing', async () => {
    const house = await installed(everything.filter((scope) => !['commands', 'pins:write', 'files:read'].includes(scope)))
    expect(await wrongIn(house)).toEqual([
      'Slack: scopes in T1: without pins:write the first words of a channel are not pinned; without commands /mentoring and the shortcuts do ' +
        'nothing. Add what is missing under OAuth & Permissions, and install the app again',
    ])
    const optional = await installed(botScopes)
    expect(await wrongIn(optional)).toEqual([])
    expect(JSON.stringify(await optional.adapter.examine(['T1'], 'kept'))).toContain('without files:read a list is pasted')
  })

  test('cannot be told where Pari is not installed, or where the tokens cannot be opened', async () => {
    const house = await installed(everything)
    expect(await wrongIn(house, 'kept', ['T2'])).toEqual([expect.stringContaining('Slack: token of T2: there is none that could be used')])
    const elsewhere = await aHouse(many, { memory: house.memory, key: randomBytes(32) })
    expect(await wrongIn(elsewhere)).toEqual([expect.stringMatching(/^Slack: token of T1: .*cannot be opened/)])
  })
})

describe('asked, Slack', () => {
  const at = (date: string) => new Response('{"ok":true}', { headers: { date } })

  test('says whether it takes the tokens still, and what time it is', async () => {
    const house = await installed(everything)
    house.slack.answer('api.test', () => at('Thu, 14 Jan 2027 12:00:03 GMT'))
    expect(await wrongIn(house, 'asked')).toEqual([])
    house.slack.answer('auth.test', { ok: false, error: 'token_revoked' })
    house.slack.answer('api.test', () => at('Thu, 14 Jan 2027 12:01:10 GMT'))
    expect(await wrongIn(house, 'asked')).toEqual([
      'Slack: token of T1: Slack does not take it (token_revoked). Install Pari there again; until then nothing is sent there',
      expect.stringContaining('Slack: clock: our clock is 70 s behind'),
    ])
  })

  test('refuses an app token in words', async () => {
    const slack = fakeSlack()
    slack.answer('auth.test', { ok: true, team_id: 'T1', team: 'Helsinki' })
    const socket = { botToken: 'xoxb-1', appToken: 'xapp-1', socketMode: true, baseUrl: null } as const
    slack.answer('apps.connections.open', { ok: false, error: 'missing_scope' })
    const { memory, tokens, clock } = await aHouse()
    const seal = createSeal([randomBytes(32)])
    // It would not get so far as to listen; looking is possible all the same.
    const adapter = openSlack(socket, { memory, tokens, clock, seal, ids: randomIds(clock), log: silentLog, fetch: slack.fetch })
    const wrong = (await adapter.examine([], 'asked')).filter(({ isWell }) => !isWell)
    expect(wrong).toEqual([expect.objectContaining({ part: 'Slack: app token', words: expect.stringContaining('connections:write') })])
  })

  test('that is not reached is said, and nothing is thrown', async () => {
    const house = await aHouse()
    house.slack.answer('api.test', new TypeError('fetch failed'))
    expect(await wrongIn(house, 'asked')).toEqual(['Slack: clock: Slack could not be asked for its time'])
  })
})
