import { addressesIn, emailAmong, readEmail } from './cell.ts'
import type { CheckedRow } from './check-row.ts'
import type { KnownMentor, ListedPerson } from './list.ts'
import { withNamedMentees } from './named-mentees.ts'
import { type ListProblem, type ProblemReason, problem } from './problem.ts'
import { areStrangers, bareNameKey, nameKey } from './spelling.rules.ts'

/**
 * Checks how the rows fit together. Rows without problems become people; problems come in the order of their lines. `seatsPerMentor` is how
 * many mentees a mentor without a number of their own agreed to; `known` are mentors whom mentees may name although they are not listed.
 */
export function checkList(
  listed: readonly CheckedRow[],
  seatsPerMentor: number,
  known: readonly KnownMentor[] = [],
): { people: ListedPerson[]; problems: ListProblem[] } {
  const { rows, problems: named } = withNamedMentees(listed)
  const repeats = findRepeats(rows)
  const repeated = linesOf(repeats)
  const own = [...rows.flatMap((row) => row.problems), ...named]
  const index = indexRows(rows, new Set([...linesOf(own), ...repeated]), known)
  const [mentorships, unpaired] = pairUp(rows, (mentee) => findMentor(mentee, index))
  const crowds = findCrowds(
    mentorships.filter(({ mentee }) => !repeated.has(mentee.line)),
    seatsPerMentor,
  )
  const problems = [...own, ...repeats, ...unpaired, ...crowds].toSorted((a, b) => a.line - b.line)
  return { people: goodPeople(rows, linesOf(problems), mentorships), problems }
}

const linesOf = (problems: readonly ListProblem[]): Set<number> => new Set(problems.map(({ line }) => line))

function pairUp(rows: readonly CheckedRow[], find: (mentee: CheckedRow) => ReturnType<typeof findMentor>): [Mentorship[], ListProblem[]] {
  const mentorships: Mentorship[] = []
  const problems: ListProblem[] = []
  for (const mentee of rows.filter((row) => row.mentor !== '')) {
    const found = find(mentee)
    if ('mentor' in found) mentorships.push({ mentee, mentor: found.mentor })
    else problems.push(problem({ line: mentee.line, column: mentee.titles.mentor }, found.reason, mentee.mentor, found.more))
  }
  return [mentorships, problems]
}

function goodPeople(rows: readonly CheckedRow[], bad: ReadonlySet<number>, mentorships: readonly Mentorship[]): ListedPerson[] {
  const mentorOf = new Map(mentorships.map(({ mentee, mentor }) => [mentee, mentor.email]))
  return rows.flatMap((row) => {
    if (!row.person || bad.has(row.line)) return []
    const mentor = mentorOf.get(row)
    return [mentor ? { ...row.person, mentor } : row.person]
  })
}

/**
 * People who are listed more than once. Of rows that say the same, the first stays good. Where they differ nobody but the coordinator knows
 * which one is right, so each of them is a problem.
 */
function findRepeats(rows: readonly CheckedRow[]): ListProblem[] {
  const byEmail = Map.groupBy(
    rows.filter((row) => row.email !== undefined),
    (row) => row.email,
  )
  return [...byEmail.values()].flatMap((same) => (same.length > 1 ? judge(same) : []))
}

/** Names that are compared with each of those at one address. */
const mostCompared = 3

function judge(same: readonly CheckedRow[]): ListProblem[] {
  const roles = new Set(same.flatMap(({ role }) => role ?? []))
  const twice = new Set(same.map(wording)).size === 1 ? same.slice(1) : same
  return twice.map((row) => {
    const stranger = same.slice(0, mostCompared).find((other) => other.name !== '' && row.name !== '' && areStrangers(other.name, row.name))
    const other = stranger ?? same.find((candidate) => candidate !== row && (roles.size < 2 || candidate.role !== row.role)) ?? row
    const reason = stranger ? 'sharedEmail' : roles.size > 1 ? 'twoRoles' : 'samePersonTwice'
    return problem({ line: row.line, column: row.titles.email }, reason, row.email ?? '', { otherLine: other.line })
  })
}

/** What a row says, so that two rows can be compared. Rows that have problems themselves are never taken to say the same. */
export function wording({ person, mentor, line }: CheckedRow): string {
  if (!person) return String(line)
  const { line: _line, cleared: _cleared, unsaid: _unsaid, ...said } = person
  return JSON.stringify({ ...said, mentor: mentor.toLowerCase() })
}

/** A mentee and the row of their mentor. */
interface Mentorship {
  readonly mentee: CheckedRow
  readonly mentor: CheckedRow
}

/** The rows of a list, by what a mentee may call a mentor. */
interface RowIndex {
  readonly byEmail: ReadonlyMap<string, readonly CheckedRow[]>
  readonly byName: ReadonlyMap<string, readonly CheckedRow[]>
  /** By names without titles. */
  readonly byBareName: ReadonlyMap<string, readonly CheckedRow[]>
  /** Lines that have problems themselves. */
  readonly bad: ReadonlySet<number>
}

