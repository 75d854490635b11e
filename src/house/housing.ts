/** What the house hands its rooms: time, transactions with the stores of the common ground, and what other rooms show. */
import type { FileOut, Platform, Workspace } from '../contract/platform.ts'
import type { Help } from '../contract/typed-words.ts'
import type { Button, Language, Part, Reply } from '../contract/view.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Apart, Passed } from '../kit/heavy.ts'
import type { Ids } from '../kit/ids.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Shrinker } from '../people/holding.ts'
import type { Erased, Held } from '../people/known.ts'
import type { PictureStore } from '../pictures/store.ts'
import type { Audit } from '../programme/audit/audit.ts'
import type { GroundDeed } from '../programme/audit/deeds.ts'
import type { SeatStore } from '../programme/enrolment/seats.ts'
import type { Fact, Tell } from '../programme/fact.ts'
import type { MovingStore } from '../programme/kick-off/moving.ts'
import type { BusyOf } from '../programme/meeting/times.rules.ts'
import type { ProgrammeStore } from '../programme/store.ts'
import type { FitsOf } from '../programme/to-pair.ts'
import type { ActStore } from '../programme/undo/acts.ts'
import type { Statements } from '../store/statements.ts'
import type { Transact, Transaction } from '../store/transaction.ts'
import type { LinkTo } from './link.ts'
import type { CardOf, CardSubject, Likenesses, Tried } from './shown.ts'

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
  /** Pictures that people brought. */
  readonly pictures: PictureStore
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
  ) => Pick<
    Platform,
    | 'capability'
    | 'measure'
    | 'asShown'
    | 'chatLink'
    | 'appLink'
    | 'openChannel'
    | 'membersOf'
    | 'takeOut'
    | 'sendFile'
    | 'sendToPlace'
    | 'findPeople'
    | 'pin'
    | 'bookmark'
    | 'unbookmark'
    | 'archive'
  > &
    Partial<Pick<Platform, 'update'>>
  /** E-mails, in lower case, of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
  /** What there is to ask for, for this person, as all rooms say it. It is asked for outside any transaction. */
  readonly helpOf: (actor: KnownPerson) => Promise<Help>
  /** What all rooms show on the card of somebody, by rank. It is asked for outside any transaction. */
  readonly cards: (subject: CardSubject, actor: KnownPerson) => Promise<readonly Part[]>
  /** The card of somebody, as the room that has it shows it; for a room that did something from there. It is asked for outside any transaction. */
  readonly showCard: (of: CardOf, actor: KnownPerson, above?: readonly Part[]) => Promise<Reply>
  /** What pairs have in common, as the room says it that pairs people. It is asked for outside any transaction. */
  readonly likenessOf: (pairIds: readonly string[]) => Promise<Likenesses>
  /** How well people fit each other, as the room says it that pairs people. `by`: who waits for it. It is asked for outside any transaction. */
  readonly fitsOf: FitsOf
  /** What leads somebody who has no pair any more to a new one, as the room says it that pairs people. It is asked for outside any transaction. */
  readonly waysToPair: (of: CardOf & { readonly name: string }, actor: KnownPerson) => Promise<readonly Button[]>
  /** Meetings that are agreed and lie ahead, of any of these people with anybody. It is asked for outside any transaction. */
  readonly busyOf: BusyOf
  /** The same within an open transaction. */
  readonly busyIn: (statements: Statements) => BusyOf
  /** How many meetings ahead the pairs of these enrolments have planned. It is asked for outside any transaction. */
  readonly plannedWith: (enrolmentIds: readonly string[]) => Promise<number>
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
