import { webApi } from '@slack/bolt'
import type { Clock } from '../../../src/kit/clock.ts'
import { codeOf, setbackOf } from '../results.ts'
import { clientOptions, type Wire } from './client.ts'
import type { Installations, Kept } from './kept.ts'
import { nameOf } from './logger.ts'
import { paths } from './scopes.ts'

export interface RotationDeps extends Wire {
  readonly installations: Installations
  readonly clock: Clock
}

/** Seconds. Tokens live 12 hours; Slack's own libraries renew them when two are left. */
const early = 2 * 60 * 60
/** Seconds, where Slack does not say how long a token lives (https://docs.slack.dev/authentication/using-token-rotation). */
const lifetime = 12 * 60 * 60

const nowOf = (clock: Clock): number => clock.now().epochMilliseconds / 1000
const secondsLeft = ({ expiresAt }: Kept, clock: Clock): number => (expiresAt ?? Number.POSITIVE_INFINITY) - nowOf(clock)

/** Whether the token should be renewed now, though it may still work. */
export const isNearlyOver = (kept: Kept, clock: Clock): boolean => secondsLeft(kept, clock) <= early

/** Whether the token works no more. */
export const isOver = (kept: Kept, clock: Clock): boolean => secondsLeft(kept, clock) <= 0

/**
 * Renews the tokens of a workspace where `isStale` says so of what is kept *now*. A process that comes second reads what the first one got,
 * since a refresh token works once. Null: not installed. Throws what Slack answered; the tokens are then as they were.
 */
export async function renewTokens(id: string, isStale: (kept: Kept) => boolean, deps: RotationDeps): Promise<Kept | null> {
  let isAsked = false
  try {
    return await deps.installations.change(id, async (kept) => {
      if (kept.refreshToken === null || !isStale(kept)) return kept
      isAsked = true
      return renewed(kept, await exchange(kept.refreshToken, deps), deps.clock)
    })
  } catch (error) {
    logFailure(id, error, isAsked, deps)
    throw error
  }
}

function renewed(kept: Kept, answer: webApi.OauthV2AccessResponse, clock: Clock): Kept {
  if (!answer.access_token || !answer.refresh_token) throw new Error('Slack gave no tokens for a refresh token.')
  // Zero is no lifetime, either: the token would be thrown away unused.
  const expiresAt = nowOf(clock) + (answer.expires_in || lifetime)
  return { ...kept, token: answer.access_token, refreshToken: answer.refresh_token, expiresAt }
}

function logFailure(id: string, error: unknown, isAsked: boolean, { log, settings }: RotationDeps): void {
  const ids = { workspace: id, error: nameOf(error) }
  const words = isAsked ? alarmOf(error, `install Pari there again at ${settings.baseUrl ?? ''}${paths.install}`) : null
  if (words === null) log.warn(ids, 'the tokens of this Slack workspace were not renewed; that is tried again')
  else log.error(ids, words)
}

/** What somebody must know or do; null where waiting mends it. A refresh token works once, and whether a lost answer spent it is not to be found out. */
function alarmOf(error: unknown, install: string): string | null {
  if (isFinal(error)) return `Slack will not renew the tokens of this workspace any more: ${install}, before they run out`
  if (isOurs(error)) return 'Slack does not take SLACK_CLIENT_ID with SLACK_CLIENT_SECRET, so tokens run out: correct them'
  if (setbackOf(error).kind === 'retry') return null
  return `the answer to a renewal of tokens was lost, and the new ones perhaps with it: if this is said again, ${install}`
}

function exchange(refreshToken: string, deps: RotationDeps): Promise<webApi.OauthV2AccessResponse> {
  const { clientId, clientSecret } = deps.settings
  if (!clientId || !clientSecret) throw new Error('Tokens that expire need the client id and secret.')
  const client = new webApi.WebClient(undefined, clientOptions(deps))
  return client.oauth.v2.access({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  })
}

/** The tokens to use now: renewed when they are nearly over, the old ones as long as they work when Slack does not renew them just now. */
export async function currentTokens(id: string, deps: RotationDeps): Promise<Kept | null> {
  const kept = await deps.installations.read(id)
  if (!kept || kept.refreshToken === null || !isNearlyOver(kept, deps.clock)) return kept
  try {
    return await renewTokens(id, (now) => isNearlyOver(now, deps.clock), deps)
  } catch (error) {
    if (!isOver(kept, deps.clock)) return kept
    if (isFinal(error)) return null
    throw error
  }
}

/** Slack said that this refresh token will never work again; everything else may pass. */
export const isFinal = (error: unknown): boolean => final.includes(codeOf(error) ?? '')
const final = ['invalid_refresh_token', 'token_revoked', 'invalid_auth', 'account_inactive']

const isOurs = (error: unknown): boolean => ['invalid_client_id', 'bad_client_secret'].includes(codeOf(error) ?? '')
