import { describe, expect, test } from 'vitest'
import { hoursAfter, Instant } from '../../../src/kit/clock.ts'
import type { SlackSettings } from '../config.ts'
import { finnish } from '../copy.fi.ts'
import { swedish } from '../copy.sv.ts'
import { english } from '../copy.ts'
import { aHouse, anEvent, type House, signingSecret } from '../test/house.ts'

const settings: SlackSettings = {
  clientId: '1.2',
  clientSecret: 'the-client-secret',
  signingSecret,
  socketMode: false,
  baseUrl: 'https://pari.example.org',
}

const granted = {
  ok: true,
  app_id: 'A1',
  token_type: 'bot',
  access_token: 'xoxe.xoxb-1',
  refresh_token: 'xoxe-1',
  expires_in: 43_200,
  bot_user_id: 'UBOT',
  scope: 'chat:write,im:write,files:read',
  team: { id: 'T1', name: 'Helsinki' },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: 'UADMIN' },
}

const forKone = { ...granted, team: null, enterprise: { id: 'E1', name: 'Kone' }, is_enterprise_install: true }

async function aServer(answer: object = granted) {
  const house = await aHouse(settings)
  house.slack.answer('oauth.v2.access', answer)
  house.slack.answer('auth.test', { ok: true, bot_id: 'B1', url: 'https://kone.enterprise.slack.com/' })
  return house
}

/** Opens the page, as a browser does, and says where it is sent and with which cookie. */
async function begin({ url }: House) {
  const answer = await fetch(`${url}/slack/install`, { redirect: 'manual' })
  const to = new URL(answer.headers.get('location') ?? '')
  return {
    status: answer.status,
    to,
    state: to.searchParams.get('state') ?? '',
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}

const finish = ({ url }: House, query: Record<string, string>, cookie: string, language = 'en') =>
  fetch(`${url}/slack/oauth_redirect?${new URLSearchParams(query).toString()}`, { headers: { cookie, 'accept-language': language } })

async function install(house: House, language?: string) {
  const { state, cookie } = await begin(house)
  return finish(house, { code: 'code', state }, cookie, language)
}

const aino = { workspace: { platform: 'slack', id: 'T1' } as const, id: 'UAINO' }
const hello = { language: 'en', parts: [{ kind: 'text', text: 'Hello' }] } as const

describe('installing', () => {
  test('asks Slack for the least scopes and nobody’s own token', async () => {
    const house = await aServer()
    const { status, to } = await begin(house)
    expect(status).toBe(302)
    expect(to.origin + to.pathname).toBe('https://slack.com/oauth/v2/authorize')
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      client_id: '1.2',
      redirect_uri: 'https://pari.example.org/slack/oauth_redirect',
      scope:
        'chat:write,im:write,mpim:write,groups:write,pins:write,users:read,users:read.email,commands,groups:read,bookmarks:write,files:read,files:write,im:history',
    })
    expect(to.searchParams.get('user_scope')).toBeNull()
  })

  test('tells the core who did it, and things can be said there', async () => {
    const house = await aServer()
    const answer = await install(house)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(english.pages.installed('Helsinki'))
    expect(house.core.heard).toEqual([['installed', 'T1', 'Helsinki', 'UADMIN']])
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '1.0' })
    expect(await house.adapter.platform.sendDirect(aino, hello, 'd1')).toMatchObject({ kind: 'delivered' })
    expect(house.slack.to('chat.postMessage')[0]?.token).toBe('xoxe.xoxb-1')
    expect(await house.adapter.platform.capability(aino.workspace, 'fileUpload')).toBe('native')
  })

  test('without the optional scope leaves uploads out', async () => {
    const house = await aServer({ ...granted, scope: 'chat:write,im:write' })
    await install(house)
    expect(await house.adapter.platform.capability(aino.workspace, 'fileUpload')).toBe('unavailable')
  })

  test.each([
    // As docs.slack.dev/reference/events/team_access_granted shows it, and as it was seen (slackapi/bolt-js#1778).
    ['a whole envelope', { authorizations: [{ team_id: 'T7', enterprise_id: 'E1', is_enterprise_install: false }], team_id: 'T7' }],
    ['no team', { authorizations: undefined, team_id: null }],
    ['its kind', { authorizations: [{ team_id: null, enterprise_id: 'E1', is_enterprise_install: true }], team_id: 'T7' }],
  ])('in a whole organisation is one installation, and calls name one of its teams: told with %s', async (_, envelope) => {
    const house = await aServer(forKone)
    const answer = await install(house)
    expect(await answer.text()).toContain('https://kone.enterprise.slack.com/')
    expect(house.core.heard).toEqual([['installed', 'E1', 'Kone', 'UADMIN']])
    const inOrganisation = { ...envelope, enterprise_id: 'E1' }
    await house.post(anEvent({ type: 'team_access_granted', team_ids: ['T7'] }, inOrganisation))
    await house.settle()
    house.slack.answer('conversations.create', { ok: true, channel: { id: 'C1' } })
    const wanted = { workspace: { platform: 'slack', id: 'E1' } as const, key: 'k', name: 'Spring', topic: '', people: [] }
    await house.adapter.platform.openChannel(wanted)
    expect(house.slack.to('conversations.create')[0]?.args['team_id']).toBe('T7')
    await house.post(anEvent({ type: 'team_access_revoked', team_ids: ['T7'] }, { ...inOrganisation, event_id: 'Ev2' }))
    await house.settle()
    await house.adapter.platform.openChannel({ ...wanted, key: 'other' })
    expect(house.slack.to('conversations.create')[1]?.args['team_id']).toBeUndefined()
  })

  test.each([
    ['fi-FI,fi;q=0.9,en;q=0.8', finnish],
    ['sv', swedish],
    ['de,sv;q=0.5', swedish],
    ['de', english],
    ['', english],
  ])('speaks to a browser that wants %j in a language it knows', async (language, copy) => {
    const house = await aServer()
    const page = await (await install(house, language)).text()
    expect(page).toContain(`<h1>${copy.pages.installedTitle}</h1>`)
  })

  test('shows the name of a workspace as text', async () => {
    const house = await aServer({ ...granted, team: { id: 'T1', name: '<script>alert(1)</script>' } })
    const page = await (await install(house)).text()
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;')
  })
})

