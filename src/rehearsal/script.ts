import type { Tap } from '../house/rehearses.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import type { ListedPerson } from '../people/import/index.ts'
import { localTime } from './options.ts'
import { needsAbout, scriptedAnswers } from './rooms.ts'
import { readTable } from './table.ts'

const needed = ['at', 'email', 'answer'] as const
const columns = [...needed, 'about'] as const

/** Reads an answers file: `at,email,answer[,about]`, in any CSV that a spreadsheet writes. Returns the taps in order of time, or every problem with its line. */
export function readScript(
  bytes: Uint8Array,
  people: readonly Pick<ListedPerson, 'email' | 'role'>[],
  zone: string,
  from: Instant,
): readonly Tap[] | { readonly problems: readonly string[] } {
  const known = new Map(people.map((person) => [person.email, person]))
  const { rows, problems: torn } = readTable(bytes, { name: 'answers', columns, needed })
  const problems = [...torn]
  const taps = rows.flatMap(({ cells, line }): Tap[] => {
    const tap = readTap(cells, known, zone, from)
    if (Array.isArray(tap)) problems.push(...tap.map((problem) => `Answers, row ${line}: ${problem}`))
    return Array.isArray(tap) ? [] : [tap]
  })
  return problems.length > 0 ? { problems } : taps.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}

function readTap(
  record: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, Pick<ListedPerson, 'email' | 'role'>>,
  zone: string,
  from: Instant,
): Tap | string[] {
  const at = localTime(record['at'], zone)
  const email = (record['email'] ?? '').toLowerCase()
  const answer = scriptedAnswers.find((each) => each === record['answer'])
  const about = (record['about'] ?? '').toLowerCase() || null
  const person = known.get(email)
  const faults: (readonly [boolean, string])[] = [
    [at === undefined, `"${record['at'] ?? ''}" is not a date and time like 2027-01-08T19:30.`],
    [at !== undefined && isBefore(at, from), `${record['at']} is before the rehearsal begins.`],
    [!person, `"${email}" is not in the list of people.`],
    [answer === undefined, `"${record['answer'] ?? ''}" is not one of ${scriptedAnswers.join(', ')}.`],
    [about !== null && !known.has(about), `"${about}" is not in the list of people.`],
    [
      about !== null && person !== undefined && person.role !== 'coordinator',
      `only a coordinator answers about somebody else; ${email} is a ${person?.role}.`,
    ],
    [answer !== undefined && needsAbout(answer) && about === null, `"${answer}" needs a person in the column about.`],
  ]
  const problems = faults.flatMap(([broken, words]) => (broken ? [words] : []))
  return at && answer && problems.length === 0 ? { at, email, answer, about } : problems
}
