import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hoursAfter, Instant, turnableClock } from '../../src/kit/clock.ts'
import { at } from '../../test/stages/slack-app.ts'
import { aListeningApp, aSlack, slackApp } from '../../test/stages/slack-ends.ts'
import { signature } from './index.ts'

const minutes = (count: number): number => count / 60

describe('an event', () => {
  test('comes signed over its raw body, with a fresh stamp', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    await slack.end.as(slack.aino).openHome()
    const [heard] = app.heard
    const stamp = String(heard?.headers['x-slack-request-timestamp'])
    const expected = createHmac('sha256', slackApp.signingSecret).update(`v0:${stamp}:${heard?.raw}`).digest('hex')
    expect(heard?.headers['x-slack-signature']).toBe(`v0=${expected}`)
    expect(signature(slackApp.signingSecret, Number(stamp), heard?.raw ?? '')).toBe(`v0=${expected}`)
    expect(Math.abs(Date.now() / 1000 - Number(stamp))).toBeLessThan(10)
  })

  test('is stamped by another clock when one is given', async () => {
    const clock = turnableClock(Instant.from('2031-05-01T00:00:00Z'))
    const slack = await aSlack({ stampedBy: clock })
    const app = await aListeningApp(slack)
    await slack.end.as(slack.aino).openHome()
    expect(app.heard[0]?.headers['x-slack-request-timestamp']).toBe(String(clock.now().epochMilliseconds / 1000))
  })

  test('says where and for whom it comes', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    await slack.end.as(slack.aino).openHome('messages')
    expect(app.heard[0]?.body).toMatchObject({
      type: 'event_callback',
      team_id: slack.workspaceId,
      api_app_id: 'A1',
      event_id: expect.stringMatching(/^Ev/),
      event: { type: 'app_home_opened', user: slack.aino, tab: 'messages', channel: expect.stringMatching(/^D/) },
      authorizations: [{ team_id: slack.workspaceId, enterprise_id: null, is_bot: true, is_enterprise_install: false }],
    })
  })

  test('each has an id of its own', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    for (const person of [slack.aino, slack.eero]) await slack.end.as(person).openHome()
    expect(new Set(app.heard.map(({ body }) => body['event_id'])).size).toBe(2)
  })

  test('that fails comes again at once, after a minute and after five more, and never after that', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    app.answers(() => ({ status: 500 }))
    await slack.end.as(slack.aino).openHome()
    const nums = (): unknown[] => app.heard.map(({ headers }) => headers['x-slack-retry-num'])
    expect(nums()).toEqual([undefined, '1'])
    const turn = async (hours: number): Promise<void> => {
      slack.clock.turnTo(hoursAfter(slack.clock.now(), hours))
      await slack.end.tick()
    }
    await turn(minutes(0.9))
    expect(nums()).toEqual([undefined, '1'])
    await turn(minutes(0.1))
    expect(nums()).toEqual([undefined, '1', '2'])
    await turn(minutes(5))
    expect(nums()).toEqual([undefined, '1', '2', '3'])
    await turn(24)
    expect(app.heard).toHaveLength(4)
    expect(new Set(app.heard.map(({ raw }) => raw)).size).toBe(1)
    expect(app.heard[3]?.headers['x-slack-retry-reason']).toBe('http_error')
  })

  test('that is acknowledged by its retry comes no more', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    app.answers(({ headers }) => ({ status: headers['x-slack-retry-num'] === undefined ? 500 : 200 }))
    await slack.end.as(slack.aino).openHome()
    slack.clock.turnTo(hoursAfter(slack.clock.now(), 1))
    await slack.end.tick()
    expect(app.heard).toHaveLength(2)
  })

  test('that the app does not want again comes no more', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    app.answers(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }))
    await slack.end.as(slack.aino).openHome()
    expect(app.heard).toHaveLength(1)
  })

  test('that nobody answers in time says so when it comes again', async () => {
    const slack = await aSlack({ patience: 60 })
    const app = await aListeningApp(slack)
    app.answers(() => ({ silent: true }))
    await slack.end.as(slack.aino).openHome()
    expect(app.heard[1]?.headers['x-slack-retry-reason']).toBe('http_timeout')
  })

  test('that reaches nobody says so when it comes again', async () => {
    const slack = await aSlack()
    await slack.end.as(slack.aino).openHome()
    const app = await aListeningApp(slack)
    slack.clock.turnTo(hoursAfter(slack.clock.now(), minutes(1)))
    await slack.end.tick()
    expect(app.heard[0]?.headers).toMatchObject({ 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'connection_failed' })
  })

  test('needs its scope, and a subscription', async () => {
    const deaf = await aSlack({ scopes: ['chat:write'] })
    const app = await aListeningApp(deaf)
    await deaf.end.as(deaf.aino).write('hello')
    await deaf.end.changePerson(deaf.aino, { timeZone: 'Europe/Stockholm' })
    expect(app.heard).toEqual([])
    const picky = await aSlack({ app: { events: ['user_change'] } })
    const other = await aListeningApp(picky)
    await picky.end.as(picky.aino).openHome()
    await picky.end.changePerson(picky.aino, { timeZone: 'Europe/Stockholm', isDeactivated: true })
    expect(other.heard.map(({ body }) => body['event'])).toMatchObject([{ type: 'user_change', user: { id: picky.aino, deleted: true } }])
  })
})

