import { hoursAfter, type Instant, later } from '../../kit/clock.ts'
import { endOfQuiet, latestWaking, type QuietHours } from '../../people/quiet-hours.ts'
import type { WorkCalendar } from '../../programme/ladder/calendar.ts'
import type { Plan } from '../../programme/ladder/plan.ts'

/** Where and when somebody reads. `zone`: IANA. */
interface Reading {
  readonly zone: string
  readonly quiet: QuietHours
}

/**
 * The plan of a kick-off for one reader: a question or a welcome that would reach them at a weekend, the cohort's or their own, comes on
 * the working day before. So no deadline passes before its question.
 */
export function ownPlan(plan: Plan, zone: string, quiet: QuietHours): Plan {
  const known = plans.get(plan) ?? new Map<string, Plan>()
  plans.set(plan, known)
  const key = `${zone} ${quiet.from} ${quiet.until}`
  const own = known.get(key) ?? moved(plan, { zone, quiet })
  if (known.size > mostReaders) known.clear()
  known.set(key, own)
  return own
}

/** These are kept as long as the plan itself, because every look at a person asks again. */
const plans = new WeakMap<Plan, Map<string, Plan>>()
const mostReaders = 500

/** Somebody who joins late is asked on the next day that both work. */
function nextWorkday(at: Instant, reading: Reading, plan: Plan): Instant {
  const read = endOfQuiet(at, reading.zone, reading.quiet)
  if (isWorkdayOf(read, reading, plan.calendar)) return at
  return nextWorkday(plan.nextWorking(later(hoursAfter(at, 1), read)), reading, plan)
}

function moved(plan: Plan, reading: Reading): Plan {
  const { calendar } = plan
  const move = (at: Instant): Instant =>
    isWorkdayOf(endOfQuiet(at, reading.zone, reading.quiet), reading, calendar) ? at : workdayBefore(at, reading, calendar)
  const personal = plan.personal.map((step) => (step.kind === 'ask' || step.kind === 'welcome' ? { ...step, at: move(step.at) } : step))
  return {
    ...plan,
    asks: plan.asks.map(move),
    personal: personal.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds),
    nextWorking: (after) => nextWorkday(plan.nextWorking(after), reading, plan),
  }
}

/** Of a reader's public holidays nothing is known. */
const isWorkdayOf = (at: Instant, { zone }: Reading, calendar: WorkCalendar): boolean =>
  at.toZonedDateTimeISO(zone).dayOfWeek < saturday && !calendar.isFree(at.toZonedDateTimeISO(calendar.zone).toPlainDate())
const saturday = 6

const startOfDay = (at: Instant, zone: string): Instant => at.toZonedDateTimeISO(zone).startOfDay().toInstant()

/** The last instant before `at` at which the reader is awake and nobody has a day off. */
function workdayBefore(at: Instant, reading: Reading, calendar: WorkCalendar): Instant {
  const awake = latestWaking(at, reading.zone, reading.quiet)
  if (isWorkdayOf(awake, reading, calendar)) return awake
  // The later of the two beginnings of a day, because the hours between them may be working ones for both.
  const begun = later(startOfDay(awake, reading.zone), startOfDay(awake, calendar.zone))
  return workdayBefore(begun.subtract({ minutes: 1 }), reading, calendar)
}
