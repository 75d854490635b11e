import { describe, expect, test } from 'vitest'
import { hoursAfter } from '../../src/kit/clock.ts'
import { type Json, textAt } from '../../test/stages/slack-app.ts'
import { aSlack, type Slack } from '../../test/stages/slack-ends.ts'

const client = { client_id: '1.1', client_secret: 'client-secret' }
const redirect_uri = 'http://127.0.0.1:9/slack/oauth_redirect'

const asking = (more: Record<string, string> = {}): string =>
  new URLSearchParams({ client_id: '1.1', scope: 'chat:write,users:read', redirect_uri, state: 'a state', ...more }).toString()

async function agree({ end }: Slack, person: string, more: Record<string, string> = {}): Promise<URL> {
  const response = await fetch(`${end.url}/oauth/v2/agree?${asking({ person, ...more })}`, { redirect: 'manual' })
  expect(response.status).toBe(302)
  return new URL(response.headers.get('location') ?? '')
}

async function install(slack: Slack, person: string, more: Record<string, string> = {}): Promise<Json> {
  const code = (await agree(slack, person, more)).searchParams.get('code')
  return slack.call('oauth.v2.access', { ...client, code, redirect_uri }, '')
}

describe('the install page', () => {
  test('names the app, the scopes and the people who can say yes', async () => {
    const slack = await aSlack({ app: { name: 'Pari <b>' } })
    slack.end.addPerson(slack.workspaceId, { name: 'Gone', isDeactivated: true })
    const html = await (await fetch(`${slack.end.authorizeUrl}?${asking()}`)).text()
    for (const word of ['Pari &lt;b&gt;', 'chat:write', 'Aino, for Helsinki', 'Eero, for Helsinki']) expect(html).toContain(word)
    for (const word of ['Gone', 'Slackbot', '<b>']) expect(html).not.toContain(word)
  })

  test.each([
    ['an unknown client', { client_id: '2.2' }, 'invalid_client_id'],
    ['no scopes', { scope: '' }, 'invalid_scope'],
    ['scopes that the app does not declare', { scope: 'admin' }, 'invalid_scope: admin'],
  ])('refuses %s', async (_, more, says) => {
    const slack = await aSlack({ app: { scopes: ['chat:write', 'users:read'] } })
    for (const path of ['authorize', 'agree']) {
      const response = await fetch(`${slack.end.url}/oauth/v2/${path}?${asking({ person: slack.aino, ...more })}`)
      expect([response.status, await response.text()]).toEqual([
        400,
        says === 'invalid_scope' ? 'invalid_scope: no scopes requested' : says,
      ])
    }
  })

  test('sends the browser back with a code and the state', async () => {
    const slack = await aSlack()
    const back = await agree(slack, slack.aino)
    expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([redirect_uri, 'a state'])
  })

  test('needs a person', async () => {
    const { end } = await aSlack()
    expect((await fetch(`${end.url}/oauth/v2/agree?${asking({ person: 'U404' })}`)).status).toBe(400)
  })
})

describe('a code', () => {
  test('becomes a token of the workspace, once', async () => {
    const slack = await aSlack()
    const code = (await agree(slack, slack.aino)).searchParams.get('code')
    const answer = await slack.call('oauth.v2.access', { ...client, code }, '')
    expect(answer).toMatchObject({
      ok: true,
      token_type: 'bot',
      access_token: expect.stringMatching(/^xoxb-/),
      team: { id: slack.workspaceId, name: 'Helsinki' },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: slack.aino },
    })
    expect(await slack.call('auth.test', {}, textAt(answer, 'access_token'))).toMatchObject({ ok: true, team_id: slack.workspaceId })
    expect(await slack.call('oauth.v2.access', { ...client, code }, '')).toMatchObject({ error: 'invalid_code' })
  })

  test('is worth nothing with another redirect_uri or secret, or ten minutes later', async () => {
    const slack = await aSlack()
    const code = (await agree(slack, slack.aino)).searchParams.get('code')
    const exchange = (more: object) => slack.call('oauth.v2.access', { ...client, code, ...more }, '')
    expect(await exchange({ redirect_uri: 'http://elsewhere/' })).toMatchObject({ error: 'bad_redirect_uri' })
    expect(await exchange({ client_secret: 'guessed' })).toMatchObject({ error: 'bad_client_secret' })
    slack.clock.turnTo(hoursAfter(slack.clock.now(), 0.17))
    expect(await exchange({})).toMatchObject({ error: 'invalid_code' })
  })

  test('given again for an installed app brings the same token', async () => {
    const slack = await aSlack()
    const [first, second] = [await install(slack, slack.aino), await install(slack, slack.eero)]
    expect(textAt(first, 'access_token')).toBe(textAt(second, 'access_token'))
  })
})

