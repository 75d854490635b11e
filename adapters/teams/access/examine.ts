import type { Finding } from '../../../src/contract/adapter.ts'
import { clockApart } from '../../../src/kit/apart.ts'
import type { Clock } from '../../../src/kit/clock.ts'
import { type TeamsSettings, timeLimitsOf } from '../config.ts'
import type { TokenSource } from './credentials.ts'
import { nameOf } from './error-name.ts'
import type { Tenants } from './tenants.ts'

interface ExamineDeps {
  readonly settings: TeamsSettings
  readonly tokenSource: Pick<TokenSource, 'examine'>
  readonly tenants: Pick<Tenants, 'all'>
  readonly fetch: typeof globalThis.fetch
  /** The system's: Microsoft stamps tokens by the real time. */
  readonly clock: Clock
}

/** What `Adapter.examine` promises. Rights are given when the app is installed, and Teams does not say which it gave. */
export async function examine(deps: ExamineDeps, depth: 'kept' | 'asked'): Promise<readonly Finding[]> {
  if (depth === 'kept') return []
  return [await lookAtToken(deps), await lookAtTenants(deps), await lookAtKeys(deps)]
}

async function lookAtToken({ tokenSource }: ExamineDeps): Promise<Finding> {
  const problem = await tokenSource.examine()
  const part = 'Teams: token'
  if (!problem) return { part, isWell: true, words: 'Microsoft gives one' }
  return { part, isWell: false, words: problem.isFinal ? problem.words : `Microsoft could not be asked for one (${problem.words})` }
}

async function lookAtTenants({ tenants, settings }: ExamineDeps): Promise<Finding> {
  const part = 'Teams: tenants'
  try {
    const known = new Set([...(await tenants.all()).map(({ id }) => id), ...settings.tenants, settings.tenantId].filter(Boolean))
    return known.size > 0
      ? { part, isWell: true, words: `${known.size} may use Pari` }
      : { part, isWell: false, words: 'nobody may use Pari yet: let a tenant in with npm run tenants' }
  } catch (error) {
    return { part, isWell: false, words: `the list cannot be read (${nameOf(error)})` }
  }
}

/** Where Microsoft says which keys sign what Teams sends. */
const keys = 'https://login.botframework.com/v1/.well-known/openidconfiguration'

async function lookAtKeys({ settings, fetch, clock }: ExamineDeps): Promise<Finding> {
  const part = 'Teams: keys and clock'
  const url = settings.connectorUrl === undefined ? keys : `${settings.connectorUrl}/.well-known/openidconfiguration`
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeLimitsOf(settings).check) })
    if (!answer.ok) return { part, isWell: false, words: `Microsoft’s keys are answered with HTTP ${answer.status}` }
    const apart = clockApart(answer.headers.get('date'), clock.now())
    return { part, isWell: apart === null, words: apart ?? 'Microsoft’s keys are there, and its clock and ours agree' }
  } catch (error) {
    return { part, isWell: false, words: `Microsoft’s keys cannot be fetched (${nameOf(error)}): does a firewall let this machine out?` }
  }
}
