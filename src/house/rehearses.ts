/** What a rehearsal asks of a room: how imagined people answer what it says, what a file of answers may hold, and what there is to tell at the end. */
import type { Command } from '../contract/command.ts'
import type { Core } from '../contract/core.ts'
import type { FilledFile, Form } from '../contract/form.ts'
import type { Language, Reply } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { Shares } from '../kit/shares.ts'
import type { ConfirmationAnswer } from '../programme/enrolment/confirmation-answer.ts'
import type { Statements } from '../store/statements.ts'

/** What somebody does who answers by chance. It is drawn once for each person, so that all rooms see the same. */
export type Fate = ConfirmationAnswer | 'silent'

/** A message that somebody found in their inbox. */
export interface Heard {
  /** Who found it. */
  readonly email: string
  /** Its kind, as it is stored. */
  readonly kind: string
  /** Counts from 1 within the kind. */
  readonly step: number
  /** E-mails of the people about whom it is; see `about` of `RehearsedRows`. */
  readonly about: readonly string[]
  /** Answers that its buttons give, by the names that rooms list. Missing: nobody looked. */
  readonly offers?: readonly string[]
}

/** An imagined person. */
export interface Character {
  /** What they do. */
  readonly fate: Fate
  /** How likely each answer is, by the mix that a room lists. */
  readonly shares: (mix: string) => Shares
  /** A number in [0, 1). In one rehearsal the same words give the same number. */
  readonly chance: (...words: readonly (string | number)[]) => number
}

/** What somebody does: one of the answers that rooms list. */
export interface Answered {
  /** The name of the answer, as a room lists it. */
  readonly answer: string
  /** The e-mail of the person whom it concerns; null: themselves. */
  readonly about: string | null
}

/** Somebody taps something at some time. */
export interface Tap extends Answered {
  /** When they tap. */
  readonly at: Instant
  /** Who taps. */
  readonly email: string
}

/** A delivery as a rehearsal reports it. */
export interface Said {
  /** The unique key of the delivery. */
  readonly key: string
  /** The e-mail of the reader. */
  readonly to: string
  /** The name of the reader. */
  readonly name: string
  /** The role of the reader. */
  readonly role: string
  /** Its kind, as it is stored. */
  readonly kind: string
  /** Counts from 1 within the kind. */
  readonly step: number
  /** The language of the text. */
  readonly language: string
  /** The whole message as plain text. */
  readonly text: string
}

/** Columns of a file of events, beside when and what. */
export const eventColumns = ['email', 'to', 'file', 'text'] as const
/** One of `eventColumns`. */
export type EventColumn = (typeof eventColumns)[number]

/**
 * What a cell of an event must hold. `person`: the e-mail of somebody who may be on the list by then; `address`: any e-mail; `list`: the
 * name of a file with a list of people; `moment`: a date and time of the cohort; `words`: any text; `perhaps`: any text, or nothing.
 */
export type EventCell = 'person' | 'address' | 'list' | 'moment' | 'words' | 'perhaps'

/** Something that a coordinator does at some time, as a line of a file says it. What its kind does not need is null. */
export interface PlannedEvent {
  /** When she does it. */
  readonly at: Instant
  /** What she does: one of the events that rooms list. */
  readonly what: string
  /** The e-mail of the person whom it concerns, in lower case. */
  readonly email: string | null
  /** An e-mail, in lower case: of another person, or a new one of this person; or a date and time of the cohort, as it was written. */
  readonly to: string | null
  /** A file that she sends. */
  readonly file: FilledFile | null
  /** What she writes. */
  readonly text: string | null
}

