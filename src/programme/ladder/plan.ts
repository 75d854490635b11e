import type { Temporal } from 'temporal-polyfill'
import { earlier, hoursAfter, type Instant, isAfter, isBefore, later } from '../../kit/clock.ts'
import type { Refusal } from '../../kit/result.ts'
import { latestWorkingTime, nextWorkingTime, stepInstant, type WorkCalendar, workCalendar } from './calendar.ts'
import type { Ladder, Step, StepKind } from './ladder.ts'

/** A step and its instant. */
export interface PlannedStep {
  readonly kind: StepKind | 'balance' | 'missing'
  readonly at: Instant
}

/** The steps of a ladder as instants, for one cohort. */
export interface Plan {
  readonly kickOff: Instant
  readonly ladder: Ladder
  readonly calendar: WorkCalendar
  /** The steps welcome, ask, reminder and dayOf, in order of time. */
  readonly personal: readonly PlannedStep[]
  /** The steps of the coordinator: balance, calls, release and missing, in order of time. */
  readonly agenda: readonly PlannedStep[]
  readonly asks: readonly Instant[]
  /** From this instant silence counts. */
  readonly deadline: Instant
  /** At this instant mentors hear their standing for the first time. */
  readonly first: Instant
  /**
   * The final word for mentors, in the zone of the cohort. A mentor who sleeps then gets it when they wake, or before they sleep; see
   * `finalFor`.
   */
  readonly final: Instant
  /** The first instant from `after` on at which Pari may write by itself: `after` itself inside the hours of the ladder on a working day. */
  readonly nextWorking: (after: Instant) => Instant
  /** From this instant an offer needs the coordinator's tap. */
  readonly tapFrom: Instant
  /** From this instant nothing is offered. */
  readonly stop: Instant
}

/** What a plan is made of. */
export interface Occasion {
  readonly startsAt: Instant
  readonly zone: string
  readonly country: string | null
  readonly ladder: Ladder
}

const minutesAfterStart = 15
/** Hours between the moment at which the final word is written and the one at which it would be late: sending takes its time. */
export const marginHours = 1
/** Plans by ladder and occasion: every tick and every answer asks again for the same few kick-offs. */
const known = new WeakMap<Ladder, Map<string, Plan>>()

/** Turns the steps of a ladder into instants. */
export function planFor(occasion: Occasion): Plan {
  const { ladder, startsAt, zone, country } = occasion
  const plans = known.get(ladder) ?? new Map<string, Plan>()
  known.set(ladder, plans)
  const key = `${startsAt.epochMilliseconds} ${zone} ${country}`
  const plan = plans.get(key) ?? layOut(occasion)
  if (plans.size > 500) plans.clear()
  plans.set(key, plan)
  return plan
}

function layOut({ startsAt, zone, country, ladder }: Occasion): Plan {
  const calendar = workCalendar(zone, country)
  const latestFinal = latestWorkingTime(hoursAfter(startsAt, -ladder.finalHours - marginHours), calendar, ladder.window)
  const lastWord = ladder.steps.filter((step) => step.kind === 'standing').map((step) => stepInstant(startsAt, calendar, step))
  const final = earlier(lastWord.length > 0 ? lastWord.reduce(later) : latestFinal, latestFinal)
  const stop = earlier(hoursAfter(startsAt, -ladder.offers.stopHours), final)
  const deadline = deadlineOf(ladder, stop, startsAt, calendar)
  const steps = ladder.steps
    .map((step): PlannedStep => ({ kind: step.kind, at: inTurn(step, deadline, startsAt, calendar) }))
    .filter((step) => isBefore(step.at, startsAt))
  const at = (kind: StepKind) => inOrder(steps.filter((step) => step.kind === kind)).map((step) => step.at)
  const [first = final] = at('standing')
  const asks = at('ask')
  return {
    kickOff: startsAt,
    ladder,
    calendar,
    asks,
    personal: inOrder(steps.filter((step) => ['welcome', 'ask', 'reminder', 'dayOf'].includes(step.kind))),
    agenda: inOrder([
      ...steps.filter((step) => step.kind === 'calls' || step.kind === 'release'),
      ...balances(asks[0] ?? startsAt, startsAt, calendar, ladder),
      { kind: 'missing', at: hoursAfter(startsAt, minutesAfterStart / 60) },
    ]),
    deadline,
    first: earlier(first, final),
    final,
    nextWorking: (after) => nextWorkingTime(after, calendar, ladder.window),
    tapFrom: earlier(hoursAfter(startsAt, -ladder.offers.tapFromHours), stop),
    stop,
  }
}

