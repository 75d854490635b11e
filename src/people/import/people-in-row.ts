/** Rows that tell of several people: each of them gets a row of their own to be checked by. */
import { cleanLine, cleanText } from './cell.ts'
import type { CheckedRow, Layout } from './check-row.ts'
import type { Header } from './header.ts'
import type { Row } from './list.ts'
import type { Person } from './person.ts'
import type { ProblemReason } from './problem.ts'
import { type Named, peopleInCell, peopleInCells } from './several.ts'
import { nameKey } from './spelling.rules.ts'
import { saysWaitlist } from './vocabulary.ts'

/** `slot`: which person of the row it is; the remainder by the number of persons says under which titles they stand. */
export type CheckPerson = (row: Row, layout: Layout, slot: number) => CheckedRow

/** Everybody in these rows. A mentor stands in the row of each of their mentees, and is one person. */
export function peopleIn(rows: readonly Row[], { titles, persons = [], lastFirst }: Header, check: CheckPerson): readonly CheckedRow[] {
  const checked = rows.flatMap((row) =>
    persons.flatMap(({ role, at }, person) => {
      const layout: Layout = { titles, at, role: { is: 'fixed', role }, ...(lastFirst && { lastFirst }) }
      return oneEach(role === 'mentee' ? withAllMentors(row, at, persons) : row, at).flatMap((own, place) =>
        isThere(own, at) ? [check(own, layout, person + place * persons.length)] : [],
      )
    }),
  )
  return oncePerMentor(checked)
}

/** The row with every mentor of it in the cell of a mentee's mentor: "Mentor 1" and "Mentor 2" are one too many. */
function withAllMentors(row: Row, at: Person['at'], persons: readonly Person[]): Row {
  const places = persons.filter(({ role }) => role === 'mentor').map((mentor) => mentor.at.get('email') ?? mentor.at.get('name') ?? -1)
  const mentors = places.map((place) => row.cells[place] ?? '').filter((cell) => !saysWaitlist(cleanLine(cell.slice(0, 1000))))
  if (places.length < 2) return row
  const cells = [...row.cells]
  cells[at.get('mentor') ?? -1] = mentors.join('; ')
  return { line: row.line, cells }
}

/** A row for each of those who stand in the same cells of it. */
function oneEach(row: Row, at: Person['at']): readonly Row[] {
  const [names, emails] = [at.get('name') ?? -1, at.get('email') ?? -1]
  const cell = (index: number): string => row.cells[index] ?? ''
  const several = names === emails ? peopleInCell(cell(emails)) : peopleInCells(cell(names), cell(emails))
  if (!several) return [row]
  const phones = cleanText(cell(at.get('phone') ?? -1))
    .split(/[\n;,]/)
    .filter((phone) => phone.trim() !== '')
  return several.map((person, place): Row => {
    const cells = [...row.cells]
    cells[emails] = names === emails ? inOneCell(person) : person.email
    if (names !== -1 && names !== emails) cells[names] = person.name
    if (phones.length === several.length) cells[at.get('phone') ?? -1] = phones[place] ?? ''
    return { line: row.line, cells }
  })
}

const inOneCell = ({ name, email }: Named): string => (name === '' || email === '' ? name || email : `${name} <${email}>`)

/** Where a mentor or a mentee would stand may be a dash, or a word for the waitlist. */
const isThere = ({ cells }: Row, at: Person['at']): boolean =>
  (['name', 'firstName', 'email'] as const).some((column) => !saysWaitlist(cleanLine((cells[at.get(column) ?? -1] ?? '').slice(0, 1000))))

/** A mentor's address, or their name, may stand in one of their rows only. */
function oncePerMentor(checked: readonly CheckedRow[]): readonly CheckedRow[] {
  const mentors = checked.filter(({ role }) => role === 'mentor')
  const whole = mentors.filter(({ name, email }) => name !== '' && email !== undefined)
  const [emails, names] = [new Set(whole.map(({ email }) => email)), new Set(whole.map(({ name }) => nameKey(name)))]
  const seen = new Set<string>()
  return checked.filter((row) => {
    if (row.role !== 'mentor') return true
    if (lacksOnly(row, 'missingName') && emails.has(row.email)) return false
    if (lacksOnly(row, 'missingEmail') && names.has(nameKey(row.name))) return false
    const key = `${row.email} ${nameKey(row.name)}`
    if (row.email !== undefined && seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const lacksOnly = ({ problems: [only, ...others] }: CheckedRow, reason: ProblemReason): boolean =>
  only?.reason === reason && others.length === 0
