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
  /** What the room must know when the link is opened, and no more. Nobody but Pari can read it. */
  readonly carries: Shape
  /** For so many hours it opens. */
  readonly hours: number
}

/** One button of a page; `act` is the name of what it does. */
export interface PageButton<Act extends string> {
  readonly label: string
  readonly act: Act
  readonly style?: 'primary' | 'danger'
}

/** What stands on a page: the parts of a view, save those that only a chat can carry out, and buttons of the page's own. */
export type PagePart<Act extends string> =
  | Exclude<Part, { readonly kind: 'buttons' | 'entry' | 'image' }>
  | { readonly kind: 'acts'; readonly acts: readonly PageButton<Act>[] }

/** What a browser shows. The first heading is its title. */
export interface LinkPage<Act extends string = never> {
  readonly language: Language
  readonly parts: readonly PagePart<Act>[]
}

/** What a browser saves. */
export interface LinkFile {
  /** With its ending; any language. */
  readonly name: string
  /** As `text/calendar; charset=utf-8`. */
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What answers the links of one kind. What the reader may is judged each time anew, with today's facts. */
export interface LinkAnswers<Carried, Act extends string> {
  /** Changes nothing: scanners of mail and previews of chats open links, too. Null: the reader may not see it, or not any more. */
  show(carried: Carried, reader: Reader): Promise<LinkPage<NoInfer<Act>> | LinkFile | null>
  /** What the page's buttons do, by name; nothing else can be done with the link. Done twice, it is done once. Null: the reader may not. */
  readonly acts?: { readonly [Name in Act]: (carried: Carried, reader: Reader) => Promise<LinkPage<NoInfer<Act>> | null> }
}

/** What one opened link may do. */
export interface OpenedLink {
  show(reader: Reader): Promise<LinkPage<string> | LinkFile | null>
  readonly acts: ReadonlyMap<string, (reader: Reader) => Promise<LinkPage<string> | null>>
}

/** A kind of link with what answers it, as the house holds it. */
export interface LinkEntry {
  readonly name: string
  /** Null: this is nothing that the kind carries. */
  open(carried: unknown): OpenedLink | null
}

/** A line of a room's `links`. */
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
      }
    },
  }
}

/** The https address of a link for one reader, another one each time. Null: Pari has no public address, and the room must say it otherwise. */
export type LinkTo = <Shape extends z.ZodType>(
  kind: LinkKind<Shape>,
  carried: z.input<NoInfer<Shape>>,
  reader: { readonly personId: string; readonly workspaceId: string },
) => Promise<string | null>
