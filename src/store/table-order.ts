/** A table, and the tables that its rows point to. */
interface Needing {
  readonly table: string
  readonly needs: readonly string[]
}

/** Each table after those that it needs. Throws when they need each other in a circle. */
export function inOrder<Each extends Needing>(tables: readonly Each[]): readonly Each[] {
  const done = new Set<string>()
  const ordered: Each[] = []
  while (ordered.length < tables.length) {
    const ready = tables.filter(({ table, needs }) => !done.has(table) && needs.every((need) => done.has(need)))
    if (ready.length === 0) throw new Error('The tables point to each other in a circle, so none can be filled first.')
    for (const each of ready) done.add(each.table)
    ordered.push(...ready)
  }
  return ordered
}
