import { munkres } from 'munkres'

/** Mentees who are to be given to groups. */
export interface Allotment {
  /** For each mentee what each group is worth to them: a whole number of 0 or more, or -1 where they cannot be in it. */
  readonly worth: readonly ArrayLike<number>[]
  /** How many more mentees each group takes. */
  readonly places: readonly number[]
  /** How many of these places are to be filled first: a group needs two mentees. */
  readonly musts: readonly number[]
  /** `everybody`: as many as can be get a group, then as many groups as can be have what they need, then the sum is the largest. `sum`: the sum alone. */
  readonly aim: 'everybody' | 'sum'
}

/** The group of each mentee, or null: no other arrangement is better by the aim. */
export function allot(given: Allotment): (number | null)[] {
  const { worth } = given
  const groupOf: (number | null)[] = worth.map(() => null)
  if (worth.length === 0) return groupOf
  const columns = columnsOf(given)
  for (const [row, column] of munkres(costsOf(given, columns))) groupOf[row] = columns[column]?.group ?? null
  return groupOf
}

interface Column {
  readonly group: number
  readonly isMust: boolean
}

const columnsOf = ({ worth, places, musts }: Allotment): Column[] =>
  places.flatMap((count, group) =>
    Array.from({ length: Math.min(count, worth.length) }, (_, nth) => ({ group, isMust: nth < (musts[group] ?? 0) })),
  )

/** Behind the places each mentee has a column of their own, for having none. What is forbidden costs more than everything together. */
function costsOf({ worth, aim }: Allotment, columns: readonly Column[]): Float64Array[] {
  const top = Math.max(1, ...worth.map((row) => Math.max(0, ...Array.from(row))))
  const perMust = aim === 'sum' ? 0 : worth.length * top + 1
  const perPlace = aim === 'sum' ? 0 : worth.length * (perMust + top) + 1
  const most = perPlace + perMust + top
  const forbidden = most * (worth.length + 1)
  return worth.map((row, mentee) => {
    const costs = new Float64Array(columns.length + worth.length).fill(forbidden)
    for (const [at, { group, isMust }] of columns.entries()) {
      const fit = row[group] ?? -1
      if (fit >= 0) costs[at] = most - (perPlace + (isMust ? perMust : 0) + fit)
    }
    costs[columns.length + mentee] = most
    return costs
  })
}
