import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import { nextWorkingTime, type WorkCalendar, workingDaysAfter } from '../../programme/ladder/calendar.ts'
import type { Search, SeatRequest } from './facts.ts'

/** A mentor is asked at most so often in one programme. */
const mostOften = 2

/** The hours in which a request can be expected to be read. */
const daytime = { from: '08:00', to: '20:00' } as const

/** What is to be done about a search that is open. */
export interface Move {
  /** Mentors who are asked now. */
  readonly asks: readonly SeatRequest[]
  /** Nobody is asked, and nobody is left to be. */
  readonly hasEnded: boolean
}

/** Open requests that end: of a search that is over all, of another one those to mentors who can take nobody any more. */
export const endsOf = (search: Search): readonly SeatRequest[] =>
  search.requests.filter(({ state, free }) => state === 'open' && (search.state !== 'open' || !search.isWithout || free === 0))

/**
 * Decides whom to ask next, once what has ended is taken out. `load`: how many requests each mentor (by enrolment) has open, this search among them: nobody is
 * asked for more mentees than they have places.
 */
export function moveOf(search: Search, load: ReadonlyMap<string, number>): Move {
  const open = search.requests.filter(({ state }) => state === 'open')
  const may = search.requests.filter(mayBeAsked)
  const asks = may.filter(({ mentorId, free }) => (load.get(mentorId) ?? 0) < free).slice(0, Math.max(0, search.atOnce - open.length))
  return { asks, hasEnded: may.length === 0 && open.length === 0 }
}

const mayBeAsked = ({ state, free, asked, hasRefused }: SeatRequest): boolean =>
  state === 'waiting' && free > 0 && asked < mostOften && !hasRefused

/** Hours until a mentor is reminded who has one working day. */
const hoursOfShort = 5

/** When a request that is made now is over, and when its mentor is reminded; null: it is too short for a reminder. */
export function windowOf(
  now: Instant,
  calendar: WorkCalendar,
  days: number,
): { readonly closesAt: Instant; readonly remindAt: Instant | null } {
  const closesAt = workingDaysAfter(now, calendar, days, daytime)
  const half = Math.floor(days / 2)
  const remindAt =
    half > 0 ? workingDaysAfter(now, calendar, half, daytime) : nextWorkingTime(hoursAfter(now, hoursOfShort), calendar, daytime)
  return { closesAt, remindAt: isBefore(remindAt, closesAt.subtract({ hours: 2 })) ? remindAt : null }
}
