/**
 * What a room hands out, and what it is handed: the contract between the house and its rooms. The house loops over `rooms.ts` and knows no
 * room by name. Of the house a room imports only this file and those that type its lists and links: `commands.ts`, `kinds.ts`,
 * `rehearses.ts`, `shown.ts` and `link.ts`. docs/adding-a-room.md shows how one is added.
 */
import type { Command } from '../contract/command.ts'
import type { Filled, Opened, Submitted } from '../contract/form.ts'
import type { FileOut, Platform, Profile, Sent, Workspace } from '../contract/platform.ts'
import type { Asked } from '../contract/typed-words.ts'
import type { Button, Language, Part, Reply } from '../contract/view.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Apart, Passed } from '../kit/heavy.ts'
import type { Ids } from '../kit/ids.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Holding, Shrinker } from '../people/holding.ts'
import type { Erased, Held } from '../people/known.ts'
import type { ActStore } from '../programme/acts.ts'
import type { Audit } from '../programme/audit.ts'
import type { DeedWords, GroundDeed } from '../programme/deeds.ts'
import type { Fact, Tell } from '../programme/fact.ts'
import type { MovingStore } from '../programme/moving.ts'
import type { SeatStore } from '../programme/seats.ts'
import type { ProgrammeStore } from '../programme/store.ts'
import type { Statements } from '../store/statements.ts'
import type { Transact, Transaction } from '../store/transaction.ts'
import type { CommandList, CommandsOf } from './commands.ts'
import type { DeliveryKinds } from './kinds.ts'
import type { LinkEntry, LinkTo } from './link.ts'
import type { Rehearses, RehearsesEvents } from './rehearses.ts'
import type { CardOf, CardParts, CardSubject, HomeParts, HomeSoFar, Line, RankedSheet, Written } from './shown.ts'

/** The person who acts, and the workspace where they do. */
export interface Acting {
  /** The person, with their language and their rights. */
  readonly actor: KnownPerson
  /** Where they are now. */
  readonly workspace: Workspace
  /** The message whose button they pressed, which the answer replaces. Null: there is none, as at a home. */
  readonly on: Sent | null
}

/** What answers the commands of one kind, by their `do`. */
type Answers<One extends Command, Answer> = {
  readonly [Do in One['do']]: (command: Extract<One, { readonly do: Do }>, acting: Acting) => Promise<Answer> | Answer
}

/** What takes a filled-in form. */
interface Takes<One extends Command> {
  /** Characters that its fields take, by their names; a field that is not named takes a hundred. The door refuses longer ones in words. */
  readonly most?: Readonly<Record<string, number>>
  /** Checks what was filled in, and does what the form is for. */
  take(submission: One, filled: Filled, acting: Acting): Promise<Submitted> | Submitted
  /** The command that opens the same form again, for a platform that could not keep it. */
  again(submission: One): Command
}

/** What answers a room's commands: one entry for each command of its list, and no other entry. */
export type Answering<List extends CommandList> = (List extends { readonly taps: object }
  ? { readonly taps: Answers<CommandsOf<List, 'taps'>, Reply> }
  : unknown) &
  (List extends { readonly looks: object } ? { readonly looks: Answers<CommandsOf<List, 'looks'>, Reply> } : unknown) &
  (List extends { readonly openings: object } ? { readonly openings: Answers<CommandsOf<List, 'openings'>, Opened> } : unknown) &
  (List extends { readonly submissions: object }
    ? {
        readonly submissions: {
          readonly [Do in CommandsOf<List, 'submissions'>['do']]: Takes<Extract<CommandsOf<List, 'submissions'>, { readonly do: Do }>>
        }
      }
    : unknown)

/** Rows of one table that become due. The house asks which tables have any, and takes batches until none is left. */
export interface DueTable {
  /** The name of the table. It has the columns id (uuid) and due_at. */
  readonly table: string
  /**
   * Takes a batch of rows that are due, in one transaction with what follows from them. Answers how many rows it found. It leaves out rows
   * that another process holds.
   */
  readonly takeBatch: () => Promise<number>
  /** Takes one row by its id, whether or not others are due. */
  readonly takeOne: (id: string) => Promise<void>
  /** As `takeBatch`, within an open transaction. */
  readonly takeIn: (statements: Statements) => Promise<number>
}

