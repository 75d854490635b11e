import type { Said } from './shown.ts'

/** What the timeline shows; empty texts let everything through. */
export interface Filter {
  readonly person: string
  readonly kind: string
}

export const everything: Filter = { person: '', kind: '' }

/** The deliveries that fit, in their order. */
export const filtered = (timeline: readonly Said[], { person, kind }: Filter): readonly Said[] =>
  timeline.filter((said) => (person === '' || said.person === person) && (kind === '' || said.kind === kind))

/** What can be chosen: everybody who got something, and every kind that went out, each once and in order. */
export function choicesIn(
  timeline: readonly Said[],
  language: string,
): { readonly people: readonly string[]; readonly kinds: readonly string[] } {
  const collator = new Intl.Collator(language)
  return {
    people: [...new Set(timeline.map(({ person }) => person))].toSorted(collator.compare),
    kinds: [...new Set(timeline.map(({ kind }) => kind))].toSorted(collator.compare),
  }
}