describe('the events of an app’s life', () => {
  test('what a person writes is heard as a message in a DM', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    await slack.end.as(slack.aino).write('hello')
    expect(app.heard[0]?.body['event']).toMatchObject({ type: 'message', channel_type: 'im', user: slack.aino, text: 'hello' })
  })

  test('somebody new is heard as team_join, where the app is installed', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    const { id } = slack.end.addPerson(slack.workspaceId, { name: 'Wilma', email: 'wilma@example.org' })
    slack.end.addPerson(slack.end.addWorkspace({ name: 'Espoo' }).id, { name: 'Olli' })
    await slack.end.tick()
    expect(app.heard.map(({ body }) => body['event'])).toMatchObject([
      { type: 'team_join', user: { id, profile: { email: 'wilma@example.org' } } },
    ])
  })

  test('removal is heard as app_uninstalled and tokens_revoked', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    await slack.end.uninstallApp(slack.workspaceId)
    expect(app.heard.map(({ body }) => at(body, 'event.type')).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      'app_uninstalled',
      'tokens_revoked',
    ])
  })

  test('after removal nothing more is heard', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    await slack.end.uninstallApp(slack.workspaceId)
    await slack.end.sendEvent(slack.workspaceId, { type: 'team_join' })
    expect(app.heard).toHaveLength(2)
    await expect(slack.end.uninstallApp(slack.workspaceId)).rejects.toThrow('not installed')
  })

  test('a revoked token is heard', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    await slack.call('auth.revoke')
    await slack.end.tick()
    expect(app.heard[0]?.body['event']).toMatchObject({ type: 'tokens_revoked', tokens: { oauth: [], bot: [expect.any(String)] } })
  })

  test('an organisation’s event names no single workspace in its authorisation', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    const { id } = slack.end.addWorkspace({ name: 'Espoo', enterpriseId: 'E1' })
    slack.end.installForEnterprise('E1', ['users:read'], [id])
    await slack.end.sendEvent(id, { type: 'user_change', user: {} })
    const authorizations = [{ enterprise_id: 'E1', team_id: null, is_enterprise_install: true }]
    expect(app.heard[0]?.body).toMatchObject({ enterprise_id: 'E1', team_id: id, authorizations })
  })

  test('an organisation’s removal is told without a team, and without what kind of installation it was', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    const { id } = slack.end.addWorkspace({ name: 'Espoo', enterpriseId: 'E1' })
    slack.end.installForEnterprise('E1', ['users:read'], [id])
    await slack.end.uninstallApp(id)
    expect(app.heard[0]?.body).toMatchObject({ enterprise_id: 'E1', team_id: null })
    expect(app.heard[0]?.body).not.toHaveProperty('authorizations')
  })
})

describe('an organisation’s admin', () => {
  test('lets the app into a workspace and out again, and the app hears both', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    const [espoo = '', vantaa = ''] = ['Espoo', 'Vantaa'].map((name) => slack.end.addWorkspace({ name, enterpriseId: 'E1' }).id)
    const token = slack.end.installForEnterprise('E1', ['team:read'], [espoo])
    const see = () => slack.call('team.info', { team_id: vantaa }, token)
    expect(await see()).toMatchObject({ error: 'team_access_not_granted' })
    await slack.end.grantAccess(vantaa)
    expect(await see()).toMatchObject({ ok: true })
    await slack.end.revokeAccess(vantaa)
    expect(await see()).toMatchObject({ error: 'team_access_not_granted' })
    expect(app.heard.map(({ body }) => at(body, 'event'))).toMatchObject([
      { type: 'team_access_granted', team_ids: [vantaa] },
      { type: 'team_access_revoked', team_ids: [vantaa] },
    ])
    await expect(slack.end.grantAccess(slack.workspaceId)).rejects.toThrow('not installed for the organisation')
  })
})

describe('a request URL', () => {
  test('is taken when it echoes the challenge', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    app.answers(({ body }) => ({ body: { challenge: body['challenge'] } }))
    expect(await slack.end.deliverTo(app.url)).toBe(true)
  })

  test('is not taken when it does not, or when nobody is there', async () => {
    const slack = await aSlack()
    const app = await aListeningApp(slack)
    expect(await slack.end.deliverTo(app.url)).toBe(false)
    app.answers(() => ({ status: 401 }))
    expect(await slack.end.deliverTo(app.url)).toBe(false)
    await app.stop()
    expect(await slack.end.deliverTo(app.url)).toBe(false)
  })
})