type Found = { readonly mentor: CheckedRow } | { readonly reason: ProblemReason; readonly more?: Pick<ListProblem, 'otherLine'> }

/** All rows by e-mail and by name, in the order of the list, so that mentors are found quickly. `bad` are lines with problems of their own. */
function indexRows(listed: readonly CheckedRow[], bad: ReadonlySet<number>, known: readonly KnownMentor[]): RowIndex {
  const emails = new Set(listed.map(({ email }) => email))
  // A mentor who is listed may have a new address: their name means them, and not who they were.
  const names = new Set(listed.flatMap(({ name, role }) => (role === 'mentor' ? [nameKey(name)] : [])))
  const others = known.filter(({ email }) => !emails.has(email)).map(rowOf)
  const rows = [...listed, ...others]
  const named = rows.filter((row) => row.name !== '' && !(row.line === 0 && names.has(nameKey(row.name))))
  return {
    byEmail: new Map([...accountsOf(rows, emails), ...Map.groupBy(rows, (row) => row.email ?? '')]),
    byName: Map.groupBy(named, (row) => nameKey(row.name)),
    byBareName: Map.groupBy(named, (row) => bareNameKey(row.name)),
    bad,
  }
}

/** People by the addresses of their accounts, as far as these are nobody's own. */
const accountsOf = (rows: readonly CheckedRow[], emails: ReadonlySet<string | undefined>): Map<string, CheckedRow[]> =>
  Map.groupBy(
    rows.filter(({ account }) => account !== undefined && !emails.has(account)),
    ({ account = '' }) => account,
  )

/** A mentor who is there already, and stands in no line. */
const rowOf = ({ email, name }: KnownMentor): CheckedRow => ({
  ...{ line: 0, name, email, role: 'mentor', mentor: '', person: undefined, problems: [], chosen: [], submitted: '' },
  titles: { email: '', mentor: '' },
})

/**
 * The row of a mentee's mentor, who is given by e-mail or by a name that only one mentor has. If there is no such row, or its own problems must
 * be solved first, the reason comes back instead.
 */
function findMentor(mentee: CheckedRow, index: RowIndex): Found {
  const email = readEmail(mentee.mentor) ?? emailAmong(mentee.mentor)
  if (namesSeveral(mentee.mentor, index)) return { reason: 'severalMentors' }
  if (email === undefined && mentee.mentor.includes('@')) return { reason: 'badEmail' }
  if (email !== undefined && email === mentee.email) return { reason: 'ownMentor' }
  const named =
    email === undefined
      ? (index.byName.get(nameKey(mentee.mentor)) ?? index.byBareName.get(bareNameKey(mentee.mentor)))
      : index.byEmail.get(email)
  return choose(named ?? [], index.bad)
}

/** Whether a cell holds more than one address, or the names of more than one mentor. */
function namesSeveral(cell: string, index: RowIndex): boolean {
  const addresses = new Set(addressesIn(cell).map(readEmail))
  if (addresses.size > 1) return !addresses.has(undefined)
  const parts = cell.split(/[;,/|&+]|\s(?:and|or|ja|tai|och|eller)\s/i).filter((part) => part.trim() !== '')
  return parts.length > 1 && parts.every((part) => index.byName.get(nameKey(part))?.some(({ role }) => role === 'mentor'))
}

function choose(named: readonly CheckedRow[], bad: ReadonlySet<number>): Found {
  const [first, ...others] = named.filter((row) => row.role === 'mentor')
  if (first && others.some((other) => other.email !== first.email)) return { reason: 'mentorNameNotUnique' }
  if (first) return bad.has(first.line) ? unsure(first) : { mentor: first }
  const someone = named[0]
  if (!someone) return { reason: 'mentorNotInList' }
  return someone.role === undefined ? unsure(someone) : { reason: 'mentorIsNotAMentor', more: { otherLine: someone.line } }
}

const unsure = (row: CheckedRow): Found => ({ reason: 'mentorRowHasProblems', more: { otherLine: row.line } })

/**
 * One problem for each mentee beyond the number that the mentor agreed to: the last ones in the list. `seatsPerMentor` counts for mentors
 * without a number of their own. Of a mentor who is not listed nobody knows it here.
 */
function findCrowds(mentorships: readonly Mentorship[], seatsPerMentor: number): ListProblem[] {
  const byMentor = Map.groupBy(mentorships, ({ mentor }) => mentor)
  return [...byMentor].flatMap(([mentor, crowd]) => {
    const limit = mentor.line === 0 ? crowd.length : (mentor.person?.seats ?? seatsPerMentor)
    return crowd
      .slice(limit)
      .map(({ mentee }) =>
        problem({ line: mentee.line, column: mentee.titles.mentor }, 'tooManyMentees', mentee.mentor, { otherLine: mentor.line, limit }),
      )
  })
}
