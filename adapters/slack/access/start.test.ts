import { describe, expect, test } from 'vitest'
import type { SlackSettings } from '../config.ts'
import { aHouse } from '../test/house.ts'
import { fakeSlack } from '../test/slack.ts'

describe('a socket', () => {
  const overSocket: SlackSettings = { botToken: 'xoxb-1', appToken: 'xapp-1', socketMode: true, baseUrl: null }

  test.each<[string, object, string]>([
    [
      'an unknown token',
      { ok: false, error: 'invalid_auth' },
      'Slack does not take SLACK_APP_TOKEN (invalid_auth): generate an app-level token',
    ],
    ['a token without its scope', { ok: false, error: 'missing_scope' }, '(missing_scope): it lacks the scope connections:write'],
    ['another kind of token', { ok: false, error: 'not_allowed_token_type' }, 'it is another kind of token'],
    ['no network', new TypeError('fetch failed'), 'Slack cannot be reached'],
    ['a breakdown of Slack’s', { ok: false, error: 'fatal_error' }, 'fatal_error'],
  ])('with %s keeps Pari from listening, in words', async (_, answer, words) => {
    const slack = fakeSlack()
    slack.answer('auth.test', { ok: true, team_id: 'T1', team: 'Helsinki' })
    slack.answer('apps.connections.open', answer)
    await expect(aHouse(overSocket, { slack })).rejects.toThrow(words)
    expect(slack.to('apps.connections.open').map(({ token }) => token)).toEqual(['xapp-1'])
  })
})
