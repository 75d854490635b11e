import { startSlackEnd } from '../../playground/slack-end/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { measureStart } from '../start.ts'
import { path, secret, tapOf } from './wire.ts'

const app = { id: 'A0BENCH', clientId: '1.2', clientSecret: 'bench-secret', signingSecret: secret }

/** Starts with Slack, against a bare Bolt app. */
export async function measureSlackStart(print: (line: string) => void): Promise<void> {
  const end = await startSlackEnd({ clock: systemClock, app, rates: 0 })
  const token = end.installApp(end.addWorkspace({ name: 'Bench' }).id, ['chat:write'])
  const starting = {
    library: 'Bolt',
    bare: { program: new URL('bare-process.ts', import.meta.url), args: { secret } },
    env: { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: secret, SLACK_API_URL: end.apiUrl },
    path,
    tap: () => tapOf(1, 'unknown', 'http://127.0.0.1:9/'),
  }
  try {
    await measureStart(starting, print)
  } finally {
    await end.stop()
  }
}
