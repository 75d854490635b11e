import type { Clock } from '../../src/kit/clock.ts'

/**
 * How often a method may be called per workspace: a tier, `post` (per channel and per workspace), or `free`.
 * Source: docs.slack.dev/apis/web-api/rate-limits; bursts are not documented, these are generous.
 */
export type Tier = 1 | 2 | 3 | 4 | 'post' | 'free'

interface Pace {
  readonly perMinute: number
  readonly burst: number
}

const tiers: Readonly<Record<1 | 2 | 3 | 4, Pace>> = {
  1: { perMinute: 1, burst: 5 },
  2: { perMinute: 20, burst: 20 },
  3: { perMinute: 50, burst: 50 },
  4: { perMinute: 100, burst: 100 },
}
const postPerChannel: Pace = { perMinute: 60, burst: 5 }
/** "Several hundred per minute". */
const postPerWorkspace: Pace = { perMinute: 300, burst: 100 }

export interface Rates {
  /** Multiplies every pace; 0 switches rates off. */
  readonly set: (multiplier: number) => void
  /** Takes one call out of its bucket: seconds to wait when the bucket is empty, else undefined. */
  take(call: { readonly tier: Tier; readonly method: string; readonly workspaceId: string; readonly channel: string }): number | undefined
}

/** Rates by the end's clock. */
export function makeRates(clock: Clock, multiplier: number): Rates {
  let factor = multiplier
  const buckets = new Map<string, { level: number; at: number }>()

  const refilled = (key: string, { perMinute, burst }: Pace): { level: number; at: number } => {
    const at = clock.now().epochMilliseconds
    const { level, at: before } = buckets.get(key) ?? { level: burst, at }
    const bucket = { level: Math.min(burst, level + ((at - before) / 60_000) * perMinute * factor), at }
    buckets.set(key, bucket)
    return bucket
  }

  return {
    set(next) {
      factor = next
    },
    take({ tier, method, workspaceId, channel }) {
      if (factor === 0 || tier === 'free') return undefined
      const wanted: [string, Pace][] =
        tier === 'post'
          ? [
              [`${method} ${workspaceId}`, postPerWorkspace],
              [`${method} ${workspaceId} ${channel}`, postPerChannel],
            ]
          : [[`${method} ${workspaceId}`, tiers[tier]]]
      const found = wanted.map(([key, pace]) => ({ bucket: refilled(key, pace), pace }))
      const waits = found.map(({ bucket, pace }) => (bucket.level >= 1 ? 0 : ((1 - bucket.level) / (pace.perMinute * factor)) * 60))
      const wait = Math.max(...waits)
      if (wait > 0) return Math.max(1, Math.ceil(wait))
      for (const { bucket } of found) bucket.level -= 1
      return undefined
    },
  }
}