/** Something that would be said to somebody. */
export interface Foreseen {
  /** Who would hear it, by their id in the database. */
  readonly personId: string
  /** What they are called. */
  readonly name: string
  /** What it is called. */
  readonly what: Readonly<Record<Language, string>>
}

/** What came of work that was only tried. `told`: what it would have said at once; null: it makes more due than can be tried. */
export interface Tried<T> {
  /** What the work answered. */
  readonly done: T
  /** In the order in which it would be said. */
  readonly told: readonly Foreseen[] | null
}

/** What a room does by itself, and what it adds to a home. A room leaves out what it does not need. */
export interface Doing {
  /** Its tables of rows that become due. */
  readonly due?: readonly DueTable[]
  /** How the room follows what happens on the common ground; `housing.heeds` makes it. */
  readonly heeds?: Heed
  /** Its signed links, with what answers them. */
  readonly links?: readonly LinkEntry[]
  /** What the room shows on the home of `actor`. */
  home?(actor: KnownPerson, soFar: HomeSoFar): Promise<HomeParts>
  /** What the room shows on the card of somebody, to a coordinator of their cohort. It is not asked for anybody else. */
  card?(subject: CardSubject, actor: KnownPerson): Promise<CardParts>
  /** Shows the card of somebody with these parts above it; judges whether `actor` may see it. Only one room has it. */
  showCard?(of: CardOf, actor: KnownPerson, above: readonly Part[]): Promise<Reply>
  /** What a coordinator of a cohort can take out of it as a workbook: everything that she can see in this room. */
  sheets?(of: Written): Promise<readonly RankedSheet[]>
  /**
   * Reads free words of somebody, and proposes what they may mean; it never acts on them. Null: they say nothing to this room. The first room
   * that answers is the one that is shown.
   */
  hears?(words: string, acting: Acting): Promise<Reply | null>
  /** What stands at the end of everybody's home. `isAll`: nothing else stands there. Only one room has it. */
  footer?(actor: KnownPerson, isAll: boolean): readonly Part[]
  /** What somebody is told who is on no list. `who`: as their platform tells; null: it tells nothing. Exactly one room says it. */
  greetStranger?(who: Profile | null): Reply
  /** What answers those on no list whose e-mail their platform hides. Whatever is not named here gets the greeting. Only one room has it. */
  readonly nameless?: Nameless
}

/** Forms for people of whom Pari knows only what their platform tells, by the `do` of what opens and what sends them. */
export interface Nameless {
  /** What opens a form for them, by its `do`. */
  readonly openings: Readonly<Record<string, (who: Profile) => Promise<Opened> | Opened>>
  /** What takes their forms, by its `do`. */
  readonly submissions: Readonly<Record<string, { readonly most: Readonly<Record<string, number>>; readonly take: TakesNameless }>>
}
type TakesNameless = (filled: Filled, who: Profile) => Promise<Submitted>

type Answer<Result> = (command: Command, acting: Acting) => Promise<Result> | Result

/** A room that is open: everything that the house may ask of it. The door checks a command against the room's list before it asks. */
export interface OpenRoom extends Doing {
  /** What answers its taps, by their `do`. */
  readonly taps?: Readonly<Record<string, Answer<Reply>>>
  /** What answers its looks, by their `do`. */
  readonly looks?: Readonly<Record<string, Answer<Reply>>>
  /** What answers its openings, by their `do`. */
  readonly openings?: Readonly<Record<string, Answer<Opened>>>
  /** What takes its forms, by their `do`. */
  readonly submissions?: Readonly<Record<string, Takes<Command>>>
}

/** Follows a fact, in the transaction in which it is told. */
export type Heed = (statements: Statements, fact: Fact) => Promise<void>

