import { z } from 'zod'
import type { Refusal } from '../../kit/result.ts'

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day like 09:00')
const share = z.number().min(0).max(1)

/**
 * What happens at a step. welcome and reminder are for mentees; ask and dayOf for mentees and mentors; standing for mentors; calls and
 * release for coordinators.
 */
export const stepKinds = ['welcome', 'ask', 'calls', 'release', 'standing', 'reminder', 'dayOf'] as const
/** One of `stepKinds`. */
export type StepKind = (typeof stepKinds)[number]

const step = z.strictObject({
  kind: z.enum(stepKinds),
  /** Calendar days before the kick-off, 0 or negative. */
  day: z.int().min(-120).max(0),
  /** Wall-clock time in the cohort's zone. */
  at: wallClock,
})
/** One step of a ladder. */
export type Step = z.infer<typeof step>

/** How a programme asks ahead of a kick-off. A programme may change every number; `refuseLadder` guards the promises. */
export const ladder = z.strictObject({
  steps: z.array(step).min(1).max(40),
  /** The fewest hours between two asks to the same person. */
  hoursBetweenAsks: z
    .number()
    .min(24)
    .max(24 * 14),
  /** Minutes in which somebody who gave up their place may change their mind before it is offered. */
  graceMinutes: z.int().min(0).max(120).default(10),
  /** True: a seat whose mentee is silent at the deadline becomes free without the tap of the coordinator. */
  autoRelease: z.boolean(),
  /** The hours in which Pari writes by itself, on working days in the zone of the cohort. */
  window: z.strictObject({ from: wallClock, to: wallClock }),
  balanceAt: wallClock,
  offers: z.strictObject({
    /** How many waiting people a seat is offered to at a time. */
    wave: z.int().min(1).max(20),
    claimHours: z.number().min(1).max(72),
    weekendClaimHours: z.number().min(1).max(96),
    /** Hours before the kick-off from which each offer needs the coordinator's tap. */
    tapFromHours: z
      .number()
      .min(0)
      .max(24 * 30),
    /** Hours before the kick-off from which nothing is offered any more. */
    stopHours: z
      .number()
      .min(24)
      .max(24 * 30),
  }),
  /** Hours before the kick-off at which every mentor has a final word. */
  finalHours: z
    .number()
    .min(24)
    .max(24 * 7),
  /** How many of these people come on average: assumptions, until the programme has its own history. */
  weights: z.strictObject({ coming: share, unsure: share, silent: share }),
})
/** How a programme asks ahead of a kick-off; `ladder` checks it where it comes from outside. */
export type Ladder = z.infer<typeof ladder>

/**
 * The default ladder. Reminders 7, 3 and 1 days ahead cut missed court dates by a fifth (Fishbane, Ouss & Shah 2020). Two messages at least
 * three days apart worked best in a vaccination megastudy (PMC8833156). Surveys ask three times at most. We found no trial in a mentoring
 * programme, so these are values to begin with: a programme may estimate them anew from its own outcomes.
 */
export const defaultLadder: Ladder = {
  steps: [
    { kind: 'welcome', day: -28, at: '10:00' },
    { kind: 'ask', day: -14, at: '10:00' },
    { kind: 'ask', day: -10, at: '15:00' },
    { kind: 'ask', day: -7, at: '10:00' },
    { kind: 'calls', day: -6, at: '09:30' },
    { kind: 'release', day: -5, at: '12:00' },
    { kind: 'standing', day: -3, at: '12:00' },
    { kind: 'reminder', day: -3, at: '15:00' },
    { kind: 'standing', day: -1, at: '12:00' },
    { kind: 'reminder', day: -1, at: '15:00' },
    { kind: 'dayOf', day: 0, at: '08:00' },
  ],
  hoursBetweenAsks: 24,
  graceMinutes: 10,
  autoRelease: false,
  window: { from: '09:00', to: '17:00' },
  balanceAt: '09:00',
  offers: { wave: 3, claimHours: 12, weekendClaimHours: 24, tapFromHours: 72, stopHours: 48 },
  finalHours: 24,
  weights: { coming: 0.9, unsure: 0.5, silent: 0.2 },
}

