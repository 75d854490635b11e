import { nameKey, readEmail } from './cell.ts'
import type { CheckedRow } from './check-row.ts'
import { type ListProblem, type ProblemReason, problem } from './problem.ts'

/** A mentee and the row of their mentor. */
export interface Mentorship {
  readonly mentee: CheckedRow
  readonly mentor: CheckedRow
}

/** The rows of a list, by what a mentee may call a mentor. */
interface RowIndex {
  readonly byEmail: ReadonlyMap<string, readonly CheckedRow[]>
  readonly byName: ReadonlyMap<string, readonly CheckedRow[]>
  /** Lines with problems of their own. */
  readonly bad: ReadonlySet<number>
}

type Found = { readonly mentor: CheckedRow } | { readonly reason: ProblemReason; readonly more?: Pick<ListProblem, 'otherLine'> }

/** All rows by e-mail and by name, in the order of the list, so that mentors are found quickly. `bad` are lines with problems of their own. */
export const indexRows = (rows: readonly CheckedRow[], bad: ReadonlySet<number>): RowIndex => ({
  byEmail: Map.groupBy(rows, (row) => row.email ?? ''),
  byName: Map.groupBy(
    rows.filter((row) => row.name !== ''),
    (row) => nameKey(row.name),
  ),
  bad,
})

/**
 * The row of a mentee's mentor, who is given by e-mail or by a name that only one mentor has. If there is no such row, or its own problems must
 * be solved first, the reason comes back instead.
 */
export function findMentor(mentee: CheckedRow, index: RowIndex): Found {
  const email = readEmail(mentee.mentor)
  if (email === undefined && mentee.mentor.includes('@')) return { reason: 'badEmail' }
  if (email !== undefined && email === mentee.email) return { reason: 'ownMentor' }
  const named = email === undefined ? index.byName.get(nameKey(mentee.mentor)) : index.byEmail.get(email)
  return choose(named ?? [], index.bad)
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
 * One problem for each mentee beyond the number that the mentor agreed to: the last ones in the list. `seatsPerMentor` holds for mentors
 * without a number of their own; `column` is the title under which the problems are reported.
 */
export function findCrowds(mentorships: readonly Mentorship[], seatsPerMentor: number, column: string): ListProblem[] {
  const byMentor = Map.groupBy(mentorships, ({ mentor }) => mentor)
  return [...byMentor].flatMap(([mentor, crowd]) => {
    const limit = mentor.person?.seats ?? seatsPerMentor
    return crowd
      .slice(limit)
      .map(({ mentee }) => problem({ line: mentee.line, column }, 'tooManyMentees', mentee.mentor, { otherLine: mentor.line, limit }))
  })
}
