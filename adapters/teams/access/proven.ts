import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Clock } from '../../../src/kit/clock.ts'

/** What a request says of itself before anybody believes it. */
export interface Claimed {
  readonly channelId: string
  readonly serviceUrl: string
}

/** Tokens that were found genuine: Teams sends the same one for up to an hour, and each look at a signature costs as much as the rest of the door. */
export interface Proven {
  has(claimed: Claimed, header: string): boolean
  keep(claimed: Claimed, header: string): void
}

/** Milliseconds; never beyond the token's own end. The SDK itself goes on for a day with keys that Microsoft withdrew. */
const remembered = 5 * 60_000
const mostRemembered = 1000

/** As digests: nobody finds a token in our memory. Good for the very address that it was proven with. */
export function createProven({ clock }: { readonly clock: Clock }): Proven {
  const until = new Map<string, number>()
  const nowMs = () => clock.now().epochMilliseconds
  return {
    has: (claimed, header) => (until.get(keyOf(claimed, header)) ?? 0) > nowMs(),
    keep(claimed, header) {
      const end = Math.min(nowMs() + remembered, endOf(header))
      if (end <= nowMs()) return
      if (until.size >= mostRemembered) until.clear()
      until.set(keyOf(claimed, header), end)
    },
  }
}

const keyOf = ({ channelId, serviceUrl }: Claimed, header: string): string =>
  createHash('sha256')
    .update(JSON.stringify([channelId, serviceUrl, header]))
    .digest('base64url')

/** Milliseconds; a token without an end is looked at each time. */
const endOf = (header: string): number => (decodeJwt(header.replace(/^Bearer /, '')).exp ?? 0) * 1000
