/** Shares by name; they add up to 1. */
export type Shares = Readonly<Record<string, number>>

/** What a number in [0, 1) stands for among shares, in their order; null: there are none. */
export function drawn<Name extends string>(shares: Readonly<Record<Name, number>>, chance: number): Name | null {
  const names = Object.keys(shares) as Name[]
  let left = chance
  for (const name of names) {
    left -= shares[name]
    if (left < 0) return name
  }
  return names.at(-1) ?? null
}
