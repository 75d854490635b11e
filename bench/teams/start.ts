import { startTeamsEnd } from '../../playground/teams-end/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { measureStart } from '../start.ts'
import { appId, path, tapOf, tenant } from './wire.ts'

/** Starts with Teams, against a bare botbuilder app that checks tokens, too. */
export async function measureTeamsStart(print: (line: string) => void): Promise<void> {
  const end = await startTeamsEnd({ clock: systemClock, app: { id: appId }, rates: 0 })
  const wire = { serviceUrl: end.serviceUrl, authorization: `Bearer ${await end.token()}` }
  const starting = {
    library: 'botbuilder',
    bare: { program: new URL('bare-process.ts', import.meta.url), args: { appId, connectorUrl: end.url } },
    env: { TEAMS_CONNECTOR_URL: end.url, TEAMS_APP_ID: appId, TEAMS_TENANTS: tenant },
    path,
    tap: () => tapOf(1, '1', 'unknown', wire),
  }
  try {
    await measureStart(starting, print)
  } finally {
    await end.stop()
  }
}
