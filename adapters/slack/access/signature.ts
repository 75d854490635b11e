import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is not taken for Slack's: in one word, and in words for whoever runs Pari. */
export interface Refused {
  readonly kind: 'unsigned' | 'forged' | 'clock'
  readonly words: string
}

/** Seconds that a request may be old, as Slack says; and that Slack's clock may be ahead of ours. */
const oldest = 5 * 60
const newest = 60

/** `now`: seconds since 1970. Null: it is Slack's (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
export function whyRefused(headers: IncomingHttpHeaders, raw: Buffer, signingSecret: string, now: number): Refused | null {
  const { 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature } = headers
  if (typeof stamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(stamp))
    return { kind: 'unsigned', words: 'there is none, so the request is not Slack’s, or something on its way took the headers off' }
  const expected = Buffer.from(`v0=${createHmac('sha256', signingSecret).update(`v0:${stamp}:`).update(raw).digest('hex')}`)
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(expected, given))
    return { kind: 'forged', words: 'it does not fit SLACK_SIGNING_SECRET: another app’s secret is set, or the request is forged' }
  return outOfTime(now - Number(stamp))
}

function outOfTime(age: number): Refused | null {
  const seconds = Math.round(Math.abs(age))
  if (age < -newest) return { kind: 'clock', words: `our clock is ${seconds} s behind` }
  return age > oldest ? { kind: 'clock', words: `our clock is ${seconds} s ahead, or the request was sent ${seconds} s ago` } : null
}
