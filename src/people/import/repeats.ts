import type { CheckedRow } from './check-row.ts'
import { type ListProblem, problem } from './problem.ts'

/**
 * People who are listed more than once. Of rows that say the same, the first stays good. Where they differ nobody but the coordinator knows
 * which one is right, so each of them is a problem.
 */
export function findRepeats(rows: readonly CheckedRow[], column: string): ListProblem[] {
  const byEmail = Map.groupBy(
    rows.filter((row) => row.email !== undefined),
    (row) => row.email,
  )
  return [...byEmail.values()].flatMap((same) => (same.length > 1 ? judge(same, column) : []))
}

function judge(same: readonly CheckedRow[], column: string): ListProblem[] {
  const roles = new Set(same.flatMap(({ role }) => role ?? []))
  const twice = new Set(same.map(wording)).size === 1 ? same.slice(1) : same
  return twice.map((row) => {
    const other = same.find((candidate) => candidate !== row && (roles.size < 2 || candidate.role !== row.role)) ?? row
    return problem({ line: row.line, column }, roles.size > 1 ? 'twoRoles' : 'samePersonTwice', row.email ?? '', { otherLine: other.line })
  })
}

/** Rows with problems of their own are never taken to say the same. */
const wording = (row: CheckedRow): string =>
  row.person ? JSON.stringify({ ...row.person, line: 0, mentor: row.mentor.toLowerCase() }) : String(row.line)
