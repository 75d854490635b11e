import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Role } from '../role.ts'
import type { ListField } from './fields.rules.ts'
import type { Asked, ListAnswers } from './header.ts'
import type { Chosen, LeftOut } from './left-out.ts'
import type { ListProblem } from './problem.ts'

/** People in one list at most. A cohort has some dozens, and a whole university some thousands. */
export const rowLimit = 10_000

/** The header is looked for in this many filled rows at the top: titles and remarks may stand above it. */
export const headerSearchRows = 10

/** Bytes of a file at most: 10,000 people with long wishes stay below 10 MB. */
export const fileSizeLimit = 20 * 1024 * 1024

/** Bytes of all XML inside an .xlsx file at most: 10,000 people with eight columns make 4 MB. */
export const unpackedSizeLimit = 32 * 1024 * 1024

/** Cells of a sheet at most, blank ones included: the reader lays them all out in memory. */
export const sheetAreaLimit = 2_000_000

/** Lines of a file at most, blank ones included: a spreadsheet may end with many of them. */
export const lineCountLimit = 200_000
/** Characters of a line at most, or of all cells of a spreadsheet's row: columns from which nothing is read may hold whole letters. */
export const lineLimit = 20_000
/** Characters of a cell at most. */
export const cellLimit = 200
/** Characters of a mentee's wishes at most, as in the chat, and of what somebody knows and wants to talk about. */
export const wishesLimit = 3_000

/** Mentees to whom one mentor can agree at most. */
export const seatsLimit = 20

/** A list as it was sent. Its name is only shown; the bytes decide what the file is. */
export interface ListFile {
  /** As it was sent; it is only shown. */
  readonly name: string
  /** All of the file. */
  readonly bytes: Uint8Array
}

/** A mentor who is there already, so that a list with mentees alone can name them. */
export interface KnownMentor {
  readonly email: string
  readonly name: string
}

/** What holds where a row says nothing. */
export interface ListDefaults {
  readonly language: Language
  /** Mentees that each mentor agreed to. */
  readonly seatsPerMentor: number
  /** What the programme calls those who have a mentor, for a programme that is there already. */
  readonly words?: RoleWords
  /** Mentors whom mentees of the list may name although they are not in it. */
  readonly mentors?: readonly KnownMentor[]
  /** What the coordinator answered about a list that did not say it. */
  readonly answers?: ListAnswers
}

/** Cells as they stand in the file. */
export interface Row {
  /** Line of the file, or row number in a spreadsheet; the first one is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** One table of text, before anybody knows what its columns mean: a CSV file, or one sheet of a workbook. */
export interface Grid {
  /** The sheet's name; empty for a CSV file. */
  readonly name: string
  readonly rows: readonly Row[]
  /** Rows that could not be cut into cells. */
  readonly problems: readonly ListProblem[]
  /** Columns that nobody sees in the file, counted from 0. */
  readonly hiddenColumns?: ReadonlySet<number>
  /** Rows that nobody sees in the file. */
  readonly leftOut?: readonly LeftOut[]
}

/** The tables of a file, and the sheets that nobody sees in it. */
export interface Workbook {
  readonly grids: readonly Grid[]
  readonly leftOut: readonly LeftOut[]
}

/** One good row of a list. */
export interface ListedPerson {
  /** 1-based line of the file, or row number of the sheet; the header counts. */
  readonly line: number
  /** Their full name, on one line. */
  readonly name: string
  /** In lower case. */
  readonly email: string
  /** What they do in the cohort. */
  readonly role: Role
  /** The language of their row, or the default. */
  readonly language: Language
  /** Mentees only: their mentor's e-mail in lower case; missing on the waitlist. The mentor is a good row of the same list. */
  readonly mentor?: string
  /** An IANA zone; missing: the list does not say. */
  readonly timeZone?: string
  /** Where they are looked for; missing: wherever the programme lives. */
  readonly platform?: 'slack' | 'teams'
  /** Where they work or study; missing: the list does not say. */
  readonly organisation?: string
  /** What a mentor knows, or a mentee wants to learn; missing: the list does not say. */
  readonly field?: string
  /** What a mentee hopes for, at most 3,000 characters; missing: the list does not say. */
  readonly wishes?: string
  /** Mentors only: how many mentees they agreed to, 1 to 20. */
  readonly seats?: number
  /** As it is written; missing: the list does not say. */
  readonly phone?: string
  /** What a mentor knows, in a column of its own; missing: the list does not say. */
  readonly knows?: string
  /** What they want to talk about, or about which they may be asked; missing: the list does not say. */
  readonly topics?: string
  /** The name of their group; missing: the list does not say. */
  readonly group?: string
  /**
   * Fields of which the list says nothing in this row: columns that only another sheet has, and the language where its cell is empty, so that
   * the default holds only for somebody who is not known yet.
   */
  readonly unsaid?: readonly ListField[]
  /** Fields whose cell says on purpose that there is nothing: a dash, "none", and for a mentor "waitlist". */
  readonly cleared?: readonly ListField[]
}

/** What a file turned out to hold. */
export interface ReadList {
  /** The good rows. A row that depends on a bad one, such as a mentee whose mentor's row has a problem, is a problem itself. */
  readonly people: readonly ListedPerson[]
  /** Everything that is wrong, in the order of the lines. */
  readonly problems: readonly ListProblem[]
  /** E-mails in rows that have problems: these people are not missing from the list. */
  readonly unsure: readonly string[]
  /** Everything in the file that was not read: columns, sheets, rows. */
  readonly leftOut: readonly LeftOut[]
  /** What was taken where a cell says more than one thing. */
  readonly chosen: readonly Chosen[]
  /** Columns that the list may have and lacks: without `language` everybody has the default one, without `mentor` every mentee waits. */
  readonly absentColumns: readonly ListField[]
  /** There when the list does not say what every list has to say: the problems name it, too, and an answer mends it. */
  readonly asks?: Asks
}

/** Which columns are meant: to be asked, with the titles that there are. */
export interface Asks {
  /** The sheet in which the nearest header is; empty for a CSV file. */
  readonly sheet: string
  /** The line of the nearest header; 0 when there is none, and the titles are letters. */
  readonly line: number
  /** Every column that has something in it, with an example from below. */
  readonly columns: readonly { readonly index: number; readonly title: string; readonly example: string }[]
  readonly missing: readonly Asked[]
  /** Where it is asked what a no means: the title of its column, and the role that it may mean. */
  readonly no?: { readonly title: string; readonly role: Role }
}
