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
  | Exclude<Part, { readonly kind: 'buttons' | 'entry' | 'rich' | 'image' | 'picture' | 'chart' | 'table' }>
  | { readonly kind: 'acts'; readonly acts: readonly PageButton<Act>[] }
  /** A field for one file, and a button that sends it. */
  | { readonly kind: 'drop'; readonly label: string; readonly submit: string }
  | Roll

/** A button of a roll, the same for each of its items. */
export interface RollTap {
  /** What it says of the item. */
  readonly tap: string
  /** What stands on the button. */
  readonly label: string
  /** It is offered while one of these is what was said last. */
  readonly when: readonly string[]
  /** What stands at the item once it was pressed. */
  readonly is: string
  /** Missing: it looks like any other button. */
  readonly style?: 'primary'
}

/** Something on a roll. */
export interface RollItem {
  /** By what a tap names it; the device keeps it, so it tells nobody anything. */
  readonly about: string
  /** What it is called. */
  readonly title: string
  /** What stands below the title. */
  readonly line: string
  /** What was said of it last: one of the taps. */
  readonly stands: string
  /** Taps that make no sense for it and are not offered, though they may be what stands. Missing: none. */
  readonly without?: readonly string[]
}

/** Words for one and for more; `{count}` stands for the number. */
interface Counted {
  readonly one: string
  readonly other: string
}

/**
 * A list on which one tap says something of an item. Its taps wait on the device while there is no network, and are sent in order, each with the
 * hour at which it was tapped. It works without a script, too, and then needs the network. A page has one at most.
 */
export interface Roll {
  /** Tells it from other parts of a page. */
  readonly kind: 'roll'
  /** Under this name taps wait on the device; the same for all links to the same list. */
  readonly key: string
  /** Now: milliseconds since 1970. */
  readonly now: number
  /** From this moment the device forgets taps that wait: milliseconds since 1970. */
  readonly until: number
  /** From top to bottom. */
  readonly groups: readonly { readonly title: string; readonly items: readonly RollItem[] }[]
  /** The buttons of each item. */
  readonly taps: readonly RollTap[]
  /** What the page says of itself. */
  readonly words: {
    /** The label of a field that searches the list. */
    readonly find: string
    /** Nobody has that name. */
    readonly none: string
    readonly saved: string
    readonly notSaved: Counted
    /** Taps that were refused: they are lost. */
    readonly lost: Counted
  }
}

/** A tap on an item of a roll, unchecked but for its shape. */
export interface KeptTap {
  /** A UUID that the device chose: the same tap may come several times. */
  readonly id: string
  /** The item. */
  readonly about: string
  /** What it says of the item. */
  readonly tap: string
  /** When it was tapped by the clock that made the page, as far as the device knows it: milliseconds since 1970. Null: it did not say. */
  readonly at: number | null
  /** The same by the device's own clock. */
  readonly said: number | null
}

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
  /** A program asks for it again and again, and is told when nothing has changed. Missing: it is saved once. */
  readonly isFollowed?: true
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
  /** Takes taps on the page's roll, in order; perhaps none, to see how it stands now. The same tap taken twice has the effect of one. Null: the reader may not do it. */
  readonly keeps?: (carried: Carried, reader: Reader, taps: readonly KeptTap[]) => Promise<LinkPage<NoInfer<Act>> | null>
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
  /** What takes taps on its page's roll; null: it has none. */
  readonly keeps: ((reader: Reader, taps: readonly KeptTap[]) => Promise<LinkPage<string> | null>) | null
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
  const { keeps } = answers
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
        keeps: keeps ? (reader, taps) => keeps(carried, reader, taps) : null,
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
