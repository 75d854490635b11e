import { isThereIn, type KnownPerson, type NewList } from './known.rules.ts'
import type { ListedPerson } from './list.ts'
import { nameKey } from './spelling.rules.ts'

/** A row with an address that nobody has, and people who may be the same person: same name, same role, and listed no more. */
export interface SamePerson {
  /** The new address. */
  readonly email: string
  /** Everybody who it may be, at least one. */
  readonly may: readonly KnownPerson[]
  /** Only one can be meant, on both sides, nobody ever read the old address, and the mentor is the same: to be proposed. Else it is asked. */
  readonly isClear: boolean
}

/** Rows that may be of somebody who is known by another address. Nobody becomes one person with anybody by this: the coordinator says yes. */
export function peopleWithNewAddress(
  before: readonly KnownPerson[],
  { people, absentColumns, unsure = [] }: NewList,
): readonly SamePerson[] {
  const listed = new Set([...people.map(({ email }) => email), ...unsure])
  const known = new Set(before.map(({ email }) => email))
  const left = Map.groupBy(
    before.filter(({ email }) => !listed.has(email)),
    (each) => keyOf(each.role, each.now.name ?? ''),
  )
  const came = Map.groupBy(
    people.filter(({ email }) => !known.has(email)),
    (each) => keyOf(each.role, each.name),
  )
  const pairs = [...came].flatMap(([key, rows]) => {
    const may = left.get(key) ?? []
    return may.length === 0 ? [] : rows.map((row) => ({ row, may, isAlone: rows.length === 1 && may.length === 1 }))
  })
  // A mentor may have a new address in the same list.
  const renamed = new Map(pairs.flatMap(({ row, may, isAlone }) => (isAlone && isUnread(may[0]) ? [[row.email, may[0]?.email]] : [])))
  const hasMentors = !absentColumns.includes('mentor')
  return pairs.map(({ row, may, isAlone }) => ({
    ...{ email: row.email, may },
    isClear: isAlone && isUnread(may[0]) && (!hasMentors || hasSameMentor(row, may[0], renamed)),
  }))
}

const keyOf = (role: string, name: string): string => `${role} ${nameKey(name)}`

const isUnread = (known: KnownPerson | undefined): known is KnownPerson => known !== undefined && !known.wasReached && isThereIn(known)

const hasSameMentor = (row: ListedPerson, known: KnownPerson, renamed: ReadonlyMap<string | undefined, string | undefined>): boolean =>
  [known.now.mentor, known.listed.mentor].includes(renamed.get(row.mentor) ?? row.mentor)