/** What a room does about facts, by what happened. It leaves out what does not concern it. */
export type Heeds<Stores> = {
  readonly [Happened in Fact['happened']]?: (stores: Stores, fact: Extract<Fact, { happened: Happened }>) => Promise<void>
}

/** What makes a room's stores. Each one is made when it is first used in a transaction. */
export type StoreMakers<Stores, Connection = Statements> = {
  readonly [Name in keyof Stores]: (connection: Connection, tools: { readonly clock: Clock; readonly ids: Ids }) => Stores[Name]
}

/** The stores of the common ground, bound to one transaction. A room says and notes only what it lists. */
export interface GroundStores<Kind extends string = string, Deed extends string = string> {
  /** What can still be undone. */
  readonly acts: ActStore
  /** Seats, and the pairs on them. */
  readonly seats: SeatStore
  /** Kick-offs that move or are called off. */
  readonly moving: MovingStore
  /** What must be said to whom. */
  readonly outbox: Outbox<Kind>
  /** Who did what and when. */
  readonly audit: Audit<Deed | GroundDeed>
  /** Tells the rooms that follow it what happened on the common ground. */
  readonly tell: Tell
  /** Asks the timetable to look at once, when this transaction commits. */
  readonly wakeTimetable: () => Promise<void>
  /** Asks these workspaces' lanes to look at once, when this transaction commits. `workspaceIds`: ids in the database. */
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** The ground's stores and more that work through Prisma's client. That takes longer, so they are for forms and settings. */
export interface WideStores<Kind extends string = string, Deed extends string = string> extends GroundStores<Kind, Deed> {
  /** Programmes, cohorts and the people in them. */
  readonly programmes: ProgrammeStore
  /** What people chose for themselves, and what they may do beyond their cohorts. */
  readonly choices: ChoicesStore
}

/** A workbook of a cohort; or the limit of time or memory that it passed. Null: there is no such cohort. */
export type ExportOf = (
  cohortId: string,
  language: Language,
  by: string,
) => Promise<FileOut | { readonly passed: Passed; readonly limit: number } | null>

/** What the house hands a room. `Kind` and `Deed`: the names that the room lists. */
export interface Housing<Kind extends string = string, Deed extends string = string> {
  /** Gives the time; rules get it as an argument. */
  readonly clock: Clock
  /** The platform of a workspace, for calls outside any transaction. */
  readonly platformOf: (
    workspace: Workspace,
  ) => Pick<Platform, 'capability' | 'chatLink' | 'openChannel' | 'sendFile' | 'sendToPlace' | 'pin'>
  /** E-mails, in lower case, of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
  /** The words that people may write and what each does, as all rooms say it, in the order in which help lists them. */
  readonly help: (language: Language) => readonly string[]
  /** Buttons of rooms that have one below the help, in the same order. */
  readonly helpButtons: (language: Language) => readonly Button[]
  /** What all rooms show on the card of somebody, by rank. It is asked for outside any transaction. */
  readonly cards: (subject: CardSubject, actor: KnownPerson) => Promise<readonly Part[]>
  /** The card of somebody, as the room that has it shows it; for a room that did something from there. It is asked for outside any transaction. */
  readonly showCard: (of: CardOf, actor: KnownPerson, above?: readonly Part[]) => Promise<Reply>
  /** What a kind of delivery is called, the first or a later time. Null: no room has this kind. */
  readonly kindWords: (kind: string, step: number, language: Language) => string | null
  /** What somebody did, as it reads after their name. Null: no room has this deed. */
  readonly deedWords: (deed: string, language: Language) => string | null
  /** Runs a transaction with the ground's stores and the room's own. */
  readonly transact: <Stores>(makers: StoreMakers<Stores>) => Transact<GroundStores<Kind, Deed> & Stores>
  /** Runs a transaction with `WideStores` and the room's own, through Prisma's client. */
  readonly transactWidely: <Stores>(makers: StoreMakers<Stores, Transaction>) => Transact<WideStores<Kind, Deed> & Stores>
  /**
   * Does work in a transaction, and all that it makes due now, and rolls everything back: so it is known beforehand who of a cohort would be
   * told something at once. Others wait meanwhile for the rows that it locks.
   */
  readonly tryOut: <Stores>(
    makers: StoreMakers<Stores, Transaction>,
  ) => <T>(cohortId: string, work: (stores: WideStores<Kind, Deed> & Stores) => Promise<T>) => Promise<Tried<T>>
  /** Makes a `DueTable`. `take` gets the ids of rows that its transaction has locked, at most `batch` of them. */
  due<Stores>(
    table: string,
    batch: number,
    makers: StoreMakers<Stores>,
    take: (stores: GroundStores<Kind, Deed> & Stores, ids: readonly string[], now: Instant) => Promise<void>,
  ): DueTable
  /** Makes what follows facts of the common ground with the room's own stores. */
  heeds<Stores>(makers: StoreMakers<Stores>, heeds: Heeds<GroundStores<Kind, Deed> & Stores>): Heed
  /** Does calculations and readings that take long, in threads of their own. */
  readonly apart: Apart
  /** Writes signed links of this room. */
  readonly linkTo: LinkTo
  /** Writes everything that the rooms have of a cohort into one workbook. `by`: who waits for it. */
  readonly exportOf: ExportOf
  /** Reads everything that is kept about somebody, in all rooms. */
  readonly heldOf: (personId: string) => Promise<Held>
  /** Forgets somebody: everything that is kept about them is erased, and rooms follow the fact `forgotten`. */
  readonly forget: (personId: string) => Promise<Erased>
  /** Forgets somebody whom nothing keeps any more, in all rooms and in the transaction of these statements: nobody is told. */
  readonly blanker: (statements: Statements) => (personId: string, at: Instant) => Promise<void>
  /** Lets go what a programme no longer needs, in all rooms and in the transaction of these statements. */
  readonly shrinker: (statements: Statements) => Shrinker
}

/** What a room says of itself before it is open. */
interface Facts<List extends CommandList, Kind extends string, Deed extends string> {
  /** The name of its folder. */
  readonly name: string
  /** What people can do in this room. */
  readonly commands?: List
  /** Everything that it says to people by itself, by the names under which it is stored. Two rooms never share one. */
  readonly kinds?: DeliveryKinds<Kind>
  /** Everything that it writes into the audit, in words. */
  readonly deeds?: DeedWords<Deed>
  /** What it keeps about people, table by table: they may read it, and have it erased. */
  readonly holds?: readonly Holding[]
  /** How its part of a programme is rehearsed. */
  readonly rehearses?: Rehearses | RehearsesEvents
  /** Words that people write to ask for its commands, each with its line of help if it shall be listed there. */
  readonly asked?: readonly Asked[]
  /** The command that unknown words ask for. Only one room has it. */
  readonly otherwise?: Command
  /** How it reads what people write, by the kind of words: for `npm run read`. Two rooms never share a kind. */
  readonly reads?: Readonly<Record<string, (line: Line) => unknown>>
  /** The commands of the shortcuts of a platform, by their callback ids in the manifest. */
  readonly shortcuts?: Readonly<Record<string, Command>>
  /** Opens the form that takes a file which somebody sent without being asked. Only one room has it. */
  readonly fileOpening?: Command
}

/** A room, as `rooms.ts` lists it. */
export interface Room<List extends CommandList = CommandList, Kind extends string = string, Deed extends string = string>
  extends Facts<List, Kind, Deed> {
  /** Opens the room; it is called once for each process. */
  open(housing: Housing): OpenRoom
}

/**
 * Makes a room. It does not compile unless every command of the list has one answer, of the command's own type, and everything that it says
 * or notes is in its own lists.
 */
export const room = <const List extends CommandList, Kind extends string = never, Deed extends string = never>(
  written: Facts<List, Kind, Deed> & { open(housing: Housing<Kind, Deed>): Answering<List> & Doing },
): Room<List, Kind, Deed> => written
