/**
 * Reads the list of people that a coordinator keeps in a spreadsheet: bytes in, good rows, every problem and everything that was not read out.
 * It takes lists as they are (any delimiter, encoding, header language and order of columns, exports of forms) and explains what it cannot
 * take in words. It never stores anything, and it never guesses who is meant.
 */

export { decode } from './bytes.ts'
export { readEmail } from './cell.ts'
export { askFor, describeChosen, describeLeftOut, whyLeftOut } from './describe-left-out.ts'
export type { Decisions, Differences } from './difference.ts'
export { differencesOf } from './differences.rules.ts'
export { type ListField, optionalFields } from './fields.rules.ts'
export { furtherColumns } from './further-columns.ts'
export type { ListAnswers } from './header.ts'
export { type KnownPerson as CohortPerson, knownFrom, type NewList } from './known.rules.ts'
export type { ListedPerson, ListFile, ReadList } from './list.ts'
export { describeProblem } from './problem.ts'
export { readListApart } from './read-apart.ts'
export { readList } from './read-list.ts'
export { readRole } from './vocabulary.ts'
