import type { Language } from '../../contract/view.ts'
import { PlainDate, PlainTime } from '../../kit/clock.ts'
import { around, isAboutElse, isDayPartAlone, isThanks } from './around.rules.ts'
import { proposedIn } from './clauses.rules.ts'
import { timesOf } from './clock.rules.ts'
import type { Today } from './days.rules.ts'
import { english } from './english.rules.ts'
import { finnish } from './finnish.rules.ts'
import { type FoundDay, type FoundTime, type Group, groupsOf } from './groups.rules.ts'
import { isMoment, isOther, isTime, type Part } from './parts.rules.ts'
import { partsOf } from './patterns.rules.ts'
import { swedish } from './swedish.rules.ts'
import { tokensOf } from './tokens.rules.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.rules.ts'
import { zonesOf } from './zones.rules.ts'

type Day = InstanceType<typeof PlainDate>
type Time = InstanceType<typeof PlainTime>

/** A local date, `2027-01-12`, or a date and time, `2027-01-12T17:30`; `until` where an end was said. */
export interface When {
  readonly at: string
  readonly until?: string
}

/** What a text says about a day. `ask`: a careful reader would ask back; with `readings`, which of these is meant. */
export type Reading =
  | { readonly is: 'read'; readonly all: readonly When[] }
  | { readonly is: 'ask'; readonly readings: readonly string[]; readonly lasts?: number }
  | { readonly is: 'none' }

/** Who reads it: what they speak, what their clock shows (`2027-01-08T10:15`), and where they are. */
export interface Reader {
  readonly language: Language
  readonly now: string
  readonly zone: string
}

const vocabularies: Readonly<Record<Language, Vocabulary>> = {
  en: vocabularyOf([...english, ...around.en], finnish, swedish),
  fi: vocabularyOf([...finnish, ...around.fi], swedish, english),
  sv: vocabularyOf([...swedish, ...around.sv], finnish, english),
}

/** How many readings are offered at most. */
const mostReadings = 3

/** Reads a day, or a day and a time, as people type it. It answers with a day only where a careful coordinator would not ask back. */
export function readDate(text: string, { language, now, zone }: Reader): Reading {
  const today: Today & { readonly time: Time } = { ...{ today: PlainDate.from(now), time: PlainTime.from(now) }, language, zone }
  const parts = partsOf(tokensOf(text, vocabularies[language]), { language, zone, year: today.today.year })
  if (!parts.some(({ code }) => code === 'd' || code === 't' || code === 'm'))
    return isVague(parts) || isDayPartAlone(parts) ? ask() : { is: 'none' }
  if (isThanks(parts)) return { is: 'none' }
  const proposed = proposedIn(parts)
  const [moment, ...others] = parts.filter(({ code }) => 'dtm'.includes(code))
  if (isMoment(moment))
    return others.length > 0 || proposed.isDoubtful || parts.some(({ code }) => '&HQ'.includes(code)) ? ask() : after(moment.minutes, today)
  const groups = groupsOf(proposed.parts, today)
  if (!groups) return ask()
  if (groups.length === 0) return proposed.isDoubtful || isTimeSaid(parts) ? ask() : { is: 'none' }
  const [zoned, timed] = ['z', 't'].map((letter) => parts.filter(({ code }) => code === letter).length)
  if (zoned !== 0 && timed !== 1 && zoned !== timed) return ask()
  const isElsewhere = parts.some(
    (part, at) => part.code === 'h' && isOther(part) && isTime(parts[at - 1]) && !zonesOf([part.value]).includes(zone),
  )
  return judged(groups, proposed.isDoubtful || isElsewhere || isUnread(proposed.parts) || isAboutElse(parts), zoneIn(parts), today)
}

const ask = (readings: readonly string[] = []): Reading => ({ is: 'ask', readings })

/** Something about a day, and no day. */
const isVague = (parts: readonly Part[]): boolean =>
  parts.some(({ code }, at) => {
    const [before, part] = [parts[at - 1], parts[at]]
    if (code === 'M') return ['i', '<', 'f', 'v'].includes(before?.code ?? '') || (isOther(part) && part.text.endsWith('ssa'))
    return 'EVK'.includes(code) || (code === 'u' && before?.code === '+')
  })

/** A time that something else than its place makes one. */
const isTimeSaid = (parts: readonly Part[]): boolean => parts.some((part) => part.code === 'd' || (isTime(part) && !part.isLoose))

/** A month, a year or a number beside a day that nothing was made of. */
function isUnread(parts: readonly Part[]): boolean {
  return parts.some(({ code }, at) => {
    if (code === 'M') return ['i', 'f', '<', 'd'].includes(parts[at - 1]?.code ?? '') || parts[at + 1]?.code === 'd'
    if ((code === 'O' || code === 'l') && parts[at + 1]?.code === 'd') return true
    if (code === '=' && parts[at - 1]?.code === '@') return true
    if (!'no43kXx'.includes(code)) return false
    const next = parts.slice(at + 1).find(({ code: after }) => after !== ',')
    return ['d', 't'].includes(parts[at - 1]?.code ?? '') || ('no'.includes(code) && parts[at + 1]?.code === ',' && next?.code === 'd')
  })
}

