import type { Role } from '../role.ts'
import type { Column } from './column.ts'
import { meaningOf } from './columns.ts'
import type { Evidence } from './evidence.ts'
import type { Person } from './person.ts'
import { isOfOthers, ownedBy } from './questions.ts'
import type { RoleVocabulary } from './vocabulary.ts'

interface Titled {
  readonly index: number
  readonly owner: string | undefined
  readonly role: 'mentor' | 'mentee' | undefined
  readonly column: Column | undefined
}

/** Columns that a pair has together, and whose they are. */
const shared: Readonly<Partial<Record<Column, readonly Role[]>>> = {
  ...{
    language: ['mentor', 'mentee'],
    platform: ['mentor', 'mentee'],
    timeZone: ['mentor', 'mentee'],
    field: ['mentor', 'mentee'],
    group: ['mentor', 'mentee'],
    organisation: ['mentor', 'mentee'],
  },
  ...{ seats: ['mentor'], knows: ['mentor'], wishes: ['mentee'], topics: ['mentee'] },
}
const own = new Set<Column>(['name', 'firstName', 'lastName', 'email', 'phone', ...(Object.keys(shared) as Column[])])

/** What stands under titles; looked at only when somebody asks. */
export type Below = () => Evidence

/**
 * The people of whom each row tells, where titles name them: "Mentor name, Mentor email, Mentee name, Mentee email". They may also stand in
 * the row above, or only before the columns that are theirs; and name and address of somebody may stand in one cell. Undefined for a list
 * with a row for each person.
 */
export function personsOf(
  titles: readonly string[],
  above: readonly string[],
  words: RoleVocabulary | undefined,
  below: Below,
): readonly Person[] | undefined {
  const beside = besideEachOther(titles, words, below)
  const under = beside ?? (above.length > 0 ? grouped(withAddresses(underOwners(titles, above, words), below)) : undefined)
  const named = besideEachOther(titles.map(asRoles), words, below)
  // Students and alumni are mentees and mentors where each has an address.
  return hasBoth(under) || !hasBoth(named) ? under : named
}

const besideEachOther = (titles: readonly string[], words: RoleVocabulary | undefined, below: Below): readonly Person[] | undefined => {
  const titled = withAddresses(
    titles.map((title, index) => titledAt(title, index, words, below)),
    below,
  )
  return grouped(titled) ?? grouped(ofTheOthers(titled, below))
}

const hasBoth = (found: readonly Person[] = []): boolean =>
  (['mentor', 'mentee'] as const).every((role) =>
    found.some((each) => each.role === role && each.at.has('email') && (each.at.has('name') || each.at.has('firstName'))),
  )

const asRoles = (title: string): string => title.replace(alumni, 'mentor').replace(students, 'mentee')
const alumni = /(?<!\p{L})alumn(?:us|a|ae|i|is|ni|nin|it|ien|en|ens|er|ers)?(?!\p{L})/giu
const students = /(?<!\p{L})(?:students?|studenten?s?|opiskelija[nt]?|studerande(?:n|ns|s)?)(?!\p{L})/giu

/** Under a title that names somebody, such as "Mentor", may stand names with addresses; one in four is enough, as others wait or stand elsewhere. */
function withAddresses(titled: readonly Titled[], below: Below): readonly Titled[] {
  const holdsAddresses = ({ owner, column, index }: Titled): boolean =>
    owner !== undefined && column === 'name' && below().filled(index) > 0 && below().share(index, 'anyAddress') >= 0.25
  const hasOwn = (owner: string | undefined): boolean => titled.some((each) => each.owner === owner && each.column === 'email')
  return titled.flatMap((each) => (holdsAddresses(each) && !hasOwn(each.owner) ? [each, { ...each, column: 'email' as const }] : [each]))
}

