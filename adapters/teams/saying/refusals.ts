import type { Clock } from '../../../src/kit/clock.ts'

/** Tells a token that was withdrawn, which a new one mends, from a tenant that shut Pari out. */
export interface Refusals {
  /** When a request begins: a request that was on its way with the old token says nothing of the new one. */
  begin(): number
  /** A request's token was refused; `isFirst`: no newer token was tried for a while. */
  isFirst(tenant: string, begun: number): boolean
}

/** Milliseconds: within this a second refusal means the same as the first. */
const remembered = 10 * 60_000

/** What was refused, by tenant. */
export function createRefusals({ clock }: { readonly clock: Clock }): Refusals {
  const last = new Map<string, { readonly before: number; readonly until: number }>()
  let requests = 0
  return {
    begin: () => (requests += 1),
    isFirst(tenant, begun) {
      const now = clock.now().epochMilliseconds
      const known = last.get(tenant)
      if (known && known.until > now) return begun <= known.before
      last.set(tenant, { before: requests, until: now + remembered })
      return true
    },
  }
}
