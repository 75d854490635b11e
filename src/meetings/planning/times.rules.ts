import type { Instant } from '../../kit/clock.ts'
import * as meeting from '../../programme/meeting/times.rules.ts'
import { metOf, type PairFacts } from '../facts.rules.ts'

export { type Busy, forbids, type Problem } from '../../programme/meeting/times.rules.ts'

/** The two of a pair as those who meet. */
const partyOf = ({ zone, country, endsAt, state, pausedUntil, mentor, mentee, meetings }: PairFacts): meeting.MeetingParty => ({
  ...{ zone, country, endsAt, people: [mentor, mentee], pausedUntil: state === 'paused' ? pausedUntil : null },
  planned: meetings.filter((each) => each.state === 'planned'),
})

/** Everything that speaks against a date of a pair, the worst first. `but`: the meeting that would move. */
export const problemsOf = (pair: PairFacts, ...rest: Rest): readonly meeting.Problem[] => meeting.problemsOf(partyOf(pair), ...rest)
type Rest = Parameters<typeof meeting.problemsOf> extends [unknown, ...infer All] ? All : never

/** What is known when dates are judged, and how long a meeting takes. */
type KnownFor = meeting.Known & { readonly minutes: number }

/** Three times for a pair, at the hour at which the two met before. */
export const threeTimes = (pair: PairFacts, known: KnownFor): readonly Instant[] =>
  meeting.threeTimes(partyOf(pair), {
    ...{ ...known, from: meeting.proposedFrom(known.now, pair.wantedBy) },
    last: pair.meetings.at(-1)?.startsAt ?? null,
  })

/**
 * A date of a series. `isShifted`: another day than its turn, because something spoke against that. `against`: why it is left out, because no day near it is good;
 * null: it is suggested.
 */
export interface Serial {
  readonly at: Instant
  readonly isShifted: boolean
  readonly against: meeting.Problem | null
}

/** The dates of a series that can be suggested. */
export const datesOf = (series: readonly Serial[]): readonly Instant[] =>
  series.flatMap(({ at, against }) => (against === null ? [at] : []))

/** The first date and those that follow it in the pair's rhythm: the same weekday and hour by the clocks of the cohort, or the nearest day after it that is good. What cannot be is named, too. */
export function seriesFrom(pair: PairFacts, startsAt: Instant, known: KnownFor): readonly Serial[] {
  const { everyDays, meetings } = pair.rhythm
  const planned = pair.meetings.filter(({ state }) => state === 'planned').length
  const left = Math.max(1, meetings - metOf(pair) - planned)
  const first = startsAt.toZonedDateTimeISO(pair.zone)
  const weeks = Math.max(1, Math.round(everyDays / 7))
  const later = Array.from({ length: left - 1 }, (_, index) => first.add({ weeks: weeks * (index + 1) }))
  return [
    { at: startsAt, isShifted: false, against: null },
    ...later.map((day): Serial => {
      const days = Array.from({ length: shiftDays }, (_, days) => day.add({ days }).toInstant())
      const fine = days.find((each) => problemsOf(pair, each, known).length === 0)
      if (fine) return { at: fine, isShifted: !fine.equals(day.toInstant()), against: null }
      const [against = 'past'] = problemsOf(pair, day.toInstant(), known)
      return { at: day.toInstant(), isShifted: false, against }
    }),
  ]
}
const shiftDays = 6
