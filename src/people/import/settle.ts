import type { Role } from '../role.ts'
import type { Column } from './column.ts'
import { isOfForms, meaningOf } from './columns.ts'
import type { Evidence, Kind } from './evidence.ts'
import type { Given } from './given.ts'
import { type Header, type Hints, nameOf, type RoleSource } from './header.ts'
import type { LeftOut } from './left-out.ts'
import { type ListProblem, problem } from './problem.ts'
import { ownedBy } from './questions.ts'
import { wordsIn } from './spelling.rules.ts'
import { otherwiseOf, tickedOptions, tickedRoles } from './ticked-columns.ts'

interface Title {
  readonly index: number
  readonly title: string
  readonly column: Column
  readonly tier: number
}

/** A title that is a whole question. */
const asked = 3
/** By what the cells under such a title are judged: half of them have to be so. */
const kinds: Readonly<Partial<Record<Column, Kind>>> = {
  ...{ email: 'email', role: 'role', seats: 'seats', language: 'language', platform: 'platform', timeZone: 'timeZone', phone: 'phone' },
  ...{ name: 'words', firstName: 'words', lastName: 'words', mentor: 'words' },
}

/** Gives each column its place, by titles and by what stands under them, and says of every other column why it is not read. */
export function settle(given: Given): Omit<Header, 'line' | 'titles'> {
  const { titles, evidence, hidden, answers } = given
  const known = given.known.flatMap((title, index): Title[] => {
    const meaning = meaningOf(title, given.words)
    return meaning && isBorneOut({ index, title, ...meaning }, evidence) ? [{ index, title, ...meaning }] : []
  })
  const seen = known.filter(({ index }) => !hidden?.has(index))
  const ticks = tickedRoles(given)
  const role = chooseRole(given, seen, ticks)
  const free = withoutNickname(
    evidence,
    seen.filter(({ index, column }) => column !== 'role' && !role.used.has(index)),
  )
  const contact = withoutOwnOfForm(given, free)
  const at = new Map<Column, number>([...surest(contact.titles, evidence)].map(([column, { index }]) => [column, index]))
  if (role.index !== undefined) at.set('role', role.index)
  shareCells(at, evidence)
  const swapped = swap(at, evidence)
  const unhidden = unhide(known, at, role.source, hidden)
  for (const column of ['name', 'email', 'role'] as const) {
    const index = answers?.columns?.[column]
    if (index !== undefined) at.set(column, index)
  }
  const names = at.get('name')
  const source = roleSource(given, role.source, at)
  const mentors = at.get('mentor')
  const numbers = mentors !== undefined && holdsNumbers(mentors, evidence) ? mentors : undefined
  const spareMentor = contact.titles.find(
    ({ column, index }) => column === 'mentor' && index !== mentors && evidence.filled(index) > 0,
  )?.index
  const spare = contact.spare ?? accountsAmong(contact.titles, evidence)
  const doubled = doubledAmong([...contact.titles, ...role.others], at, evidence)
  const mentees = role.source && menteesColumn(given, at)
  if (mentees !== undefined && mentees === at.get('seats')) at.delete('seats')
  const read = new Set([...at.values(), ...role.used, ...doubled.map(({ index }) => index), ...(mentees === undefined ? [] : [mentees])])
  // One problem of the column says more than one of each of its cells.
  if (numbers !== undefined) at.delete('mentor')
  return {
    ...{ at, role: source, unhidden: unhidden.map(({ title }) => title), ...(swapped && { isSwapped: true as const }) },
    lastFirst: namesTurned(titles, names === undefined ? [] : [names], evidence),
    ...(spare !== undefined && spare !== at.get('email') && { spareEmail: spare }),
    ...(spareMentor !== undefined && { spareMentor }),
    ...(mentees !== undefined && { mentees }),
    leftOut: titles.flatMap((title, index) => {
      const isRead = read.has(index) && !(at.get('submitted') === index)
      return isRead || (title === '' && evidence.filled(index) === 0) ? [] : [leftOutAt(given, known, at, index)]
    }),
    problems: [
      ...(source === undefined && holdsTwo(doubled) ? [twoPeople(given, doubled)] : doubled.map((each) => doubledProblem(given, each, at))),
      ...(numbers === undefined
        ? []
        : [problem({ line: given.line, column: titles[numbers] ?? '' }, 'numbersForMentors', evidence.first(numbers))]),
    ],
  }
}

