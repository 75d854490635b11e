import { z } from 'zod'

/** Reads these keys and keeps the others: a later release may have written more. */
const kept = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> => z.looseObject(shape)

const isSo = z.literal(true).exactOptional()

const span = kept({ text: z.string(), bold: isSo, italic: isSo, strike: isSo, code: isSo, url: z.string().exactOptional() })
const spans = z.array(span).default([])

/** Schema of one block of a formatted text. A block that shall be read in another way than before needs a part of another kind. */
export const richBlock = z.discriminatedUnion('kind', [
  kept({ kind: z.literal('paragraph'), spans }),
  kept({ kind: z.literal('quote'), spans }),
  kept({
    kind: z.literal('list'),
    style: z.enum(['bullets', 'numbers']),
    depth: z.number().default(0),
    first: z.number().default(1),
    items: z.array(spans).default([]),
  }),
  kept({ kind: z.literal('code'), text: z.string() }),
])

type Fixed<Value> = Value extends readonly (infer Element)[]
  ? readonly Fixed<Element>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
    : Value

/**
 * A stretch of text that looks the same. `text` is plain, may hold line breaks, and means nothing by itself. `url`: the stretch is a link; the
 * address stands as it was written.
 */
export type Span = Fixed<z.infer<typeof span>>

/**
 * A block of a formatted text. A list holds items of one depth (0 is the outermost); lists below one another that differ in depth are nested.
 * `first`: the number of the first item.
 */
export type Block = Fixed<z.infer<typeof richBlock>>

/** Formatted text, from top to bottom. */
export type Rich = readonly Block[]

/** The looks that a span may have. */
export const looks = ['bold', 'italic', 'strike', 'code'] as const
/** One of `looks`. */
export type Look = (typeof looks)[number]
