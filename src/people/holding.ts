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
}

/** Makes a `Holding`. */
export const holding = <const Column extends string>(one: Holding<Column>): Holding => one

/** Stands where a name stood that is forgotten. */
export const forgotten = '…'