/** The front door, as a coordinator stands at it: what she presses and fills in goes the way of every tap. */
export interface Desk {
  /** The cohort that she coordinates, by its id in the database. */
  readonly cohortId: string
  /** Presses a button. */
  handle(tap: Command): ReturnType<Core['handle']>
  /** Opens a form. */
  open(opening: Command): ReturnType<Core['open']>
  /** Sends a form. */
  submit(submission: Command, filled: Parameters<Core['submit']>[1]): ReturnType<Core['submit']>
  /** The enrolment of the person who has this e-mail now, by its id in the database. Null: nobody of the cohort has it. */
  enrolmentOf(email: string): Promise<string | null>
  /** The pair of the person who has this e-mail now, by its id in the database; the first, if there are several. Null: they are in none. */
  pairOf(email: string): Promise<string | null>
}

/** What an event came to: a rule may say no, and then nothing was changed. */
export type Came = { readonly outcome: 'done' } | { readonly outcome: 'refused'; readonly reason: string }

/** An event that may stand in a file. */
export interface RehearsedEvent {
  /** The columns that it needs, and what each must hold. Others must be empty. */
  readonly needs: Readonly<Partial<Record<EventColumn, EventCell>>>
  /** Does at the desk what a coordinator would do. */
  play(event: PlannedEvent, desk: Desk): Promise<Came>
}

/** What coordinators do in a room while a cohort is rehearsed, by the names that may stand in a file. Two rooms never share one. */
export interface RehearsesEvents {
  /** Each with what it does. */
  readonly events: Readonly<Record<string, RehearsedEvent>>
  /** What the coordinator does at the beginning where a mix was chosen for an option, by the name of the option; one of `events`. */
  readonly begins?: Readonly<Record<string, string>>
}

/** What a rehearsal shows, in order of time. */
export type Happening =
  | ({ readonly type: 'delivery'; readonly at: Instant } & Said)
  | ({ readonly type: 'answer'; readonly accepted: boolean } & Tap)
  | ({ readonly type: 'event' } & PlannedEvent & Came)

/** Somebody when it is over, together with what rooms tell of them. */
export interface PersonAtEnd extends Readonly<Record<string, string | null>> {
  /** Their e-mail. */
  readonly email: string
  /** Their role. */
  readonly role: string
  /** How it ended for them: what a room says, or the state of the enrolment. */
  readonly state: string
  /** The e-mail of the mentor of a mentee; null: none. */
  readonly mentor: string | null
}

/** Numbers by the names that they have in the summary. */
export type Counts = Readonly<Record<string, number>>

/** How it ends, in English. */
export interface EndLines {
  /** Parts of all mentees, each with its label. */
  readonly bars: readonly (readonly [label: string, count: number])[]
  /** Sentences that stand below. */
  readonly lines: readonly string[]
}

/** What a room tells of somebody at the end. */
export interface AtEnd {
  /** How it ended for them. Null: the state of the enrolment counts. */
  readonly state: string | null
  /** What else the room tells, by name. */
  readonly facts: Readonly<Record<string, string | null>>
}

/** Something that a room tells when everything is over, such as what became of a pair. */
export type LineAtEnd = Readonly<Record<string, string | number>> & { readonly type: string }

/** What a rehearsal reads of a room's tables. */
export interface RehearsedRows {
  /** E-mails of the people about whom a message of this kind is, as things stand. */
  about(kind: string): Promise<readonly string[]>
  /** The command of the button that somebody taps. Null: they have nothing to tap. */
  commandFor(tap: Tap): Promise<Command | null>
  /** Cohorts of which it is said who may join by themselves, by their ids in the database. Missing: none. */
  joinedByThemselves?(): Promise<readonly string[]>
  /** What the room tells of people at the end, by e-mail. */
  peopleAtEnd(): Promise<ReadonlyMap<string, AtEnd>>
  /** What else it tells when a rehearsal went on after the kick-off, line by line. Missing: nothing. */
  linesAtEnd?(): Promise<readonly LineAtEnd[]>
}

/** A message that is going to be said, as things stand. */
export interface Foreseen {
  /** When it is said. */
  readonly at: Instant
  /** The kind of the delivery. */
  readonly kind: string
  /** The name of the reader. */
  readonly name: string
  /** The role of the reader. */
  readonly role: 'coordinator' | 'mentor' | 'mentee'
}