function titledAt(title: string, index: number, words: RoleVocabulary | undefined, below: Below): Titled {
  const owned = ownedBy(title, words)
  const meaning = meaningOf(owned ? owned.rest : title, words)?.column
  const isOwned = owned && (owned.rest === '' || (meaning !== undefined && own.has(meaning)))
  const of = owned && { index, owner: `${owned.owner}${owned.number}`, role: owned.owner }
  if (of && isOwned) return { ...of, column: owned.rest === '' ? 'name' : meaning }
  // "Mentor contact": what stands under it says that it is a name with an address.
  if (of && !isOfOthers(title) && below().filled(index) > 0 && below().share(index, 'namedAddress') >= 0.5) return { ...of, column: 'name' }
  return { index, owner: undefined, role: undefined, column: meaningOf(title, words)?.column }
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
  const sides = [of(titled, 'mentor'), of(titled, 'mentee')]
  const [mentors = [], mentees = []] = sides
  const free = titled.filter(isFree('email'))
  const areWhole = sides.every((side) => hasA(side, 'email') && (hasA(side, 'name') || hasA(side, 'firstName')))
  // A form knows the address of whoever filled it in, beside those of the pair.
  if (areWhole && !titled.some(isFree('role'))) return people(titled)
  if (free.length > 0 && mentors.length > 0 && mentees.length > 0) {
    const after = followed(titled)
    const areNamed = [of(after, 'mentor'), of(after, 'mentee')].every((side) => hasA(side, 'email'))
    if (free.length >= 2 || (areNamed && !after.some(isFree('email')))) return people(after)
  }
  const isOfPersons = free.length > 0 || titled.some(isFree('name')) || titled.some(isFree('firstName')) || titled.some(isFree('role'))
  if (isOfPersons || !hasA([...mentors, ...mentees], 'email')) return undefined
  // Without a mentee's address this is a list of mentors, whatever it says of mentees.
  return people(hasA(mentees, 'email') ? titled : titled.filter(({ role }) => role !== 'mentee'))
}

const isFree = (column: Column) => (each: Titled) => each.owner === undefined && each.column === column
const hasA = (titled: readonly Titled[], column: Column): boolean => titled.some((each) => each.column === column)

/**
 * Beside "Mentor name, Mentor email" the columns that name nobody are the mentee's, unless a mentor has a row of their own, too; beside
 * "Mentees" they are the mentor's in the same way.
 */
function ofTheOthers(titled: readonly Titled[], below: Below): readonly Titled[] {
  const [mentors, mentees] = [of(titled, 'mentor'), of(titled, 'mentee')]
  const [mine, role] = hasA(mentors, 'email') ? [mentors, 'mentee' as const] : [mentees, 'mentor' as const]
  const others = role === 'mentee' ? mentees : mentors
  const named = mine.find(({ column }) => column === 'email')?.index
  const free = titled.find(isFree('email'))?.index
  if (others.length > 0 || named === undefined || free === undefined || titled.some(isFree('role'))) return []
  const { filled, addresses, share } = below()
  const theirs = addresses(free)
  const isOfMost = filled(named) * 2 >= filled(free) && share(named, 'anyAddress') >= 0.5 && filled(free) > 0
  const saysRoles = titled.some(({ index }) => filled(index) > 0 && share(index, 'plainRole') === 1)
  // Addresses without names say who somebody's mentor is, and are nobody's own row.
  const isNamed = mine.some(
    ({ column, index }) => column === 'firstName' || (column === 'name' && (index !== named || share(index, 'bareAddress') < 0.75)),
  )
  if (!isOfMost || !isNamed || saysRoles || [...addresses(named)].some((address) => theirs.has(address))) return []
  return titled.map((each) =>
    each.owner === undefined && each.column && own.has(each.column) && !shared[each.column] ? { ...each, owner: role, role } : each,
  )
}

const of = (titled: readonly Titled[], role: Role): readonly Titled[] => titled.filter((each) => each.role === role)

/** Columns that name nobody belong to whom the last one named. */
function followed(titled: readonly Titled[]): readonly Titled[] {
  let last: Titled | undefined
  const owns = (owner: string | undefined, column: Column): boolean => titled.some((one) => one.owner === owner && one.column === column)
  return titled.map((each) => {
    if (each.owner !== undefined) last = each
    const follows =
      last && each.owner === undefined && (each.column === 'email' || each.column === 'phone') && !owns(last.owner, each.column)
    return follows ? { ...each, owner: last?.owner, role: last?.role } : each
  })
}

function people(titled: readonly Titled[]): readonly Person[] {
  const owners = Map.groupBy(
    titled.filter(({ owner }) => owner !== undefined),
    ({ owner }) => owner,
  )
  const ofMentor = [...owners.values()].find(([first]) => first?.role === 'mentor') ?? []
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
