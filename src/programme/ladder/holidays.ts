import { createRequire } from 'node:module'
import type DateHolidays from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import { Temporal } from 'temporal-polyfill'

type IsHoliday = (date: Temporal.PlainDate) => boolean

const msPerDay = 86_400_000
const require = createRequire(import.meta.url)
/** The library is loaded with the first question: loading takes a tenth of a second, and a start need not wait for it. */
const library = once(() => require('date-holidays') as typeof DateHolidays)
const countries = once(() => new Set(Object.keys(new (library())().getCountries())))
const holidaysByCountry = new Map<string, IsHoliday>()

/** Whether we know the holidays of this country: an ISO 3166 code of two capital letters ('FI'). */
export const isKnownCountry = (code: string): boolean => countries().has(code)

/**
 * The public holidays of a whole country, without those of its regions; none for null. Throws on a country that `isKnownCountry` denies.
 *
 * Only what the law calls a public holiday counts: Midsummer Eve and Christmas Eve are working days in Finland. A holiday of half a
 * day frees the whole day, and one that begins at sunset frees the days after that evening.
 */
export function publicHolidays(country: string | null): IsHoliday {
  if (country === null) return () => false
  const known = holidaysByCountry.get(country)
  if (known) return known
  const isHoliday = holidaysOf(country)
  holidaysByCountry.set(country, isHoliday)
  return isHoliday
}

function holidaysOf(country: string): IsHoliday {
  if (!isKnownCountry(country)) throw new RangeError(`No holidays are known for country '${country}'. Ask isKnownCountry first.`)
  const source = new (library())(country, { types: ['public'] })
  const byYear = new Map<number, Set<number>>()
  return (date) => {
    const days = byYear.get(date.year) ?? daysOf(source, date.year)
    byYear.set(date.year, days)
    return days.has(dayKey(date))
  }
}

/** The year before is read, too, because a holiday of several days can reach into January. */
const daysOf = (source: DateHolidays, year: number): Set<number> =>
  new Set([year - 1, year].flatMap((each) => source.getHolidays(each)).flatMap(daysOfHoliday))

/**
 * A holiday lies on the local date for which it is named: `start` and `end` are instants, and are a day off in most zones. They only tell
 * how long it lasts.
 */
function daysOfHoliday({ date, start, end }: HolidaysTypes.Holiday): number[] {
  const first = Temporal.PlainDate.from(date.slice(0, 'YYYY-MM-DD'.length))
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / msPerDay))
  return Array.from({ length }, (_, days) => dayKey(first.add({ days })))
}

/** This is a number, because dates are looked up far more often than listed, and their text is slow to make. */
const dayKey = (date: Temporal.PlainDate): number => date.year * 10_000 + date.month * 100 + date.day

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
