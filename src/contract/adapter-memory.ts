import type { Instant } from '../kit/clock.ts'
import type { PlatformName } from './platform.ts'

/**
 * What an adapter must remember: installations, conversation references, names it gave away. Opaque to everybody else.
 * Every page belongs to one platform and one kind; keys are the adapter's own, at most 300 characters.
 */
export interface AdapterMemory {
  /** Null when there is no such page, or its time is over. */
  read(kind: string, key: string): Promise<string | null>
  /** `until`: forgotten from then on; missing: kept. */
  write(kind: string, key: string, text: string, until?: Instant): Promise<void>
  forget(kind: string, key: string): Promise<void>
  /** True for the first of all processes to say so before `until`; a later claim of the same key is refused until that passed. */
  claim(kind: string, key: string, until: Instant): Promise<boolean>
  /** Reads a page and writes what `work` makes of it, one process at a time. `work` may take seconds; what it throws leaves the page as it was. */
  rewrite<T>(kind: string, key: string, work: (text: string | null) => Promise<{ readonly text: string; readonly result: T }>): Promise<T>
}

/** Opens one platform's memory. */
export type OpenMemory = (platform: PlatformName) => AdapterMemory
