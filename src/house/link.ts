/**
 * Signed links, as a room sees them: what one is for, what it shows, and what its page may do. A room imports this file beside `room.ts`.
 * docs/adding-a-room.md shows how a room gets one.
 */
import type { z } from 'zod'
import type { Language, Part } from '../contract/view.ts'
import type { Reader } from '../people/directory.ts'

/** What a link of a room is for. */
export interface LinkKind<Shape extends z.ZodType = z.ZodType> {
  /** Unique within the room. */
  readonly name: string
  /** What the room must know when the link is opened, and no more. Only Pari can read it. */
  readonly carries: Shape
  /** Hours after which it does not open any more. */
  readonly hours: number
}

/** One button of a page. */
export interface PageButton<Act extends string> {
  /** What stands on it. */
  readonly label: string
  /** The name of what it does, in `acts`. */
  readonly act: Act
  /** Missing: it looks like any other button. */
  readonly style?: 'primary' | 'danger'
}

/** What stands on a page: the parts of a view without those that only a chat can carry out, and buttons of its own. */
export type PagePart<Act extends string> =
  | Exclude<Part, { readonly kind: 'buttons' | 'entry' | 'image' | 'chart' | 'table' }>
  | { readonly kind: 'acts'; readonly acts: readonly PageButton<Act>[] }
  /** A field for one file, and a button that sends it. */
  | { readonly kind: 'drop'; readonly label: string; readonly submit: string }

/** What a browser shows. The first heading is its title. */
export interface LinkPage<Act extends string = never> {
  /** The language of all its words. */
  readonly language: Language
  /** From top to bottom. */
  readonly parts: readonly PagePart<Act>[]
}

/** What a browser saves. */
export interface LinkFile {
  /** Its name with the ending, in any language. */
  readonly name: string
  /** Such as `text/calendar; charset=utf-8`. */
  readonly mediaType: string
  /** Its content. */
  readonly bytes: Uint8Array
}

/** What answers the links of one kind. Whether the reader may do it is judged each time, by the facts of that moment. */
export interface LinkAnswers<Carried, Act extends string> {
  /** Changes nothing, because scanners of mail and previews of chats open links, too. Null: the reader may not see it, or not any more. */
  show(carried: Carried, reader: Reader): Promise<LinkPage<NoInfer<Act>> | LinkFile | null>
  /**
   * What the buttons of the page do, by name. The link can do nothing else. An act that is done twice has the effect of one. Null: the
   * reader may not do it.
   */
  readonly acts?: { readonly [Name in Act]: (carried: Carried, reader: Reader) => Promise<LinkPage<NoInfer<Act>> | null> }
  /** What takes a file that is dropped on the page. Missing: the page takes none. */
  readonly takes?: Takes<Carried, Act>
}

/** How a page takes a file. */
export interface Takes<Carried, Act extends string = never> {
  /** Bytes of a file at most. */
  readonly most: number
  /** The same file sent twice has the effect of one. Null: the reader may not do it. */
  take(carried: Carried, reader: Reader, file: DroppedFile): Promise<LinkPage<NoInfer<Act>> | null>
}

/** A file that somebody dropped on a page, unchecked. */
export interface DroppedFile {
  /** As it is called on their machine. */
  readonly name: string
  /** Its content. */
  readonly bytes: Uint8Array
}

/** What one opened link may do. */
export interface OpenedLink {
  /** As `show` of `LinkAnswers`. */
  show(reader: Reader): Promise<LinkPage<string> | LinkFile | null>
  /** What its page may do, by name. */
  readonly acts: ReadonlyMap<string, (reader: Reader) => Promise<LinkPage<string> | null>>
  /** What takes a file; null: its page takes none. */
  readonly takes: {
    readonly most: number
    take(reader: Reader, file: DroppedFile): Promise<LinkPage<string> | null>
  } | null
}

/** A kind of link together with what answers it, as the house holds it. */
export interface LinkEntry {
  /** Unique within the room. */
  readonly name: string
  /** Null: this kind carries something else. */
  open(carried: unknown): OpenedLink | null
}

/** Makes a line of a room's `links`. */
export function answering<Shape extends z.ZodType, Act extends string = never>(
  { name, carries }: LinkKind<Shape>,
  answers: LinkAnswers<z.output<Shape>, Act>,
): LinkEntry {
  type Deed = (carried: z.output<Shape>, reader: Reader) => Promise<LinkPage<Act> | null>
  const acts = Object.entries<Deed>(answers.acts ?? {})
  return {
    name,
    open(given) {
      const { data: carried, success } = carries.safeParse(given)
      if (!success) return null
      return {
        show: (reader) => answers.show(carried, reader),
        acts: new Map(acts.map(([act, deed]) => [act, (reader) => deed(carried, reader)])),
        takes: answers.takes
          ? { most: answers.takes.most, take: (reader, file) => answers.takes?.take(carried, reader, file) ?? Promise.resolve(null) }
          : null,
      }
    },
  }
}

/**
 * Writes a link for one reader and answers its https address, a new one each time. Null: Pari has no public address, and the room must find
 * another way to say it.
 */
export type LinkTo = <Shape extends z.ZodType>(
  kind: LinkKind<Shape>,
  carried: z.input<NoInfer<Shape>>,
  reader: { readonly personId: string; readonly workspaceId: string },
) => Promise<string | null>
