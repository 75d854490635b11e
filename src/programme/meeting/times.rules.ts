import { hoursAfter, type Instant, isAfter, isBefore, later, PlainTime, type ZonedDateTime } from '../../kit/clock.ts'
import { isQuiet, type QuietHours } from '../../people/quiet-hours.ts'
import { workCalendar } from '../ladder/calendar.ts'

type Zoned = InstanceType<typeof ZonedDateTime>

/** What speaks against a date. */
export const problems = ['past', 'afterEnd', 'paused', 'clash', 'holiday', 'weekend', 'night'] as const
export type Problem = (typeof problems)[number]

/** A planned meeting of one of them with anybody. `id`: of the meeting, where it is known. */
export interface Busy {
  readonly id?: string
  readonly startsAt: Instant
  readonly minutes: number
}

/** Meetings that are agreed and lie ahead, of any of these people with anybody, as the room knows them that keeps calendars. */
export type BusyOf = (personIds: readonly string[]) => Promise<readonly Busy[]>

/** People who meet: the two of a pair, or a group. */
export interface MeetingParty {
  /** Their cohort's zone and country, whose days and holidays count for all. */
  readonly zone: string
  readonly country: string | null
  /** When their programme is over. Null: it is not known. */
  readonly endsAt: Instant | null
  /** They take a break until then. Null: they do not. */
  readonly pausedUntil: Instant | null
  /** Each by their own clock; without a zone, by that of the cohort. */
  readonly people: readonly { readonly timeZone: string | null; readonly quiet: QuietHours }[]
  /** Their meetings that are planned. */
  readonly planned: readonly (Busy & { readonly id: string })[]
}

/** What is known when dates are judged. */
export interface Known {
  readonly now: Instant
  readonly busy: readonly Busy[]
}

/** With these nobody may tap the date at all; the others are only said. */
export const forbids = (problem: Problem): boolean => problem === 'past' || problem === 'afterEnd'

const saturday = 6

/** Everything that speaks against a date, the worst first. `but`: the meeting that would move. */
export function problemsOf(
  { zone, country, endsAt: over, pausedUntil, people, planned }: MeetingParty,
  startsAt: Instant,
  { now, minutes, busy, but = null }: Known & { readonly minutes: number; readonly but?: string | null },
): readonly Problem[] {
  const endsAt = hoursAfter(startsAt, minutes / 60)
  const day = startsAt.toZonedDateTimeISO(zone).toPlainDate()
  const others = [...planned, ...busy].filter(({ id }) => but === null || id !== but)
  const overlaps = (each: Busy): boolean =>
    isBefore(each.startsAt, endsAt) && isBefore(startsAt, hoursAfter(each.startsAt, each.minutes / 60))
  const found: Readonly<Record<Problem, boolean>> = {
    past: !isAfter(startsAt, now),
    afterEnd: over !== null && !isBefore(startsAt, over),
    paused: pausedUntil !== null && isBefore(startsAt, pausedUntil),
    clash: others.some(overlaps),
    weekend: day.dayOfWeek >= saturday,
    holiday: day.dayOfWeek < saturday && workCalendar(zone, country).isFree(day),
    night: people.some((each) => isQuiet(startsAt, each.timeZone ?? zone, each.quiet)),
  }
  return problems.filter((each) => found[each])
}

/** Hours in which people are asked to meet, on the clocks of each of them; earlier only where nothing better is free. */
const desk = { early: 8, from: 9, until: 18 } as const
/** Times of a day, the best first: after work and studies, at lunch, in the morning. */
const hoursOfDay = [16, 12, 9, 14, 17, 10, 11, 13, 15, 8] as const
const half = 30
/** Hours in which some are awake who work on the other side of the earth. */
const evening = [18, 19, 20, 21, 7] as const

/** Whether a meeting lies in the working hours of all, by their own clocks. */
const isAtDesk = ({ people, zone }: MeetingParty, startsAt: Instant, minutes: number, earliest: number): boolean =>
  people.every(({ timeZone }) => {
    const [from, until] = [startsAt, hoursAfter(startsAt, minutes / 60)].map((at) => at.toZonedDateTimeISO(timeZone ?? zone))
    if (!from || !until) return false
    return from.hour >= earliest && until.toPlainDate().equals(from.toPlainDate()) && until.hour + until.minute / 60 <= desk.until
  })

/** How three times are looked for. `from`: on no day before that one; `last`: when they met before, whose hour is tried first. */
export interface Wanted extends Known {
  readonly minutes: number
  readonly from: Instant
  readonly last: Instant | null
}

/** Three times on three days inside the working and waking hours of all, on no holiday, and none at which one of them meets somebody else. */
export function threeTimes(party: MeetingParty, { now, busy, minutes, from, last: before }: Wanted): readonly Instant[] {
  // Nothing is suggested inside a break, however long it is.
  const first = (party.pausedUntil ? later(from, party.pausedUntil) : from).toZonedDateTimeISO(party.zone)
  const last = before?.toZonedDateTimeISO(party.zone)
  const isFine = (at: Instant): boolean => problemsOf(party, at, { now, minutes, busy }).length === 0
  const found: Instant[] = []
  for (let days = 0; days < mostDays && found.length < mostTimes; days++) {
    const day = first.add({ days })
    const hours = last ? [last.hour, ...hoursOfDay] : [...hoursOfDay.slice(found.length), ...hoursOfDay]
    const times = [...hours, ...hours.map((hour) => hour + half / 60)].map((hour) => at(day, hour))
    const atDesk = (earliest: number) => (each: Instant) => isAtDesk(party, each, minutes, earliest) && isFine(each)
    const fine =
      (last ? [at(day, last.hour)] : []).find(atDesk(desk.early)) ??
      times.find(atDesk(desk.from)) ??
      times.find(atDesk(desk.early)) ??
      (days >= patienceDays ? [...times, ...evening.map((hour) => at(day, hour))].find(isFine) : undefined)
    if (fine) found.push(fine)
  }
  return found
}
const mostTimes = 3
const mostDays = 42
/** Where people never work at the same time, their waking hours have to do. */
const patienceDays = 14

const at = (day: Zoned, hour: number): Instant =>
  day.withPlainTime(PlainTime.from({ hour: Math.floor(hour), minute: Math.round((hour % 1) * 60) })).toInstant()

/** The earliest day for a date: in two days, and rather in the week before it is wanted. */
export const proposedFrom = (now: Instant, wantedBy: Instant): Instant => later(hoursAfter(now, 48), hoursAfter(wantedBy, -7 * 24))
