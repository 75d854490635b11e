import type { Clock } from '../../src/kit/clock.ts'

/**
 * How many calls fit into how many seconds, per app and thread, and per app and tenant.
 * Source: learn.microsoft.com, "Optimize your bot with rate limiting in Teams" (values "subject to change").
 */
const windows = {
  write: [
    { calls: 7, seconds: 1 },
    { calls: 8, seconds: 2 },
    { calls: 60, seconds: 30 },
    { calls: 1800, seconds: 3600 },
  ],
  read: [
    { calls: 14, seconds: 1 },
    { calls: 16, seconds: 2 },
    { calls: 120, seconds: 30 },
    { calls: 3600, seconds: 3600 },
  ],
  tenant: [{ calls: 50, seconds: 1 }],
} as const

export type Pace = 'write' | 'read'

interface Taken {
  readonly stamps: number[]
  readonly windows: readonly { readonly calls: number; readonly seconds: number }[]
}

export interface Wait {
  /** Of `Retry-After`; undefined where Teams leaves the header out. */
  readonly seconds: number | undefined
}

export interface Rates {
  /** Multiplies every limit; 0 switches them off. */
  readonly set: (multiplier: number) => void
  /** Counts a call, or says that it comes too soon. */
  take(call: { readonly pace: Pace; readonly tenantId: string; readonly thread: string }): Wait | undefined
}

/** Limits by the end's clock. Over a thread's limit `Retry-After` is given, over a tenant's it is not: an app must bear both. */
export function makeRates(clock: Clock, multiplier: number): Rates {
  let factor = multiplier
  const taken = new Map<string, Taken>()

  const of = (key: string, kind: keyof typeof windows, now: number): Taken => {
    const { stamps } = taken.get(key) ?? { stamps: [] }
    const longest = Math.max(...windows[kind].map(({ seconds }) => seconds)) * 1000
    const kept = { stamps: stamps[0] !== undefined && stamps[0] <= now - longest ? stamps.filter((at) => at > now - longest) : stamps }
    const found = { ...kept, windows: windows[kind] }
    taken.set(key, found)
    return found
  }

  /** Seconds until one more fits, 0 when it fits now. */
  const waitFor = ({ stamps, windows: limits }: Taken, now: number): number =>
    Math.max(
      ...limits.map(({ calls, seconds }) => {
        const allowed = Math.max(1, Math.floor(calls * factor))
        const oldest = stamps[stamps.length - allowed]
        return oldest === undefined ? 0 : Math.max(0, oldest + seconds * 1000 - now) / 1000
      }),
    )

  return {
    set(next) {
      factor = next
    },
    take({ pace, tenantId, thread }) {
      if (factor === 0) return undefined
      const now = clock.now().epochMilliseconds
      const tenant = of(`tenant ${tenantId}`, 'tenant', now)
      if (waitFor(tenant, now) > 0) return { seconds: undefined }
      const own = of(`${pace} ${thread}`, pace, now)
      const wait = waitFor(own, now)
      if (wait > 0) return { seconds: Math.ceil(wait) }
      for (const { stamps } of [tenant, own]) stamps.push(now)
      return undefined
    },
  }
}