const zoneIn = (parts: readonly Part[]): readonly number[] => [
  ...new Set(parts.flatMap((part) => (part.code === 'z' && isOther(part) ? [part.value] : []))),
]

type Now = Today & { readonly time: Time }

function after(minutes: number, { today, time, zone }: Now): Reading {
  const then = today.toZonedDateTime({ timeZone: zone, plainTime: time }).add({ minutes })
  return { is: 'read', all: [{ at: then.toPlainDateTime().toString({ smallestUnit: 'minute' }) }] }
}

function judged(groups: readonly Group[], isDoubtful: boolean, zones: readonly number[], now: Now): Reading {
  const all = groups.flatMap(({ days, times }) =>
    days.flatMap((day) => (times.length === 0 ? [whensOf(day, null, zones, now)] : times.map((time) => whensOf(day, time, zones, now)))),
  )
  if (all.every((each) => each.length === 1) && groups.every(({ days }) => days.every(({ isSure }) => isSure)) && !isDoubtful) {
    const whens = all.flat()
    if (whens.length > 0 && whens.every(({ isSure }) => isSure))
      return { is: 'read', all: whens.map(({ at, until }) => ({ at, ...(until !== undefined && { until }) })) }
  }
  const [only = [], ...more] = all
  const possible = more.length > 0 || isDoubtful || only.length > mostReadings ? [] : only.filter(({ isPossible }) => isPossible)
  const [lasts = null, ...others] = new Set(possible.map(minutesOf))
  return { ...ask(possible.map(({ at }) => at)), ...(lasts !== null && others.length === 0 && { lasts }) }
}

/** The minutes of a range of one day. Null: no end was said. */
export const minutesOf = ({ at, until = '' }: When): number | null =>
  at.includes('T') && until.includes('T') ? PlainTime.from(at).until(PlainTime.from(until)).total('minutes') : null

interface Judged extends When {
  readonly isSure: boolean
  readonly isPossible?: boolean
}

/** All that one day at one time may mean. */
function whensOf(day: FoundDay, time: FoundTime | null, zones: readonly number[], now: Now): readonly Judged[] {
  if (!time) {
    const until = day.until && { until: day.until.toString() }
    const isSure = zones.length === 0 && (!day.until || (day.days[0] !== undefined && PlainDate.compare(day.days[0], day.until) < 0))
    return day.days.map((each) => ({ at: each.toString(), ...until, isSure, isPossible: true }))
  }
  const starts = distinct(time.said.hours.flatMap((hour) => timesOf(hour, time.part, now.language)))
  const ends = time.said.until && distinct(time.said.until.flatMap((hour) => timesOf(hour, time.part, now.language)))
  if (day.until) return []
  return day.days.flatMap((each) => starts.flatMap((start) => momentsOf(each, start, ends, zones, now)))
}

const distinct = (times: readonly Time[]): readonly Time[] =>
  times.filter((time, index) => times.findIndex((other) => other.equals(time)) === index)

function momentsOf(day: Day, start: Time, ends: readonly Time[] | null, zones: readonly number[], now: Now): readonly Judged[] {
  const end = ends?.find((each) => PlainTime.compare(each, start) > 0)
  const wall = (time: Time, zone: string): string | null => {
    const [early, late] = (['earlier', 'later'] as const).map((disambiguation) =>
      day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation }),
    )
    return early && late && early.equals(late) ? early.withTimeZone(now.zone).toPlainDateTime().toString({ smallestUnit: 'minute' }) : null
  }
  const isPast = day.equals(now.today) && zones.length === 0 && PlainTime.compare(start, now.time) <= 0
  const sources = zones.length === 0 ? [now.zone] : zonesOf(zones)
  const found = [...new Set(sources.map((zone) => wall(start, zone)))]
  return found.map((at) => ({
    at: at ?? day.toPlainDateTime(start).toString({ smallestUnit: 'minute' }),
    ...(end && { until: wall(end, sources[0] ?? now.zone) ?? '' }),
    isSure: at !== null && !isPast && (ends === null || end !== undefined) && zones.length < 2,
    isPossible: at !== null && !isPast,
  }))
}

/** How `npm run read` prints it. */
export function printed(reading: Reading): string | readonly string[] {
  if (reading.is !== 'read') return reading.is
  const [first, ...more] = reading.all.map(({ at }) => at)
  return more.length === 0 && first !== undefined ? first : reading.all.map(({ at }) => at)
}
