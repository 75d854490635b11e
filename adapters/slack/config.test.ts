import { describe, expect, test } from 'vitest'
import { refuseSettings, type SlackSettings, timeLimitsOf } from './config.ts'

const base: SlackSettings = { socketMode: false, baseUrl: null }
const one = { ...base, botToken: 'xoxb-1', signingSecret: 's' }
const many = { ...base, clientId: '1.2', clientSecret: 'c', signingSecret: 's', baseUrl: 'https://pari.example.org' }
const socket = { ...base, botToken: 'xoxb-1', socketMode: true, appToken: 'xapp-1' }

describe('settings of Slack', () => {
  test.each<[string, SlackSettings]>([
    ['one workspace over HTTP', one],
    ['one workspace over a socket', socket],
    ['many workspaces', many],
    ['many workspaces on this machine', { ...many, baseUrl: 'http://localhost:3000' }],
    ['many workspaces over a socket', { ...many, signingSecret: undefined, socketMode: true, appToken: 'xapp-1' }],
  ])('for %s are complete', (_, settings) => {
    expect(refuseSettings(settings)).toEqual([])
  })

  test.each<[string, SlackSettings, string[]]>([
    ['nothing at all', base, ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET']],
    ['one workspace and many at once', { ...many, botToken: 'xoxb-1' }, ['both set']],
    ['a token without a signing secret', { ...one, signingSecret: undefined }, ['SLACK_SIGNING_SECRET']],
    ['a token of a person', { ...one, botToken: 'xoxp-1' }, ['xoxb-']],
    ['a token that expires', { ...one, botToken: 'xoxe.xoxb-1' }, ['expires']],
    ['a socket without its token', { ...socket, appToken: undefined }, ['SLACK_APP_TOKEN is missing']],
    ['a socket with another token', { ...socket, appToken: 'xoxb-1' }, ['xapp-']],
    [
      'many workspaces without a secret and an address',
      { ...many, clientSecret: undefined, baseUrl: null },
      ['SLACK_CLIENT_SECRET', 'PARI_URL'],
    ],
    ['an address without TLS', { ...many, baseUrl: 'http://pari.example.org' }, ['https://']],
    ['an address that is none', { ...many, baseUrl: 'pari' }, ['no address']],
  ])('with %s are refused in words', (_, settings, words) => {
    const refused = refuseSettings(settings).map((refusal) => refusal.refused)
    expect(refused).toHaveLength(words.length)
    for (const [index, word] of words.entries()) expect(refused[index]).toContain(word)
  })

  test('leave less time for a call than a lane has', () => {
    expect(timeLimitsOf(one).call).toBeLessThan(8000)
    expect(timeLimitsOf({ ...one, timeLimits: { call: 5 } })).toMatchObject({ call: 5, decide: 2000 })
  })
})