describe('what comes back from Slack', () => {
  const assertFails = async (answer: Response, words: string, status: number) => {
    expect(answer.status).toBe(status)
    const page = await answer.text()
    expect(page).toContain(words)
    expect(page).not.toMatch(/slack_oauth|Error|\bat \//)
  }

  test('is good once', async () => {
    const house = await aServer()
    const { state, cookie } = await begin(house)
    expect((await finish(house, { code: 'a', state }, cookie)).status).toBe(200)
    await assertFails(await finish(house, { code: 'b', state }, cookie), english.pages.expired, 400)
    expect(house.core.heard).toHaveLength(1)
  })

  test('is good for ten minutes', async () => {
    const house = await aServer()
    const { state, cookie } = await begin(house)
    house.clock.turnTo(hoursAfter(house.clock.now(), 10 / 60))
    await assertFails(await finish(house, { code: 'a', state }, cookie), english.pages.expired, 400)
  })

  test('is good in the browser that began', async () => {
    const house = await aServer()
    const { state } = await begin(house)
    await assertFails(await finish(house, { code: 'a', state }, ''), english.pages.expired, 400)
    await assertFails(await finish(house, { code: 'a', state }, (await begin(house)).cookie), english.pages.expired, 400)
  })

  test.each(['', 'x', '1.x.y', `${Instant.from('2027-01-14T12:00:00Z').epochMilliseconds}.abc.AAAAAAAAAAAAAAAAAAAAAA`])(
    'with a state that was not issued here (%j) is refused',
    async (state) => {
      const house = await aServer()
      await assertFails(await finish(house, { code: 'a', state }, `slack-app-oauth-state=${state}`), english.pages.expired, 400)
      expect(house.slack.to('oauth.v2.access')).toEqual([])
    },
  )

  test('without a code is refused', async () => {
    const house = await aServer()
    const { state, cookie } = await begin(house)
    await assertFails(await finish(house, { state }, cookie), english.pages.expired, 400)
  })

  test('that says no is taken for a no', async () => {
    const house = await aServer()
    const { state, cookie } = await begin(house)
    await assertFails(await finish(house, { error: 'access_denied', state }, cookie), english.pages.denied, 200)
    expect(house.core.heard).toEqual([])
    expect(house.logged()).not.toContain('failed')
  })

  test.each([
    ['does not take the code', { ok: false, error: 'invalid_code' }, english.pages.expired, 400],
    ['is broken', new Response('', { status: 500 }), english.pages.broken, 502],
    ['gives no bot', { ...granted, access_token: undefined, scope: undefined }, english.pages.broken, 502],
  ])('when Slack %s installs nothing', async (_, answer, words, status) => {
    const house = await aServer(answer)
    await assertFails(await install(house), words, status)
    expect(house.core.heard).toEqual([])
    expect([...house.memory.pages.keys()].filter((page) => page.startsWith('installation'))).toEqual([])
    expect(house.logged()).toContain('an installation in a Slack workspace failed')
    expect(house.logged()).not.toMatch(/the-client-secret|xox/)
  })
})

describe('removing and installing again', () => {
  const at = (house: House) => Math.floor(house.clock.now().epochMilliseconds / 1000)
  const uninstalled = (house: House, id: string, time = at(house)) =>
    anEvent({ type: 'app_uninstalled' }, { event_id: id, event_time: time })

  test('forgets the tokens at once, and both of Slack’s events are heard as one', async () => {
    const house = await aServer()
    await install(house)
    house.slack.answer('auth.test', { ok: false, error: 'token_revoked' })
    await house.post(uninstalled(house, 'Ev1'))
    await house.post(anEvent({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }, { event_id: 'Ev2', event_time: at(house) }))
    await expect
      .poll(() => house.core.heard.slice(1))
      .toEqual([
        ['removed', 'T1'],
        ['removed', 'T1'],
      ])
    expect(await house.memory.read('installation', 'T1')).toBeNull()
    expect(await house.adapter.platform.sendDirect(aino, hello, 'd1')).toMatchObject({ kind: 'failed', reason: 'authorisationRevoked' })
  })

  test('of a whole organisation is told with its id alone', async () => {
    const house = await aServer(forKone)
    await install(house)
    house.slack.answer('auth.test', { ok: false, error: 'token_revoked' })
    const envelope = { event_time: at(house), enterprise_id: 'E1', team_id: null, authorizations: undefined }
    await house.post(anEvent({ type: 'app_uninstalled' }, envelope))
    await expect.poll(() => house.core.heard.slice(1)).toEqual([['removed', 'E1']])
    expect(await house.memory.read('installation', 'E1')).toBeNull()
  })

  test('is not undone by an event from before', async () => {
    const house = await aServer()
    await install(house)
    const before = at(house)
    house.clock.turnTo(hoursAfter(house.clock.now(), 10 / 60))
    await house.post(uninstalled(house, 'Ev1'))
    await house.settle()
    await install(house)
    await house.post(uninstalled(house, 'Ev2', before + 30))
    await house.settle()
    expect(house.core.heard.map(([kind]) => kind)).toEqual(['installed', 'removed', 'installed'])
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '1.0' })
    expect(await house.adapter.platform.sendDirect(aino, hello, 'd1')).toMatchObject({ kind: 'delivered' })
  })

  test.each([
    ['after it by a clock of ours that is ahead', -60],
    ['before it by a clock of ours that is behind', 60],
  ])('near to installing is told from an old story by asking Slack: %s', async (_, seconds) => {
    const house = await aServer()
    await install(house)
    await house.post(uninstalled(house, 'Ev1', at(house) + seconds))
    await house.settle()
    expect(house.core.heard.map(([kind]) => kind)).toEqual(['installed'])
    house.slack.answer('auth.test', { ok: false, error: 'account_inactive' })
    await house.post(uninstalled(house, 'Ev2', at(house) + seconds))
    await expect.poll(() => house.core.heard.map(([kind]) => kind)).toEqual(['installed', 'removed'])
  })
})
