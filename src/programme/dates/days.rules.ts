import type { Language } from '../../contract/view.ts'
import { PlainDate } from '../../kit/clock.ts'

type Day = InstanceType<typeof PlainDate>

/** A day as it was said. */
export type SaidDay =
  | { readonly is: 'weekday'; readonly weekday: number; readonly which: 'coming' | 'next' | 'last'; readonly weeks: number }
  /** Without a year it is the next such day. Several: a slash may mean either. */
  | { readonly is: 'date'; readonly options: readonly DateSaid[] }
  | { readonly is: 'day of month'; readonly day: number }
  | { readonly is: 'relative'; readonly days: number }
  | { readonly is: 'week'; readonly weeks: number }
  | { readonly is: 'week number'; readonly week: number }
  /** The second Tuesday of a month; 0: the last one. */
  | { readonly is: 'nth'; readonly nth: number; readonly weekday: number; readonly month: number }
  /** Said so that it may be several. */
  | { readonly is: 'unclear'; readonly days: readonly SaidDay[] }

/** A date as it was said. */
export interface DateSaid {
  readonly year?: number
  readonly month: number
  readonly day: number
}

/** What a day is read against. */
export interface Today {
  readonly today: Day
  readonly language: Language
  readonly zone: string
}

/** The days that it may be, likeliest first: exactly one where a careful reader would not ask. None: there is no such day. */
export function daysOf(said: SaidDay, now: Today): readonly Day[] {
  switch (said.is) {
    case 'weekday':
      return weekdays(said, now)
    case 'date':
      return dates(said.options, now.today)
    case 'day of month':
      return dayOfMonth(said.day, now.today)
    case 'relative':
      return [now.today.add({ days: said.days })]
    case 'week':
    case 'week number':
      return []
    case 'nth':
      return nth(said, now.today)
    case 'unclear':
      return distinct(said.days.flatMap((each) => daysOf(each, now)))
  }
}

const distinct = (days: readonly Day[]): readonly Day[] =>
  days.filter((day, index) => days.findIndex((other) => other.equals(day)) === index)

/** Of two dates that a slash may mean only the next ones count. */
function dates(options: readonly DateSaid[], today: Day): readonly Day[] {
  const each = options.map((option) => datesOf(option, today))
  if (each.length === 1) return distinct(each.flat())
  return distinct(each.flatMap((days) => days.find((day) => PlainDate.compare(day, today) >= 0) ?? days.slice(0, 1)))
}

const daysAhead = (weekday: number, today: Day): number => (weekday - today.dayOfWeek + 7) % 7

function weekdays({ weekday, which, weeks }: Extract<SaidDay, { is: 'weekday' }>, { today, language, zone }: Today): readonly Day[] {
  const ahead = daysAhead(weekday, today)
  const coming = today.add({ days: ahead + 7 * weeks })
  const later = coming.add({ days: 7 })
  if (which === 'last') return [coming.subtract({ days: 7 }), coming.subtract({ days: 14 })]
  if (which === 'coming') return ahead === 0 ? [coming, later] : [coming]
  if (ahead === 0) return [later]
  const inNextWeek = monday(today).add({ days: 7 + weekday - 1 })
  if (language !== 'sv')
    return coming.equals(inNextWeek) && ahead > 1 ? [coming] : distinct([coming, inNextWeek, ...(ahead === 1 ? [later] : [])])
  return zone === 'Europe/Stockholm' && later.equals(inNextWeek) ? [later] : [later, coming]
}

const monday = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 })

/** Months ahead in which a day without a year is taken for the next one. */
const monthsAhead = 9

function datesOf({ year, month, day }: DateSaid, today: Day): readonly Day[] {
  if (year !== undefined) return existing(year, month, day)
  const [thisYear] = existing(today.year, month, day)
  const [nextYear] = existing(today.year + 1, month, day)
  if (!thisYear) return []
  if (PlainDate.compare(thisYear, today) < 0) {
    const isNear = nextYear && PlainDate.compare(nextYear, today.add({ months: monthsAhead })) <= 0
    return isNear ? [nextYear] : [thisYear, ...(nextYear ? [nextYear] : [])]
  }
  const isNear = PlainDate.compare(thisYear, today.add({ months: monthsAhead })) <= 0
  return isNear ? [thisYear] : [thisYear, ...existing(today.year - 1, month, day)]
}

function existing(year: number, month: number, day: number): readonly Day[] {
  try {
    return [PlainDate.from({ year, month, day }, { overflow: 'reject' })]
  } catch {
    return []
  }
}

