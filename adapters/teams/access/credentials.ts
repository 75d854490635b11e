import { inTime } from '../../../src/kit/in-time.ts'
import type { Log } from '../../../src/kit/log.ts'
import { appIdOf, type TeamsSettings, timeLimitsOf } from '../config.ts'
import { NoToken } from '../results.ts'
import { nameOf } from './error-name.ts'
import { CredentialsFactory } from './sdk.ts'

/** An app's secret, or the machine's own identity in Azure. */
export function createCredentials(settings: TeamsSettings): CredentialsFactory {
  const app = { MicrosoftAppId: appIdOf(settings) }
  // The end on this machine asks for nothing but the id, which the SDK takes alone as that of an old bot.
  if (settings.connectorUrl !== undefined) return new CredentialsFactory(app)
  const { appType, appPassword, tenantId } = settings
  return new CredentialsFactory({
    ...app,
    MicrosoftAppType: appType,
    ...(appPassword !== undefined && { MicrosoftAppPassword: appPassword }),
    ...(tenantId !== undefined && { MicrosoftAppTenantId: tenantId }),
  })
}

/** What lets us speak to Teams. */
export interface TokenSource {
  /** Throws `NoToken` when there is none to be had. */
  token(): Promise<string>
  /** Teams does not take the one that we have: the next one is a new one. */
  drop(): void
  /** Asks for a token once; what is wrong with the settings in words that say what to do, null when nothing is, or nobody can tell just now. */
  prove(): Promise<string | null>
  /** The same, and when nobody can tell just now, why. */
  examine(): Promise<Problem | null>
}

/** Why there is no token. `isFinal`: waiting does not mend it. */
interface Problem {
  readonly isFinal: boolean
  readonly words: string
}

/** Microsoft's library keeps a token until five minutes before its end. Callers that come while one is asked for wait for the same answer. */
export function createTokenSource(settings: TeamsSettings, credentials: CredentialsFactory, log: Log): TokenSource {
  if (settings.connectorUrl !== undefined)
    return {
      token: () => Promise.resolve('local'),
      drop: () => undefined,
      prove: () => Promise.resolve(null),
      examine: () => Promise.resolve(null),
    }
  const { ask, drop } = asking(settings, credentials)
  const examine = async (): Promise<Problem | null> => {
    try {
      await ask()
      return null
    } catch (error) {
      return isRefused(error) ? { isFinal: true, words: mend(nameOf(error)) } : { isFinal: false, words: nameOf(error) }
    }
  }
  return {
    drop,
    async token() {
      try {
        return await ask()
      } catch (error) {
        throw new NoToken(isRefused(error))
      }
    },
    examine,
    async prove() {
      const problem = await examine()
      if (problem === null || problem.isFinal) return problem?.words ?? null
      log.warn({ error: problem.words }, 'Microsoft gives no token just now, so nothing can be said on Teams: that is tried again')
      return null
    },
  }
}

/** Whom a token is for and where it is asked for (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication). */
const audience = 'https://api.botframework.com'
const login = 'https://login.microsoftonline.com/botframework.com'

function asking(settings: TeamsSettings, credentials: CredentialsFactory): { ask: () => Promise<string>; drop: () => void } {
  let made: Promise<unknown> | null = null
  let asked: Promise<string> | null = null
  let isDropped = false
  const askNow = async () => {
    made ??= credentials.createCredentials(appIdOf(settings), audience, login, true)
    const maker = (await made) as { getToken(isNew: boolean): Promise<string> }
    const isNew = isDropped
    isDropped = false
    return maker.getToken(isNew)
  }
  const ask = () => {
    asked ??= within(askNow(), timeLimitsOf(settings).call).finally(() => {
      asked = null
    })
    return asked
  }
  const drop = () => {
    isDropped = true
  }
  return { ask, drop }
}

/** Codes of Microsoft's that waiting does not mend (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const final = ['invalid_client', 'unauthorized_client', 'invalid_grant', 'invalid_request', 'invalid_tenant']

const isRefused = (error: unknown): boolean =>
  error instanceof Error && final.includes(String((error as Error & { errorCode?: unknown }).errorCode))

const mend = (code: string): string =>
  `Microsoft does not take TEAMS_APP_ID with TEAMS_APP_PASSWORD (${code}): make a new client secret in the Entra app and copy its value, ` +
  'and see whether TEAMS_TENANT_ID is the tenant where the app was registered.'

/** What `work` comes to; a TimeoutError when that takes longer than `ms` milliseconds. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const decided = await inTime(work, ms)
  if (!decided) throw new DOMException('It took too long.', 'TimeoutError')
  return decided.done
}
