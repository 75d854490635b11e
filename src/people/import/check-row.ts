import type { Language } from '../../contract/view.ts'
import { zoneNamed } from '../../kit/zone.ts'
import type { Role } from '../role.ts'
import { addressesIn, cellTrouble, cleanLine, cleanText, emailAmong, joinName, readEmail, readSeats, withoutAddress } from './cell.ts'
import type { Column } from './column.ts'
import { saysAnonymous } from './evidence.ts'
import type { ListField } from './fields.rules.ts'
import { type Header, titleOf } from './header.ts'
import type { Chosen } from './left-out.ts'
import { type ListedPerson, type Row, seatsLimit } from './list.ts'
import { type ListProblem, type ProblemReason, problem } from './problem.ts'
import { readRoleCell } from './role-cell.ts'
import { readTicks, type Ticks } from './ticked-role.ts'
import { firstNameFirst } from './turned-name.ts'
import { languagesIn, type RoleVocabulary, readLanguage, readPlatform, saysAnyPlatform, saysNone, saysWaitlist } from './vocabulary.ts'

/** What is read of somebody in a row. */
export type Layout = Pick<Header, 'titles' | 'at' | 'role' | 'spareEmail' | 'spareMentor' | 'lastFirst' | 'mentees'>

/** One row, judged by itself. */
export interface CheckedRow {
  readonly line: number
  readonly name: string
  readonly email: string | undefined
  /** Another address by which a mentee may name them: that of their account. */
  readonly account?: string
  readonly role: Role | undefined
  /** Who a mentee's mentor is, as written; empty on the waitlist and for everybody else. */
  readonly mentor: string
  /** Whom a mentor has, as written, and under which title; missing where no column says it. */
  readonly mentees?: { readonly cell: string; readonly title: string }
  /** Missing when the row has problems; without the mentor, who is looked up in the whole list. */
  readonly person: ListedPerson | undefined
  readonly problems: readonly ListProblem[]
  readonly chosen: readonly Chosen[]
  /** When a form was sent, as written; empty where no form says it. */
  readonly submitted: string
  /** The titles under which problems between rows are reported. */
  readonly titles: { readonly email: string; readonly mentor: string }
}

/** What holds for all rows: the language of a person whose row names none, and the words for roles. */
export interface RowDefaults {
  readonly language: Language
  readonly words: RoleVocabulary
}

/** Characters of a cell that a report may need: what is too long is cut before it is cleaned. */
const mostShown = 1000

/** The cells of one row, and places to note what is wrong with them and what was chosen. */
interface Cells {
  /** The cell without what only spreadsheets need; empty when it is useless, which is noted already. */
  readonly text: (column: Column) => string
  readonly note: (column: Column, reason: ProblemReason, more?: Pick<ListProblem, 'limit'>) => undefined
  readonly say: (column: Column, why: Chosen['why'], taken: string) => void
}

/** Reads one row; every problem in it is noted, not only the first. */
export function checkRow(row: Row, layout: Layout, defaults: RowDefaults): CheckedRow {
  const extra = row.cells.slice(layout.titles.length).find((cell) => cleanLine(cell) !== '')
  const problems: ListProblem[] = []
  const chosen: Chosen[] = []
  const cells = openCells(row, layout, problems, chosen)
  const name = checkName(cells, layout)
  const email = checkEmail(cells, row, layout)
  const role = checkRole(cells, row, layout, defaults.words, problems)
  const mentor = checkMentor(cells, row, layout, role)
  const rest = checkRest(cells, role, layout, defaults.language)
  // One comma too many has shifted the cells, so judging each of them would only confuse.
  const found = extra === undefined ? problems : [problem(row, 'tooManyCells', cleanLine(extra.slice(0, mostShown)))]
  const person = email && role && found.length === 0 ? { line: row.line, name, email, role, ...rest } : undefined
  const titles = { email: titleOf(layout, 'email'), mentor: titleOf(layout, 'mentor') }
  const whom = role === 'mentor' && layout.mentees !== undefined ? (row.cells[layout.mentees] ?? '') : ''
  const mentees = saysNone(cleanLine(whom.slice(0, mostShown)))
    ? {}
    : { mentees: { cell: whom, title: layout.titles[layout.mentees ?? -1] ?? '' } }
  const account = layout.spareEmail === undefined ? undefined : readEmail(row.cells[layout.spareEmail] ?? '')
  return {
    ...mentees,
    ...(account !== undefined && account !== email && { account }),
    line: row.line,
    name,
    email,
    role,
    mentor,
    person,
    problems: found,
    chosen,
    submitted: cells.text('submitted'),
    titles,
  }
}

