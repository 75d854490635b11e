/**
 * What a room hands out, and what it is handed: the contract between the house and its rooms. The house loops over `rooms.ts` and knows no
 * room by name; a room imports this file and nothing else of the house. docs/adding-a-room.md shows how one is added.
 */
import type { Command } from '../contract/command.ts'
import type { Filled, Opened, Submitted } from '../contract/form.ts'
import type { Platform, Workspace } from '../contract/platform.ts'
import type { Asked } from '../contract/typed-words.ts'
import type { Language, Part, Reply } from '../contract/view.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Audit } from '../programme/audit.ts'
import type { DeedWords, GroundDeed } from '../programme/deeds.ts'
import type { Fact, Tell } from '../programme/fact.ts'
import type { SeatStore } from '../programme/seats.ts'
import type { ProgrammeStore } from '../programme/store.ts'
import type { Statements } from '../store/statements.ts'
import type { Transact, Transaction } from '../store/transaction.ts'
import type { CommandList, CommandsOf } from './commands.ts'
import type { DeliveryKinds } from './kinds.ts'
import type { LinkEntry, LinkTo } from './link.ts'
import type { Rehearses } from './rehearses.ts'

/** The person who acts, and the workspace where they do. */
export interface Acting {
  readonly actor: KnownPerson
  readonly workspace: Workspace
}

/** What answers the commands of one kind: one entry for each. */
type Answers<One extends Command, Answer> = {
  readonly [Do in One['do']]: (command: Extract<One, { readonly do: Do }>, acting: Acting) => Promise<Answer> | Answer
}

/** What takes a filled-in form. */
interface Takes<One extends Command> {
  take(submission: One, filled: Filled, acting: Acting): Promise<Submitted> | Submitted
  /** What opens the same form again, for a platform that could not keep it. */
  again(submission: One): Command
}

/** What answers a room's commands: for each that its list names there is one entry, and no other. */
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

/** One room's share of one cohort on somebody's home. `rank`: smaller stands higher; what needs a tap now comes first. */
export interface CohortParts {
  readonly cohortId: string
  readonly rank: number
  readonly parts: readonly Part[]
  /** Gives the cohort its place on the home: a cohort that no room names is not shown. */
  readonly names?: true
}

/** What a room shows on somebody's home. */
export interface HomeParts {
  /** What concerns the reader alone; it stands above all cohorts. */
  readonly own?: readonly Part[]
  readonly cohorts?: readonly CohortParts[]
  /** What stands below all cohorts. */
  readonly below?: readonly Part[]
}

/** What is known of a home before a room adds to it. */
export interface HomeSoFar {
  /** True: the home with everything that a coordinator may set up. False: how things stand, for a chat message. */
  readonly isWhole: boolean
  /** Whether a room before this one named a cohort that the reader coordinates. */
  readonly coordinates: boolean
}

/** Rows of one table that become due. The house asks which tables have any, and takes batches until none is left. */
export interface DueTable {
  /** The table; it has the columns id (uuid) and due_at. */
  readonly table: string
  /** Takes a batch of rows that are due, in one transaction with what is made of them. Answers how many it found; those that another process holds are left to it. */
  readonly takeBatch: () => Promise<number>
  /** Takes one row, whether or not others are due. */
  readonly takeOne: (id: string) => Promise<void>
}

/** What a room does by itself, and what it adds to a home. What a room does not need it leaves out. */
export interface Doing {
  readonly due?: readonly DueTable[]
  /** How the room follows what happens on the common ground; `housing.heeds` makes it. */
  readonly heeds?: Heed
  /** What its signed links show and do. */
  readonly links?: readonly LinkEntry[]
  home?(actor: KnownPerson, soFar: HomeSoFar): Promise<HomeParts>
  /** What stands at the end of everybody's home. `isAll`: nothing else does. One room has it. */
  footer?(actor: KnownPerson, isAll: boolean): readonly Part[]
  /** What somebody hears who is on no list. Exactly one room says it. */
  greetStranger?(): Reply
}

type Answer<Result> = (command: Command, acting: Acting) => Promise<Result> | Result

/** A room that is open: everything that the house may ask of it. The door checks a command against the room's list before it asks. */
export interface OpenRoom extends Doing {
  readonly taps?: Readonly<Record<string, Answer<Reply>>>
  readonly looks?: Readonly<Record<string, Answer<Reply>>>
  readonly openings?: Readonly<Record<string, Answer<Opened>>>
  readonly submissions?: Readonly<Record<string, Takes<Command>>>
}

