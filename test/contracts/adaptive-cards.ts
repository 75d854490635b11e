import { createRequire } from 'node:module'
import type * as Library from 'adaptivecards'
import { cardProblems } from '../../playground/teams-end/cards/check.ts'

// The package's module entry leaves file endings out, which Node does not follow; its bundle needs no document as long as nothing is drawn.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof Library

type Card = { readonly lang?: unknown }

/** Why Teams would not take a card, or not show it as it is meant: by the one schema of the tree, and by Microsoft's own reader. */
export function problemsWith(card: Card): readonly string[] {
  const sent = JSON.parse(JSON.stringify(card)) as Card
  return [...cardProblems(sent), ...problemsOfReader(sent)]
}

/**
 * What Microsoft's own reader of Adaptive Cards has against a card, read as version 1.5, which is the newest that Teams shows: unknown kinds
 * of elements, values that a property does not have, properties that are missing, and properties that it does not know.
 */
export function problemsOfReader(card: Card): readonly string[] {
  const context = new SerializationContext(Versions.v1_5)
  const read = new AdaptiveCard()
  // The library's check of a language remembers where it stopped (a pattern with the flag `g`), and refuses every other one.
  const { lang: _, ...whole } = card
  const rest = withFallbacks(whole)
  read.parse(rest, context)
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  return [...events, ...lost(rest, read.toJSON(new SerializationContext(Versions.v1_5)), '')]
}

/** Charts are Teams' own: what is not Teams shows their fallbacks. */
function withFallbacks<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withFallbacks) as Value
  if (typeof value !== 'object' || value === null) return value
  const { type, fallback } = value as { readonly type?: unknown; readonly fallback?: unknown }
  if (typeof type === 'string' && type.startsWith('Chart.')) return fallback as Value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withFallbacks(part)])) as Value
}

/** What the reader leaves out of what it writes: Teams' own additions, and values that are the default. */
const unread = new Set(['msteams', 'fallback', 'title', 'mode', '$schema', 'isRequired'])
const left = new Set<unknown>([undefined, false, 'compact'])

/** Properties that are gone after reading and writing again. */
function lost(before: unknown, after: unknown, path: string): string[] {
  if (Array.isArray(before)) return before.flatMap((each, at) => lost(each, Array.isArray(after) ? after[at] : undefined, `${path}/${at}`))
  if (typeof before !== 'object' || before === null) return []
  if (typeof after !== 'object' || after === null) return [`${path} is not read`]
  return Object.entries(before).flatMap(([name, value]) => {
    if (unread.has(name)) return []
    const found = (after as Record<string, unknown>)[name]
    if (found === undefined) return left.has(value) ? [] : [`${path}/${name} is not read`]
    return lost(value, found, `${path}/${name}`)
  })
}
