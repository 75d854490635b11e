import type { Instant } from '../kit/clock.ts'
import type { PlatformName } from './platform.ts'

/**
 * What an adapter must remember: installations, conversation references, names that it gave away. Nobody else reads it. Every page belongs
 * to one platform and one kind. The adapter chooses the keys, of at most 300 characters. A method rejects when the database fails.
 */
export interface AdapterMemory {
  /** Reads a page. Null: there is no such page, or its time is over. */
  read(kind: string, key: string): Promise<string | null>
  /** Writes a page, in the place of an earlier one. It is forgotten at `until`; without `until` it is kept. */
  write(kind: string, key: string, text: string, until?: Instant): Promise<void>
  /** Keys of the pages of a kind, of those that begin with `beginning`, in no order. */
  keys(kind: string, beginning: string): Promise<readonly string[]>
  /** Removes a page. Nothing happens where there is none. */
  forget(kind: string, key: string): Promise<void>
  /** True for the first process that claims this key; false for all others, until `until` has passed. */
  claim(kind: string, key: string, until: Instant): Promise<boolean>
  /**
   * Reads a page and writes what `work` makes of it, one process at a time; answers `result`. `work` may take seconds. When it throws, the
   * page stays as it was, and `rewrite` throws the same. It is forgotten at the `until` that `work` answers; without one it is kept.
   */
  rewrite<T>(
    kind: string,
    key: string,
    work: (text: string | null) => Promise<{ readonly text: string; readonly result: T; readonly until?: Instant | null }>,
  ): Promise<T>
}

/** Opens one platform's memory. */
export type OpenMemory = (platform: PlatformName) => AdapterMemory
