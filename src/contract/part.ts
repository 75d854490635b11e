import { z } from 'zod'
import { type Command, command } from './command.ts'
import { richBlock } from './rich/tree.ts'

/** Reads these keys and keeps the others, so that what a later release writes beside them is not lost when this release passes it on. */
const kept = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> => z.looseObject(shape)

const text = z.string()

const carried = command as z.ZodType as z.ZodType<Command>

const button = kept({ label: text, command: carried, style: z.enum(['primary', 'danger']).exactOptional() })
const row = kept({ label: text, value: text, at: text.exactOptional() })
const bar = kept({ label: text, value: z.number() })
const line = kept({ cells: z.array(text).default([]), said: text })
const link = kept({ label: text, url: z.url({ protocol: /^https$/u }) })

/**
 * Schemas of what a view is made of, by kind; the type `Part` is derived from them. They read what any release wrote: a key that is added
 * later is optional or has a default, and a part that gets another meaning gets another kind.
 */
export const parts = {
  heading: kept({ text }),
  text: kept({ text }),
  /** What somebody wrote, with its formatting: `readRich` reads it. */
  rich: kept({ blocks: z.array(richBlock).default([]) }),
  /** Small print. */
  note: kept({ text }),
  fields: kept({ rows: z.array(row).default([]) }),
  list: kept({ items: z.array(text).default([]) }),
  /** A line or two in the reader's own words. The button `submit` sends them with the command `opens`, as its `text`. */
  entry: kept({ label: text, placeholder: text.default(''), submit: text, opens: carried }),
  /** `url` is public. `alt` says what the picture shows: some readers get only this. */
  image: kept({ url: text, alt: text }),
  /** A picture that Pari keeps, by its id. `alt` as above. One that is gone never takes the rest with it: `alt` is said in its place. */
  picture: kept({ id: text, alt: text }),
  /**
   * Numbers as bars. `said` puts all of them into words, and stands beside the picture; some readers get only this. Labels have at most 20
   * characters where that is possible, and differ.
   */
  chart: kept({ title: text, said: text, bars: z.array(bar).default([]) }),
  /** Rows under the names of their columns. `said` puts a row into one line, for where no table can be drawn. The first cell names its row. */
  table: kept({ title: text, columns: z.array(text).default([]), rows: z.array(line).default([]) }),
  /** Links that lead out of the chat or into another one. */
  links: kept({ links: z.array(link).default([]) }),
  /** At most five buttons, all of the same size. */
  buttons: kept({ buttons: z.array(button).max(5).default([]) }),
} as const

/** Schemas of parts, by kind. */
export type PartSchemas = Readonly<Record<string, z.ZodType>>

/** Makes everything read-only. Commands stay as their own schemas have them. */
type Fixed<Value> = Value extends { do: string }
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly Fixed<Element>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
      : Value

type Parts = typeof parts

/** What is said, on whatever platform. Text is plain and holds no markup: adapters escape it. */
export type Part = { [Kind in keyof Parts]: Fixed<{ kind: Kind } & z.infer<Parts[Kind]>> }[keyof Parts]

/**
 * One button. It carries nothing but its command. Its label makes sense alone, and has at most 30 characters where that is possible: Slack
 * may cut what is longer (docs.slack.dev/reference/block-kit/block-elements/button-element).
 */
export type Button<Presses extends Command = Command> = Fixed<Omit<z.infer<typeof button>, 'command'>> & { readonly command: Presses }

/**
 * One row of `fields`. `at` is the instant that `value` puts into words (ISO 8601), for platforms that show times in the way of their
 * reader.
 */
export type Row = Fixed<z.infer<typeof row>>

/** One bar of `chart`: a number of people or things, zero or more. */
export type Bar = Fixed<z.infer<typeof bar>>

/** One row of `table`. */
export type Line = Fixed<z.infer<typeof line>>

/** A link to an https address. */
export type Link = Fixed<z.infer<typeof link>>
