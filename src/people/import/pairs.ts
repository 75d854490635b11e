import type { Role } from '../role.ts'
import type { Column } from './column.ts'
import { meaningOf } from './columns.ts'
import { ownedBy } from './questions.ts'
import type { RoleVocabulary } from './vocabulary.ts'

/** One of the people in a row: the mentor of a pair, or a mentee. */
export interface Person {
  readonly role: Role
  /** The place of each column that tells something of them; of a mentee also of the mentor's. */
  readonly at: ReadonlyMap<Column, number>
}

interface Titled {
  readonly index: number
  readonly owner: string | undefined
  readonly role: 'mentor' | 'mentee' | undefined
  readonly column: Column | undefined
}

/** Columns that a pair has together, and whose they are. */
const shared: Readonly<Partial<Record<Column, readonly Role[]>>> = {
  ...{ language: ['mentor', 'mentee'], platform: ['mentor', 'mentee'], timeZone: ['mentor', 'mentee'], field: ['mentor', 'mentee'] },
  ...{ seats: ['mentor'], knows: ['mentor'], wishes: ['mentee'], topics: ['mentee'] },
}
const own = new Set<Column>(['name', 'firstName', 'lastName', 'email', 'phone', ...(Object.keys(shared) as Column[])])

/**
 * The people of whom each row tells, where titles name them: "Mentor name, Mentor email, Mentee name, Mentee email". They may also stand in
 * the row above, or only before the columns that are theirs. Undefined for a list with a row for each person.
 */
export function personsOf(titles: readonly string[], above: readonly string[], words?: RoleVocabulary): readonly Person[] | undefined {
  const beside = grouped(titles.map((title, index) => titledAt(title, index, words)))
  return beside ?? (above.length > 0 ? grouped(underOwners(titles, above, words)) : undefined)
}

function titledAt(title: string, index: number, words?: RoleVocabulary): Titled {
  const owned = ownedBy(title, words)
  const meaning = meaningOf(owned ? owned.rest : title, words)?.column
  const isOwned = owned && (owned.rest === '' || (meaning !== undefined && own.has(meaning)))
  if (!owned || !isOwned) return { index, owner: undefined, role: undefined, column: meaningOf(title, words)?.column }
  return { index, owner: `${owned.owner}${owned.number}`, role: owned.owner, column: owned.rest === '' ? 'name' : meaning }
}

/** Titles that stand under "Mentor" and "Mentee", each of which may span several columns. */
function underOwners(titles: readonly string[], above: readonly string[], words?: RoleVocabulary): readonly Titled[] {
  const named = above.filter((title) => title !== '').map((title) => ownedBy(title, words))
  if (named.length < 2 || named.some((owned) => owned?.rest !== '')) return []
  let owner: ReturnType<typeof ownedBy>
  return titles.map((title, index): Titled => {
    owner = (above[index] && ownedBy(above[index], words)) || owner
    const column = meaningOf(title, words)?.column
    return { index, owner: owner && `${owner.owner}${owner.number}`, role: owner?.owner, column }
  })
}

function grouped(titled: readonly Titled[]): readonly Person[] | undefined {
  const [mentors, mentees] = [of(titled, 'mentor'), of(titled, 'mentee')]
  const isFree = (column: Column) => (each: Titled) => each.owner === undefined && each.column === column
  const free = titled.filter(isFree('email'))
  if (free.length >= 2 && mentors.length > 0 && mentees.length > 0) return people(followed(titled))
  const hasEmail = (all: readonly Titled[]): boolean => all.some(({ column }) => column === 'email')
  const isOfOthers = free.length > 0 || titled.some(isFree('name')) || titled.some(isFree('firstName')) || titled.some(isFree('role'))
  if (isOfOthers || !hasEmail([...mentors, ...mentees])) return undefined
  // Without a mentee's address this is a list of mentors, whatever it says of mentees.
  return people(hasEmail(mentees) ? titled : titled.filter(({ role }) => role !== 'mentee'))
}

const of = (titled: readonly Titled[], role: Role): readonly Titled[] => titled.filter((each) => each.role === role)

/** Columns that name nobody belong to whom the last one named. */
function followed(titled: readonly Titled[]): readonly Titled[] {
  let last: Titled | undefined
  return titled.map((each) => {
    if (each.owner !== undefined) last = each
    const follows = last && each.owner === undefined && (each.column === 'email' || each.column === 'phone')
    return follows ? { ...each, owner: last?.owner, role: last?.role } : each
  })
}

function people(titled: readonly Titled[]): readonly Person[] {
  const owners = Map.groupBy(
    titled.filter(({ owner }) => owner !== undefined),
    ({ owner }) => owner,
  )
  const ofMentor = owners.get('mentor') ?? []
  const mentor = ofMentor.find(({ column }) => column === 'email') ?? ofMentor.find(({ column }) => column === 'name')
  return [...owners.values()].flatMap((columns): Person[] => {
    const role = columns[0]?.role ?? 'mentee'
    const common = titled.filter(({ owner, column }) => owner === undefined && column && shared[column]?.includes(role))
    const at = new Map<Column, number>()
    for (const { column, index } of [...columns, ...common]) if (column && !at.has(column)) at.set(column, index)
    if (role === 'mentee' && mentor) at.set('mentor', mentor.index)
    return [{ role, at }]
  })
}
