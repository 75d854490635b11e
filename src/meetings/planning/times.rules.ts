import { hoursAfter, type Instant, isAfter, isBefore, later, PlainTime, type ZonedDateTime } from '../../kit/clock.ts'
import { isQuiet } from '../../people/quiet-hours.ts'
import { workCalendar } from '../../programme/ladder/calendar.ts'
import { type Meeting, type Member, metOf, type PairFacts } from '../facts.rules.ts'

type Zoned = InstanceType<typeof ZonedDateTime>

/** What speaks against a date. */
export const problems = ['past', 'afterEnd', 'paused', 'clash', 'holiday', 'weekend', 'night'] as const
export type Problem = (typeof problems)[number]

/** A planned meeting of one of the two with anybody. */
export type Busy = Pick<Meeting, 'startsAt' | 'minutes'>

/** With these nobody may tap the date at all; the others are only said. */
export const forbids = (problem: Problem): boolean => problem === 'past' || problem === 'afterEnd'

const zoneOf = (member: Member, pair: PairFacts): string => member.timeZone ?? pair.zone
const saturday = 6

/** Everything that speaks against a date, the worst first. `but`: the meeting that would move. */
export function problemsOf(
  pair: PairFacts,
  startsAt: Instant,
  {
    now,
    minutes,
    busy,
    but = null,
  }: { readonly now: Instant; readonly minutes: number; readonly busy: readonly Busy[]; readonly but?: string | null },
): readonly Problem[] {
  const endsAt = hoursAfter(startsAt, minutes / 60)
  const day = startsAt.toZonedDateTimeISO(pair.zone).toPlainDate()
  const own = pair.meetings.filter(({ state, id }) => state === 'planned' && id !== but)
  const overlaps = (each: Busy): boolean =>
    isBefore(each.startsAt, endsAt) && isBefore(startsAt, hoursAfter(each.startsAt, each.minutes / 60))
  const found: Readonly<Record<Problem, boolean>> = {
    past: !isAfter(startsAt, now),
    afterEnd: pair.endsAt !== null && !isBefore(startsAt, pair.endsAt),
    paused: pair.state === 'paused' && pair.pausedUntil !== null && isBefore(startsAt, pair.pausedUntil),
    clash: [...own, ...busy].some(overlaps),
    weekend: day.dayOfWeek >= saturday,
    holiday: day.dayOfWeek < saturday && workCalendar(pair.zone, pair.country).isFree(day),
    night: [pair.mentor, pair.mentee].some((each) => isQuiet(startsAt, zoneOf(each, pair), each.quiet)),
  }
  return problems.filter((each) => found[each])
}

/** Hours in which people are asked to meet, on the clocks of each of them. */
const desk = { from: 8, until: 18 } as const
/** Times of a day, the best first: after work and studies, at lunch, in the morning. */
const hoursOfDay = [16, 12, 9, 14, 17, 10, 11, 13, 15, 8] as const
const half = 30
/** Hours in which some are awake who work on the other side of the earth. */
const evening = [18, 19, 20, 21, 7] as const

/** Whether a meeting lies in the working hours of both, by their own clocks. */
const isAtDesk = (pair: PairFacts, startsAt: Instant, minutes: number): boolean =>
  [pair.mentor, pair.mentee].every((each) => {
    const [from, until] = [startsAt, hoursAfter(startsAt, minutes / 60)].map((at) => at.toZonedDateTimeISO(zoneOf(each, pair)))
    if (!from || !until) return false
    return from.hour >= desk.from && until.toPlainDate().equals(from.toPlainDate()) && until.hour + until.minute / 60 <= desk.until
  })

/** Three times on three days inside the working and waking hours of both, on no holiday, and none at which one of them meets somebody else. */
export function threeTimes(pair: PairFacts, { now, busy }: { readonly now: Instant; readonly busy: readonly Busy[] }): readonly Instant[] {
  const { minutes } = pair.rhythm
  const target = later(hoursAfter(now, 48), hoursAfter(pair.wantedBy, -7 * 24))
  const first = target.toZonedDateTimeISO(pair.zone)
  const last = pair.meetings.at(-1)?.startsAt.toZonedDateTimeISO(pair.zone)
  const isFine = (at: Instant): boolean => problemsOf(pair, at, { now, minutes, busy }).length === 0
  const found: Instant[] = []
  for (let days = 0; days < mostDays && found.length < mostTimes; days++) {
    const day = first.add({ days })
    const hours = last ? [last.hour, ...hoursOfDay] : [...hoursOfDay.slice(found.length), ...hoursOfDay]
    const times = [...hours, ...hours.map((hour) => hour + half / 60)].map((hour) => at(day, hour))
    const fine =
      times.find((each) => isAtDesk(pair, each, minutes) && isFine(each)) ??
      (days >= patienceDays ? [...times, ...evening.map((hour) => at(day, hour))].find(isFine) : undefined)
    if (fine) found.push(fine)
  }
  return found
}
const mostTimes = 3
const mostDays = 42
/** Where two people never work at the same time, their waking hours have to do. */
const patienceDays = 14

const at = (day: Zoned, hour: number): Instant =>
  day.withPlainTime(PlainTime.from({ hour: Math.floor(hour), minute: Math.round((hour % 1) * 60) })).toInstant()

/**
 * A date of a series. `isShifted`: another day than its turn, because something spoke against that. `against`: why it is left out, because no day near it is good;
 * null: it is suggested.
 */
export interface Serial {
  readonly at: Instant
  readonly isShifted: boolean
  readonly against: Problem | null
}

/** The dates of a series that can be suggested. */
export const datesOf = (series: readonly Serial[]): readonly Instant[] =>
  series.flatMap(({ at, against }) => (against === null ? [at] : []))

/** The first date and those that follow it in the pair's rhythm: the same weekday and hour by the clocks of the cohort, or the nearest day after it that is good. What cannot be is named, too. */
export function seriesFrom(
  pair: PairFacts,
  startsAt: Instant,
  { now, busy }: { readonly now: Instant; readonly busy: readonly Busy[] },
): readonly Serial[] {
  const { minutes, everyDays, meetings } = pair.rhythm
  const planned = pair.meetings.filter(({ state }) => state === 'planned').length
  const left = Math.max(1, meetings - metOf(pair) - planned)
  const first = startsAt.toZonedDateTimeISO(pair.zone)
  const weeks = Math.max(1, Math.round(everyDays / 7))
  const later = Array.from({ length: left - 1 }, (_, index) => first.add({ weeks: weeks * (index + 1) }))
  return [
    { at: startsAt, isShifted: false, against: null },
    ...later.map((day): Serial => {
      const days = Array.from({ length: shiftDays }, (_, days) => day.add({ days }).toInstant())
      const fine = days.find((each) => problemsOf(pair, each, { now, minutes, busy }).length === 0)
      if (fine) return { at: fine, isShifted: !fine.equals(day.toInstant()), against: null }
      const [against = 'past'] = problemsOf(pair, day.toInstant(), { now, minutes, busy })
      return { at: day.toInstant(), isShifted: false, against }
    }),
  ]
}
const shiftDays = 6
