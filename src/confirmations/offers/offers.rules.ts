import type { Language } from '../../contract/view.ts'
import { earlier, type Instant, isAfter, isBefore, later } from '../../kit/clock.ts'
import { claimWindowEnd, nextWorkingTime } from '../../programme/ladder/calendar.ts'
import type { Plan } from '../../programme/ladder/plan.ts'
import { afterMove } from '../asks/grace.rules.ts'

/** The hours of every day in which offers may be claimed. */
const claimWindow = { from: '08:00', to: '20:00' }

/** An open seat, as the rules see it. */
export interface OpenSeat {
  /** How often this seat was freed. 0: it never had a mentee. */
  readonly turn: number
  /** Whether the coordinator agreed to offers in the last days. */
  readonly agreed: boolean
  readonly language: Language
  readonly field: string | null
  /** How many waves of offers there were in this turn. */
  readonly waves: number
  /** Until then whoever gave it up may come back, and nobody is offered it. */
  readonly graceUntil: Instant | null
  /** Until then its mentor is being asked whether they take somebody: one place, one open question. */
  readonly askedUntil: Instant | null
  /** The date of the kick-off changes then: nobody is offered a place for a date that is about to be another. Null: it stays. */
  readonly movesAt: Instant | null
}

/** Somebody who waits for a seat. */
export interface Waiting {
  readonly enrolmentId: string
  readonly language: Language
  readonly field: string | null
  readonly wishes: string | null
  readonly waitingSince: Instant
  /** Whether their mentor in this cohort stepped back: they come first. */
  readonly displaced: boolean
  /** Whether they had no mentor in the round before. */
  readonly wasLeftOut: boolean
  /** Until then that mentor may think again. */
  readonly thinksUntil: Instant | null
}

/** What to do about an open seat. */
export type SeatMove =
  | { readonly move: 'wait'; readonly until: Instant }
  | { readonly move: 'askCoordinator'; readonly until: Instant }
  | { readonly move: 'offer'; readonly to: readonly string[]; readonly wave: number; readonly expiresAt: Instant }
  /** It is too late, or nobody could come any more: the seat stays empty, and the mentor is told. */
  | { readonly move: 'close' }

/**
 * Decides about an open seat: it is offered in waves while there is time, in the last days only after the tap of a coordinator, and never
 * after the stop. Nobody is offered it while whoever gave it up may come back, while its mentor is being asked about it, or while the date is about to change. While a mentor thinks again about somebody who would come first, it
 * waits, too.
 */
export function moveSeat(seat: OpenSeat, openUntil: readonly Instant[], waiting: readonly Waiting[], plan: Plan, now: Instant): SeatMove {
  if (!isBefore(now, plan.stop)) return { move: 'close' }
  if (seat.graceUntil && isAfter(seat.graceUntil, now)) return { move: 'wait', until: earlier(seat.graceUntil, plan.stop) }
  if (seat.askedUntil && isAfter(seat.askedUntil, now)) return { move: 'wait', until: earlier(seat.askedUntil, plan.stop) }
  if (seat.movesAt) return { move: 'wait', until: earlier(afterMove(seat.movesAt, now), plan.stop) }
  const [soonest] = openUntil.toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds)
  if (soonest && isAfter(soonest, now)) return { move: 'wait', until: earlier(soonest, plan.stop) }
  if (waiting.length === 0) return { move: 'wait', until: plan.stop }
  const [firstAsk] = plan.asks
  if (seat.turn === 0 && firstAsk && isBefore(now, firstAsk)) return { move: 'wait', until: firstAsk }
  const working = nextWorkingTime(now, plan.calendar, plan.ladder.window)
  if (isAfter(working, now)) return { move: 'wait', until: earlier(working, plan.stop) }
  if (!isBefore(now, plan.tapFrom) && !seat.agreed) return { move: 'askCoordinator', until: plan.stop }
  const thinking = waiting.flatMap(({ thinksUntil }) => (thinksUntil && isAfter(thinksUntil, now) ? thinksUntil : []))
  if (thinking.length > 0) return { move: 'wait', until: earlier(thinking.reduce(later), plan.stop) }
  const { wave, claimHours, weekendClaimHours } = plan.ladder.offers
  const expiresAt = earlier(
    claimWindowEnd(now, plan.calendar, { hours: claimHours, weekendHours: weekendClaimHours, window: claimWindow }),
    plan.stop,
  )
  const to = rank(seat, waiting)
    .slice(0, wave)
    .map((person) => person.enrolmentId)
  return { move: 'offer', to, wave: seat.waves + 1, expiresAt }
}

/**
 * The order in which people are asked: first those who lost their mentor, then those who speak the language of the seat, then those who had
 * no mentor in the round before, then those whose wishes fit the field of the mentor, then those who wait longest.
 */
export function rank(seat: Pick<OpenSeat, 'language' | 'field'>, waiting: readonly Waiting[]): Waiting[] {
  const scored = waiting.map((person) => ({ person, speaks: Number(person.language === seat.language), fit: fitOf(seat.field, person) }))
  return scored
    .toSorted(
      (a, b) =>
        Number(b.person.displaced) - Number(a.person.displaced) ||
        b.speaks - a.speaks ||
        Number(b.person.wasLeftOut) - Number(a.person.wasLeftOut) ||
        b.fit - a.fit ||
        a.person.waitingSince.epochMilliseconds - b.person.waitingSince.epochMilliseconds ||
        a.person.enrolmentId.localeCompare(b.person.enrolmentId),
    )
    .map((each) => each.person)
}

/**
 * How many words of the field of the mentor are in the wishes or the field of a mentee. Only the beginnings of words are compared, because
 * Finnish inflects words.
 */
function fitOf(field: string | null, person: Waiting): number {
  const wanted = new Set(stems(`${person.wishes ?? ''} ${person.field ?? ''}`))
  return stems(field ?? '').filter((stem) => wanted.has(stem)).length
}

const stems = (text: string): string[] => [
  ...new Set((text.toLocaleLowerCase('en').match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6))),
]
