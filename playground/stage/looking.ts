import type { Look } from './protocol.ts'

/** What there is to see of a Pari, as of the last look. */
export interface Looking {
  now(): Look
  refresh(): Promise<void>
  /** Looks in a moment: once for all that happens until then. */
  soon(): void
  stop(): void
}

interface Deps {
  readonly ask: () => Promise<Look>
  readonly changed: () => void
  readonly sayWhy: (error: unknown) => void
}

/** Milliseconds between two looks while much is going on. */
const lookMs = 250

export function createLooking({ ask, changed, sayWhy }: Deps): Looking {
  let look: Look = { kickOffs: [], people: [], glance: [], timeline: [], upcoming: [], evening: null, written: 0 }
  let timer: NodeJS.Timeout | null = null
  async function refresh(): Promise<void> {
    look = await ask()
    changed()
  }
  return {
    now: () => look,
    refresh,
    soon() {
      timer ??= setTimeout(() => {
        timer = null
        refresh().catch(sayWhy)
      }, lookMs)
    },
    stop() {
      if (timer) clearTimeout(timer)
    },
  }
}
