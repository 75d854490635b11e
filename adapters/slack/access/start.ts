import { webApi } from '@slack/bolt'
import type { ClientFor } from '../calls.ts'
import { codeOf } from '../results.ts'
import { clientOptions, tokenRefusal, type Wire } from './client.ts'

/** An error of beginning in words that say what to do; `refused` has them for a code of Slack's, or null where it has none. */
export function inWords(cause: unknown, refused: (code: string) => string | null): unknown {
  if (cause instanceof webApi.WebAPIRequestError)
    return new Error('Slack cannot be reached: is this machine connected to the Internet, and does a firewall let it through?', { cause })
  if (cause instanceof webApi.WebAPIHTTPError)
    return new Error(
      `Slack, or something before it, answers with HTTP ${cause.statusCode}: try again, and look at the proxy if there is one.`,
      {
        cause,
      },
    )
  const code = codeOf(cause)
  const words = code === null ? null : refused(code)
  return words === null ? cause : new Error(words, { cause })
}

/** Asks for a socket once, before the library does: where a scope is missing, that one asks again and again and never says why. */
export async function proveAppToken(token: string, wire: Wire): Promise<void> {
  try {
    await new webApi.WebClient(token, clientOptions(wire)).apps.connections.open({})
  } catch (error) {
    throw inWords(error, appTokenRefused)
  }
}

const mend: Readonly<Record<string, string>> = {
  missing_scope: 'it lacks the scope connections:write. Generate one that has it under Basic Information of the app.',
  not_allowed_token_type: 'it is another kind of token. Take the app-level one under Basic Information of the app.',
}
const another = 'generate an app-level token with the scope connections:write under Basic Information of the app, and copy it whole.'

/** Codes that say nothing against the token: the library tries again. */
const passing = ['ratelimited', 'internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']

const appTokenRefused = (code: string): string | null =>
  passing.includes(code) ? null : `Slack does not take SLACK_APP_TOKEN (${code}): ${mend[code] ?? another}`

/** Whether Slack takes the tokens of a workspace. Throws when it does not say. */
export async function isTaken(clientFor: ClientFor, id: string): Promise<boolean> {
  const access = await clientFor({ platform: 'slack', id })
  if (!access) return false
  try {
    await access.client.auth.test()
    return true
  } catch (error) {
    if (tokenRefusal(error)) return false
    throw error
  }
}