/** Telephone numbers under the title for mentors: the titles of two columns are exchanged, or a column is left out. */
const holdsNumbers = (index: number, { filled, share }: Evidence): boolean =>
  filled(index) > 0 && share(index, 'phone') === 1 && share(index, 'words') === 0 && share(index, 'anyAddress') === 0

/** Under "Mentees" may stand how many they are, or who. */
function menteesColumn({ known, words, evidence, hidden }: Given, at: ReadonlyMap<Column, number>): number | undefined {
  const { filled, share } = evidence
  const isNamed = (index: number): boolean =>
    filled(index) > 0 && share(index, 'seats') < 0.5 && share(index, 'tick') < 0.5 && share(index, 'words') + share(index, 'anyAddress') > 0
  const found = known.findIndex((title, index) => {
    const owned = ownedBy(title, words)
    const means = owned?.rest === '' ? 'name' : meaningOf(owned?.rest ?? '', words)?.column
    const isTheirs = owned?.owner === 'mentee' && (means === 'name' || means === 'email')
    const isFree = [...at].every(([column, place]) => place !== index || column === 'seats')
    return isTheirs && isFree && !hidden?.has(index) && isNamed(index)
  })
  return found === -1 ? undefined : found
}

/** Beside a first and a last name, a question for another name is none for the whole one: «Preferred name». */
function withoutNickname({ filled }: Evidence, known: readonly Title[]): readonly Title[] {
  const has = (column: Column) => known.some((each) => each.column === column && each.tier < asked && filled(each.index) > 0)
  return has('firstName') && has('lastName') ? known.filter(({ column, tier }) => column !== 'name' || tier < asked) : known
}

function isBorneOut({ index, column, tier }: Title, { filled, share }: Evidence): boolean {
  const kind = kinds[column]
  // «Participant» may be the title of names, and of what they take part as.
  if (column === 'name' && filled(index) > 0 && share(index, 'plainRole') === 1) return false
  if (column === 'name' && share(index, 'namedAddress') >= 0.5) return true
  if (column === 'mentor' && share(index, 'anyAddress') >= 0.5) return true
  if (tier === asked && kind === 'words' && share(index, 'tick') >= 0.5) return filled(index) === 0
  return tier < asked || kind === undefined || share(index, kind) >= 0.5
}

/** For each column the first of its surest titles; an empty column only where no other is filled, addresses only where there are some. */
function surest(known: readonly Title[], { filled, share }: Evidence): Map<Column, Title> {
  const chosen = new Map<Column, Title>()
  for (const [column, titles] of Map.groupBy(known, ({ column }) => column)) {
    const full = titles.filter(({ index }) => filled(index) > 0 && (column !== 'email' || share(index, 'email') >= 0.5))
    const [best] = (full.length > 0 ? full : titles).toSorted((a, b) => a.tier - b.tier)
    if (best) chosen.set(column, best)
  }
  return chosen
}

/** Names of accounts that are addresses: a directory knows people by them, too. */
const accountsAmong = (known: readonly Title[], { filled, share }: Evidence): number | undefined =>
  known.find(({ column, tier, index }) => column === 'email' && tier === accounts && filled(index) > 0 && share(index, 'email') >= 0.5)
    ?.index
const accounts = 2

/** Two titles of it are common, such as a company and its place; the first is read, and the other is named. */
const oftenTwice: ReadonlySet<Column> = new Set(['organisation'])

/** Of two columns that are equally sure the wrong one may be read, unless only one of them says anything or both say the same. */
function doubledAmong(known: readonly Title[], at: ReadonlyMap<Column, number>, { filled, areSame, share }: Evidence): Title[] {
  return known.filter(({ index, column, tier }) => {
    const chosen = known.find((each) => each.column === column && each.index === at.get(column))
    if (!chosen || oftenTwice.has(column) || chosen.index === index || chosen.tier !== tier || tier >= asked) return false
    const isEmpty = filled(chosen.index) > 0 && (filled(index) === 0 || (column === 'email' && share(index, 'email') === 0))
    return !isEmpty && !(filled(index) > 0 && areSame(index, chosen.index))
  })
}

