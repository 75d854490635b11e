/** What Slack sends when somebody taps. */
import { signature } from '../../playground/slack-end/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import type { Tap } from '../load.ts'

export const secret = 'bench-secret'
export const team = 'T0BENCH'
export const path = '/slack/events'

/** Person n taps a button that carries `value`. */
export function tapOf(n: number, value: string, responseUrl: string): Tap {
  const user = { id: `U${n}`, team_id: team }
  const payload = {
    ...{ type: 'block_actions', team: { id: team, domain: 'bench' }, user, api_app_id: 'A0BENCH' },
    container: { type: 'message', message_ts: '1.000001', channel_id: `D${n}`, is_ephemeral: false },
    ...{ trigger_id: 'trigger', response_url: responseUrl, channel: { id: `D${n}`, name: 'directmessage' } },
    message: { type: 'message', ts: '1.000001', text: 'A question', blocks: [] },
    actions: [{ type: 'button', action_id: 'b0-0', block_id: 'b', value, action_ts: '1.000002' }],
  }
  const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`
  const stamp = Math.floor(systemClock.now().epochMilliseconds / 1000)
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(stamp),
    'x-slack-signature': signature(secret, stamp, body),
  }
  return { body, headers }
}
