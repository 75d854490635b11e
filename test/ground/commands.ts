import { z } from 'zod'
import { opening, tap } from '../../src/contract/command.ts'

export const anyUuid = '0197a3c0-0000-7000-8000-000000000000'

type Carried = { readonly do: string } & Readonly<Record<string, unknown>>

/**
 * One of each command that a button carries, with everything optional in it and the longest of each choice; read off the schema, so that a
 * new command is there by itself. What somebody writes themselves travels beside the button, not in it.
 */
export const everyButton: readonly Carried[] = [...tap.options, ...opening.options].map(({ shape }) => {
  const fields = Object.entries<z.core.$ZodType>(shape).filter(([name]) => name !== 'text')
  return Object.fromEntries(fields.map(([name, field]) => [name, longestOf(field)])) as Carried
})

function longestOf(field: z.core.$ZodType): string {
  if (field instanceof z.ZodLiteral) return String(field.value)
  if (field instanceof z.ZodEnum) return field.options.map(String).reduce((one, other) => (other.length > one.length ? other : one))
  if (field instanceof z.ZodOptional) return longestOf(field.unwrap())
  if (field instanceof z.ZodUUID) return anyUuid
  throw new Error('A command holds something that is neither a literal, a choice nor an id: say here how long it gets.')
}
