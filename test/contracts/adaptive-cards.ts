import { createRequire } from 'node:module'
import type * as Library from 'adaptivecards'

// The package's module entry leaves file endings out, which Node does not follow; its bundle needs no document as long as nothing is drawn.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof Library

/**
 * What Microsoft's own reader of Adaptive Cards has against a card, read as version 1.5, which is the newest that Teams shows: unknown kinds
 * of elements, values that a property does not have, properties that are missing, and properties that it does not know.
 */
export function problemsWith(card: { readonly lang?: unknown }): readonly string[] {
  const context = new SerializationContext(Versions.v1_5)
  const read = new AdaptiveCard()
  // The library's check of a language remembers where it stopped (a pattern with the flag `g`), and refuses every other one.
  const { lang: _, ...rest } = card
  read.parse(rest, context)
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  return [...events, ...lost(rest, read.toJSON(new SerializationContext(Versions.v1_5)), '')]
}

/** What is written as it would be if it were left out: Teams' own additions, and values that are the default. */
const unread = new Set(['msteams', 'fallback', 'title', 'mode', '$schema', 'isRequired'])

/** Properties that are gone after reading and writing again. */
function lost(before: unknown, after: unknown, path: string): string[] {
  if (Array.isArray(before)) return before.flatMap((each, at) => lost(each, Array.isArray(after) ? after[at] : undefined, `${path}/${at}`))
  if (typeof before !== 'object' || before === null) return []
  if (typeof after !== 'object' || after === null) return [`${path} is not read`]
  return Object.entries(before).flatMap(([name, value]) => {
    if (unread.has(name)) return []
    const found = (after as Record<string, unknown>)[name]
    if (found === undefined) return value === undefined || value === false ? [] : [`${path}/${name} is not read`]
    return lost(value, found, `${path}/${name}`)
  })
}
