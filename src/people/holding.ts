import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'

/** The same in every language. */
export type InLanguages = Readonly<Record<Language, string>>

/** Makes an `InLanguages`. */
export const said = (en: string, fi: string, sv: string): InLanguages => ({ en, fi, sv })

/** What stands in a column. Lists and objects are for the JSON alone. */
export type HeldValue = string | number | boolean | Date | null | readonly string[] | { readonly [name: string]: unknown }
/** One row, by column. */
export type HeldRow<Column extends string = string> = Readonly<Record<Column, HeldValue>>

/** What is kept about people in one table, so that they can read it, and how it is erased. Its statements know the table; nobody else does. */
export interface Holding<Column extends string = string> {
  /** Its name in the JSON. */
  readonly name: string
  /** What stands above its rows. */
  readonly title: InLanguages
  /** Why it is kept, and who reads it: a sentence or two. */
  readonly why: InLanguages
  /** What each column is called, in the order in which they are read. A column without a name stands in the JSON alone. */
  readonly columns: Readonly<Record<Column, InLanguages | null>>
  /** Words for what is stored as a code, by column. */
  readonly values?: { readonly [Each in Column]?: Readonly<Record<string, InLanguages>> }
  /** Everything that is kept about this person. */
  readonly rows: (statements: Statements, personId: string) => Promise<readonly HeldRow<Column>[]>
  /** Ids of rows that are about this person, where the audit names such ids. */
  readonly noted?: (statements: Statements, personId: string) => Promise<readonly { readonly id: string }[]>
  /** Removes or blanks what tells of this person, and keeps what is counted. Erased twice, nothing else happens. */
  readonly erase: (statements: Statements, personId: string, at: Instant) => Promise<void>
  /** What of it goes by itself when a programme no longer needs it. */
  readonly goes: Goes
}

/** What goes by itself, phase by phase. Each later phase begins when the earlier ones are over. */
export interface Goes {
  /** Texts that were said some time ago. none: the table has no such texts. */
  readonly texts: Shrink | 'none'
  /** The programme is over. stays: it is a name, a contact, a field, a pair, a programme, or what later rounds must know. */
  readonly afterEnd: Shrink | 'stays'
  /** The programme keeps nothing any more. withPerson: `erase` takes it, as soon as no programme keeps its person. */
  readonly retention: Shrink | 'withPerson'
}

/** The phases in which something goes by itself, in order of time. */
export type Phase = keyof Goes

/** For tables of which nothing goes before their person does. */
export const staysWithPerson: Goes = { texts: 'none', afterEnd: 'stays', retention: 'withPerson' }

/** Removes or blanks at most `most` rows of these cohorts. Done again, it goes on with what is left, and at the end it finds none. */
export type Shrink = (statements: Statements, of: Shrinking) => Promise<Shrunk>

/** What is to go. */
export interface Shrinking {
  /** All cohorts of one programme, by their ids. */
  readonly cohortIds: readonly string[]
  /** Texts that were sent until then. */
  readonly until: Instant
  readonly at: Instant
  readonly most: number
}

/** What went. */
export interface Shrunk {
  readonly rows: number
  /** Numbers that could no longer be counted otherwise, by name. */
  readonly counts?: Readonly<Record<string, number>>
}

/** Lets go what a programme no longer needs, in all tables, within one transaction. */
export interface Shrinker {
  /** Whether something is left that goes in this phase, too, is told by `isMore`. */
  shrink(phase: Phase, of: Shrinking): Promise<Shrunk & { readonly isMore: boolean }>
}

/** Counts by name, as `Shrunk` has them. `rows`: how many of each. */
export const countsOf = (counted: readonly { readonly name: string; readonly count: number }[]): Shrunk => ({
  rows: counted.reduce((sum, { count }) => sum + count, 0),
  counts: Object.fromEntries(counted.map(({ name, count }) => [name, count])),
})

/** Makes a `Holding`. */
export const holding = <const Column extends string>(one: Holding<Column>): Holding => one

/** Stands for somebody whom nothing names any more. */
export const nobodyId = '00000000-0000-0000-0000-000000000000'

/** Stands where a name stood that is forgotten. */
export const forgotten = '…'
