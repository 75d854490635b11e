import { earlier, hoursAfter, type Instant, isBefore, later, PlainDate } from '../../kit/clock.ts'

/** For how long a programme keeps what it knows of people. */
export type Keeping = {
  /** Its last day, as 2027-07-21. Null: nobody has chosen one. */
  readonly ends: string | null
  /** Days for which the texts of messages are kept. */
  readonly textDays: number
  /** Months after the end for which it is kept who took part. */
  readonly keepMonths: number
}

/** What holds until somebody chooses otherwise. */
export const usualKeeping: Keeping = { ends: null, textDays: 90, keepMonths: 24 }

/** What the dates of a programme are made of. */
export interface Term {
  readonly keeping: Keeping
  /** The zone of its days. */
  readonly zone: string
  /** Its last kick-off. Null: none is set. */
  readonly kickOffAt: Instant | null
  readonly createdAt: Instant
}

/** When a programme ends, and when nothing is kept of its people any more. */
export interface Dates {
  /** The last day of each, as 2027-07-21. */
  readonly ends: string
  readonly goes: string
  /** The moment after that day. */
  readonly endsAt: Instant
  readonly goesAt: Instant
}

/** Months from the kick-off to the end that is proposed, and from the beginning of a programme without a kick-off. */
const monthsFrom = { kickOff: 6, beginning: 12 } as const

/** The last day of a programme whose kick-off is then, unless somebody chooses another. */
export const proposedEnd = (kickOffAt: Instant, zone: string): string =>
  kickOffAt.toZonedDateTimeISO(zone).toPlainDate().add({ months: monthsFrom.kickOff }).toString()

/** The dates of a programme. */
export function datesOf({ keeping, zone, kickOffAt, createdAt }: Term): Dates {
  const beginning = createdAt.toZonedDateTimeISO(zone).toPlainDate()
  const ends = keeping.ends ?? (kickOffAt ? proposedEnd(kickOffAt, zone) : beginning.add({ months: monthsFrom.beginning }).toString())
  const goes = PlainDate.from(ends).add({ months: keeping.keepMonths }).toString()
  return { ends, goes, endsAt: afterDay(ends, zone), goesAt: afterDay(goes, zone) }
}

const afterDay = (day: string, zone: string): Instant => PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant()

/** Days for which something is announced before it goes. */
export const noticeDays = 30

/** Why somebody may not choose this day or this time of keeping. */
export type KeepingRefusal = 'noDay' | 'beforeKickOff' | 'tooSoon' | 'tooFar'

/** What is wrong with new choices: each is announced for `noticeDays` before anything goes, unless it stays as it was. */
export function refuseKeeping(term: Term, wanted: Keeping, now: Instant): KeepingRefusal | null {
  if (wanted.ends !== null && !isDay(wanted.ends)) return 'noDay'
  const [before, after] = [datesOf(term), datesOf({ ...term, keeping: wanted })]
  if (term.kickOffAt && !isBefore(term.kickOffAt, after.endsAt)) return 'beforeKickOff'
  if (isBefore(hoursAfter(now, mostHours), after.endsAt)) return 'tooFar'
  const soon = hoursAfter(now, noticeDays * 24)
  const isSooner = (key: 'endsAt' | 'goesAt') => isBefore(after[key], soon) && isBefore(after[key], before[key])
  return isSooner('endsAt') || isSooner('goesAt') ? 'tooSoon' : null
}

/** Ten years. */
const mostHours = 24 * 3653

/** Whether this is a day of the calendar, as 2027-07-21. */
export function isDay(text: string): boolean {
  try {
    return PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

/** The phase in which a programme is: what goes in it, goes from then on. Null: it is spared. */
export function phaseOf({ endsAt, goesAt }: Dates, sparedUntil: Instant, now: Instant): 'texts' | 'afterEnd' | 'retention' | null {
  if (isBefore(now, sparedUntil)) return null
  if (!isBefore(now, goesAt)) return 'retention'
  return isBefore(now, endsAt) ? 'texts' : 'afterEnd'
}

/** What decides when a programme is looked at again. */
export interface Look {
  readonly dates: Dates
  readonly sparedUntil: Instant
  readonly textDays: number
  /** When the oldest text was sent that is still there. Null: there is none. */
  readonly oldestText: Instant | null
}

/** Days between two looks after the end, since something may have been added; and at least between two looks for texts. */
const weekDays = 7
const leastHours = 24

/** When a programme that has nothing more to let go now is looked at again. Null: never, since nothing is left. */
export function nextLook({ dates, sparedUntil, textDays, oldestText }: Look, now: Instant): Instant | null {
  const phase = phaseOf(dates, sparedUntil, now)
  if (phase === null) return sparedUntil
  if (phase === 'retention') return null
  if (phase === 'afterEnd') return earlier(hoursAfter(now, weekDays * 24), dates.goesAt)
  const nextText = hoursAfter(oldestText ?? now, textDays * 24)
  return earlier(later(nextText, hoursAfter(now, leastHours)), dates.endsAt)
}
