import type { Instant } from '../kit/clock.ts'
import type { Language } from './view.ts'

export { firstName, shortNames } from './first-name.ts'

/**
 * British English and the Swedish of Finland write the day before the month and use a 24-hour clock; «kl. 17.00» is right in Sweden, too.
 */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' }

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, zone: string, withZone: boolean): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${withZone}`
  const made =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...partsIn(language), ...(withZone && zoneName), timeZone: zone })
  formats.set(key, made)
  return made
}

/** Finnish writes «klo 9.05», without a nought before the hour. */
const partsIn = (language: Language) =>
  ({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    minute: '2-digit',
    hourCycle: 'h23',
    hour: language === 'fi' ? 'numeric' : '2-digit',
  }) as const

/** «GMT+2» says more than «EET» to somebody who lives far away. */
const zoneName = { timeZoneName: 'shortOffset' } as const

/** Dates that were written already: a whole cohort reads the same few. */
const dates = new Map<string, string>()

/**
 * A day and a time as the language writes them, in the zone `zone`. `readerZone`: where the reader is; when the time differs there, the
 * zone is named.
 */
export function dayAndTime(at: Instant, zone: string, language: Language, readerZone: string | null = null): string {
  const key = `${at.epochMilliseconds} ${zone} ${language} ${readerZone}`
  const made = dates.get(key) ?? writeDate(at, zone, language, readerZone)
  if (dates.size > 1000) dates.clear()
  dates.set(key, made)
  return made
}

function writeDate(at: Instant, zone: string, language: Language, readerZone: string | null): string {
  const elsewhere = readerZone !== null && offset(at, readerZone) !== offset(at, zone)
  const written = format(language, zone, elsewhere).formatToParts(at.epochMilliseconds)
  return written.map((part) => wordFor(part, language)).join('')
}

/** Finnish says «torstaina», Swedish «torsdag den 21 januari»: both fit a field and a sentence alike. `Intl` gives only «torstai» and «torsdag 21». */
function wordFor({ type, value }: Intl.DateTimeFormatPart, language: Language): string {
  if (type === 'weekday' && language === 'fi') return `${value}na`
  if (type === 'day' && language === 'sv') return `den ${value}`
  return type === 'timeZoneName' ? `(${value})` : value
}

/** A day and a time as a button says it, with at most thirty characters where that is possible: the day of the week is written short. */
export function onButton(when: string, language: Language): string {
  if (when.length <= mostOnButton) return when
  const day = when.slice(0, when.indexOf(' '))
  return shortDay[language](day) + when.slice(day.length)
}
const mostOnButton = 30
const shortDay: Readonly<Record<Language, (day: string) => string>> = {
  en: (day) => day.slice(0, 3),
  fi: (day) => day.slice(0, 2),
  sv: (day) => day.replace(/dag$/u, ''),
}

/** A day as the language writes it in a sentence: 31 January, 31. tammikuuta, den 31 januari. */
export const dayAndMonth = (at: Instant, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: zone })
    .formatToParts(at.epochMilliseconds)
    .map((part) => wordFor(part, language))
    .join('')

const offset = (at: Instant, zone: string): number => at.toZonedDateTimeISO(zone).offsetNanoseconds

/** A number as the language writes it: 10.9 or 10,9. It has at most two decimals, because a weight may be 0.85. */
export const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value)

type Joining = 'conjunction' | 'disjunction'
const listFormats = new Map<string, Intl.ListFormat>()

function listFormat(language: Language, type: Joining): Intl.ListFormat {
  const made = listFormats.get(`${language} ${type}`) ?? new Intl.ListFormat(locales[language], { type })
  listFormats.set(`${language} ${type}`, made)
  return made
}

/** Names in a row: «Anna and Bo», «Anna ja Bo», «Anna och Bo». `disjunction`: «Anna or Bo». */
export const listOf = (names: readonly string[], language: Language, type: Joining = 'conjunction'): string =>
  names.length === 1 ? (names[0] ?? '') : listFormat(language, type).format(names)

/** The form of a word for a count. English, Finnish and Swedish each have two. */
export const plural = (count: number, language: Language, forms: { readonly one: string; readonly other: string }): string =>
  new Intl.PluralRules(locales[language]).select(count) === 'one' ? forms.one : forms.other
