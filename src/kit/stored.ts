import { channel } from 'node:diagnostics_channel'
import type { z } from 'zod'

/** Where stored JSON stands. `what`: the table and column, or what else keeps it; `row`: an id or a key. */
export interface Whereabouts {
  readonly what: string
  readonly row: string
}

/** Something stored that this process cannot read. `path`: which part of it, never what it says; empty: the whole. */
export interface Amiss extends Whereabouts {
  readonly path: string
}

const amiss = channel('pari.stored.amiss')

/** Hears of everything stored that cannot be read, each part of it once until `mostSaid` others were amiss. Answers with what ends that. */
export function onAmiss(hear: (found: Amiss) => void): () => void {
  const said = new Set<string>()
  const listen = (found: unknown): void => {
    const key = JSON.stringify(found)
    if (said.has(key)) return
    if (said.size >= mostSaid) said.clear()
    said.add(key)
    hear(found as Amiss)
  }
  amiss.subscribe(listen)
  return () => {
    amiss.unsubscribe(listen)
  }
}

const mostSaid = 1_000

/**
 * Reads stored JSON by a schema with a default for each key. A value of a wrong type is told to the listeners of `onAmiss`, and read as if
 * it were not there: a key has its default, and an element of a list is left out, also when it lacks a key that it needs. Null: the whole
 * value is of a wrong type, or lacks such a key.
 */
export function readStored<Schema extends z.ZodType>(schema: Schema, stored: unknown, where: Whereabouts): z.output<Schema> | null {
  let rest = stored
  for (;;) {
    const read = schema.safeParse(rest)
    if (read.success) return read.data
    const [issue] = read.error.issues
    const path = issue?.path ?? []
    amiss.publish({ ...where, path: path.join('.') } satisfies Amiss)
    const less = without(rest, path)
    if (less === null) return null
    rest = less
  }
}

/** The same for JSON as text; what is no JSON is amiss as a whole. */
export function readStoredText<Schema extends z.ZodType>(schema: Schema, text: string, where: Whereabouts): z.output<Schema> | null {
  return readStored(schema, parsed(text), where)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Holder = Record<PropertyKey, unknown>

/** What is left without the value at this path, or, where there is none, without what lacks it; null: nothing. */
function without(stored: unknown, path: readonly PropertyKey[]): unknown {
  const key = path.at(-1)
  if (key === undefined) return null
  const rest: unknown = structuredClone(stored)
  const holder = path.slice(0, -1).reduce((at, each) => at?.[each] as Holder | undefined, rest as Holder | undefined)
  if (holder?.[key] === undefined) return without(stored, path.slice(0, -1))
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
  return rest
}
