/** Who joins by themselves in a rehearsal: those of a file, or as many imagined people as are wanted. */
import type { Newcomer } from '../house/rehearses.ts'
import { hoursAfter, type Instant, isAfter, isBefore } from '../kit/clock.ts'
import { drawn, type Shares } from '../kit/shares.ts'
import { describeLeftOut, describeProblem, furtherColumns, type ListedPerson, type ListFile, readList } from '../people/import/index.ts'
import { seatsPerMentor } from '../programme/enrolment/differences.ts'
import { chance } from './chance.ts'
import { localTime, type Options } from './options.ts'

/** What somebody does who begins to join. */
export const joinFates = ['finish', 'stuck', 'leave'] as const
export type JoinFate = (typeof joinFates)[number]

/** Somebody who begins to join at some time. */
export interface Joins extends Newcomer {
  readonly at: Instant
  /** Null: it is drawn. */
  readonly fate: JoinFate | null
}

/** What stands in the file beside what every list may have. */
const [begins, then] = ['joins at', 'then'] as const

/** What was read of a file of people who join, and what of it was not, in words. */
export interface ReadJoiners {
  readonly joins: readonly Joins[]
  readonly notes: readonly string[]
}

/** Reads a list of people who join, with the column `joins at` and perhaps `then`; or says every problem with its line. */
export async function readJoiners(file: ListFile, ground: JoinGround): Promise<ReadJoiners | { readonly problems: readonly string[] }> {
  const list = await readList(file, { language: ground.language, seatsPerMentor })
  const further = await furtherColumns(file.bytes, begins, [then])
  const said = [
    ...list.problems.map((problem) => describeProblem(problem, 'en')),
    ...(further ? [] : [`It lacks the column “${begins}”: when each begins to join, like 2027-01-12 10:00.`]),
  ]
  const read = further ? list.people.map((person) => joinsIn(person, further.get(person.line) ?? {}, ground)) : []
  const problems = [...said, ...read.flatMap((row) => ('wrong' in row ? row.wrong : []))]
  if (problems.length > 0) return { problems: problems.map((problem) => `${file.name}: ${problem}`) }
  const leftOut = list.leftOut.filter(({ what, name }) => what !== 'column' || ![begins, then].some((each) => each === name.toLowerCase()))
  const notes = describeLeftOut({ ...list, leftOut }, 'en').map((note) => `${file.name}: ${note}`)
  return { joins: inTime(read.flatMap((row) => ('wrong' in row ? [] : row))), notes }
}

/** What it takes to read such a file. Without `end` nobody knows when the rehearsal is over. */
export type JoinGround = Pick<Options, 'zone' | 'from' | 'language'> & { readonly end: Instant | null }

function joinsIn(person: ListedPerson, cells: Readonly<Record<string, string>>, { zone, from, end }: JoinGround): Joins | Wrong {
  const { [begins]: written = '', [then]: told = '' } = cells
  const { email, name, role, language, line } = person
  const at = localTime(written, zone)
  const fate = joinFates.find((each) => each === told.toLowerCase()) ?? null
  const wrong = [
    ...(role === 'coordinator' ? ['a coordinator does not join by themselves.'] : []),
    ...(at ? [] : [`“${written}” is not a date and time like 2027-01-12 10:00.`]),
    ...(at && isBefore(at, from) ? [`${written} is before the rehearsal begins.`] : []),
    ...(at && end && !isBefore(at, end) ? [`${written} is after the rehearsal ends.`] : []),
    ...(told !== '' && fate === null ? [`“${told}” is not one of ${joinFates.join(', ')}.`] : []),
  ]
  if (wrong.length > 0 || !at || role === 'coordinator') return { wrong: wrong.map((each) => `Row ${line}: ${each}`) }
  return { email, name, role, language, written: writtenBy(person), at, fate }
}

interface Wrong {
  readonly wrong: readonly string[]
}

/** What a list says of somebody that they fill in themselves. */
function writtenBy({ field, wishes, knows, topics, phone, seats }: ListedPerson): Joins['written'] {
  const said = { field, wishes, knows, topics, phone, mentees: seats?.toString() }
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

const inTime = (joins: readonly Joins[]): readonly Joins[] => joins.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)

/** Imagined people, who begin in waking hours while joining is open; every fifth would like to be a mentor. */
export function imagined(
  count: number,
  { seed, language, zone }: Pick<Options, 'seed' | 'language' | 'zone'>,
  window: Window,
): readonly Joins[] {
  const joins = Array.from({ length: count }, (_, index): Joins => {
    const email = `newcomer${index + 1}@example.org`
    const role = index % 5 === 0 ? 'mentor' : 'mentee'
    return {
      email,
      name: `Newcomer ${index + 1}`,
      role,
      language,
      written: {},
      at: timeIn(window, zone, chance(seed, 'joins', email)),
      fate: null,
    }
  })
  return inTime(joins)
}

/** When people can join. */
export interface Window {
  readonly opens: Instant
  readonly closes: Instant
}

/** From the beginning to a fortnight before the kick-off; where that is too short, half of the time that is left. */
export function windowOf({ from, kickOff, zone }: Pick<Options, 'from' | 'kickOff' | 'zone'>): Window {
  const usual = kickOff.toZonedDateTimeISO(zone).subtract({ days: 15 }).withPlainTime('18:00').toInstant()
  const hours = (kickOff.epochMilliseconds - from.epochMilliseconds) / 3_600_000
  const half = hoursAfter(from, hours / 2)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'minute' })
    .toInstant()
  return { opens: from, closes: isAfter(usual, hoursAfter(from, 24)) ? usual : half }
}

function timeIn({ opens, closes }: Window, zone: string, part: number): Instant {
  const span = closes.epochMilliseconds - opens.epochMilliseconds
  const drawnAt = hoursAfter(opens, (span * part) / 3_600_000).toZonedDateTimeISO(zone)
  const awake = drawnAt.hour < 7 ? drawnAt.with({ hour: 7 + drawnAt.hour }) : drawnAt
  const at = awake.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toInstant()
  return isBefore(at, closes) ? at : hoursAfter(closes, -1 / 60)
}

/** What becomes of somebody, and after how many forms they stop. */
export function courseOf({ email, fate: known }: Joins, shares: Shares, seed: number): { readonly fate: JoinFate; readonly forms: number } {
  const fate = known ?? joinFates.find((each) => each === drawn(shares, chance(seed, 'join', email))) ?? 'finish'
  return { fate, forms: fate === 'stuck' ? Math.floor(chance(seed, 'stops', email) * 7) : Number.POSITIVE_INFINITY }
}
