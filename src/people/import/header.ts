import type { Role } from '../role.ts'
import type { Column } from './column.ts'
import type { LeftOut } from './left-out.ts'
import type { Person } from './person.ts'
import type { ListProblem } from './problem.ts'
import type { RoleVocabulary } from './vocabulary.ts'

/** From where the roles come: a column, columns that are ticked, or the same for everybody. */
export type RoleSource =
  | { readonly is: 'column' }
  /** `areWishes`: whoever says no to each of them takes no part. */
  | { readonly is: 'ticks'; readonly at: ReadonlyMap<Role, number>; readonly otherwise?: Otherwise; readonly areWishes?: true }
  | { readonly is: 'fixed'; readonly role: Role }

/** Where one column alone says yes or no: what a no means. `isEmptyNo`: as where only a yes is written. */
export interface Otherwise {
  /** Undefined where a no does not say it: whoever would not be a mentor may want one, or take no part. */
  readonly role: Role | 'leftOut' | undefined
  readonly isEmptyNo: boolean
}

/** The row that names the columns, understood. */
export interface Header {
  readonly line: number
  /** Every title as written in the file. */
  readonly titles: readonly string[]
  /** The place of each column that we know. */
  readonly at: ReadonlyMap<Column, number>
  /** Undefined when the list does not say the roles. */
  readonly role: RoleSource | undefined
  /** A second column of addresses, for rows that have none in the first. */
  readonly spareEmail?: number
  /** A second column that names the mentor, for rows that have none in the first. */
  readonly spareMentor?: number
  /** A column in which mentors have their mentees, by name or address. */
  readonly mentees?: number
  /** Columns of names in which the last name stands first. */
  readonly lastFirst?: ReadonlySet<number>
  /** Columns that nothing is read from. */
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly ListProblem[]
  /** Titles of columns that nobody sees in the file, and that are read because nothing else says it. */
  readonly unhidden: readonly string[]
  /** Names stand under the title for addresses, and addresses under the one for names. */
  readonly isSwapped?: true
  /** Where each row has several people, such as a pair: what is read of each. */
  readonly persons?: readonly Person[]
  /** The line above it, where that names the people whose columns these are. */
  readonly ownersAt?: number
}

/** What a coordinator answered where a list did not say it. */
export interface ListAnswers {
  /** The sheet that is meant. */
  readonly sheet?: string
  /** The places of columns, counted from 0. */
  readonly columns?: Readonly<Partial<Record<Needed, number>>>
  /** The role of everybody in the list. */
  readonly everybody?: Role
  /** What a no means where one question alone asks for a role. */
  readonly no?: Role | 'leftOut'
  /** The line of the header; 0: the list has none, and its first row is a person. */
  readonly headerLine?: number
}

/** What is known of a list beside its cells. */
export interface Hints {
  readonly words?: RoleVocabulary
  /** Places of columns that nobody sees in the file. */
  readonly hidden?: ReadonlySet<number>
  readonly answers?: ListAnswers
}

/** What every list says of everybody. */
export type Needed = 'name' | 'email' | 'role'
/** What a list may be asked for: also what a no means in it. */
export type Asked = Needed | 'no'

/** A column without a title is called by its letters, as spreadsheets do. */
export function nameOf(title: string, index: number): string {
  if (title !== '') return title
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : nameOf('', Math.floor(index / 26) - 1) + letter
}

/** The title of a column as written in the file; empty when there is no such column. */
export const titleOf = (header: Pick<Header, 'titles' | 'at'>, column: Column): string => header.titles[header.at.get(column) ?? -1] ?? ''

/** Whether all columns are there that every list needs. */
export const isComplete = (header: Header): boolean => missingColumns(header).length === 0

/** The columns that every list needs and this one lacks; empty when all are there. A first name alone counts as a name. */
export function missingColumns({ at, role, persons }: Header): Needed[] {
  if (persons) return []
  const lacks = { name: !at.has('name') && !at.has('firstName'), email: !at.has('email'), role: role === undefined }
  return (['name', 'email', 'role'] as const).filter((column) => lacks[column])
}