const doubledProblem = ({ line, titles }: Given, { title, column }: Title, at: ReadonlyMap<Column, number>): ListProblem =>
  problem({ line, column: title }, 'duplicateColumn', titles[at.get(column) ?? -1] ?? '')

/** "Name, Email, Name, Email": nobody but the coordinator knows who of the two is the mentor. */
const holdsTwo = (doubled: readonly Title[]): boolean =>
  doubled.some(({ column }) => column === 'email') && doubled.some(({ column }) => column === 'name' || column === 'firstName')

const twoPeople = ({ line }: Given, doubled: readonly Title[]): ListProblem =>
  problem({ line }, 'twoPeopleInRow', doubled.map(({ title }) => title).join(', '))

/**
 * A form knows the name and the address of the account with which somebody signed in, and may ask for both. What somebody wrote is meant;
 * the account's address stands in where they wrote none.
 */
function withoutOwnOfForm({ titles, evidence }: Given, known: readonly Title[]): { titles: readonly Title[]; spare?: number } {
  if (!known.some(({ column }) => column === 'submitted')) return { titles: known }
  const isOwn = ({ index, column, tier }: Title): boolean =>
    tier === 0 &&
    (column === 'email' || column === 'name') &&
    titles.slice(0, index).every((title) => isOfForms(title) || (column === 'name' && meaningOf(title)?.column === 'email'))
  const asks = (column: Column) => known.filter((each) => each.column === column && !isOwn(each) && evidence.filled(each.index) > 0)
  const asksName = asks('name').length > 0 || (asks('firstName').length > 0 && asks('lastName').length > 0)
  const asksEmail = asks('email').some(({ index }) => evidence.share(index, 'email') >= 0.5)
  const own = known.filter((each) => isOwn(each) && (each.column === 'name' ? asksName : asksEmail))
  const spare = own.find(({ column }) => column === 'email')?.index
  return { titles: known.filter((each) => !own.includes(each)), ...(spare !== undefined && { spare }) }
}

interface RoleChoice {
  readonly source: RoleSource | undefined
  readonly index?: number
  /** Columns that are read for the role. */
  readonly used: ReadonlySet<number>
  /** Titles that mean the role, for those that are there twice. */
  readonly others: readonly Title[]
}

/** A column "Role" may hold jobs. So the column counts whose every cell is a role; and where there is none, columns that are ticked. */
function chooseRole(given: Given, known: readonly Title[], ticks: ReadonlyMap<Role, number>): RoleChoice {
  const { evidence } = given
  const options = tickedOptions(given)
  if (options.size > 1) return { source: { is: 'ticks', at: options }, used: new Set(options.values()), others: [] }
  const titled = known.filter(({ column }) => column === 'role').toSorted((a, b) => a.tier - b.tier)
  const isPlain = (index: number): boolean => evidence.filled(index) > 0 && evidence.share(index, 'plainRole') === 1
  const [best] = titled
  const plain = titled.find(({ index }) => isPlain(index))
  if (best && (plain === best || evidence.filled(best.index) === 0)) return columnOf(best.index, titled)
  const other = plain?.index ?? columnOfRoles(given, known, isPlain)
  if (other !== undefined) return columnOf(other, [])
  if (ticks.size > 0 && (!best || evidence.share(best.index, 'role') < 0.5))
    return { source: { is: 'ticks', at: ticks, ...otherwiseOf(given, ticks) }, used: new Set(ticks.values()), others: [] }
  return best ? columnOf(best.index, titled) : { source: undefined, used: new Set(), others: [] }
}

const columnOf = (index: number, others: readonly Title[]): RoleChoice => ({
  source: { is: 'column' },
  index,
  used: new Set([index]),
  others,
})

