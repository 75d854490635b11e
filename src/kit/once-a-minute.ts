import type { Log } from './log.ts'

/** Warns of something that may happen a thousand times a minute. */
export interface RareWarnings {
  /**
   * Writes the first warning of a kind at once and counts those that follow; a minute later one line says how many there were. `words` have
   * no name, text or token in them.
   */
  warn(kind: string, words: string, about?: Readonly<Record<string, string | number>>): void
}

/** Milliseconds. */
const minute = 60_000

/** Kinds that are told apart at once at most. */
const mostKinds = 100

interface Counted {
  more: number
  last: string
}

/** One line a minute and kind, however often it happens. What is counted when the process ends is not written any more. */
export function onceAMinute(log: Pick<Log, 'warn'>): RareWarnings {
  const counted = new Map<string, Counted>()

  function sayHowMany(kind: string): void {
    const { more, last } = counted.get(kind) ?? { more: 0, last: '' }
    counted.delete(kind)
    if (more === 0) return
    log.warn({ kind, more }, `${last} (and ${more} more in the last minute)`)
    begin(kind, last)
  }

  function begin(kind: string, words: string): void {
    counted.set(kind, { more: 0, last: words })
    setTimeout(() => sayHowMany(kind), minute).unref()
  }

  return {
    warn(named, words, about = {}) {
      const kind = counted.has(named) || counted.size < mostKinds ? named : 'others'
      const before = counted.get(kind)
      if (before) {
        before.more += 1
        before.last = words
        return
      }
      log.warn({ ...about, kind }, words)
      begin(kind, words)
    },
  }
}
