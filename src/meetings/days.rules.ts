import { hoursAfter, type Instant, later } from '../kit/clock.ts'
import { morningOf, workingMorning } from '../programme/meeting/days.rules.ts'
import type { PairFacts } from './facts.rules.ts'

export { endOfDay, isFreeDay, morningOf, workingMorning } from '../programme/meeting/days.rules.ts'

/** Minutes before the morning at which somebody's other questions of the day are gathered already. */
const early = 10

/** When it is due to ask how a pair fits, so many days later: early enough to stand in one message with what else is asked that morning. */
export const fitMorning = (from: Instant, zone: string, days: number): Instant => hoursAfter(morningOf(from, zone, days), -early / 60)

/** Hours between two suggestions about one meeting, at the least. */
const hoursBetween = 48

/** Days before the end of its time at which the first meeting is suggested: the days before that belong to the kick-off. */
const firstLead = 3

/** Days after one of the two did anything in which nothing is suggested: whoever has just said *not yet* has read times to choose from. */
const restDays = 7

/** When the two suggestions about the meeting that comes next are made, and when the mentee is asked whether it was. */
export function stepsOf({ number, beginsAt, wantedBy, actedAt, zone, country, rhythm }: PairFacts): readonly [Instant, Instant, Instant] {
  const first =
    number === 1
      ? later(morningOf(beginsAt, zone, 1), morningOf(wantedBy, zone, -firstLead))
      : morningOf(wantedBy, zone, -Math.ceil(rhythm.everyDays / 2) - 1)
  const nudge = workingMorning(actedAt ? later(first, morningOf(actedAt, zone, restDays)) : first, zone, country)
  const second = nextNudge(later(nudge, hoursAfter(morningOf(wantedBy, zone, -4), -hoursBetween)), { zone, country })
  return [nudge, second, morningOf(wantedBy, zone)]
}

/** When there may be another suggestion after one that was made then. */
export const nextNudge = (after: Instant, { zone, country }: Pick<PairFacts, 'zone' | 'country'>): Instant =>
  workingMorning(hoursAfter(after, hoursBetween), zone, country)
