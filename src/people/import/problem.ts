/** Why a whole file cannot be read as a list. */
export type FileReason =
  | 'emptyFile'
  | 'wrongFileType'
  | 'passwordProtected'
  | 'fileTooLarge'
  | 'damagedFile'
  | 'unreadableEncoding'
  | 'tooManyRows'
  | 'noHeader'
  | 'noPeople'

/** What is wrong with a list; for every reason there are words in `copy.ts`. */
export type ProblemReason =
  | FileReason
  // The header.
  | 'missingColumn'
  | 'duplicateColumn'
  // The text of a row or a cell.
  | 'tooManyCells'
  | 'quoteNotClosed'
  | 'brokenFormula'
  | 'garbledText'
  | 'tooLong'
  // The meaning of a cell.
  | 'missingName'
  | 'missingEmail'
  | 'badEmail'
  | 'missingRole'
  | 'unknownRole'
  | 'unknownLanguage'
  | 'unknownTimeZone'
  | 'unknownPlatform'
  | 'badSeats'
  | 'mentorOnlyForMentees'
  // How the rows fit together.
  | 'samePersonTwice'
  | 'twoRoles'
  | 'ownMentor'
  | 'mentorNotInList'
  | 'mentorIsNotAMentor'
  | 'mentorNameNotUnique'
  | 'mentorRowHasProblems'
  | 'tooManyMentees'

/** One thing that is wrong with a list, and where. */
export interface ListProblem {
  /** 1-based line of the file, row number in a spreadsheet; 0 for the file as a whole. */
  readonly line: number
  /** The header as written in the file; empty for a whole row or file. */
  readonly column: string
  readonly reason: ProblemReason
  /** The offending cell, cut to 80 characters; the file's name, or the missing or doubled column, where that is the matter. */
  readonly value: string
  /** Where the other row of the matter stands: the same person, the mentor. */
  readonly otherLine?: number
  /** The number that was exceeded: rows, megabytes, characters, agreed mentees. */
  readonly limit?: number
}

const valueLength = 80

/** A problem whose column and value are cut to 80 characters, which fit into a report. Without a column it is about the whole row. */
export function problem(
  at: { readonly line: number; readonly column?: string },
  reason: ProblemReason,
  value: string,
  more: Pick<ListProblem, 'otherLine' | 'limit'> = {},
): ListProblem {
  return { line: at.line, column: cut(at.column ?? ''), reason, value: cut(value), ...more }
}

/** A problem with the file as a whole: its line is 0. `limit` is the number that was exceeded, in rows or megabytes. */
export const fileProblem = (reason: FileReason, fileName: string, limit?: number): ListProblem =>
  problem({ line: 0 }, reason, fileName, limit === undefined ? {} : { limit })

function cut(text: string): string {
  const characters = [...text]
  return characters.length <= valueLength ? text : `${characters.slice(0, valueLength - 1).join('')}…`
}
