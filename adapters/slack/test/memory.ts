import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import { type Clock, type Instant, isAfter } from '../../../src/kit/clock.ts'

export interface LocalMemory extends AdapterMemory {
  readonly pages: ReadonlyMap<string, { readonly text: string; readonly until: Instant | null }>
}

/** A memory in this process that several "processes" of a test may share. */
export function localMemory(clock: Clock): LocalMemory {
  const pages = new Map<string, { text: string; until: Instant | null }>()
  const turns = new Map<string, Promise<unknown>>()
  const at = (kind: string, key: string) => `${kind}/${key}`
  const live = (page: string) => {
    const found = pages.get(page)
    return found && (found.until === null || isAfter(found.until, clock.now())) ? found.text : null
  }
  return {
    pages,
    read: async (kind, key) => live(at(kind, key)),
    async write(kind, key, text, until) {
      pages.set(at(kind, key), { text, until: until ?? null })
    },
    async forget(kind, key) {
      pages.delete(at(kind, key))
    },
    async claim(kind, key, until) {
      if (live(at(kind, key)) !== null) return false
      pages.set(at(kind, key), { text: '', until })
      return true
    },
    rewrite(kind, key, work) {
      const page = at(kind, key)
      const turn = (turns.get(page) ?? Promise.resolve()).then(async () => {
        const { text, result } = await work(live(page))
        pages.set(page, { text, until: null })
        return result
      })
      turns.set(
        page,
        turn.catch(() => null),
      )
      return turn
    },
  }
}
