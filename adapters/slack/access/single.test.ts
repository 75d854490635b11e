import { describe, expect, test } from 'vitest'
import { aHouse, anEvent } from '../test/house.ts'
import { fakeSlack } from '../test/slack.ts'

const aino = { workspace: { platform: 'slack', id: 'T1' } as const, id: 'UAINO' }
const hello = { language: 'en', parts: [{ kind: 'text', text: 'Hello' }] } as const

describe('one workspace by its token', () => {
  test('is told to the core when Pari begins to listen', async () => {
    const house = await aHouse()
    expect(house.core.heard).toEqual([['installed', 'T1', 'Helsinki', null]])
    expect(house.adapter.routes.map(({ path }) => path)).toEqual(['/slack/events'])
  })

  test('that Slack does not take keeps Pari from listening, in words', async () => {
    const slack = fakeSlack()
    slack.answer('auth.test', { ok: false, error: 'invalid_auth' })
    await expect(aHouse(undefined, { slack })).rejects.toThrow('Slack does not take SLACK_BOT_TOKEN (invalid_auth)')
  })

  test.each<[string, object, string]>([
    ['belongs to a removed app', { ok: false, error: 'account_inactive' }, 'SLACK_BOT_TOKEN (account_inactive): install the app again'],
    ['cannot be shown to Slack', new TypeError('fetch failed'), 'Slack cannot be reached'],
    ['something before Slack does not let through', new Response('', { status: 503 }), 'HTTP 503'],
    ['meets a breakdown of Slack’s', { ok: false, error: 'fatal_error' }, 'fatal_error'],
  ])('that %s does so, too', async (_, answer, words) => {
    const slack = fakeSlack()
    slack.answer('auth.test', answer)
    await expect(aHouse(undefined, { slack })).rejects.toThrow(words)
  })

  test('says nothing in another workspace', async () => {
    const house = await aHouse()
    const elsewhere = { workspace: { platform: 'slack', id: 'T2' } as const, id: 'UEERO' }
    expect(await house.adapter.platform.sendDirect(elsewhere, hello, 'd1')).toMatchObject({ reason: 'authorisationRevoked' })
  })

  test('of a whole organisation goes by the organisation’s id', async () => {
    const slack = fakeSlack()
    slack.answer('auth.test', { ok: true, team_id: 'T1', team: 'Kone', enterprise_id: 'E1', is_enterprise_install: true })
    const house = await aHouse(undefined, { slack })
    expect(house.core.heard).toEqual([['installed', 'E1', 'Kone', null]])
  })

  test('of a whole organisation names one of its teams, once somebody was heard there', async () => {
    const slack = fakeSlack()
    slack.answer('auth.test', { ok: true, team_id: 'E1', team: 'Kone', enterprise_id: 'E1', is_enterprise_install: true })
    slack.answer('conversations.create', { ok: true, channel: { id: 'C1' } })
    const house = await aHouse(undefined, { slack })
    const wanted = { workspace: { platform: 'slack', id: 'E1' } as const, key: 'k', name: 'Spring', topic: '', people: [] }
    await house.adapter.platform.openChannel(wanted)
    await house.post(
      anEvent({ type: 'team_access_granted', team_ids: ['T7'] }, { enterprise_id: 'E1', team_id: null, authorizations: undefined }),
    )
    await house.settle()
    await house.adapter.platform.openChannel({ ...wanted, key: 'other' })
    expect(slack.to('conversations.create').map(({ args }) => args['team_id'])).toEqual([undefined, 'T7'])
  })

  test('goes on when another workspace takes the app away', async () => {
    const house = await aHouse()
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '1.0' })
    const envelope = { team_id: 'T2', authorizations: undefined, event_time: house.clock.now().epochMilliseconds / 1000 + 600 }
    await house.post(anEvent({ type: 'app_uninstalled' }, envelope))
    await expect.poll(() => house.core.heard.slice(1)).toEqual([['removed', 'T2']])
    expect(await house.adapter.platform.sendDirect(aino, hello, 'd1')).toMatchObject({ kind: 'delivered' })
  })

  test('without complete settings cannot be opened', async () => {
    await expect(aHouse({ socketMode: false, baseUrl: null })).rejects.toThrow('SLACK_BOT_TOKEN')
  })
})
