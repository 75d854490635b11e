import { webApi } from '@slack/bolt'
import type { Clock } from '../../../src/kit/clock.ts'
import { clientOptions, type Wire } from './client.ts'
import type { Installations, Kept } from './kept.ts'
import { nameOf } from './logger.ts'

export interface RotationDeps extends Wire {
  readonly installations: Installations
  readonly clock: Clock
}

/** Seconds. Tokens live 12 hours; Slack's own libraries renew them when two are left. */
const early = 2 * 60 * 60

const nowOf = (clock: Clock): number => clock.now().epochMilliseconds / 1000
const secondsLeft = ({ expiresAt }: Kept, clock: Clock): number => (expiresAt ?? Number.POSITIVE_INFINITY) - nowOf(clock)

/** Whether the token should be renewed now, though it may still work. */
export const isNearlyOver = (kept: Kept, clock: Clock): boolean => secondsLeft(kept, clock) <= early

/** Whether the token works no more. */
export const isOver = (kept: Kept, clock: Clock): boolean => secondsLeft(kept, clock) <= 0

/**
 * Renews the tokens of a workspace where `isStale` says so of what is kept *now*: whoever comes second reads what the first one got, since a refresh
 * token works once. Null: not installed. Throws what Slack answered; the tokens are then as they were.
 */
export function renewTokens(id: string, isStale: (kept: Kept) => boolean, deps: RotationDeps): Promise<Kept | null> {
  return deps.installations.change(id, async (kept) => {
    if (kept.refreshToken === null || !isStale(kept)) return kept
    const answer = await exchange(kept.refreshToken, deps)
    if (!answer.access_token || !answer.refresh_token) throw new Error('Slack gave no tokens for a refresh token.')
    const expiresAt = nowOf(deps.clock) + (answer.expires_in ?? 0)
    return { ...kept, token: answer.access_token, refreshToken: answer.refresh_token, expiresAt }
  })
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
    deps.log.warn({ workspace: id, error: nameOf(error) }, 'Slack did not renew the tokens of this workspace')
    if (!isOver(kept, deps.clock)) return kept
    if (isFinal(error)) return null
    throw error
  }
}

/** Slack said that this refresh token will never work again; everything else may pass. */
const isFinal = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && ['invalid_refresh_token', 'token_revoked', 'invalid_auth'].includes(error.data.error)
