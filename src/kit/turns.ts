/** How many may have their turn at the same time. */
export interface TurnLimits {
  /** Of everybody. */
  readonly atOnce: number
  /** Of one person, those that wait included. */
  readonly each: number
}

/** Waits for a turn. Null: the person has too many already. What it answers with ends the turn. */
export type Turns = (by: string) => Promise<(() => void) | null>

/**
 * Turns for people: one at a time for each of them, and a few at a time for all, in the order in which they came; but nobody waits for more
 * than one turn of somebody who came with several.
 */
export function createTurns({ atOnce, each }: TurnLimits): Turns {
  const running = new Set<string>()
  const waiting: { readonly by: string; readonly before: number; readonly begin: () => void }[] = []
  const next = (): void => {
    while (running.size < atOnce) {
      const first = waiting.filter(({ by }) => !running.has(by)).toSorted((a, b) => a.before - b.before)[0]
      if (!first) return
      waiting.splice(waiting.indexOf(first), 1)
      running.add(first.by)
      first.begin()
    }
  }
  return (by) => {
    const count = waiting.filter((one) => one.by === by).length + (running.has(by) ? 1 : 0)
    if (count >= each) return Promise.resolve(null)
    return new Promise((resolve) => {
      const end = (): void => {
        running.delete(by)
        next()
      }
      waiting.push({ by, before: count, begin: () => resolve(end) })
      next()
    })
  }
}
