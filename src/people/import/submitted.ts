import type { CheckedRow } from './check-row.ts'
import type { LeftOut } from './left-out.ts'
import { areStrangers } from './spelling.rules.ts'

/**
 * The rows without those of people who answered a form again: the last answer counts. Two rows are one person's when they have the same
 * address and role and no other name; who shares an address with somebody else stays, and is a problem.
 */
export function lastAnswers(rows: readonly CheckedRow[]): {
  readonly rows: readonly CheckedRow[]
  readonly earlier: ReadonlyMap<CheckedRow, CheckedRow>
} {
  const earlier = new Map<CheckedRow, CheckedRow>()
  const answers = rows.filter(({ email, submitted }) => email !== undefined && submitted !== '')
  const isDayFirst = saysDayFirst(answers.map(({ submitted }) => submitted))
  for (const same of Map.groupBy(answers, ({ email }) => email).values()) {
    if (same.length < 2 || !areOnePerson(same)) continue
    const last = same.reduce((latest, row) => (isLater(row, latest, isDayFirst) ? row : latest))
    for (const row of same) if (row !== last) earlier.set(row, last)
  }
  return { rows: rows.filter((row) => !earlier.has(row)), earlier }
}

function areOnePerson(same: readonly CheckedRow[]): boolean {
  const [first, ...others] = same
  return others.every(
    ({ name, role }) => role === first?.role && (name === '' || first?.name === '' || !areStrangers(name, first?.name ?? '')),
  )
}

/** By the time of each; where that says nothing, forms add the newest answer at the end. */
function isLater(row: CheckedRow, other: CheckedRow, isDayFirst: boolean): boolean {
  const [time, than] = [timeOf(row.submitted, isDayFirst), timeOf(other.submitted, isDayFirst)]
  return time === undefined || than === undefined || time === than ? row.line > other.line : time > than
}

/** The number of the day comes before that of the month in 31/12, and wherever points stand between them. */
function saysDayFirst(times: readonly string[]): boolean {
  const numbers = times.map(numbersIn).filter(([first = 0]) => first < 1000)
  return times.some((time) => /^\d{1,2}\.\d/.test(time)) || numbers.some(([first = 0]) => first > 12)
}

const numbersIn = (time: string): number[] => [...time.slice(0, 40).matchAll(/\d+/g)].map(([digits]) => Number(digits))

/** A number that grows with the time; undefined for what is no time. It is right among the times of one column. */
function timeOf(time: string, isDayFirst: boolean): number | undefined {
  // A spreadsheet counts days, and may show the number.
  if (/^\d{5}(?:\.\d+)?$/.test(time)) return Number(time)
  const [first, second, third, ...clock] = numbersIn(time)
  if (first === undefined || second === undefined || third === undefined) return undefined
  const date = first >= 1000 ? [first, second, third] : isDayFirst ? [third, second, first] : [third, first, second]
  const [hour = 0, minute = 0, seconds = 0] = clock
  const isAfternoon = /\b(?:p\.?m|ip)\b/i.test(time) && hour < 12
  const isMidnight = /\b(?:a\.?m|ap)\b/i.test(time) && hour === 12
  return [...date, isAfternoon ? hour + 12 : isMidnight ? 0 : hour, minute, seconds].reduce((sum, part) => sum * 100 + part, 0)
}

/** How rows are named that were not read: by their number, and by who stands in them. */
export const rowNamed = (line: number, who: string): string => (who === '' ? String(line) : `${line} (${who})`)

/** What is said of the earlier answers. `place`: the line of a row, and its sheet where there are several. */
export const answeredAgain = (
  earlier: ReadonlyMap<CheckedRow, CheckedRow>,
  place: (row: CheckedRow) => { readonly line: number; readonly sheet?: string },
): LeftOut[] =>
  [...earlier].map(([row, last]) => {
    const { line, ...ofSheet } = place(row)
    const who = row.name || (row.email ?? '')
    return { what: 'row', name: rowNamed(line, who), why: 'answeredAgain', instead: String(place(last).line), ...ofSheet }
  })
