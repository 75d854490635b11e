import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Clock } from '../../../src/kit/clock.ts'
import type { Log } from '../../../src/kit/log.ts'
import type { RareWarnings } from '../../../src/kit/once-a-minute.ts'
import { withoutEnd } from '../../../src/kit/text.ts'
import { appIdOf, type TeamsSettings, timeLimitsOf } from '../config.ts'
import { within } from './credentials.ts'
import { nameOf } from './error-name.ts'
import { type Claimed, createProven } from './proven.ts'
import { whyRefused } from './refused.ts'
import { type Activity, ConfigurationBotFrameworkAuthentication, type CredentialsFactory } from './sdk.ts'

/** `unreachable`: nobody could tell, since Microsoft's keys could not be fetched. */
export type Verdict = 'genuine' | 'refused' | 'unreachable'

/** Whether a request comes from Teams and is meant for us. Never throws. */
export type Authenticate = (claimed: Claimed, header: string) => Promise<Verdict>

interface AuthenticationDeps {
  readonly settings: TeamsSettings
  readonly credentials: CredentialsFactory
  /** The one that the SDK judges tokens by: the system's. */
  readonly clock: Clock
  readonly log: Log
  /** Hears why a request was refused. */
  readonly refusals: RareWarnings
}

/** Who signs what Teams sends (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication). */
const issuer = 'https://api.botframework.com'

/**
 * The very check that the CloudAdapter of botbuilder 4.23.3 makes, behind what it leaves open: it skips the address when the activity
 * names none, it takes tokens of the Bot Framework Emulator and of other bots, and it prints stacks and keys.
 */
export function createAuthentication({ settings, credentials, clock, log, refusals }: AuthenticationDeps): Authenticate {
  const authentication = authenticationFor(settings, credentials)
  const limit = timeLimitsOf(settings).check
  const isPlausible = plausible()
  const proven = createProven({ clock })
  const appId = appIdOf(settings)
  const refuse = (claimed: Claimed, header: string): Verdict => {
    const { kind, words } = whyRefused(claimed, header, { appId, issuer, now: clock.now().epochMilliseconds / 1000 })
    refusals.warn(`teams ${kind}`, `a request in Teams’ name was refused: ${words}`)
    return 'refused'
  }
  let underWay = 0
  return async (claimed, header) => {
    if (!claimed.serviceUrl || claimed.channelId !== 'msteams') return refuse(claimed, header)
    if (proven.has(claimed, header)) return 'genuine'
    if (!isPlausible(header)) return refuse(claimed, header)
    if (underWay >= mostAtOnce) return 'unreachable'
    underWay += 1
    try {
      await within(
        quietly(() => authentication.authenticateRequest({ type: 'message', ...claimed } as Activity, header)),
        limit,
      )
      proven.keep(claimed, header)
      return 'genuine'
    } catch (error) {
      if (!isOutage(error)) return refuse(claimed, header)
      log.error({ error: nameOf(error) }, 'Microsoft’s keys could not be fetched, so nobody can tell whether a request is genuine')
      return 'unreachable'
    } finally {
      underWay -= 1
    }
  }
}

/** Checks take a millisecond; but while Microsoft's keys cannot be fetched the SDK asks for them once for each, and never gives up. */
const mostAtOnce = 500

/** Microsoft's own addresses, which the SDK knows, or those of the end on this machine. */
function authenticationFor({ connectorUrl }: TeamsSettings, credentials: CredentialsFactory) {
  const base = connectorUrl === undefined ? undefined : withoutEnd(connectorUrl, '/')
  // The SDK keeps an address's keys for as long as the process lives, and another end may listen at this address later.
  const anew = `openidconfiguration?asked=${randomUUID()}`
  const local = {
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: `${base}/.well-known/${anew}`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${base}/emulator/.well-known/${anew}`,
  }
  return new ConfigurationBotFrameworkAuthentication(base === undefined ? {} : local, credentials)
}

/** Tenants that unproven tokens may name: the SDK keeps four texts for each, for ever, before it looks at a signature. Teams' tokens name none. */
const mostTenants = 100

/** Whether a token claims to be Teams' own; that it is, only its signature says. */
function plausible(): (header: string) => boolean {
  const seen = new Set<string>()
  return (header) => {
    try {
      const { iss, tid, exp } = decodeJwt(header.replace(/^Bearer /, ''))
      // The SDK takes one without an end, which would be good for ever.
      if (iss !== issuer || exp === undefined) return false
      if (tid === undefined) return true
      if (typeof tid !== 'string' || (seen.size >= mostTenants && !seen.has(tid))) return false
      seen.add(tid)
      return true
    } catch {
      return false
    }
  }
}

/** Something between us and the keys is broken, which says nothing of the token. What the token itself is refused for has no status, or 401 and 403. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { statusCode } = error as Error & { statusCode?: number }
  return ['FetchError', 'TimeoutError'].includes(error.name) || (statusCode !== undefined && statusCode >= 500)
}

const quiet = new AsyncLocalStorage<true>()
let isListening = false

/**
 * Runs a check without what the SDK prints of it: stacks and public keys, for every bad token. It prints them by `console.error` itself, in lines
 * that no setting turns off and no logger of ours is asked for (botframework-connector 4.23.3, `src/auth/jwtTokenExtractor.ts`, the end of
 * `validateToken`), so `console.error` is replaced, once, by one that is silent within a check. What others print meanwhile is printed.
 */
function quietly<T>(check: () => Promise<T>): Promise<T> {
  if (!isListening) {
    const printer: { error: (...said: unknown[]) => void } = globalThis.console
    const { error } = printer
    printer.error = (...said) => (quiet.getStore() ? undefined : error(...said))
    isListening = true
  }
  return quiet.run(true, check)
}
