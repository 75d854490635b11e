import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Command } from '../../src/contract/command.ts'
import type { View } from '../../src/contract/view.ts'
import { type CommandsOf, knownCommands } from '../../src/house/commands.ts'
import { readingOf } from '../../src/house/core.ts'
import { rooms } from '../../src/house/rooms.ts'

export const anyUuid = '0197a3c0-0000-7000-8000-000000000000'

/** What the door of today's rooms reads. */
export const reading = readingOf(rooms)

/** Every command of today's rooms that answers a tap, with its own data. The door gives it its mark. */
export type AnyTap = WithoutMark<CommandsOf<NonNullable<(typeof rooms)[number]['commands']>, 'taps' | 'looks'>>
type WithoutMark<Each> = Each extends { readonly do: string } ? Omit<Each, 'mark'> : never

const known = [...knownCommands(rooms.map(({ commands = {} }) => commands))]

/**
 * One of each command that a button carries, with everything optional in it and the longest of each choice; read off the schema, so that a
 * new command is there by itself. What somebody writes themselves travels beside the button, not in it.
 */
export const everyButton: readonly Command[] = known
  .filter(([, { kind }]) => kind !== 'submissions')
  .map(([, { schema }]) => {
    const fields = Object.entries<z.core.$ZodType>(schema.shape).filter(([name]) => name !== 'text')
    return Object.fromEntries(fields.map(([name, field]) => [name, longestOf(field)])) as unknown as Command
  })

/**
 * Every tap and look there is, with each choice and each of the ids that `idsFor` names for a field; read off the schema, so that a new
 * command is there by itself. What may be left out is left out.
 */
export const everyTap = (idsFor: (field: string) => readonly string[]): readonly Command[] =>
  known
    .filter(([, { kind }]) => kind === 'taps' || kind === 'looks')
    .flatMap(([, { schema }]) =>
      Object.entries<z.core.$ZodType>(schema.shape).reduce<Readonly<Record<string, unknown>>[]>(
        (begun, [name, field]) => begun.flatMap((each) => valuesOf(name, field, idsFor).map((value) => ({ ...each, ...value }))),
        [{}],
      ),
    ) as unknown as readonly Command[]

/** One of each command that a form sends, with what it must have; read off the schema. */
export const everySubmission: readonly Command[] = known
  .filter(([, { kind }]) => kind === 'submissions')
  .map(([, { schema }]) => {
    const fields = Object.entries<z.core.$ZodType>(schema.shape).filter(
      ([, field]) => !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
    )
    return Object.fromEntries(fields.map(([name, field]) => [name, shortestOf(field)])) as unknown as Command
  })

function shortestOf(field: z.core.$ZodType): unknown {
  if (field instanceof z.ZodArray) return [shortestOf(field.element)]
  if (field instanceof z.ZodRecord) return {}
  if (field instanceof z.ZodString) return field.maxLength === null ? 'f' : longestOf(field)
  if (field instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(field.shape).map(([name, each]) => [name, shortestOf(each as z.core.$ZodType)]))
  if (field instanceof z.ZodUnion) return shortestOf(field.options[0] as z.core.$ZodType)
  if (field instanceof z.ZodNullable) return null
  return longestOf(field)
}

function valuesOf(name: string, field: z.core.$ZodType, idsFor: (field: string) => readonly string[]): readonly object[] {
  if (field instanceof z.ZodOptional) return name === 'sure' ? valuesOf(name, field.unwrap(), idsFor) : [{}]
  if (field instanceof z.ZodDefault) return valuesOf(name, field.unwrap(), idsFor)
  if (field instanceof z.ZodLiteral) return [{ [name]: field.value }]
  if (field instanceof z.ZodEnum) return field.options.map((option) => ({ [name]: option }))
  if (field instanceof z.ZodUUID) return idsFor(name).map((id) => ({ [name]: id }))
  if (field instanceof z.ZodNumber) return [{ [name]: Math.max(0, field.minValue ?? 0) }]
  return [{ [name]: 'To learn' }]
}

/** Throws when a view offers something that the door would not take as it stands there. */
export function mustBeKnown({ parts, renews }: View): void {
  const offered = parts.flatMap((part): Command[] =>
    part.kind === 'buttons'
      ? part.buttons.map(({ command }) => command)
      : part.kind === 'entry'
        ? [{ ...part.opens, text: 'To learn' }]
        : [],
  )
  for (const command of [...offered, ...(renews ? [renews] : [])])
    if (!isDeepStrictEqual(reading.read(command), command))
      throw new Error(`A view offers what no room answers so: ${JSON.stringify(command)}`)
}

function longestOf(field: z.core.$ZodType): string | number {
  if (field instanceof z.ZodLiteral) return String(field.value)
  if (field instanceof z.ZodEnum) return field.options.map(String).reduce((one, other) => (other.length > one.length ? other : one))
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return longestOf(field.unwrap())
  if (field instanceof z.ZodUUID) return anyUuid
  if (field instanceof z.ZodString && field.maxLength !== null) return 'f'.repeat(field.maxLength)
  if (field instanceof z.ZodNumber && field.maxValue !== null) return field.maxValue
  // A page: there are never so many.
  if (field instanceof z.ZodNumber) return 1000
  throw new Error('A command holds something that is neither a literal, a choice nor an id: say here how long it gets.')
}
