/** What a rehearsal asks of a room: how imagined people answer what it says, what a file of answers may hold, and what there is to tell at the end. */
import type { Command } from '../contract/command.ts'
import type { Instant } from '../kit/clock.ts'
import type { ConfirmationAnswer } from '../programme/confirmation-answer.ts'
import type { Statements } from '../store/statements.ts'

/** What somebody does who answers by chance; drawn once for each person, so that they are the same to every room. */
export type Fate = ConfirmationAnswer | 'silent'

/** A message that somebody found in their inbox. */
export interface Heard {
  readonly email: string
  readonly kind: string
  readonly step: number
  /** E-mails of those whom it is about: see `about` of `RehearsedRows`. */
  readonly about: readonly string[]
}

export interface Character {
  readonly fate: Fate
  /** A number in [0, 1): the same words give the same one in the same rehearsal. */
  readonly chance: (...words: readonly (string | number)[]) => number
}

/** What somebody does: an answer that some room lists, and whom it concerns if not themselves. */
export interface Answered {
  readonly answer: string
  /** An e-mail. */
  readonly about: string | null
}

/** Someone taps something at some time. */
export interface Tap extends Answered {
  readonly at: Instant
  readonly email: string
}

/** A delivery as a rehearsal reports it. */
export interface Said {
  readonly key: string
  /** An e-mail. */
  readonly to: string
  readonly name: string
  readonly role: string
  readonly kind: string
  readonly step: number
  readonly language: string
  readonly text: string
}

/** What a rehearsal shows, in order of time. */
export type Happening =
  | ({ readonly type: 'delivery'; readonly at: Instant } & Said)
  | ({ readonly type: 'answer'; readonly accepted: boolean } & Tap)

/** Somebody when it is over, with what rooms tell of them. */
export interface PersonAtEnd extends Readonly<Record<string, string | null>> {
  readonly email: string
  readonly role: string
  readonly state: string
  readonly mentor: string | null
}

/** Numbers by the names that they have in the summary. */
export type Counts = Readonly<Record<string, number>>

/** How it ends, in English. */
export interface EndLines {
  /** Of all mentees, these. */
  readonly bars: readonly (readonly [label: string, count: number])[]
  readonly lines: readonly string[]
}

/** What a room tells of somebody at the end. */
export interface AtEnd {
  /** Null: the enrolment's own. */
  readonly state: string | null
  readonly facts: Readonly<Record<string, string | null>>
}

/** What a rehearsal reads of a room's tables. */
export interface RehearsedRows {
  /** E-mails of those whom a message of this kind is about, as things stand. */
  about(kind: string): Promise<readonly string[]>
  /** The command that somebody's tap stands for; null when there is nothing that they could tap. */
  commandFor(tap: Tap): Promise<Command | null>
  /** By e-mail. */
  peopleAtEnd(): Promise<ReadonlyMap<string, AtEnd>>
}

/** A question that a message asks by its buttons: imagined people of the playground tap on them. */
export interface Question {
  /** The buttons give all of these answers, or it is not this question. */
  readonly offers: readonly string[]
  /** It also asks those who have said already what they will do. */
  readonly isToAll?: true
  /** What somebody taps who does answer. */
  choose(fate: Exclude<Fate, 'silent'>): string
}

/** A room in a rehearsal and in the playground. */
export interface Rehearses {
  /** What may stand in a file of answers, in the order in which people are told of it. Two rooms never share one. */
  readonly answers: Readonly<Record<string, { readonly needsAbout?: true }>>
  readonly questions: readonly Question[]
  /** Which of its answers a command gives; null: none. */
  answerOf(command: Command): string | null
  /** What somebody imagined does when a message of this room reaches them; empty: nothing. */
  imagine(heard: Heard, character: Character): readonly Answered[]
  count(people: readonly PersonAtEnd[], happenings: readonly Happening[]): Counts
  endLines(counts: Counts, people: readonly PersonAtEnd[]): EndLines
  readonly rows: (statements: Statements) => RehearsedRows
}
