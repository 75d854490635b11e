import { copyByRole } from '../../contract/language.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import { fi } from './copy.fi.ts'
import { sv } from './copy.sv.ts'
import { type Copy, en, type FileReason, type ProblemReason } from './copy.ts'

export type { FileReason, ProblemReason }

/** One thing that is wrong with a list, and where. */
export interface ListProblem {
  /** 1-based line of the file, row number in a spreadsheet; 0 for the file as a whole. */
  readonly line: number
  /** The header as written in the file; empty for a whole row or file. */
  readonly column: string
  readonly reason: ProblemReason
  /** The cell that has the problem, cut to 80 characters; or the name of the file, or of the column that is missing or there twice. */
  readonly value: string
  /** The line of the other row that matters: the same person, or the mentor. */
  readonly otherLine?: number
  /** The number that was exceeded: rows, cells, megabytes, characters, seconds, lists, agreed mentees. */
  readonly limit?: number
  /** The sheet in which the line is, and that of the other line, where people stand in several sheets. */
  readonly sheet?: string
  readonly otherSheet?: string
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

/** A problem with the file as a whole: its line is 0. `limit` is the number that was exceeded. */
export const fileProblem = (reason: FileReason, fileName: string, limit?: number): ListProblem =>
  problem({ line: 0 }, reason, fileName, limit === undefined ? {} : { limit })

function cut(text: string): string {
  const characters = [...text]
  return characters.length <= valueLength ? text : `${characters.slice(0, valueLength - 1).join('')}…`
}

/** The words about a list, in the terms of a programme. */
export const copyIn = copyByRole<Copy>({ en, fi, sv })

/**
 * One problem as a sentence or two in a language: where it is, what was found there and what to do. `words`: those of the programme; the
 * usual ones where there is none yet.
 */
export function describeProblem(
  { line, column, reason, value, otherLine, limit, sheet, otherSheet }: ListProblem,
  language: Language,
  words = usualWords,
): string {
  const copy = copyIn(language, words)
  const said = copy.reasons[reason]({
    value: value.replace(/\s+/g, ' '),
    otherLine: inSheet(String(otherLine ?? ''), otherSheet),
    limit: limit === undefined ? '' : new Intl.NumberFormat(language).format(limit),
  })
  return line === 0 ? capitalised(said) : `${copy.where(inSheet(String(line), sheet), column)}: ${said}`
}

/** The number of a row, with its sheet where there are several. */
export const inSheet = (line: string, sheet: string | undefined): string => (sheet === undefined ? line : `${line} (${sheet})`)

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