function dayOfMonth(day: number, today: Day): readonly Day[] {
  const here = existing(today.year, today.month, day)
  const next = today.with({ day: 1 }).add({ months: 1 })
  const there = existing(next.year, next.month, day)
  if (day === today.day) return [...here, ...there]
  return day > today.day ? here : there
}

function nth({ nth: number, weekday, month }: Extract<SaidDay, { is: 'nth' }>, today: Day): readonly Day[] {
  const ofYear = (year: number): Day | undefined => {
    const first = PlainDate.from({ year, month, day: 1 })
    const start = first.add({ days: daysAhead(weekday, first) })
    const all = [0, 1, 2, 3, 4].map((weeks) => start.add({ days: 7 * weeks })).filter((day) => day.month === month)
    return all.at(number - 1)
  }
  const [thisYear, nextYear] = [ofYear(today.year), ofYear(today.year + 1)]
  if (!thisYear || !nextYear) return []
  return PlainDate.compare(thisYear, today) >= 0
    ? [thisYear]
    : datesOf({ month, day: nextYear.day }, today).length === 1
      ? [nextYear]
      : [thisYear, nextYear]
}

/** The days that two ways of saying it have in common; null: they say two things. */
export function bothOf(a: SaidDay, b: SaidDay, now: Today): { readonly days: readonly Day[]; readonly isSure: boolean } | null {
  if (b.is === 'weekday' && a.is !== 'weekday') return bothOf(b, a, now)
  if (a.is === 'weekday' && b.is === 'weekday') return a.weekday === b.weekday ? { days: daysOf(a, now), isSure: true } : null
  if (a.is === 'weekday' && (b.is === 'week' || b.is === 'week number')) {
    const [day] = inWeek(a.weekday, b, now.today)
    return { days: day ? [day] : [], isSure: day !== undefined && PlainDate.compare(day, now.today) >= 0 }
  }
  if (a.is === 'week' || b.is === 'week' || a.is === 'week number' || b.is === 'week number')
    return a.is === b.is ? null : withWeek(a, b, now)
  const [left, right] = [candidates(a, now), candidates(b, now)]
  const shared = right.filter((day) => (a.is === 'weekday' ? day.dayOfWeek === a.weekday : left.some((other) => other.equals(day))))
  if (shared.some((day) => isJustPast(b, day, now.today))) return { days: right, isSure: false }
  if (shared.length > 0) return { days: shared, isSure: true }
  return { days: a.is === 'weekday' ? [...right, ...right.map((day) => nearest(a.weekday, day))] : [...left, ...right], isSure: false }
}

/** A day that is over, without its year: a slip, or next year's. */
const isJustPast = (said: SaidDay, day: Day, today: Day): boolean =>
  said.is === 'date' && said.options.every(({ year }) => year === undefined) && PlainDate.compare(day, today) < 0

/** A weekday may tell which of two years is meant, and no more than that. */
const candidates = (said: SaidDay, now: Today): readonly Day[] => daysOf(said, now)

/** A date together with the number of its week must lie in it. */
function withWeek(a: SaidDay, b: SaidDay, { today, ...now }: Today) {
  const [week, day] = a.is === 'week' || a.is === 'week number' ? [a, b] : [b, a]
  const days = daysOf(day, { today, ...now })
  const fits = days.filter((each) => inWeek(each.dayOfWeek, week, today).some((other) => other.equals(each)))
  return { days: fits.length > 0 ? fits : days, isSure: fits.length > 0 }
}

function nearest(weekday: number, day: Day): Day {
  const ahead = daysAhead(weekday, day)
  return ahead > 3 ? day.subtract({ days: 7 - ahead }) : day.add({ days: ahead })
}

function inWeek(weekday: number, week: SaidDay, today: Day): readonly Day[] {
  if (week.is === 'week') return [monday(today).add({ days: 7 * week.weeks + weekday - 1 })]
  if (week.is !== 'week number' || week.week < 1 || week.week > 53) return []
  const find = (year: number): Day => monday(PlainDate.from({ year, month: 1, day: 4 })).add({ days: 7 * (week.week - 1) + weekday - 1 })
  const [here, there] = [find(today.year), find(today.year + 1)]
  if (here.weekOfYear !== week.week) return []
  return PlainDate.compare(here, today) >= 0 || PlainDate.compare(there, today.add({ months: monthsAhead })) > 0 ? [here] : [there]
}
