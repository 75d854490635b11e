import { decodeJwt, type JWTPayload } from 'jose'
import type { Claimed } from './proven.ts'

/** Why a request is not taken for Teams': in one word, and in words for whoever runs Pari. */
export interface Refused {
  readonly kind: 'channel' | 'noToken' | 'issuer' | 'audience' | 'expired' | 'notYet' | 'serviceUrl' | 'signature'
  readonly words: string
}

/** What a token has to fit. `now`: seconds since 1970. */
interface Fitting {
  readonly appId: string
  readonly issuer: string
  readonly now: number
}

/**
 * Finds words for a refusal that is already decided: the SDK gives none. Nothing that stands in the request is repeated, since anybody can
 * have written it.
 */
export function whyRefused(claimed: Claimed, header: string, fitting: Fitting): Refused {
  if (claimed.channelId !== 'msteams') return { kind: 'channel', words: 'it does not come from the channel of Teams' }
  if (!claimed.serviceUrl) return { kind: 'serviceUrl', words: 'it names no serviceUrl' }
  const claims = claimsIn(header)
  if (!claims) return { kind: 'noToken', words: 'it has no token that can be read' }
  return whyNotTheirs(claims, fitting) ?? whyNotNow(claims, fitting) ?? whyNotThere(claims, claimed) ?? forged
}

const forged: Refused = {
  kind: 'signature',
  words: 'the token’s signature is not by Microsoft’s keys for Teams, so somebody forged it, or it is for another channel',
}

function claimsIn(header: string): JWTPayload | null {
  try {
    return decodeJwt(header.replace(/^Bearer /, ''))
  } catch {
    return null
  }
}

function whyNotTheirs({ iss, aud }: JWTPayload, { appId, issuer }: Fitting): Refused | null {
  if (iss !== issuer) return { kind: 'issuer', words: 'the token’s issuer is not the Bot Framework' }
  return typeof aud === 'string' && aud.toLowerCase() === appId
    ? null
    : { kind: 'audience', words: 'the token’s audience is another app than TEAMS_APP_ID: compare it with the Azure Bot’s configuration' }
}

/** Seconds; the SDK takes tokens that are so far off. */
const tolerated = 5 * 60

function whyNotNow({ exp, nbf = 0 }: JWTPayload, { now }: Fitting): Refused | null {
  if (exp === undefined) return { kind: 'expired', words: 'the token has no end' }
  const [over, early] = [Math.round(now - exp), Math.round(nbf - now)]
  if (over > tolerated) return { kind: 'expired', words: `the token ended ${over} s ago by our clock; is our clock ahead?` }
  return early > tolerated ? { kind: 'notYet', words: `the token begins in ${early} s by our clock; is our clock behind?` } : null
}

const whyNotThere = ({ serviceurl }: JWTPayload, { serviceUrl }: Claimed): Refused | null =>
  serviceurl === serviceUrl ? null : { kind: 'serviceUrl', words: 'the request names another serviceUrl than its token' }
