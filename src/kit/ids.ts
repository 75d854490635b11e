import { v7 } from 'uuid'
import type { Clock } from './clock.ts'

/** Makes opaque ids that sort by age (UUIDv7). */
export interface Ids {
  next(): string
}

/** Ids that rise within one process, within one millisecond too: what was written first is said first. */
export function randomIds(clock: Clock): Ids {
  let seq = 0
  return {
    next() {
      seq = (seq + 1) >>> 0
      return v7({ msecs: clock.now().epochMilliseconds, seq })
    },
  }
}

/** Ids for rehearsals: the same seed and the same calls give the same ids. */
export function seededIds(clock: Clock, random: () => number): Ids {
  let seq = 0
  return {
    next() {
      const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))
      return v7({ msecs: clock.now().epochMilliseconds, seq: seq++, random: bytes })
    },
  }
}
