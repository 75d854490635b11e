import type { Language } from '../../src/contract/view.ts'

/** British English and Finland's Swedish: day before month and a 24-hour clock. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' }

const styles = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  full: { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  short: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant as the language writes it, in the programme's zone: its day, its time, or both in short. */
export function written(at: string, zone: string, language: Language, style: keyof typeof styles): string {
  const key = `${language} ${zone} ${style}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...styleIn(language, style), timeZone: zone })
  formats.set(key, format)
  const text = format
    .formatToParts(new Date(at))
    .map(({ type, value }) => {
      if (style === 'day' && type === 'weekday') return weekday(at, zone, language)
      return isLong(style) && type === 'day' && language === 'sv' ? `den ${value}` : value
    })
    .join('')
  return language === 'en' ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

/** Where months are written in letters, Swedish says «den 21 januari». */
const isLong = (style: keyof typeof styles): boolean => style === 'day' || style === 'full'

/** Finnish writes «klo 9.05», without a nought before the hour. */
const styleIn = (language: Language, style: keyof typeof styles): Intl.DateTimeFormatOptions =>
  language === 'fi' && style !== 'day' ? { ...styles[style], hour: 'numeric' } : styles[style]

/** By itself: beside a date, Finnish says «torstaina», on Thursday. */
const weekday = (at: string, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: zone }).format(new Date(at))

const dayMs = 86_400_000

/** Days after which a day without its year could be another one. */
const farDays = 270

/** Whether the year has to be told. */
export const isFarAway = (at: string, now: string): boolean => Date.parse(at) - Date.parse(now) > farDays * dayMs

/** Calendar days from one instant to another, as a calendar on the wall of the zone counts them. */
export function daysBetween(from: string, until: string, zone: string): number {
  return Math.round((dateMs(until, zone) - dateMs(from, zone)) / dayMs)
}

function dateMs(at: string, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
    new Date(at),
  )
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'))
}

/** So many days later, or earlier, at the same time by a clock on the wall of the zone: not always a multiple of 24 hours. In milliseconds. */
export function sameTime(at: string, days: number, zone: string): number {
  const from = Date.parse(at)
  const shifted = from + days * dayMs
  return shifted - (offsetAt(shifted, zone) - offsetAt(from, zone))
}

/** Milliseconds by which a clock on the wall of the zone is ahead of UTC. */
function offsetAt(ms: number, zone: string): number {
  const day = dateMs(new Date(ms).toISOString(), zone)
  const parts = new Intl.DateTimeFormat('en', { ...styles.time, second: '2-digit', timeZone: zone }).formatToParts(new Date(ms))
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
  return day + (of('hour') * 3600 + of('minute') * 60 + of('second')) * 1000 - Math.floor(ms / 1000) * 1000
}

interface KickOff {
  readonly cohort: string
  readonly name: string
  readonly at: string | null
}

/** The kick-off that people wait for: the first that lies ahead, or else the last that was. Null when none is set. */
export function nearestKickOff(kickOffs: readonly KickOff[], now: string): (KickOff & { readonly at: string }) | null {
  const set = kickOffs
    .flatMap((each) => (each.at === null ? [] : [{ ...each, at: each.at }]))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return set.find(({ at }) => Date.parse(at) >= Date.parse(now)) ?? set.at(-1) ?? null
}

/** A Thursday at 17:00, five weeks ahead or the first after the winter holidays, as a form suggests it. */
export function suggestedKickOff(now: string): string {
  const day = new Date(Date.parse(now) + 35 * dayMs)
  let thursday = new Date(day.getTime() + ((4 - day.getUTCDay() + 7) % 7) * dayMs)
  while (isHoliday(thursday)) thursday = new Date(thursday.getTime() + 7 * dayMs)
  return `${thursday.toISOString().slice(0, 10)}T17:00`
}

/** When hardly anybody would come, nor answer in the days before. */
function isHoliday(day: Date): boolean {
  const date = day.toISOString().slice(5, 10)
  return date > '12-17' || date < '01-12'
}
