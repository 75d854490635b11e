import { startTeamsEnd } from '../../adapters/playground/teams/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { measureStart } from '../start.ts'
import { appId, path, tapOf, tenant } from './wire.ts'

/** Starts with Teams, against a bare botbuilder app that checks tokens, too. */
export async function measureTeamsStart(print: (line: string) => void): Promise<void> {
  const end = await startTeamsEnd({ clock: systemClock, app: { id: appId }, rates: 0 })
  const wire = { serviceUrl: end.serviceUrl, authorization: `Bearer ${await end.token()}` }
  const { body, headers } = tapOf(1, '1', 'unknown', wire)
  // The length is told by fetch itself.
  const { 'content-length': _, ...told } = headers
  const starting = {
    library: 'botbuilder',
    bare: { program: new URL('bare-process.ts', import.meta.url), args: { appId, connectorUrl: end.url } },
    env: { TEAMS_CONNECTOR_URL: end.url, TEAMS_APP_ID: appId, TEAMS_TENANTS: tenant },
    tap: (port: number) => fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: told as Record<string, string>, body }),
  }
  try {
    await measureStart(starting, print)
  } finally {
    await end.stop()
  }
}
