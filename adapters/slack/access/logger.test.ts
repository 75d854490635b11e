import { expect, test } from 'vitest'
import { nameOf, slackLogger } from './logger.ts'

test.each([
  ['a text with a token', 'token xoxb-1-secret is bad', 'token … is bad'],
  ['a text with an app’s token', 'xapp-1-A1-secret', '…'],
  ['a text with an address that works like a key', 'no answer from https://hooks.slack.com/actions/T1/2/secret !', 'no answer from … !'],
  ['a text with a socket', 'closed wss://wss-primary.slack.com/link/?ticket=secret', 'closed …'],
  ['a long text', 'x'.repeat(500), 'x'.repeat(200)],
  ['an error', new Error('what Aino wrote'), 'Error'],
  [
    'an error with a code',
    Object.assign(new Error('secret'), { code: 'slack_webapi_platform_error', data: { error: 'invalid_auth' } }),
    'Error slack_webapi_platform_error invalid_auth',
  ],
  ['an error with a cause', new Error('secret', { cause: new TypeError('secret') }), 'Error TypeError'],
  ['a payload', { text: 'secret' }, 'object'],
])('of %s the log gets no words of people and no keys', (_, said, written) => {
  expect(nameOf(said)).toBe(written)
})

test('what Slack’s libraries tell at length stays out of the log', () => {
  const lines: unknown[] = []
  const write = (...said: unknown[]) => void lines.push(said)
  const logger = slackLogger({ debug: write, info: write, warn: write, error: write })
  logger.debug('payload')
  logger.info('payload')
  logger.setLevel(logger.getLevel())
  logger.setName('bolt')
  expect(lines).toEqual([])
  logger.warn('missing_charset')
  logger.error(new Error('secret'))
  expect(lines).toEqual([
    [{ slack: ['missing_charset'] }, expect.any(String)],
    [{ slack: ['Error'] }, expect.any(String)],
  ])
})
