/** Work that takes long: it is done in a thread of its own, so that nobody who taps waits for it. */
export interface Heavy<Given, Done> {
  /** The address of the module that exports this very value as `heavy`: the thread imports it. */
  readonly module: string
  /** Does the work. What goes in and what comes out is plain data, which threads can hand to each other as copies. */
  readonly work: (given: Given) => Promise<Done>
}

/** A limit that was passed: of the work's time, of its memory, or of how many works of one person may run and wait. */
export type Passed = 'seconds' | 'megabytes' | 'waiting'

/** What became of heavy work: what it came to; or the limit that it passed, and how high that is. */
export type HeavyOutcome<Done> = { readonly done: Done } | { readonly passed: Passed; readonly limit: number }

/**
 * Does heavy work for somebody. Works of the same person take turns, so that others need not wait for all of them. `by`: who waits for it.
 * Rejects when the work throws.
 */
export type Apart = <Given, Done>(heavy: Heavy<Given, Done>, given: Given, by: string) => Promise<HeavyOutcome<Done>>