/** The one column in which every cell is a role, whatever its title; two of them only where they say the same. */
function columnOfRoles(
  { known: titles, evidence, hidden }: Given,
  known: readonly Title[],
  isPlain: (index: number) => boolean,
): number | undefined {
  const sure = new Set(known.filter(({ tier, column }) => tier < asked && column !== 'role').map(({ index }) => index))
  const found = [...titles.keys()].filter((index) => !sure.has(index) && !hidden?.has(index) && isPlain(index))
  const [first] = found
  return first !== undefined && found.every((index) => evidence.areSame(first, index)) ? first : undefined
}

/** Name and address may stand in one cell: "Anna <anna@example.org>". */
function shareCells(at: Map<Column, number>, { filled, share }: Evidence): void {
  const [names, emails] = [at.get('name'), at.get('email')]
  const holdBoth = (index: number): boolean => filled(index) > 0 && share(index, 'namedAddress') >= 0.5
  if (emails === undefined && names !== undefined && holdBoth(names)) at.set('email', names)
  if (names === undefined && !at.has('firstName') && emails !== undefined && holdBoth(emails)) at.set('name', emails)
}

/** Titles may stand above each other's cells: every name under "Email" is a name, and every cell under "Name" an address. */
function swap(at: Map<Column, number>, { filled, share }: Evidence): boolean {
  const [names = -1, emails = -1] = [at.get('name'), at.get('email')]
  const isTurned =
    names !== emails && filled(names) > 0 && filled(emails) > 0 && share(names, 'email') === 1 && share(emails, 'words') === 1
  if (isTurned) at.set('name', emails).set('email', names)
  return isTurned
}

const [lastName, firstName] = [/^(?:last|sur|family|suku|efter|slakt)/, /^(?:first|given|fore|etu|ensin|kutsuma|for|tilltals)/]

/** Whether a title names the last name before the first. */
function saysLastFirst(title: string): boolean {
  const words = wordsIn(title)
  const place = words.findIndex((word) => lastName.test(word))
  return place !== -1 && words.findIndex((word) => firstName.test(word)) > place
}

/** The columns in which each last name stands first, by the title or by every cell. */
export const namesTurned = (titles: readonly string[], names: readonly number[], { filled, share }: Evidence): ReadonlySet<number> =>
  new Set(
    names.filter(
      (index) =>
        saysLastFirst(titles[index] ?? '') ||
        (filled(index) > 0 && (share(index, 'lastFirst') === 1 || share(index, 'capitalsFirst') === 1)),
    ),
  )

/** A needed column that nobody sees is read when no other says it. */
function unhide(known: readonly Title[], at: Map<Column, number>, role: RoleSource | undefined, hidden: Hints['hidden']): readonly Title[] {
  const lacks = (column: Column): boolean => !at.has(column) && (column !== 'role' || role === undefined)
  const hasName = at.has('name') || at.has('firstName')
  const found = known.filter(({ index, column }) => {
    const isNeeded =
      column === 'email' || column === 'role' || (!hasName && (column === 'name' || column === 'firstName' || column === 'lastName'))
    return hidden?.has(index) && isNeeded && lacks(column)
  })
  for (const { column, index } of found) if (!at.has(column)) at.set(column, index)
  return found
}

function roleSource({ answers }: Given, found: RoleSource | undefined, at: ReadonlyMap<Column, number>): RoleSource | undefined {
  if (answers?.everybody) return { is: 'fixed', role: answers.everybody }
  return at.has('role') ? { is: 'column' } : found
}

function leftOutAt({ titles, evidence, hidden }: Given, known: readonly Title[], at: ReadonlyMap<Column, number>, index: number): LeftOut {
  const title = titles[index] ?? ''
  const column = known.find((each) => each.index === index)?.column
  const name = nameOf(title, index)
  const read = column === undefined ? undefined : at.get(column)
  const instead = read === undefined || read === index ? undefined : nameOf(titles[read] ?? '', read)
  if (hidden?.has(index)) return { what: 'column', name, why: 'hidden' }
  if (isOfForms(title)) return { what: 'column', name, why: 'ofTheForm' }
  if (instead === undefined) return { what: 'column', name, why: 'unknown' }
  const why =
    column === 'role' && evidence.share(index, 'plainRole') < 1
      ? 'noRoles'
      : column === 'email' && evidence.filled(index) === 0
        ? 'anonymous'
        : 'otherRead'
  return { what: 'column', name, why, instead }
}
