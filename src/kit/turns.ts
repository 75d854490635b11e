/** How many may have their turn at the same time. */
export interface TurnLimits {
  /** Of everybody. */
  readonly atOnce: number
  /** Of one person, those that wait included. */
  readonly each: number
}

/** Waits for a turn. Null: the person has too many already. What it answers with ends the turn. */
export type Turns = (by: string) => Promise<(() => void) | null>

/** Turns for people: one at a time for each of them, in the order in which they came, and a few at a time for all. */
export function createTurns({ atOnce, each }: TurnLimits): Turns {
  const running = new Set<string>()
  const waiting: { readonly by: string; readonly begin: () => void }[] = []
  const next = (): void => {
    while (running.size < atOnce) {
      const at = waiting.findIndex(({ by }) => !running.has(by))
      const [first] = at === -1 ? [] : waiting.splice(at, 1)
      if (!first) return
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
      waiting.push({ by, begin: () => resolve(end) })
      next()
    })
  }
}
