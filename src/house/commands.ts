/**
 * Commands as a room writes them down, and as the door reads them. A room lists the data of its commands by their kind and name; types, marks
 * and the check at the door are made of that list.
 */
import { z } from 'zod'
import type { Command, Mark } from '../contract/command.ts'

/** The data that a command carries beside its name: zod schemas by name. */
type Data = Readonly<Record<string, z.ZodType>>
type Named = Readonly<Record<string, Data>>

/** The commands of a room, by their `do`. */
export interface CommandList {
  /** What one tap does. */
  readonly taps?: Named
  /** What only looks at something: platforms may repeat these by themselves. */
  readonly looks?: Named
  /** What opens a form. */
  readonly openings?: Named
  /** What a form does when it is sent. */
  readonly submissions?: Named
}
export type Kind = keyof CommandList

type MarkOf<K extends Kind> = K extends 'looks' ? { readonly mark: 'look' } : K extends 'openings' ? { readonly mark: 'opening' } : unknown
// Of no data at all zod makes a type that no name fits.
type DataOf<Each> = keyof Each extends never ? unknown : z.infer<z.ZodObject<Extract<Each, Data>>>
type Flat<T> = { readonly [Name in keyof T]: T[Name] }

/** The commands of one kind, as types. */
export type CommandsOf<List extends CommandList, K extends Kind> = K extends Kind ? OneKind<List, K> : never

type OneKind<List extends CommandList, K extends Kind> = List extends { readonly [Name in K]: infer Each }
  ? { readonly [Do in keyof Each & string]: Flat<{ do: Do } & MarkOf<K> & DataOf<Each[Do]>> }[keyof Each & string]
  : never

const markOf: Readonly<Record<Kind, Mark | undefined>> = { taps: undefined, looks: 'look', openings: 'opening', submissions: 'submission' }
export const kinds = Object.keys(markOf) as readonly Kind[]

/** A command that the door knows. `schema` reads what came in, also what was written before commands had marks. */
export interface KnownCommand {
  readonly kind: Kind
  readonly schema: z.ZodObject
}

/** Every command of these lists, by its `do`. */
export const knownCommands = (lists: readonly CommandList[]): ReadonlyMap<string, KnownCommand> =>
  new Map(
    lists.flatMap((list) =>
      kinds.flatMap((kind) =>
        Object.entries(list[kind] ?? {}).map(([name, data]) => [name, { kind, schema: schemaOf(kind, name, data) }] as const),
      ),
    ),
  )

function schemaOf(kind: Kind, name: string, data: Data): z.ZodObject {
  const mark = markOf[kind]
  return z.object({ do: z.literal(name), ...(mark && { mark: z.literal(mark).default(mark) }), ...data })
}

const named = z.object({ do: z.string() })

/** Reads what a button carried; null when it is none of these commands. */
export function readCommand(known: ReadonlyMap<string, KnownCommand>, carried: unknown): Command | null {
  const { data } = named.safeParse(carried)
  const found = data && known.get(data.do)
  return (found?.schema.safeParse(carried).data as Command | undefined) ?? null
}
