import { earlier, hoursAfter, type Instant, isAfter, isBefore, later } from '../kit/clock.ts'
import type { Refusal } from '../kit/result.ts'
import { latestWorkingTime, nextWorkingTime, stepInstant, type WorkCalendar, workCalendar } from './calendar.ts'
import type { Ladder, Step, StepKind } from './ladder.ts'

export interface PlannedStep {
  readonly kind: StepKind | 'balance' | 'missing'
  readonly at: Instant
}

/** A ladder laid out on the calendar of one cohort. */
export interface Plan {
  readonly kickOff: Instant
  readonly ladder: Ladder
  readonly calendar: WorkCalendar
  /** welcome, ask, reminder, dayOf, in order of time. */
  readonly personal: readonly PlannedStep[]
  /** The coordinator's: balance, calls, release, missing, in order of time. */
  readonly agenda: readonly PlannedStep[]
  readonly asks: readonly Instant[]
  /** From here on silence counts. */
  readonly deadline: Instant
  /** Mentors hear their standing for the first time. */
  readonly first: Instant
  /** Mentors' final word, in the cohort's zone; who sleeps then gets it when they wake or before they sleep, see `finalFor`. */
  readonly final: Instant
  /** From here on an offer needs the coordinator's tap. */
  readonly tapFrom: Instant
  /** From here on nothing is offered. */
  readonly stop: Instant
}

export interface Occasion {
  readonly startsAt: Instant
  readonly zone: string
  readonly country: string | null
  readonly ladder: Ladder
}

const minutesAfterStart = 15
const known = new Map<string, Plan>()

/** Lays a ladder out on the calendar. Remembered, since every tick asks again for the same few kick-offs. */
export function planFor(occasion: Occasion): Plan {
  const key = JSON.stringify([occasion.startsAt.epochMilliseconds, occasion.zone, occasion.country, occasion.ladder])
  const found = known.get(key)
  if (found) return found
  const plan = layOut(occasion)
  if (known.size > 500) known.clear()
  known.set(key, plan)
  return plan
}

function layOut({ startsAt, zone, country, ladder }: Occasion): Plan {
  const calendar = workCalendar(zone, country)
  const latestFinal = latestWorkingTime(hoursAfter(startsAt, -ladder.finalHours), calendar, ladder.window)
  const released = ladder.steps.find((step) => step.kind === 'release')
  const deadline = earlier(released ? stepInstant(startsAt, calendar, released) : latestFinal, latestFinal)
  const steps = ladder.steps
    .map((step): PlannedStep => ({ kind: step.kind, at: inTurn(step, deadline, startsAt, calendar) }))
    .filter((step) => isBefore(step.at, startsAt))
  const at = (kind: StepKind) => inOrder(steps.filter((step) => step.kind === kind)).map((step) => step.at)
  const standings = at('standing')
  const final = earlier(standings.at(-1) ?? latestFinal, latestFinal)
  const stop = earlier(hoursAfter(startsAt, -ladder.offers.stopHours), final)
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
    first: earlier(standings[0] ?? final, final),
    final,
    tapFrom: earlier(hoursAfter(startsAt, -ladder.offers.tapFromHours), stop),
    stop,
  }
}

/** Days off may push several steps onto one working day: asks still come before the deadline, mentors' standings not before it. */
function inTurn(step: Step, deadline: Instant, startsAt: Instant, calendar: WorkCalendar): Instant {
  const at = stepInstant(startsAt, calendar, step)
  if (step.kind === 'standing') return later(at, deadline)
  if (step.kind !== 'ask' || isBefore(at, deadline)) return at
  return inTurn({ ...step, day: step.day - 1 }, deadline, startsAt, calendar)
}

/** One balance each working day from the first ask to the kick-off. */
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

/** Why a ladder cannot be climbed from `now`: everybody needs one ask, and a day to answer before the mentors' final word. */
export function refusePlan(plan: Plan, now: Instant): Refusal | null {
  const planned = plan.asks[0]
  const inTime = planned !== undefined && isAfter(planned, now)
  const firstAsk = inTime ? planned : nextWorkingTime(now, plan.calendar, plan.ladder.window)
  if (!isAfter(hoursAfter(firstAsk, 24), plan.final)) return null
  const final = wallClock(plan.final, plan.calendar)
  const why = `mentors get their final word on ${final}, and people need at least 24 hours on the way there.`
  return inTime
    ? { refused: `The first ask, on ${wallClock(firstAsk, plan.calendar)}, comes too late: ${why} Ask earlier in the ladder.` }
    : { refused: `Too late to ask everybody: ${why} Ring them, or choose a later kick-off.` }
}

function wallClock(at: Instant, { zone }: WorkCalendar): string {
  const zoned = at.toZonedDateTimeISO(zone)
  return `${zoned.toPlainDate().toString()} at ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

const inOrder = (steps: readonly PlannedStep[]): PlannedStep[] => steps.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
