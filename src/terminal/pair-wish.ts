/** What `npm run pair` is asked for: the list and the files beside it, as a wish or as every problem. */
import { basename } from 'node:path'
import type { Language } from '../contract/view.ts'
import { describeLeftOut, describeProblem, type ListedPerson, readEmail, readList } from '../people/import/index.ts'
import { seatsPerMentor } from '../programme/enrolment/differences.ts'
import type { Aim, PairingWish, ToPair, Two } from '../programme/to-pair.ts'
import { readTable } from '../rehearsal/table.ts'
import { opened } from './opened.ts'

/** The options, read. */
export interface PairOptions {
  readonly cohort: string
  readonly pins: string | undefined
  readonly never: string | undefined
  readonly aim: Aim
  readonly least: number
  readonly seed: number
  /** Where a row names no language. */
  readonly language: Language
  readonly isLanguageFree: boolean
}

/** A wish, with what was not read of the list; or every problem, with its line. */
export type ReadWish =
  | { readonly wish: PairingWish; readonly notes: readonly string[] }
  | { readonly problems: readonly PairProblem[]; readonly notes: readonly string[] }

/** Something that is wrong. `line` 0: with a file as a whole. */
export interface PairProblem {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** A pair that a file names, and where. */
interface Named extends Two {
  readonly file: string
  readonly line: number
}

/** Reads everything, and says all that is wrong at once. */
export async function readWish(options: PairOptions): Promise<ReadWish> {
  const list = await readCohort(options)
  const [pins, never] = await Promise.all([readPairs(options.pins, 'pins', list.people), readPairs(options.never, 'never', list.people)])
  const crossed = list.people ? problemsBetween(list.people, pins.pairs, never.pairs) : []
  const problems = [...list.problems, ...pins.problems, ...never.problems, ...crossed]
  if (problems.length > 0 || !list.people) return { problems, notes: list.notes }
  const { aim, least, seed, isLanguageFree } = options
  const standing = list.people.flatMap(({ email, mentor }) => (mentor === undefined ? [] : [{ mentor, mentee: email }]))
  const all = [...standing, ...pins.pairs]
  const unique = [...new Map(all.map(({ mentor, mentee }) => [mentee, { mentor, mentee }])).values()]
  const people = list.people.filter(({ role }) => role !== 'coordinator').map((person) => toPair(person, unique))
  return {
    wish: {
      ...{ people, aim, least, seed, rules: { language: !isLanguageFree, organisation: true } },
      ...{ pins: unique, never: never.pairs, repeats: [] },
    },
    notes: list.notes,
  }
}

/** Mentors who do not say how many mentees they take agreed to one; those whom a coordinator gave more, to these. */
function toPair(person: ListedPerson, pins: readonly Two[]): ToPair {
  const { email, role, language, field, wishes, knows, topics, timeZone, organisation, seats } = person
  const own = pins.filter(({ mentor }) => mentor === email).length
  return {
    ...{ id: email, role: role === 'mentor' ? 'mentor' : 'mentee', languages: [language], organisation: organisation ?? null, waited: 0 },
    ...{ field: field ?? null, wishes: wishes ?? null, knows: knows ?? null, topics: topics ?? null, zone: timeZone ?? null },
    seats: role === 'mentor' ? (seats ?? Math.max(1, own)) : 0,
  }
}

async function readCohort({ cohort, language }: PairOptions): Promise<{
  readonly people?: readonly ListedPerson[]
  readonly problems: readonly PairProblem[]
  readonly notes: readonly string[]
}> {
  const bytes = await opened(cohort)
  const file = basename(cohort)
  if (typeof bytes === 'string') return { problems: [{ file, line: 0, text: bytes }], notes: [] }
  const list = await readList({ name: file, bytes }, { language, seatsPerMentor })
  const problems = list.problems.map((each) => ({ file, line: each.line, text: describeProblem(each, 'en') }))
  return { people: list.people, problems, notes: describeLeftOut(list, 'en') }
}

async function readPairs(
  path: string | undefined,
  name: 'pins' | 'never',
  people: readonly ListedPerson[] | undefined,
): Promise<{ readonly pairs: readonly Named[]; readonly problems: readonly PairProblem[] }> {
  if (path === undefined) return { pairs: [], problems: [] }
  const file = basename(path)
  const bytes = await opened(path)
  if (typeof bytes === 'string') return { pairs: [], problems: [{ file, line: 0, text: bytes }] }
  const { rows, problems } = readTable(bytes, { name, columns: ['mentor', 'mentee'], needed: ['mentor', 'mentee'] })
  const torn = problems.map((text) => ({ file, line: 0, text }))
  const roles = new Map(people?.map(({ email, role }) => [email, role]))
  const read = rows.map(({ cells, line }) => {
    const [mentor, mentee] = [readEmail(cells['mentor'] ?? ''), readEmail(cells['mentee'] ?? '')]
    const wrong = (['mentor', 'mentee'] as const).flatMap((role) => {
      const email = role === 'mentor' ? mentor : mentee
      const text = wrongWith(cells[role] ?? '', email, role, people && roles)
      return text === null ? [] : [{ file, line, text: `${file}, line ${line}: ${text}` }]
    })
    return { wrong, pair: wrong.length === 0 && mentor && mentee ? [{ mentor, mentee, file, line }] : [] }
  })
  return { pairs: read.flatMap(({ pair }) => pair), problems: [...torn, ...read.flatMap(({ wrong }) => wrong)] }
}

function wrongWith(cell: string, email: string | undefined, role: 'mentor' | 'mentee', roles?: ReadonlyMap<string, string>): string | null {
  if (email === undefined) return cell === '' ? `the ${role} is missing.` : `“${cell}” isn’t an email address.`
  if (!roles) return null
  const found = roles.get(email)
  if (found === undefined) return `${email} isn’t on the list.`
  return found === role ? null : `${email} is a ${found} on the list, and not a ${role}.`
}

/** What does not fit together: of pins, the list and those who must not be a pair. */
function problemsBetween(people: readonly ListedPerson[], pins: readonly Named[], never: readonly Named[]): PairProblem[] {
  const mentorOf = new Map(people.flatMap(({ email, mentor }) => (mentor === undefined ? [] : [[email, mentor] as const])))
  const standing = never.filter(({ mentor, mentee }) => mentorOf.get(mentee) === mentor)
  const apart = standing.map(({ mentor, mentee, file, line }) => ({
    ...{ file, line },
    text: `${file}, line ${line}: ${mentor} and ${mentee} are a pair on the list. Take the mentor out of that row first.`,
  }))
  const forbidden = new Set(never.map(({ mentor, mentee }) => `${mentor} ${mentee}`))
  const wrong = pins.flatMap(({ mentor, mentee, file, line }) => {
    const other = mentorOf.get(mentee)
    mentorOf.set(mentee, other ?? mentor)
    const texts = [
      ...(other !== undefined && other !== mentor ? [`${mentee} has another mentor already: ${other}.`] : []),
      ...(forbidden.has(`${mentor} ${mentee}`) ? [`${mentor} and ${mentee} must never be a pair.`] : []),
    ]
    return texts.map((text) => ({ file, line, text: `${file}, line ${line}: ${text}` }))
  })
  const file = pins[0]?.file
  if (file === undefined) return [...apart, ...wrong]
  const crowded = people.flatMap(({ email, seats }) => {
    const count = [...mentorOf.values()].filter((mentor) => mentor === email).length
    if (seats === undefined || count <= seats) return []
    return [{ file, line: 0, text: `${file}: ${email} agreed to ${seats}, but would have ${count}.` }]
  })
  return [...apart, ...wrong, ...crowded]
}
