/**
 * What a room hands out: the contract between the house and its rooms; what a room is handed stands in `housing.ts`. The house loops over `rooms.ts` and
 * knows no room by name. Of the house a room imports only these two and those that type its lists and links: `commands.ts`, `kinds.ts`,
 * `rehearses.ts`, `shown.ts` and `link.ts`. docs/adding-a-room.md shows how one is added.
 */
import type { Command } from '../contract/command.ts'
import type { Filled, FilledFile, Opened, Submitted } from '../contract/form.ts'
import type { Profile, Sent, Workspace } from '../contract/platform.ts'
import type { Asked, HelpLine, Party } from '../contract/typed-words.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import type { Verdict } from '../delivery/due.ts'
import type { Instant } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Holding } from '../people/holding.ts'
import type { DeedWords } from '../programme/audit/deeds.ts'
import type { BusyOf } from '../programme/meeting/times.rules.ts'
import type { FitsOf, SuggestPairs } from '../programme/to-pair.ts'
import type { Statements } from '../store/statements.ts'
import type { CommandList, CommandsOf } from './commands.ts'
import type { DueTable, Heed, Housing } from './housing.ts'
import type { DeliveryKinds } from './kinds.ts'
import type { LinkEntry } from './link.ts'
import type { Foresees, Rehearses, RehearsesEvents } from './rehearses.ts'
import type { CardOf, CardParts, CardSubject, HomeParts, HomeSoFar, Likenesses, Line, RankedSheet, Written } from './shown.ts'

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
  /** Answers the form as it is with what is filled in so far; it stores nothing. A form with live fields has it. */
  renew?(submission: One, texts: Filled['texts'], acting: Acting): Promise<Opened>
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

/** What a room has to say of its deliveries at the last moment: facts may have changed while they waited. */
export interface LastLook {
  /** The kinds of deliveries that it judges. */
  readonly kinds: readonly string[]
  /** Judges deliveries, by their ids. What it does not name is sent as it is stored. */
  look(statements: Statements, ids: readonly string[], now: Instant): Promise<ReadonlyMap<string, Verdict>>
}

/** What a room does by itself, and what it adds to a home. A room leaves out what it does not need. */
export interface Doing {
  /** Its tables of rows that become due. */
  readonly due?: readonly DueTable[]
  /** Judges deliveries of its own kinds in the transaction in which a lane takes them, before anything is sent. */
  readonly lastLook?: LastLook
  /** How the room follows what happens on the common ground; `housing.heeds` makes it. */
  readonly heeds?: Heed
  /** What pairs have in common, by their ids; a pair of whom not both agreed to be quoted is left out. Only one room has it. */
  likenessOf?(pairIds: readonly string[]): Promise<Likenesses>
  /** How well people fit each other, in whatever they may be together. Only one room has it. */
  readonly fitsOf?: FitsOf
  /** What leads somebody who has no pair any more to a new one, for a coordinator of theirs. Only one room has it. */
  waysToPair?(of: CardOf & { readonly name: string }, actor: KnownPerson): Promise<readonly Button[]>
  /** Meetings that are agreed and lie ahead, of any of these people with anybody. Only one room has it. */
  readonly busyIn?: (statements: Statements) => BusyOf
  /** How many meetings are planned with these people's pairs, by their enrolments: they are cancelled where the pairs end. Only one room has it. */
  plannedWith?(enrolmentIds: readonly string[]): Promise<number>
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
   * that answers is the one that is shown. `only`: the words are a command of theirs, too, so nothing but an answer to a question is meant by them.
   */
  hears?(words: string, acting: Acting, only?: 'answers'): Promise<Reply | null>
  /** What somebody is where they are now, as far as this room knows: their words and their help depend on it. */
  parties?(actor: KnownPerson): Promise<readonly Party[]>
  /**
   * What takes a picture that somebody sends into their chat, on a platform whose forms take no files. The first room for which `awaits` says yes gets
   * it; `take` checks it, since it is whatever was sent.
   */
  readonly sentPictures?: {
    awaits(acting: Acting): Promise<boolean>
    take(picture: FilledFile, acting: Acting): Promise<Reply>
  }
  /** What stands at the end of everybody's home. `isAll`: nothing else stands there. Only one room has it. */
  footer?(actor: KnownPerson, isAll: boolean): readonly Part[]
  /** What somebody is told who is on no list. `who`: as their platform tells; null: it tells nothing. Exactly one room says it. */
  greetStranger?(who: Profile | null): Promise<Reply> | Reply
  /** What answers those on no list whose e-mail their platform hides. Whatever is not named here gets the greeting. Only one room has it. */
  readonly nameless?: Nameless
  /** What answers those on no list whose platform names them by an e-mail of its own organisation. Only one room has it. */
  readonly newcomers?: Newcomers
}

/** Forms for people of whom Pari knows only what their platform tells, by the `do` of what opens and what sends them. */
export interface Nameless {
  /** What opens a form for them, by its `do`. */
  readonly openings: Readonly<Record<string, (who: Profile) => Promise<Opened> | Opened>>
  /** What takes their forms, by its `do`. */
  readonly submissions: Readonly<Record<string, { readonly most: Readonly<Record<string, number>>; readonly take: TakesNameless }>>
}
/** What somebody may do who is on no list, by the `do` of the command, as the list of the room has it. Whatever is not named here gets the greeting. */
export interface Newcomers {
  /** Taps and looks. */
  readonly taps: Readonly<Record<string, (command: Command, who: Profile) => Promise<Reply>>>
  /** What opens a form for them. */
  readonly openings: Readonly<Record<string, (command: Command, who: Profile) => Promise<Opened>>>
  /** What takes their forms. */
  readonly submissions: Readonly<
    Record<
      string,
      {
        readonly most: Readonly<Record<string, number>>
        readonly take: (command: Command, filled: Filled, who: Profile) => Promise<Submitted>
      }
    >
  >
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

/** Messages to many that a room has planned and put into no outbox yet. */
export interface Waits {
  /** How many there are, and how many of them were due before that moment. */
  count(statements: Statements, before: Instant): Promise<{ readonly waiting: number; readonly past: number }>
  /** Sends none of those that were due before that moment; answers how many they were. */
  drop(statements: Statements, before: Instant): Promise<number>
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
  /** What it has planned to say to many: after a restore nobody knows whether it was said, and somebody is asked. */
  readonly waits?: Waits
  /** How its part of a programme is rehearsed. */
  readonly rehearses?: Rehearses | RehearsesEvents
  /** What comes next by its tables of rows that become due, by the name of the table: the playground tells it before. Each of `due` has an entry. */
  readonly foresees?: Readonly<Record<string, Foresees>>
  /** Words that people write to ask for its commands, each with its line of help if it shall be listed there. */
  readonly asked?: readonly Asked[]
  /** Lines of help about what it hears in free words. */
  readonly hints?: readonly HelpLine[]
  /** The command that unknown words ask for. Only one room has it. */
  readonly otherwise?: Command
  /** How it reads what people write, by the kind of words: for `npm run read`. Two rooms never share a kind. */
  readonly reads?: Readonly<Record<string, (line: Line) => unknown>>
  /** How it pairs people, for `npm run pair`. Only one room has it. */
  readonly pairs?: SuggestPairs
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