describe('for an organisation', () => {
  test('the token has no workspace of its own', async () => {
    const slack = await aSlack()
    const { id } = slack.end.addWorkspace({ name: 'Espoo', enterpriseId: 'E1' })
    const oona = slack.end.addPerson(id, { name: 'Oona' }).id
    const page = await (await fetch(`${slack.end.authorizeUrl}?${asking()}`)).text()
    expect(page).toContain('Oona, for all of E1')
    const answer = await install(slack, oona, { enterprise: '1' })
    expect(answer).toMatchObject({ team: null, enterprise: { id: 'E1' }, is_enterprise_install: true })
  })

  test('a workspace of an organisation may be installed alone', async () => {
    const slack = await aSlack()
    const { id } = slack.end.addWorkspace({ name: 'Espoo', enterpriseId: 'E1' })
    const oona = slack.end.addPerson(id, { name: 'Oona' }).id
    expect(await install(slack, oona)).toMatchObject({ team: { id }, enterprise: { id: 'E1' }, is_enterprise_install: false })
  })
})

describe('rotating tokens', () => {
  const refresh = ({ call }: Slack, refresh_token: string) =>
    call('oauth.v2.access', { ...client, grant_type: 'refresh_token', refresh_token }, '')

  test('live twelve hours', async () => {
    const slack = await aSlack({ app: { tokenRotation: true } })
    const answer = await install(slack, slack.aino)
    expect(answer).toMatchObject({
      access_token: expect.stringMatching(/^xoxe\.xoxb-/),
      refresh_token: expect.stringMatching(/^xoxe-/),
      expires_in: 43_200,
    })
    slack.clock.turnTo(hoursAfter(slack.clock.now(), 11.9))
    expect(await slack.call('auth.test', {}, textAt(answer, 'access_token'))).toMatchObject({ ok: true })
    slack.clock.turnTo(hoursAfter(slack.clock.now(), 0.1))
    expect(await slack.call('auth.test', {}, textAt(answer, 'access_token'))).toMatchObject({ error: 'token_expired' })
  })

  test('are renewed with a refresh token that works once', async () => {
    const slack = await aSlack({ app: { tokenRotation: true } })
    const first = await install(slack, slack.aino)
    const second = await refresh(slack, textAt(first, 'refresh_token'))
    expect(second).toMatchObject({ ok: true, token_type: 'bot', expires_in: 43_200 })
    expect(textAt(second, 'access_token')).not.toBe(textAt(first, 'access_token'))
    expect(await refresh(slack, textAt(first, 'refresh_token'))).toMatchObject({ error: 'invalid_refresh_token' })
    expect(await slack.call('auth.test', {}, textAt(first, 'access_token'))).toMatchObject({ error: 'token_expired' })
    expect(await slack.call('auth.test', {}, textAt(second, 'access_token'))).toMatchObject({ ok: true })
    expect(await refresh(slack, 'guessed')).toMatchObject({ error: 'invalid_refresh_token' })
  })
})

test('everything else on the port is not found', async () => {
  const { end } = await aSlack()
  const paths = ['/', '/oauth/v3', '/api']
  expect(await Promise.all(paths.map(async (path) => (await fetch(`${end.url}${path}`)).status))).toEqual(paths.map(() => 404))
})
