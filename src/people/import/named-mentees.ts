/** Lists in which mentors say who their mentees are, and not the other way round. */
import { addressesIn, cleanLine, cleanText, readEmail } from './cell.ts'
import type { CheckedRow } from './check-row.ts'
import { type ListProblem, problem } from './problem.ts'
import { type Named, namesInCell, peopleInCell } from './several.ts'
import { nameKey } from './spelling.rules.ts'

/** The rows with the mentor of each mentee whom a mentor names, and what does not fit: somebody who is not there, or has another mentor. */
export function withNamedMentees(listed: readonly CheckedRow[]): { rows: readonly CheckedRow[]; problems: readonly ListProblem[] } {
  const naming = listed.filter(({ mentees }) => mentees !== undefined)
  if (naming.length === 0) return { rows: listed, problems: [] }
  const mentees = listed.filter(({ role }) => role === 'mentee')
  const byEmail = Map.groupBy(mentees, ({ email }) => email ?? '')
  const byName = Map.groupBy(mentees, ({ name }) => nameKey(name))
  const mentorOf = new Map<CheckedRow, CheckedRow>()
  const problems: ListProblem[] = []
  for (const mentor of naming) {
    const at = { line: mentor.line, column: mentor.mentees?.title ?? '' }
    for (const each of namedIn(mentor)) {
      const [mentee, ...others] = (each.email === '' ? byName.get(nameKey(each.name)) : byEmail.get(readEmail(each.email) ?? '')) ?? []
      const shown = `${each.name} ${each.email}`.trim()
      if (!mentee || others.length > 0) problems.push(problem(at, mentee ? 'menteeNameNotUnique' : 'menteeNotInList', shown))
      else if (hasOther(mentee, mentor, mentorOf.get(mentee)))
        problems.push(problem(at, 'menteeHasOther', shown, { otherLine: mentee.line }))
      else mentorOf.set(mentee, mentor)
    }
  }
  return { rows: listed.map((row) => withMentor(row, mentorOf.get(row))), problems }
}

function namedIn({ mentees }: CheckedRow): readonly Named[] {
  const cell = mentees?.cell ?? ''
  const [email] = addressesIn(cell)
  return (
    peopleInCell(cell) ??
    (email === undefined
      ? namesInCell(cell).map((name) => ({ name, email: '' }))
      : [{ name: cleanLine(cleanText(cell).replace(email, '')), email }])
  )
}

const hasOther = (mentee: CheckedRow, { email, name }: CheckedRow, before: CheckedRow | undefined): boolean =>
  (before !== undefined && before.email !== email) ||
  (mentee.mentor !== '' && readEmail(mentee.mentor) !== email && nameKey(mentee.mentor) !== nameKey(name))

const withMentor = (row: CheckedRow, mentor: CheckedRow | undefined): CheckedRow =>
  mentor === undefined || row.mentor !== ''
    ? row
    : { ...row, mentor: mentor.email ?? mentor.name, titles: { ...row.titles, mentor: mentor.mentees?.title ?? '' } }