/** When silence begins to count: at its step, or on an earlier day, so that a whole working day is left to pass seats on. */
function deadlineOf(ladder: Ladder, stop: Instant, startsAt: Instant, calendar: WorkCalendar): Instant {
  const step = ladder.steps.find((each) => each.kind === 'release')
  if (!step) throw new Error('A ladder without a release deadline was laid out: refuseLadder comes first.')
  for (let day = step.day; ; day -= 1) {
    const at = stepInstant(startsAt, calendar, { ...step, day })
    const dayLater = hoursAfter(at, 24)
    const date = at.toZonedDateTimeISO(calendar.zone).toPlainDate().add({ days: 1 })
    if (!isAfter(dayLater, stop) && !isAfter(sameTimeNextWorkingDay(date, step.at, calendar), stop)) return at
  }
}

function sameTimeNextWorkingDay(from: Temporal.PlainDate, at: string, calendar: WorkCalendar): Instant {
  let date = from
  while (calendar.isFree(date)) date = date.add({ days: 1 })
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: at }).toInstant()
}

/** Days off may move several steps onto one working day. Asks still come before the deadline, and the standings of mentors do not. */
function inTurn(step: Step, deadline: Instant, startsAt: Instant, calendar: WorkCalendar): Instant {
  const at = stepInstant(startsAt, calendar, step)
  if (step.kind === 'release') return deadline
  if (step.kind === 'standing') return later(at, deadline)
  if (step.kind !== 'ask' || isBefore(at, deadline)) return at
  return inTurn({ ...step, day: step.day - 1 }, deadline, startsAt, calendar)
}

/** One balance on each working day from the first ask to the kick-off. */
function balances(from: Instant, until: Instant, calendar: WorkCalendar, ladder: Ladder): PlannedStep[] {
  const [hour = '9', minute = '0'] = ladder.balanceAt.split(':')
  const found: PlannedStep[] = []
  let day = from.toZonedDateTimeISO(calendar.zone).toPlainDate()
  for (;;) {
    const at = day.toZonedDateTime({ timeZone: calendar.zone, plainTime: `${hour}:${minute}` }).toInstant()
    if (!isBefore(at, until)) return found
    if (!calendar.isFree(day) && !isBefore(at, from)) found.push({ kind: 'balance', at })
    day = day.add({ days: 1 })
  }
}

/**
 * Whether it is too late to begin the ladder at `now`: everybody needs one ask, and a day to answer before the final word of the mentors.
 * Asks by the plan leave that day, because they come before the deadline; only setting up late can be too late.
 */
export function isTooLate(plan: Plan, now: Instant): boolean {
  if (plan.asks[0] && isAfter(plan.asks[0], now)) return false
  const firstAsk = nextWorkingTime(now, plan.calendar, plan.ladder.window)
  return isAfter(hoursAfter(firstAsk, 24), plan.final)
}

/** Says `isTooLate` in words, with what to do. Null: it is not too late. */
export function refusePlan(plan: Plan, now: Instant): Refusal | null {
  if (!isTooLate(plan, now)) return null
  const final = wallClock(plan.final, plan.calendar)
  const why = `mentors get their final confirmation on ${final}, and people need at least 24 hours on the way there.`
  return { refused: `Too late to ask everybody: ${why} Call them, or choose a later kick-off.` }
}

function wallClock(at: Instant, { zone }: WorkCalendar): string {
  const zoned = at.toZonedDateTimeISO(zone)
  return `${zoned.toPlainDate().toString()} at ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

const inOrder = (steps: readonly PlannedStep[]): PlannedStep[] => steps.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
