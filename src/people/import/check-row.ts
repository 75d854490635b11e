import type { Language } from '../../contract/view.ts'
import { zoneNamed } from '../../kit/zone.ts'
import type { Role } from '../role.ts'
import { cellTrouble, cleanLine, cleanText, joinName, readEmail, readSeats } from './cell.ts'
import type { Column } from './columns.ts'
import { type Header, titleOf } from './header.ts'
import { type ListedPerson, type Row, seatsLimit } from './list.ts'
import { type ListProblem, type ProblemReason, problem } from './problem.ts'
import { type RoleVocabulary, readLanguage, readPlatform, readRole, saysNothing, saysWaitlist } from './vocabulary.ts'

/** One row, judged by itself. */
export interface CheckedRow {
  readonly line: number
  readonly name: string
  readonly email: string | undefined
  readonly role: Role | undefined
  /** Who a mentee's mentor is, as written; empty on the waitlist and for everybody else. */
  readonly mentor: string
  /** Missing when the row has problems; without the mentor, who is looked up in the whole list. */
  readonly person: ListedPerson | undefined
  readonly problems: readonly ListProblem[]
}

/** Characters of a cell that a report may need: what is too long is cut before it is cleaned. */
const mostShown = 1000

/** The cells of one row, and a place to note what is wrong with them. */
interface Cells {
  /** The cell without what only spreadsheets need; empty when it is useless, which is noted already. */
  readonly text: (column: Column) => string
  readonly note: (column: Column, reason: ProblemReason, more?: Pick<ListProblem, 'limit'>) => undefined
}

/**
 * Reads one row; every problem in it is noted, not only the first. `language` is that of a person whose row names none; `words` are those
 * for roles.
 */
export function checkRow(row: Row, header: Header, language: Language, words: RoleVocabulary): CheckedRow {
  const extra = row.cells.slice(header.titles.length).find((cell) => cleanLine(cell) !== '')
  const problems: ListProblem[] = []
  const cells = openCells(row, header, problems)
  const name = checkName(cells, header)
  const email = checkEmail(cells)
  const role = checkRole(cells, words)
  const mentor = checkMentor(cells, role)
  const rest = checkRest(cells, role, language)
  // One comma too many has shifted the cells, so judging each of them would only confuse.
  const found = extra === undefined ? problems : [problem(row, 'tooManyCells', cleanLine(extra.slice(0, mostShown)))]
  const person = email && role && found.length === 0 ? { line: row.line, name, email, role, ...rest } : undefined
  return { line: row.line, name, email, role, mentor, person, problems: found }
}

function openCells(row: Row, header: Header, problems: ListProblem[]): Cells {
  const cell = (column: Column): string => row.cells[header.at.get(column) ?? -1] ?? ''
  const useless = new Set<Column>()
  const add = (column: Column, reason: ProblemReason, more?: Pick<ListProblem, 'limit'>): void => {
    problems.push(problem({ line: row.line, column: titleOf(header, column) }, reason, cleanLine(cell(column).slice(0, mostShown)), more))
  }
  for (const column of header.at.keys()) {
    const trouble = cellTrouble(column, cell(column))
    if (!trouble) continue
    useless.add(column)
    add(column, trouble.reason, trouble.limit === undefined ? {} : { limit: trouble.limit })
  }
  return {
    text: (column) => (useless.has(column) ? '' : column === 'wishes' ? cleanText(cell(column)) : cleanLine(cell(column))),
    note: (column, reason, more) => {
      if (!useless.has(column)) add(column, reason, more)
    },
  }
}

function checkName({ text, note }: Cells, header: Header): string {
  const name = joinName({ name: text('name'), first: text('firstName'), last: text('lastName') })
  if (name === '') note(header.at.has('name') ? 'name' : 'firstName', 'missingName')
  return name
}

function checkEmail({ text, note }: Cells): string | undefined {
  const email = readEmail(text('email'))
  return email ?? note('email', text('email') === '' ? 'missingEmail' : 'badEmail')
}

function checkRole({ text, note }: Cells, words: RoleVocabulary): Role | undefined {
  const role = readRole(text('role'), words)
  return role ?? note('role', text('role') === '' ? 'missingRole' : 'unknownRole')
}

function checkMentor({ text, note }: Cells, role: Role | undefined): string {
  const mentor = text('mentor')
  if (saysWaitlist(mentor)) return ''
  if (role !== undefined && role !== 'mentee') note('mentor', 'mentorOnlyForMentees')
  return role === 'mentee' ? mentor : ''
}

function checkRest(cells: Cells, role: Role | undefined, language: Language): Omit<ListedPerson, 'line' | 'name' | 'email' | 'role'> {
  const timeZone = optional(cells, 'timeZone', (cell) => zoneNamed(cell) ?? undefined, 'unknownTimeZone')
  const platform = optional(cells, 'platform', readPlatform, 'unknownPlatform')
  // Only mentors have mentees, so a number in another row says nothing.
  const seats = role === 'mentor' ? optional(cells, 'seats', readSeats, 'badSeats', { limit: seatsLimit }) : undefined
  const [field, wishes] = [cells.text('field'), cells.text('wishes')]
  return {
    language: optional(cells, 'language', readLanguage, 'unknownLanguage') ?? language,
    ...(timeZone && { timeZone }),
    ...(platform && { platform }),
    ...(field && !saysNothing(field) && { field }),
    ...(wishes && !saysNothing(wishes) && { wishes }),
    ...(seats && { seats }),
  }
}

/** A cell that may be left empty. */
function optional<T>(
  { text, note }: Cells,
  column: Column,
  read: (cell: string) => T | undefined,
  reason: ProblemReason,
  more?: Pick<ListProblem, 'limit'>,
): T | undefined {
  const cell = text(column)
  return saysNothing(cell) ? undefined : (read(cell) ?? note(column, reason, more))
}