function openCells(row: Row, layout: Layout, problems: ListProblem[], chosen: Chosen[]): Cells {
  const cell = (column: Column): string => row.cells[layout.at.get(column) ?? -1] ?? ''
  const shown = (column: Column): string => cleanLine(cell(column).slice(0, mostShown))
  const useless = new Set<Column>()
  const add = (column: Column, reason: ProblemReason, more?: Pick<ListProblem, 'limit'>): void => {
    problems.push(problem({ line: row.line, column: titleOf(layout, column) }, reason, shown(column), more))
  }
  for (const column of layout.at.keys()) {
    const trouble = cellTrouble(column, cell(column))
    if (!trouble) continue
    useless.add(column)
    // The time at which a form was sent is no part of anybody.
    if (column !== 'submitted') add(column, trouble.reason, trouble.limit === undefined ? {} : { limit: trouble.limit })
  }
  return {
    text: (column) => {
      if (useless.has(column)) return ''
      if (column === 'wishes') return cleanText(cell(column))
      // On two lines may stand two mentors.
      return column === 'mentor' ? cleanText(cell(column)).split('\n').filter(Boolean).join('; ') : cleanLine(cell(column))
    },
    note: (column, reason, more) => {
      if (!useless.has(column)) add(column, reason, more)
    },
    say: (column, why, taken) => {
      const { line, column: title, value } = problem({ line: row.line, column: titleOf(layout, column) }, 'badSeats', shown(column))
      chosen.push({ line, column: title, why, value, taken })
    },
  }
}

function checkName({ text, note }: Cells, { at, lastFirst: turned }: Layout): string {
  const written = withoutAddress(text('name'))
  const whole = turned?.has(at.get('name') ?? -1) ? firstNameFirst(written, addressesIn(text('email'))[0] ?? '') : written
  const name = joinName({ name: whole, first: text('firstName'), last: text('lastName') })
  // In a cell for both, an address alone is nobody's name.
  if (!saysNone(name) && !(at.get('name') === at.get('email') && name.includes('@'))) return name
  note(at.has('name') ? 'name' : 'firstName', 'missingName')
  return ''
}

/** The address, or the one of the account with which somebody signed in to a form that asked for another and got none. */
function checkEmail({ text, note, say }: Cells, row: Row, { spareEmail, at }: Layout): string | undefined {
  const written = text('email')
  const email = readEmail(written) ?? (at.get('name') === at.get('email') ? emailAmong(written) : undefined)
  const isMissing = written === '' || saysAnonymous(written) || (at.get('name') === at.get('email') && !written.includes('@'))
  const spare = isMissing && spareEmail !== undefined ? readEmail(row.cells[spareEmail] ?? '') : undefined
  if (spare) say('email', 'otherAddress', spare)
  return email ?? spare ?? note('email', isMissing ? 'missingEmail' : addressesIn(written).length > 1 ? 'severalEmails' : 'badEmail')
}

function checkRole({ text, note }: Cells, row: Row, layout: Layout, words: RoleVocabulary, problems: ListProblem[]): Role | undefined {
  const { role: source } = layout
  if (source?.is === 'fixed') return source.role
  if (source?.is === 'ticks') return ticked(row, source, layout, problems)
  const role = readRoleCell(text('role'), words)
  if (role === 'both') return note('role', 'bothRoles')
  return role ?? note('role', saysNone(text('role')) ? 'missingRole' : 'unknownRole')
}

