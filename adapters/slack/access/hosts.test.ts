import { expect, test } from 'vitest'
import { slackAddress } from './hosts.ts'

const end = 'http://127.0.0.1:4000/api/'

test.each([
  ['https://hooks.slack.com/actions/T1/1/a', 'answers'],
  ['https://hooks.slack-gov.com/commands/T1', 'answers'],
  ['https://files.slack.com/files-pri/T1-F1/list.csv', 'files'],
  ['http://127.0.0.1:4000/respond/1', 'answers'],
] as const)('%s is Slack’s, or that of the configured end', (address, of) => {
  expect(slackAddress(address, of, { apiUrl: end })?.href).toBe(address)
})

test.each([
  'http://hooks.slack.com/actions/T1',
  'https://hooks.slack.com:8443/actions/T1',
  'https://hooks.slack.com.example.org/actions',
  'https://evilhooks.slack.com/actions',
  'https://hooks.slack.com@example.org/actions',
  'https://someone@hooks.slack.com/actions',
  'https://files.slack.com/files-pri/T1-F1/list.csv',
  'http://127.0.0.1:4001/respond/1',
  'https://127.0.0.1:4000/respond/1',
  'http://169.254.169.254/latest/meta-data',
  'nowhere',
])('%s is not for answers', (address) => {
  expect(slackAddress(address, 'answers', { apiUrl: end })).toBeNull()
})

test('without a configured end only Slack itself is Slack', () => {
  expect(slackAddress('http://127.0.0.1:4000/respond/1', 'answers', {})).toBeNull()
  expect(slackAddress(undefined, 'files', {})).toBeNull()
})
