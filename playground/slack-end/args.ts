import { type Json, parsed } from './wire.ts'

/** An argument as text; JSON numbers and booleans count, as they do on Slack. */
export function textOf(args: Json, name: string): string | undefined {
  const value = args[name]
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

export const isOn = (args: Json, name: string): boolean => ['true', '1'].includes(textOf(args, name) ?? '')

export function numberOf(args: Json, name: string): number | undefined {
  const value = Number(textOf(args, name) ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

/** A list of ids: an array, a JSON array in a form field, or a text with commas. */
export function listOf(args: Json, name: string): readonly string[] {
  const value = args[name]
  if (Array.isArray(value)) return value.map(String)
  if (typeof value !== 'string') return []
  const listed = value.startsWith('[') ? parsed(value) : undefined
  if (Array.isArray(listed)) return listed.map(String)
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A structure: itself in a JSON body, a JSON text in a form field. Undefined when it was not given, null when it is broken. */
export function structureOf(args: Json, name: string): unknown {
  const value = args[name]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') return value
  return parsed(value) ?? null
}

/** One page of a list and the cursor of the next, '' when it was the last. */
export function page<T>(all: readonly T[], args: Json, usual: number): { readonly items: readonly T[]; readonly next: string } | undefined {
  const cursor = textOf(args, 'cursor') ?? ''
  const start =
    cursor === ''
      ? 0
      : Number(
          Buffer.from(cursor, 'base64')
            .toString()
            .replace(/^next:/, ''),
        )
  if (!Number.isInteger(start) || start < 0 || start > all.length) return undefined
  const end = start + Math.min(Math.max(numberOf(args, 'limit') ?? usual, 1), 1000)
  return { items: all.slice(start, end), next: end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '' }
}