/** The role that is ticked; whoever said no to everything has none. */
function ticked(row: Row, source: Ticks, layout: Layout, problems: ListProblem[]): Role | undefined {
  const { titles } = layout
  const said = readTicks(row, source, layout)
  if ('role' in said) return said.role === 'leftOut' ? undefined : said.role
  problems.push(
    problem(
      { line: row.line, column: titles[said.at] ?? '' },
      said.reason,
      said.cells.map((at) => titles[at] ?? '').join(', ') || said.cell,
    ),
  )
  return undefined
}

/** The mentor, or where the cell is empty what another column says of them. */
function checkMentor({ text, note, say }: Cells, row: Row, { spareMentor }: Layout, role: Role | undefined): string {
  const spare = text('mentor') === '' && spareMentor !== undefined ? cleanLine((row.cells[spareMentor] ?? '').slice(0, mostShown)) : ''
  const mentor = text('mentor') || spare
  if (spare !== '' && role === 'mentee' && !saysWaitlist(spare)) say('mentor', 'otherMentor', spare)
  if (saysWaitlist(mentor)) return ''
  if (role !== undefined && role !== 'mentee') note('mentor', 'mentorOnlyForMentees')
  return role === 'mentee' ? mentor : ''
}

/** Texts that are taken as they are written. */
const plain = ['phone', 'field', 'wishes', 'knows', 'topics', 'group', 'organisation'] as const
/** Fields that a dash clears. */
const clearable: readonly (ListField & Column)[] = [...plain, 'timeZone', 'platform', 'mentor']

/** A telephone number that a spreadsheet took for a number: a nought or a plus at its beginning would be gone. */
const bareNumber = /^[1-9]\d{6,14}$/

function checkRest(
  cells: Cells,
  role: Role | undefined,
  { at }: Layout,
  fallback: Language,
): Omit<ListedPerson, 'line' | 'name' | 'email' | 'role'> {
  const { text } = cells
  const timeZone = optional(cells, 'timeZone', (cell) => zoneNamed(cell) ?? undefined, 'unknownTimeZone')
  const platform = saysAnyPlatform(text('platform')) ? undefined : optional(cells, 'platform', readPlatform, 'unknownPlatform')
  const seats = role === 'mentor' ? checkSeats(cells) : undefined
  if (bareNumber.test(text('phone'))) cells.say('phone', 'bareNumber', text('phone'))
  const language = checkLanguage(cells, fallback)
  const texts = Object.fromEntries(plain.flatMap((column) => (saysNone(text(column)) ? [] : [[column, text(column)]])))
  const says = (column: Column): boolean => (column === 'mentor' ? role === 'mentee' && saysWaitlist(text(column)) : saysNone(text(column)))
  const cleared = clearable.filter((column) => text(column) !== '' && says(column))
  return {
    language: language ?? fallback,
    ...(timeZone && { timeZone }),
    ...(platform && { platform }),
    ...texts,
    ...(seats && { seats }),
    ...(cleared.length > 0 && { cleared }),
    ...(at.has('language') && language === undefined && { unsaid: ['language'] }),
  }
}

/** Of several languages in a cell the cohort's, else the first of ours. */
function checkLanguage(cells: Cells, fallback: Language): Language | undefined {
  const several = languagesIn(cells.text('language'))
  const language = optional(
    cells,
    'language',
    (cell) => readLanguage(cell) ?? (several.includes(fallback) ? fallback : several[0]),
    'unknownLanguage',
  )
  if (language && readLanguage(cells.text('language')) === undefined) cells.say('language', 'oneLanguage', language)
  return language
}

/** Only mentors have mentees, so a number in another row says nothing. */
function checkSeats(cells: Cells): number | undefined {
  const found = optional(cells, 'seats', readSeats, 'badSeats', { limit: seatsLimit })
  if (found?.isLargest) cells.say('seats', 'largestNumber', String(found.seats))
  return found?.seats
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
  return saysNone(cell) ? undefined : (read(cell) ?? note(column, reason, more))
}
