import { z } from 'zod'
import { type Command, command } from './command.ts'

/** Reads these keys and keeps the others: what a later release writes beside them is not lost when this one passes it on. */
const kept = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> => z.looseObject(shape)

const text = z.string()

const carried = command as z.ZodType as z.ZodType<Command>

const button = kept({ label: text, command: carried, style: z.enum(['primary', 'danger']).exactOptional() })
const row = kept({ label: text, value: text, at: text.exactOptional() })
const link = kept({ label: text, url: z.url({ protocol: /^https$/u }) })

/**
 * What a view is made of, by kind: the type `Part` is read off these. They read what any release wrote: a key that comes later is optional or
 * has a default, and a part that comes to mean something else gets another kind.
 */
export const parts = {
  heading: kept({ text }),
  text: kept({ text }),
  /** Small print. */
  note: kept({ text }),
  fields: kept({ rows: z.array(row).default([]) }),
  list: kept({ items: z.array(text).default([]) }),
  /** A line or two in the reader's own words; `submit` sends them as the text of the command. */
  entry: kept({ label: text, placeholder: text.default(''), submit: text, opens: carried }),
  /** `alt` says what the picture shows: it is all that some readers get. `url` is public. */
  image: kept({ url: text, alt: text }),
  /** Ways out of the chat or into another one. */
  links: kept({ links: z.array(link).default([]) }),
  /** At most five buttons, equal in size. */
  buttons: kept({ buttons: z.array(button).max(5).default([]) }),
} as const

/** Schemas of parts, by kind. */
export type PartSchemas = Readonly<Record<string, z.ZodType>>

/** Read-only all through; commands are as their own schemas have them. */
type Fixed<Value> = Value extends { do: string }
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly Fixed<Element>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
      : Value

type Parts = typeof parts

/** What is said, platform-free. Text is plain: adapters escape it, nothing here is markup. */
export type Part = { [Kind in keyof Parts]: Fixed<{ kind: Kind } & z.infer<Parts[Kind]>> }[keyof Parts]

/** One tap: the command it stands for is all it carries. Labels make sense alone and stay within 30 characters where they can. */
export type Button<Presses extends Command = Command> = Fixed<Omit<z.infer<typeof button>, 'command'>> & { readonly command: Presses }

/** `at`: the instant that `value` puts into words (ISO 8601), for platforms that show times in their reader's own way. */
export type Row = Fixed<z.infer<typeof row>>

/** `url`: https. */
export type Link = Fixed<z.infer<typeof link>>
