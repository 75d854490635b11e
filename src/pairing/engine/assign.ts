import { munkres } from 'munkres'
import { type Aim, mostCells } from '../../programme/to-pair.ts'

/** What the best pairs are sought in. */
export interface Assignment {
  /** A row for each mentee, a score for each mentor: whole numbers, or -1 where they may not be a pair. */
  readonly scores: readonly ArrayLike<number>[]
  /** Mentees whom each mentor can take. */
  readonly places: readonly number[]
  readonly aim: Aim
  /** With the aim `best`, no pair has a lower score. */
  readonly least: number
  /**
   * What decides between drafts that are equally good, the most important first: of two mentees or two mentors the one with the higher number gets a
   * place. Whole numbers of 0 or more.
   */
  readonly ties: readonly { readonly mentees: readonly number[]; readonly mentors: readonly number[] }[]
}

/**
 * The mentor of each mentee, or null, so that no other draft is better: with the aim `best` none has a higher sum of scores, nor as high a one and more
 * pairs; with `everybody` none has more pairs, nor as many and a higher sum. `tooMany`: it does not fit into memory. Throws on scores that are no whole
 * numbers, on rows of unequal length, and on sums that are no longer exact.
 */
export function assign(given: Assignment): (number | null)[] | 'tooMany' {
  refuseBadNumbers(given)
  const { scores, aim, least } = given
  const may = (score: number): boolean => score >= (aim === 'best' ? least : 0) && score >= 0
  const rows = [...scores.keys()].filter((mentee) => Array.prototype.some.call(scores[mentee] ?? [], may))
  const columns = columnsOf(rows.length, given, may)
  if (rows.length * (columns.length + rows.length) > mostCells) return 'tooMany'
  const mentorOf: (number | null)[] = scores.map(() => null)
  if (rows.length === 0) return mentorOf
  for (const [row, column] of munkres(costsOf(rows, columns, given, may))) {
    const mentee = rows[row]
    const place = columns[column]
    if (mentee !== undefined && place !== undefined) mentorOf[mentee] = place.mentor
  }
  return mentorOf
}

/** A place that somebody could get. `nth`: which one of its mentor, counted from 0. */
interface Column {
  readonly mentor: number
  readonly nth: number
}

/** The first place of every mentor, then the second ones, and so on: where nothing else decides, nobody has two mentees before others have one. */
function columnsOf(mentees: number, { scores, places }: Assignment, may: (score: number) => boolean): Column[] {
  const columns = places.flatMap((count, mentor) => {
    const wanted = scores.reduce((sum, row) => sum + Number(may(row[mentor] ?? -1)), 0)
    return Array.from({ length: Math.min(count, wanted, mentees) }, (_, nth) => ({ mentor, nth }))
  })
  return columns.toSorted((a, b) => a.nth - b.nth)
}

/**
 * Each mentee has a column of their own behind the places, for having none. Without it the pairs that remain where somebody must stay out would not
 * always be the best ones. What is forbidden costs more than everything together.
 */
function costsOf(rows: readonly number[], columns: readonly Column[], given: Assignment, may: (score: number) => boolean): Float64Array[] {
  const worth = worthOf(rows.length, columns.at(-1)?.nth ?? 0, given)
  const forbidden = worth.most * rows.length + 1
  return rows.map((mentee, index) => {
    const costs = new Float64Array(columns.length + rows.length).fill(forbidden)
    const row = given.scores[mentee] ?? []
    for (const [column, place] of columns.entries()) {
      const score = row[place.mentor] ?? -1
      if (may(score)) costs[column] = worth.most - worth.of(score, mentee, place)
    }
    costs[columns.length + index] = worth.most
    return costs
  })
}

interface Worth {
  readonly most: number
  readonly of: (score: number, mentee: number, place: Column) => number
}

/**
 * What one pair is worth, so that the larger sum is the better draft: each thing that counts less counts in what is left of the number. After the first tie
 * that is given, mentees are spread over the mentors; `last`: the highest number of a place. Ties that do not fit into an exact number any more are left to
 * the order.
 */
function worthOf(pairs: number, last: number, { scores, aim, ties }: Assignment): Worth {
  const top = largest(scores.map(largest))
  let worth: Worth =
    aim === 'best'
      ? { most: top * (pairs + 1) + 1, of: (score) => score * (pairs + 1) + 1 }
      : { most: pairs * top + 1 + top, of: (score) => pairs * top + 1 + score }
  if (!isExact(worth.most, pairs)) throw new RangeError('The scores are too large to be added up exactly.')
  const spread: Worth = { most: last, of: (_, __, { nth }) => last - nth }
  const given = ties.map(
    ({ mentees, mentors }): Worth => ({
      most: largest(mentees) + largest(mentors),
      of: (_, mentee, { mentor }) => (mentees[mentee] ?? 0) + (mentors[mentor] ?? 0),
    }),
  )
  for (const tie of [...given.slice(0, 1), spread, ...given.slice(1)]) {
    const before = worth
    const room = tie.most * pairs + 1
    const most = before.most * room + tie.most
    if (!isExact(most, pairs)) return worth
    worth = { most, of: (...of) => before.of(...of) * room + tie.of(...of) }
  }
  return worth
}

/** What is forbidden, plus whatever else, stays exact. */
const isExact = (most: number, pairs: number): boolean => (most * (pairs + 1) + 1) * 2 < Number.MAX_SAFE_INTEGER

/** Of numbers of 0 or more. */
function largest(numbers: ArrayLike<number>): number {
  let most = 0
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] ?? 0)
  return most
}

function refuseBadNumbers({ scores, places, least, ties }: Assignment): void {
  const isWhole = (number: number | undefined, from = 0): boolean => Number.isSafeInteger(number) && (number as number) >= from
  const bad = (what: string): never => {
    throw new RangeError(`No pairs can be found: ${what}.`)
  }
  for (const row of scores) {
    if (row.length !== places.length) bad(`a row has ${row.length} scores for ${places.length} mentors`)
    for (let at = 0; at < row.length; at++) if (!isWhole(row[at], -1)) bad(`${row[at]} is no score`)
  }
  for (const count of places) if (!isWhole(count)) bad(`${count} is no number of places`)
  if (!isWhole(least)) bad(`${least} is no score`)
  for (const { mentees, mentors } of ties) {
    if (mentees.length !== scores.length || mentors.length !== places.length) bad('ties are broken for others')
    for (const each of [...mentees, ...mentors]) if (!isWhole(each)) bad(`${each} breaks no tie`)
  }
}
