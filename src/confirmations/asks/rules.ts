import { hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import { maxAsks } from '../../programme/ladder/ladder.ts'
import type { Plan } from '../../programme/ladder/plan.ts'

/** What Pari says to one person by timetable. */
export type Saying = 'welcome' | 'ask' | 'reminder' | 'dayOf'

/** All that decides what a person hears next. */
export interface Climber {
  readonly role: 'mentee' | 'mentor'
  readonly answer: ConfirmationAnswer | null
  /** Whether a mentee holds a seat, or a mentor still mentors. */
  readonly taking: boolean
  readonly asks: number
  readonly lastAskAt: Instant | null
  readonly joinedAt: Instant
  /** Steps up to this instant are done or dropped. */
  readonly doneThrough: Instant | null
  /** Whether the coordinator has decided about the seat, or is being asked. Then Pari says nothing. */
  readonly inCoordinatorsHands: boolean
  /** What a mentor was told last. Null: nothing yet. */
  readonly told: 'go' | 'hold' | 'free' | null
  /** Somebody was welcomed elsewhere: nobody is welcomed twice. Missing: they were not. */
  readonly isWelcomed?: boolean
}

/** What becomes of a person when the timetable looks at them. */
export interface Turn {
  /** At most one thing is said at a time. Steps that have passed are dropped, never sent in a heap. */
  readonly say: Saying | null
  /** When to look again. Null: not by itself. */
  readonly dueAt: Instant | null
}

interface Upcoming {
  readonly say: Saying
  readonly at: Instant
}

/** Hours after which a missed reminder is dropped rather than sent late. */
const staleAfterHours = 24
/** How many hours must lie between a welcome and the first ask. */
const welcomeBeforeAskHours = 48
/** How many hours must lie between the last ask and the final word of the mentors; a later ask helps nobody. */
const askBeforeFinalHours = 12
const precedence: readonly Saying[] = ['ask', 'dayOf', 'reminder', 'welcome']

/** Decides what to say to a person now, and when to look again. */
export function takeTurn(person: Climber, plan: Plan, now: Instant): Turn {
  if (!isBefore(now, plan.kickOff)) return { say: null, dueAt: null }
  const due = upcoming(person, plan).filter((step) => !isAfter(step.at, now) && !isStale(step, now))
  const say = precedence.find((saying) => due.some((step) => step.say === saying)) ?? null
  return { say, dueAt: nextAfter(afterSaying(person, say, now), plan, now) }
}

/** The person as they are once `say` was said at `now`. */
export const afterSaying = (person: Climber, say: Saying | null, now: Instant): Climber => ({
  ...person,
  doneThrough: now,
  ...(say === 'ask' ? { asks: person.asks + 1, lastAskAt: now } : {}),
})

/** When the timetable must look at this person next, if nothing happens in between. */
export const nextAfter = (person: Climber, plan: Plan, now: Instant): Instant | null =>
  upcoming(person, plan)
    .map((step) => step.at)
    .filter((at) => isAfter(at, now) && isBefore(at, plan.kickOff))
    .toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0] ?? null

/** Whether the ask that follows now is the last one, which names the mentor who waits. */
export const isLastAsk = (person: Climber, plan: Plan, now: Instant): boolean =>
  person.asks + 1 >= Math.min(maxAsks, plan.asks.length) || askTimes(afterSaying(person, 'ask', now), plan).length === 0

const isStale = (step: Upcoming, now: Instant): boolean => step.say !== 'ask' && isAfter(now, hoursAfter(step.at, staleAfterHours))

function upcoming(person: Climber, plan: Plan): Upcoming[] {
  if (!person.taking) return []
  return [
    ...welcomeTimes(person, plan).map((at): Upcoming => ({ say: 'welcome', at })),
    ...askTimes(person, plan).map((at): Upcoming => ({ say: 'ask', at })),
    ...plan.personal.flatMap((step): Upcoming[] => {
      if (step.kind === 'reminder' && wantsReminder(person)) return [{ say: 'reminder', at: step.at }]
      if (step.kind === 'dayOf' && isExpected(person)) return [{ say: 'dayOf', at: step.at }]
      return []
    }),
  ].filter((step) => step.say === 'ask' || person.doneThrough === null || isAfter(step.at, person.doneThrough))
}

const wantsReminder = (person: Climber): boolean => person.role === 'mentee' && person.answer === 'coming'

const isAway = (person: Climber): boolean => person.answer === 'notStarting' || person.answer === 'notAtKickoff'

const isExpected = (person: Climber): boolean =>
  person.role === 'mentee' ? person.answer === 'coming' : person.told === 'go' && !isAway(person)

function welcomeTimes(person: Climber, plan: Plan): Instant[] {
  const [firstAsk] = plan.asks
  const step = plan.personal.find((each) => each.kind === 'welcome')
  if (!step || !firstAsk || person.isWelcomed || person.role !== 'mentee' || person.answer !== null || person.asks > 0) return []
  const at = isAfter(person.joinedAt, step.at) ? plan.nextWorking(person.joinedAt) : step.at
  return isBefore(hoursAfter(at, welcomeBeforeAskHours), firstAsk) ? [at] : []
}

/**
 * The instants at which this person may still be asked: only the silent and the unsure are asked, at most three times, and at least a day
 * apart.
 */
function askTimes(person: Climber, plan: Plan): Instant[] {
  const most = Math.min(maxAsks, plan.asks.length)
  const open = person.answer === null || person.answer === 'unsure'
  if (!open || person.inCoordinatorsHands || person.asks >= most) return []
  const joinedLate = plan.asks.some((at) => !isAfter(at, person.joinedAt))
  if (person.asks === 0 && joinedLate) return [plan.nextWorking(person.joinedAt)]
  const gap = plan.ladder.hoursBetweenAsks
  const earliest = person.lastAskAt && hoursAfter(person.lastAskAt, gap)
  const planned = plan.asks.filter(
    (at) => (person.doneThrough === null || isAfter(at, person.doneThrough)) && (earliest === null || !isBefore(at, earliest)),
  )
  if (planned.length > 0 || !joinedLate || !earliest) return planned
  return compressed(earliest, plan)
}

/** Somebody who joined late gets the next ask as soon as a day has passed, if that still helps a mentor. */
function compressed(earliest: Instant, plan: Plan): Instant[] {
  const at = plan.nextWorking(earliest)
  return isBefore(hoursAfter(at, askBeforeFinalHours), plan.final) ? [at] : []
}
