import type { Said } from './clock.rules.ts'
import type { DateSaid } from './days.rules.ts'
import { day, first, number, only, type Part, type Reads, time, unclear, type Where, weekday } from './parts.rules.ts'
import { dottedDay } from './time-parts.rules.ts'
import type { Token } from './tokens.rules.ts'

/** So many units from now, given in minutes. */
export const fromNow = (count: number, unit: number): readonly Part[] => {
  if (unit === 0 || !Number.isFinite(count)) return unclear()
  return unit < 1440 ? [{ code: 'm', minutes: count * unit }] : day({ is: 'relative', days: (count * unit) / 1440 })
}
/** So many days or hours from now. */
export const counted: Reads = (tokens) => fromNow(number(tokens, 'anG', 1), number(tokens, 'uq', 0))

/** Two-digit years are of this century. */
const fullYear = (year: number): number => (year < 100 ? 2000 + year : year)
const isYear = (year: number, { year: now }: Where): boolean => year >= now - 3 && year <= now + 4

const dates = (options: readonly DateSaid[]): readonly Part[] => day({ is: 'date', options })

/** A date with its year: 12.1.2027, 2027/1/12. */
export const fullDate: Reads = ([token]) => {
  const [a = 0, b = 0, c = 0] = token?.numbers ?? []
  if (a > 31) return dates([{ year: a, month: b, day: c }])
  const year = fullYear(c)
  return token?.text.includes('/') ? null : dates([{ year, month: b, day: a }])
}

/** 12/1: day first but in English, where both are asked about. */
export const slashDate: Reads = (tokens, where) => {
  const { numbers: [a = 0, b = 0, c] = [] } = tokens[0] ?? {}
  const year = c ?? first(tokens.slice(1), '4')?.value
  if (year !== undefined && c === undefined && !isYear(year, where)) return null
  const inYear = year === undefined ? {} : { year: fullYear(year) }
  const options = [{ ...inYear, month: b, day: a }, ...(where.language === 'en' && a !== b ? [{ ...inYear, month: a, day: b }] : [])]
  const possible = options.filter(({ month, day: of }) => month <= 12 && month > 0 && of <= 31 && of > 0)
  return dates(possible.length > 0 ? possible : options.slice(0, 1))
}

/** A date with dots, its year perhaps behind it. */
export const dottedDate: Reads = (tokens, where) => {
  const { numbers: [dayNumber = 0, month = 0] = [] } = tokens[0] ?? {}
  if (!tokens[0] || !dottedDay(tokens[0])) return null
  const year = first(tokens.slice(1), '4')?.value
  if (year !== undefined && !isYear(year, where)) return null
  return dates([{ ...(year !== undefined && { year }), month, day: dayNumber }])
}

/** A date with the name of its month. */
export const namedDate: Reads = (tokens, where) => {
  const year = first(tokens, '4')?.value
  if (year !== undefined && !isYear(year, where)) return null
  const dayNumber = number(tokens, 'nodO', 0)
  if (dayNumber < 1) return null
  return dates([{ ...(year !== undefined && { year }), month: number(tokens, 'M', 1), day: dayNumber }])
}

/** Days of one month: 12–13 January, 12., 14. tai 15.1. */
export const daysInMonth =
  (between: '-' | 'r'): Reads =>
  (tokens) => {
    const dotted = first(tokens, 'Xxs')
    const days = [...only(tokens, 'nod').map(({ value }) => value), ...(dotted?.numbers.slice(0, 1) ?? [])]
    const month = dotted?.numbers[1] ?? number(tokens, 'M', 0)
    if (month < 1 || month > 12 || days.length < 2 || days.some((each, at) => each <= (days[at - 1] ?? 0) || each > 31)) return null
    return days.flatMap((each, at) => [...(at > 0 ? [{ code: between, value: 0, text: '' }] : []), ...dates([{ month, day: each }])])
  }

/** 2027-01-12, perhaps with a time and an offset. */
export const isoDate: Reads = ([token], { zone: _ }) => {
  const [year = 0, month = 0, dayNumber = 0, hour, minute = 0] = token?.numbers ?? []
  if (hour === undefined) return dates([{ year, month, day: dayNumber }])
  const said: Said = { hour, minute, isSpoken: false, half: hour < 12 ? 1 : 0, isBefore: false, isWritten: true }
  const offset = /(z|[+-]\d{2}:?\d{2})$/.exec((token?.text ?? '').slice(11))?.[1]
  const [at] = time([said])
  if (!at) return null
  const zone: Part = { code: offset === 'z' ? 'z' : 'Y', value: 0, text: offset ?? '' }
  return [...dates([{ year, month, day: dayNumber }]), at, ...(offset === undefined ? [] : [zone])]
}

/** The 12th of whatever month comes next. */
export const dayOfMonth: Reads = (tokens) => day({ is: 'day of month', day: number(tokens, 'nodO', 0) })
/** The 12th or the 13th. */
export const eitherDay: Reads = (tokens) =>
  only(tokens, 'nod').flatMap(({ value }, at) => [
    ...(at > 0 ? [{ code: 'r', value: 0, text: '' }] : []),
    ...day({ is: 'day of month', day: value }),
  ])
/** The first Monday of a month, or the last one. */
export const nth: Reads = (tokens) =>
  day({ is: 'nth', nth: first(tokens, 'l') ? 0 : number(tokens, 'O', 0), weekday: number(tokens, 'Ww', 1), month: number(tokens, 'M', 1) })

/** Two weeks from a weekday. */
export function inWeeks(tokens: readonly Token[]): readonly Part[] {
  const days = (number(tokens, 'anG', 1) * number(tokens, 'uq', 0)) / 1440
  return days % 7 === 0 && days > 0 ? day(weekday(tokens, 'coming', days / 7)) : unclear()
}
