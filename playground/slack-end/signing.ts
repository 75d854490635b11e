import { createHmac } from 'node:crypto'

/** `x-slack-signature` of a raw body. `stamp` is unix seconds, as in `x-slack-request-timestamp`. */
export const signature = (secret: string, stamp: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`

/** The headers of a request that Slack sends. */
export const signedHeaders = (secret: string, stamp: number, body: string): Record<string, string> => ({
  'x-slack-request-timestamp': String(stamp),
  'x-slack-signature': signature(secret, stamp, body),
  'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
})