/** How often a mentee is asked at most. */
export const maxAsks = 3

const minuteOf = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))
/** Minutes from the beginning of the day of the kick-off; they are negative before it. */
const position = (step: Step): number => step.day * 1440 + minuteOf(step.at)

/** Why a ladder cannot keep the promises, in words for the person who wrote it; empty when it can. */
export function refuseLadder(candidate: Ladder): readonly Refusal[] {
  const of = (kind: StepKind) => candidate.steps.filter((step) => step.kind === kind)
  const asks = of('ask').map(position)
  const [deadline] = of('release').map(position)
  const standings = of('standing').map(position)
  const gaps = asks.slice(1).map((at, index) => at - (asks[index] ?? 0))
  const faults: readonly (readonly [boolean, string])[] = [
    [asks.length === 0, 'Nobody is asked: add at least one step of kind "ask".'],
    [asks.length > maxAsks, `${asks.length} asks: a person is asked at most ${maxAsks} times. Remove ${asks.length - maxAsks}.`],
    [
      gaps.some((gap) => gap < candidate.hoursBetweenAsks * 60),
      `Asks must follow in order of time, at least ${candidate.hoursBetweenAsks} hours apart.`,
    ],
    [of('release').length !== 1, 'Exactly one step of kind "release" is needed: the deadline after which silence counts.'],
    [
      deadline !== undefined && asks.some((ask) => ask >= deadline),
      'An ask lies after the release deadline: ask earlier or move the deadline.',
    ],
    [of('calls').length > 1, 'One call list is enough: keep one step of kind "calls".'],
    [of('welcome').length > 1, 'One welcome is enough: keep one step of kind "welcome".'],
    [of('dayOf').some((step) => step.day !== 0), 'A step of kind "dayOf" belongs on day 0.'],
    [standings.length === 0, 'Mentors must be told: add a step of kind "standing".'],
    [of('standing').some((step) => step.day === 0), 'The final word to mentors cannot be on the day itself: use day -1 or earlier.'],
    [
      deadline !== undefined && standings.some((at) => at < deadline),
      'Mentors are told their standing after the release deadline, not before.',
    ],
    [
      deadline !== undefined && deadline > -candidate.offers.stopHours * 60,
      'The release deadline lies after offers stop: a freed seat could never be offered.',
    ],
    [
      candidate.offers.stopHours > candidate.offers.tapFromHours,
      'Offers stop before they begin to need a tap: stopHours must not exceed tapFromHours.',
    ],
    [
      candidate.offers.stopHours < candidate.finalHours,
      'Offers must stop before the final word to mentors: stopHours must be at least finalHours.',
    ],
    [
      minuteOf(candidate.window.from) + 60 > minuteOf(candidate.window.to),
      'The writing window must be at least an hour long and end on the same day.',
    ],
    [
      candidate.steps.some(
        (step) =>
          step.day < 0 && (minuteOf(step.at) < minuteOf(candidate.window.from) || minuteOf(step.at) > minuteOf(candidate.window.to)),
      ),
      `Every step before the day itself must lie in the writing window ${candidate.window.from}–${candidate.window.to}.`,
    ],
  ]
  return faults.flatMap(([broken, refused]) => (broken ? [{ refused }] : []))
}

/** Reads a ladder from outside (settings, JSON). Answers with the ladder, or with every problem in words. */
export function readLadder(input: unknown): Ladder | readonly Refusal[] {
  const read = ladder.safeParse(input)
  if (!read.success) return read.error.issues.map((issue) => ({ refused: `${issue.path.join('.') || 'ladder'}: ${issue.message}` }))
  const refused = refuseLadder(read.data)
  return refused.length > 0 ? refused : read.data
}