/**
 * What the rows of a table say to whom when they become due, as things stand. `null`: nobody is written to by them alone, or what is said stands among the
 * steps of the ladder.
 */
export type Foresees = ((statements: Statements) => Promise<readonly Foreseen[]>) | null

/** A question that a message asks with its buttons. Imagined people of the playground tap on them. */
export interface Question {
  /** It is this question only when the buttons give all of these answers. */
  readonly offers: readonly string[]
  /** True: it also asks people who have said already what they will do. */
  readonly isToAll?: true
  /** The mix of which an answer is drawn anew for each message, whatever somebody's fate is. Missing: they answer by their fate. */
  readonly mix?: string
  /** What somebody taps who answers. `draw`: what was drawn of the mix. Null: nothing. */
  choose(fate: Exclude<Fate, 'silent'>, draw: string | null): string | null
}

/** As which somebody joins. */
export type JoiningRole = 'mentor' | 'mentee'

/** Somebody whom no list names, and who joins by themselves. */
export interface Newcomer {
  /** Their e-mail, in lower case. */
  readonly email: string
  /** As their platform calls them. */
  readonly name: string
  /** As which they join. */
  readonly role: JoiningRole
  /** The language of their platform. */
  readonly language: Language
  /** What they write, in so far as it is known. */
  readonly written: Readonly<Partial<Record<'field' | 'wishes' | 'knows' | 'topics' | 'phone' | 'mentees', string>>>
}

/** How people join by themselves while a cohort is rehearsed. Only one room has it. */
export interface RehearsesJoining {
  /**
   * The coordinator lets people join between two times by the cohort's clock, as 2026-12-21T09:00; `places`: for how many mentees there is room, null:
   * for all. Answers by role with the command that opens the first form.
   */
  opens(
    desk: Desk,
    window: { readonly opens: string; readonly closes: string; readonly places: number | null },
  ): Promise<ReadonlyMap<JoiningRole, Command> | Came>
  /** The same of a cohort that people may join already. */
  ways(desk: Desk): Promise<ReadonlyMap<JoiningRole, Command>>
  /** What somebody fills into a form that follows. */
  fills(form: Form, newcomer: Newcomer): Readonly<Record<string, string>>
  /** What somebody presses who would like to leave again. */
  readonly asksToLeave: Command
  /** What they press then, of what they are shown. Null: they are shown no way out. */
  leaves(shown: Reply): Command | null
}

/** A room in a rehearsal and in the playground. */
export interface Rehearses extends Partial<RehearsesEvents> {
  /** What may stand in a file of answers, in the order in which people read of it. Two rooms never share one. */
  readonly answers: Readonly<Record<string, { readonly needsAbout?: true }>>
  /** How likely people's answers are, by the names of options of `npm run rehearse`, as long as nothing else is chosen. Two rooms never share one. */
  readonly mixes?: Readonly<Record<string, Shares>>
  /** The questions that its messages ask. */
  readonly questions: readonly Question[]
  /** The answer that a command gives, as the room lists it. Null: it gives none. */
  answerOf(command: Command): string | null
  /** What an imagined person does when a message of this room reaches them; empty: nothing. */
  imagine(heard: Heard, character: Character): readonly Answered[]
  /** Numbers for the summary. */
  count(people: readonly PersonAtEnd[], happenings: readonly Happening[]): Counts
  /** What stands at the end of a rehearsal, made of these numbers. */
  endLines(counts: Counts, people: readonly PersonAtEnd[]): EndLines
  /** What the last scene of the playground says of the evening: short lines, made of these numbers. Missing: nothing. */
  evening?(counts: Counts, language: Language): readonly string[]
  /** How people join by themselves. Missing: nobody does here. */
  readonly joining?: RehearsesJoining
  /** Reads the tables of the room. */
  readonly rows: (statements: Statements) => RehearsedRows
}
