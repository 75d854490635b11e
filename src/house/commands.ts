/**
 * Commands as a room writes them down, and as the door reads them. A room lists the data of its commands by kind and name. Their types,
 * their marks and the check at the door are made of that list.
 */
import { z } from 'zod'
import type { Command, Mark } from '../contract/command.ts'

/** The data that a command carries beside its name: zod schemas by name. */
type Data = Readonly<Record<string, z.ZodType>>
type Named = Readonly<Record<string, Data>>

/** The commands of a room: the data that each one carries, by its `do`. */
export interface CommandList {
  /** Commands that a button carries out. */
  readonly taps?: Named
  /** Commands that only show something. Platforms may repeat these by themselves. */
  readonly looks?: Named
  /** Commands that open a form. */
  readonly openings?: Named
  /** Commands that a form sends. */
  readonly submissions?: Named
}
/** The kinds of commands: taps, looks, openings and submissions. */
export type Kind = keyof CommandList

type MarkOf<K extends Kind> = K extends 'looks' ? { readonly mark: 'look' } : K extends 'openings' ? { readonly mark: 'opening' } : unknown
// Without any data zod makes a type that allows no name.
type DataOf<Each> = keyof Each extends never ? unknown : z.infer<z.ZodObject<Extract<Each, Data>>>
type Flat<T> = { readonly [Name in keyof T]: T[Name] }

/** The commands of one kind, as types. */
export type CommandsOf<List extends CommandList, K extends Kind> = K extends Kind ? OneKind<List, K> : never

type OneKind<List extends CommandList, K extends Kind> = List extends { readonly [Name in K]: infer Each }
  ? { readonly [Do in keyof Each & string]: Flat<{ do: Do } & MarkOf<K> & DataOf<Each[Do]>> }[keyof Each & string]
  : never

const markOf: Readonly<Record<Kind, Mark | undefined>> = { taps: undefined, looks: 'look', openings: 'opening', submissions: 'submission' }
/** Every `Kind`. */
export const kinds = Object.keys(markOf) as readonly Kind[]

/** A command that the door knows. */
export interface KnownCommand {
  /** The list of its room in which it stands. */
  readonly kind: Kind
  /** Reads what came in. A missing mark is added: buttons that were written before commands had marks have none. */
  readonly schema: z.ZodObject
}

/** Every command of these lists, by its `do`. Where two lists have the same one, the later list wins; `rooms.ts` does not compile then. */
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

/** Reads what a button carried, without the keys that its schema does not name. Null: it is none of these commands. */
export function readCommand(known: ReadonlyMap<string, KnownCommand>, carried: unknown): Command | null {
  const { data } = named.safeParse(carried)
  const found = data && known.get(data.do)
  return (found?.schema.safeParse(carried).data as Command | undefined) ?? null
}
