import { earlier, hoursAfter, type Instant, isAfter, isBefore } from '../kit/clock.ts'
import type { Refusal } from '../kit/result.ts'
import { latestWorkingTime, nextWorkingTime, stepInstant, type WorkCalendar, workCalendar } from './calendar.ts'
import type { Ladder, StepKind } from './ladder.ts'

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
  /** Mentors' final word, in the cohort's zone; a mentor elsewhere may get it earlier, see `finalFor`. */
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
  const steps = ladder.steps
    .map((step): PlannedStep => ({ kind: step.kind, at: stepInstant(startsAt, calendar, step) }))
    .filter((step) => isBefore(step.at, startsAt))
  const at = (kind: StepKind) => inOrder(steps.filter((step) => step.kind === kind)).map((step) => step.at)
  const latestFinal = latestWorkingTime(hoursAfter(startsAt, -ladder.finalHours), calendar, ladder.window)
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
    deadline: at('release')[0] ?? final,
    first: earlier(standings[0] ?? final, final),
    final,
    tapFrom: earlier(hoursAfter(startsAt, -ladder.offers.tapFromHours), stop),
    stop,
  }
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
  const firstAsk = nextWorkingTime(now, plan.calendar, plan.ladder.window)
  if (!isAfter(hoursAfter(firstAsk, 24), plan.final)) return null
  const zoned = plan.final.toZonedDateTimeISO(plan.calendar.zone)
  return {
    refused:
      `Too late to ask everybody: mentors get their final word on ${zoned.toPlainDate()} at ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}, ` +
      'and people need at least 24 hours on the way there. Ring them, or choose a later kick-off.',
  }
}

const inOrder = (steps: readonly PlannedStep[]): PlannedStep[] => [...steps].sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