/** Follows a fact, in the transaction in which it is told. */
export type Heed = (statements: Statements, fact: Fact) => Promise<void>

/** What a room does about facts, by what happened. It leaves out what does not concern it. */
export type Heeds<Stores> = {
  readonly [Happened in Fact['happened']]?: (stores: Stores, fact: Extract<Fact, { happened: Happened }>) => Promise<void>
}

/** What makes a room's stores, each only when it is first used in a transaction. */
export type StoreMakers<Stores, Connection = Statements> = {
  readonly [Name in keyof Stores]: (connection: Connection, tools: { readonly clock: Clock; readonly ids: Ids }) => Stores[Name]
}

/** The stores of the common ground, bound to one transaction. A room says and notes only what it lists. */
export interface GroundStores<Kind extends string = string, Deed extends string = string> {
  readonly seats: SeatStore
  readonly outbox: Outbox<Kind>
  readonly audit: Audit<Deed | GroundDeed>
  /** Tells the rooms that heed it what happened on the common ground. */
  readonly tell: Tell
  /** Asks the timetable to look at once, when this transaction commits. */
  readonly wakeTimetable: () => Promise<void>
  /** Asks these workspaces' lanes to look at once, when this transaction commits. */
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** Those of them that work through Prisma's client, which takes longer: for forms and settings. */
export interface WideStores<Kind extends string = string, Deed extends string = string> extends GroundStores<Kind, Deed> {
  readonly programmes: ProgrammeStore
  readonly choices: ChoicesStore
}

/** What the house hands a room. `Kind` and `Deed`: the names that the room lists. */
export interface Housing<Kind extends string = string, Deed extends string = string> {
  readonly clock: Clock
  readonly platformOf: (workspace: Workspace) => Pick<Platform, 'capability' | 'chatLink' | 'openChannel' | 'sendToPlace' | 'pin'>
  /** E-mails, in lower case, of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
  /** The words that people may write and what each does, as all rooms say it, in the order in which help lists them. */
  readonly help: (language: Language) => readonly string[]
  /** Transactions with the ground's stores and the room's own. */
  readonly transact: <Stores>(makers: StoreMakers<Stores>) => Transact<GroundStores<Kind, Deed> & Stores>
  /** The same through Prisma's client. */
  readonly transactWidely: <Stores>(makers: StoreMakers<Stores, Transaction>) => Transact<WideStores<Kind, Deed> & Stores>
  /** Rows that become due: `take` gets the ids of rows that its transaction has locked, at most `batch` of them. */
  due<Stores>(
    table: string,
    batch: number,
    makers: StoreMakers<Stores>,
    take: (stores: GroundStores<Kind, Deed> & Stores, ids: readonly string[], now: Instant) => Promise<void>,
  ): DueTable
  /** Follows facts of the common ground with the room's own stores. */
  heeds<Stores>(makers: StoreMakers<Stores>, heeds: Heeds<GroundStores<Kind, Deed> & Stores>): Heed
  readonly linkTo: LinkTo
}

/** What a room says of itself before it is open. */
interface Facts<List extends CommandList, Kind extends string, Deed extends string> {
  /** The folder's name. */
  readonly name: string
  readonly commands?: List
  /** Everything that it says to people of its own accord, by the names under which it is stored. Two rooms never share one. */
  readonly kinds?: DeliveryKinds<Kind>
  /** Everything that it writes into the audit, in words. */
  readonly deeds?: DeedWords<Deed>
  /** How its part of a programme is rehearsed. */
  readonly rehearses?: Rehearses
  /** Words that people write for its commands, each with its line of help if it shall be listed there. */
  readonly asked?: readonly Asked[]
  /** What is meant by words that nobody knows. One room has it. */
  readonly otherwise?: Command
  /** What the shortcuts of a platform do, by their names in the manifest. */
  readonly shortcuts?: Readonly<Record<string, Command>>
  /** What opens the form that takes a file which somebody sent of their own accord. One room has it. */
  readonly fileOpening?: Command
}

/** A room. `open` is called once for each process. */
export interface Room<List extends CommandList = CommandList, Kind extends string = string, Deed extends string = string>
  extends Facts<List, Kind, Deed> {
  open(housing: Housing): OpenRoom
}

/**
 * A room, checked where it is written: every command of its list has one answer, of the command's own type, and whatever it says or notes is
 * of its own lists.
 */
export const room = <const List extends CommandList, Kind extends string = never, Deed extends string = never>(
  written: Facts<List, Kind, Deed> & { open(housing: Housing<Kind, Deed>): Answering<List> & Doing },
): Room<List, Kind, Deed> => written
