import { parse } from 'csv-parse/sync'
import type { Tap } from '../house/rehearses.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import { decode, type ListedPerson } from '../people/import/index.ts'
import { localTime } from './options.ts'
import { needsAbout, scriptedAnswers } from './rooms.ts'

const needed = ['at', 'email', 'answer'] as const
const columns = [...needed, 'about'] as const

/** Reads an answers file: `at,email,answer[,about]`, in any CSV that a spreadsheet writes. Returns the taps in order of time, or every problem with its line. */
export function readScript(
  bytes: Uint8Array,
  people: readonly ListedPerson[],
  zone: string,
  from: Instant,
): readonly Tap[] | { readonly problems: readonly string[] } {
  const known = new Map(people.map((person) => [person.email, person]))
  const text = decode(bytes)
  if (text === undefined) return { problems: [`The answers file is not text: save it as CSV with the columns ${columns.join(',')}.`] }
  let header: string[] = []
  let rows: { record: Record<string, string>; info: { lines: number } }[]
  try {
    rows = parse(text, {
      columns(titles: string[]) {
        header = titles.map((name) => name.trim().toLowerCase())
        return header
      },
      // No cell of such a file holds any of these.
      delimiter: [',', ';', '\t'],
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      relax_column_count: true,
    })
  } catch (error) {
    return { problems: [`The answers file cannot be read: ${error instanceof Error ? error.message : String(error)}`] }
  }
  const missing = needed.filter((column) => !header.includes(column))
  if (missing.length > 0)
    return { problems: [`The answers file lacks the column ${missing.join(', ')}: its first line must be ${columns.join(',')}.`] }
  const problems: string[] = []
  const taps = rows.flatMap(({ record, info }): Tap[] => {
    const tap = readTap(record, known, zone, from)
    if (Array.isArray(tap)) problems.push(...tap.map((problem) => `Answers, row ${info.lines}: ${problem}`))
    return Array.isArray(tap) ? [] : [tap]
  })
  return problems.length > 0 ? { problems } : taps.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}

function readTap(
  record: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, ListedPerson>,
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
