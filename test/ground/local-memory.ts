import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import { type Clock, type Instant, isAfter } from '../../src/kit/clock.ts'

export interface LocalMemory extends AdapterMemory {
  readonly pages: ReadonlyMap<string, { readonly text: string; readonly until: Instant | null }>
  /** How often something was written. */
  readonly writes: () => number
}

/** A memory in this process that several "processes" of a test may share. */
export function localMemory(clock: Clock): LocalMemory {
  const pages = new Map<string, { text: string; until: Instant | null }>()
  const turns = new Map<string, Promise<unknown>>()
  let writes = 0
  const at = (kind: string, key: string) => `${kind}/${key}`
  const put = (page: string, text: string, until: Instant | null) => {
    writes += 1
    pages.set(page, { text, until })
  }
  const live = (page: string) => {
    const found = pages.get(page)
    return found && (found.until === null || isAfter(found.until, clock.now())) ? found.text : null
  }
  return {
    pages,
    writes: () => writes,
    read: async (kind, key) => live(at(kind, key)),
    async write(kind, key, text, until) {
      put(at(kind, key), text, until ?? null)
    },
    keys: async (kind, beginning) =>
      [...pages.keys()].flatMap((page) =>
        page.startsWith(at(kind, beginning)) && live(page) !== null ? [page.slice(kind.length + 1)] : [],
      ),
    async forget(kind, key) {
      pages.delete(at(kind, key))
    },
    async claim(kind, key, until) {
      if (live(at(kind, key)) !== null) return false
      put(at(kind, key), '', until)
      return true
    },
    rewrite(kind, key, work) {
      const page = at(kind, key)
      const turn = (turns.get(page) ?? Promise.resolve()).then(async () => {
        const { text, result, until = null } = await work(live(page))
        put(page, text, until)
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
