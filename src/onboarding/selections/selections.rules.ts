import { hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'

/** Hours for which a place is offered to somebody who waits: two nights lie between. */
export const offerHours = 48
/** Minutes in which whoever gave up a place may take it back, before it is offered to somebody else. */
export const graceMinutes = 10
/** Hours after which places are looked at again while somebody waits: a place may be free by a deed that nobody tells of. */
export const lookAgainHours = 6

/** When a selection lets people in: from its first instant on, and not at its last one. */
export interface Window {
  readonly opensAt: Instant
  readonly closesAt: Instant
}

/** Where a selection stands. */
export const standingOf = ({ opensAt, closesAt }: Window, at: Instant): 'ahead' | 'open' | 'closed' =>
  isBefore(at, opensAt) ? 'ahead' : isBefore(at, closesAt) ? 'open' : 'closed'

/** How many places there are, and what has become of them. */
export interface Places {
  /** Null: there is room for everybody. */
  readonly capacity: number | null
  /** People who are in, or may still take back the place that they gave up. */
  readonly inside: number
  /** Places that are offered to somebody. */
  readonly promised: number
}

/** Places that nobody has; null: as many as are wanted. It is never below 0, however few places there are now. */
export const freeIn = ({ capacity, inside, promised }: Places): number | null =>
  capacity === null ? null : Math.max(0, capacity - inside - promised)

/** Whether nobody can be offered a place now, whoever waits: all are taken or offered, and no offer has run out. `ranOut`: offers that have. */
export const isFull = (places: Places & { readonly ranOut: number }): boolean => freeIn(places) === 0 && places.ranOut === 0

/** Whether somebody who comes now may find a place, as far as can be seen. */
export const hasRoom = (cohort: Places & { readonly waiting: number }): boolean => freeIn(cohort) !== 0 && cohort.waiting === 0

/** Somebody on the waitlist for a programme. */
export interface Waiter {
  readonly enrolmentId: string
  readonly isReached: boolean
  /** They take a break. */
  readonly isPaused: boolean
  /** Languages in which they can meet; empty: they have not said. */
  readonly languages: readonly string[]
  /** Until when a place is theirs to take. Null: none is offered to them. */
  readonly offeredUntil: Instant | null
}

/** Why somebody is not offered a place, although it is their turn. */
export type PassedOver = 'unreached' | 'paused' | 'language'

/** Null: they may be offered one. */
export function passedOver({ isReached, isPaused, languages }: Waiter, language: string): PassedOver | null {
  if (!isReached) return 'unreached'
  if (isPaused) return 'paused'
  return languages.length > 0 && !languages.includes(language) ? 'language' : null
}

/** When and in which language a cohort begins, as far as offers go. */
export interface Beginning {
  readonly language: string
  /** Null: no date is set. */
  readonly startsAt: Instant | null
  readonly isOff: boolean
}

/** Who is offered a place now, the first of the line first. Nobody is, where an offer could not be taken for the whole time that it promises. */
export function offersFor<Of extends Waiter>(
  line: readonly Of[],
  places: Places,
  { language, startsAt, isOff }: Beginning,
  now: Instant,
): readonly Of[] {
  if (isOff || (startsAt !== null && isAfter(hoursAfter(now, offerHours), startsAt))) return []
  const may = line.filter((each) => each.offeredUntil === null && passedOver(each, language) === null)
  const free = freeIn(places)
  return free === null ? may : may.slice(0, free)
}

/** Whether somebody may come in now by the last tap. Those who wait already, and could be offered the place, come first. */
export function isRoomFor(line: readonly Waiter[], places: Places, { language }: Pick<Beginning, 'language'>): boolean {
  const free = freeIn(places)
  const before = line.filter((each) => each.offeredUntil === null && passedOver(each, language) === null).length
  return free === null || free > before
}
