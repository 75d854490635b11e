import type { Evidence } from './evidence.ts'
import type { Hints } from './header.ts'

/** What is known of a list when its columns get their meaning. */
export interface Given extends Hints {
  readonly line: number
  readonly titles: readonly string[]
  /** The first of them, as many as are tried to understand. */
  readonly known: readonly string[]
  readonly evidence: Evidence
}
