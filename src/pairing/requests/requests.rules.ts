import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import { nextWorkingTime, type WorkCalendar, workingDaysAfter } from '../../programme/ladder/calendar.ts'
import type { Search, SeatRequest } from './facts.ts'

/** A mentor is asked at most so often in one programme. */
export const mostOften = 2

/** The hours in which a request can be expected to be read. */
const daytime = { from: '08:00', to: '20:00' } as const

/** What is to be done about a search that is open. */
export interface Move {
  /** Mentors who are asked now. */
  readonly asks: readonly SeatRequest[]
  /** Nobody is asked, and nobody is left to be. */
  readonly hasEnded: boolean
}

/** Open requests that end: of a search that is over all, of another one those to mentors who can take nobody any more or whom the question did not reach. */
export const endsOf = (search: Search): readonly SeatRequest[] =>
  search.requests.filter(
    ({ state, free, isApart, isUnheard }) =>
      state === 'open' && (search.state !== 'open' || !search.isWithout || free === 0 || isApart || isUnheard),
  )

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

/** Whether a mentor of a sequence can be asked when their turn comes, by what is known now. */
export const mayBeAsked = ({ state, free, asked, hasRefused, isApart }: SeatRequest): boolean =>
  state === 'waiting' && free > 0 && !isApart && asked < mostOften && !hasRefused

/** Hours until a mentor is reminded who has one working day. */
const hoursOfShort = 5

/** Whether a mentor can still answer so. A yes that comes late, or in place of a no, counts as long as nobody else has said it. */
export function mayAnswer(search: Search, { state, isApart }: SeatRequest, as: 'yes' | 'no'): boolean {
  if (!search.isWithout || isApart) return false
  if (state === 'open') return search.state === 'open'
  return (state === 'lapsed' || (state === 'no' && as === 'yes')) && (search.state === 'open' || search.state === 'ended')
}

/** When a request that is made now is over, when its mentor is reminded (null: it is too short for that), and by when it has arrived, or never does. */
export function windowOf(
  now: Instant,
  calendar: WorkCalendar,
  days: number,
): { readonly closesAt: Instant; readonly remindAt: Instant | null; readonly heardBy: Instant } {
  const closesAt = workingDaysAfter(now, calendar, days, daytime)
  const half = Math.floor(days / 2)
  const remindAt =
    half > 0 ? workingDaysAfter(now, calendar, half, daytime) : nextWorkingTime(hoursAfter(now, hoursOfShort), calendar, daytime)
  const heardBy = hoursAfter(nextWorkingTime(now, calendar, daytime), 1)
  return { closesAt, remindAt: isBefore(remindAt, closesAt.subtract({ hours: 2 })) ? remindAt : null, heardBy }
}
