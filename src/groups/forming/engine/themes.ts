import type { ToGroup } from './to-group.ts'

const [shortest, longest] = [2, 60]

/** What several of a group have named, the most of them first; of several the one that a mentor names. Null: nothing. */
export function themeOf(mentors: readonly ToGroup[], mentees: readonly ToGroup[]): string | null {
  const named = new Map<string, { readonly spelled: string; count: number }>()
  for (const { says } of [...mentors, ...mentees]) {
    const own = new Map(says.flatMap(phrasesIn).map((phrase) => [phrase.toLowerCase(), phrase]))
    for (const [folded, spelled] of own) {
      const known = named.get(folded)
      if (known) known.count += 1
      else named.set(folded, { spelled, count: 1 })
    }
  }
  let best: { readonly spelled: string; readonly count: number } | null = null
  for (const each of named.values()) if (each.count > (best?.count ?? 1)) best = each
  return best?.spelled ?? null
}

const phrasesIn = (text: string): string[] =>
  text
    .split(/[;,\n]/u)
    .map((phrase) => phrase.trim())
    .filter(({ length }) => length >= shortest && length <= longest)
