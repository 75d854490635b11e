import { z } from 'zod'
import { readStored, type Whereabouts } from '../../kit/stored.ts'
import { defaultLadder, type Ladder, type Step, type StepKind, stepKinds } from './ladder.ts'

const { window, offers, weights } = defaultLadder

/** A time of day that steps can be placed at. Hours and days have no bounds here. */
const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d/)

const anyStep = z.looseObject({ kind: z.string(), day: z.int(), at: wallClock })
type AnyStep = z.output<typeof anyStep>

const isKnown = (step: AnyStep): step is AnyStep & Step => stepKinds.includes(step.kind as StepKind)

/**
 * A ladder, whichever release stored it, with a schema of its own; the strict schema is for what comes from outside. A missing key is
 * the default, and an unknown key is kept.
 */
const tolerant = z.looseObject({
  steps: z.array(anyStep).default(defaultLadder.steps),
  /** Steps of kinds that were unknown to the release which wrote this ladder. */
  strangeSteps: z.array(anyStep).default([]),
  hoursBetweenAsks: z.number().default(defaultLadder.hoursBetweenAsks),
  graceMinutes: z.number().default(defaultLadder.graceMinutes),
  autoRelease: z.boolean().default(defaultLadder.autoRelease),
  window: z.looseObject({ from: wallClock.default(window.from), to: wallClock.default(window.to) }).prefault({}),
  balanceAt: wallClock.default(defaultLadder.balanceAt),
  offers: z
    .looseObject({
      wave: z.number().default(offers.wave),
      claimHours: z.number().default(offers.claimHours),
      weekendClaimHours: z.number().default(offers.weekendClaimHours),
      tapFromHours: z.number().default(offers.tapFromHours),
      stopHours: z.number().default(offers.stopHours),
    })
    .prefault({}),
  finalHours: z.number().default(defaultLadder.finalHours),
  weights: z
    .looseObject({
      coming: z.number().default(weights.coming),
      unsure: z.number().default(weights.unsure),
      silent: z.number().default(weights.silent),
    })
    .prefault({}),
})

/**
 * Reads a ladder from the database. Steps of kinds that this release does not know are set apart and written back with the ladder; a
 * release that knows them puts them among the others again. A value of a wrong type is logged and replaced by the default, so that people
 * are asked all the same.
 */
export function storedLadder(stored: unknown, where: Whereabouts): Ladder {
  const read = readStored(tolerant, stored, where)
  if (!read) return defaultLadder
  const { strangeSteps, ...ladder } = read
  // Every ladder was stored with a deadline, and a plan needs one. So it was among what cannot be read.
  const hasDeadline = ladder.steps.some((step) => step.kind === 'release')
  const steps: readonly AnyStep[] = hasDeadline ? [...ladder.steps, ...strangeSteps] : defaultLadder.steps
  const strange = steps.filter((step) => !isKnown(step))
  const known = steps.filter(isKnown)
  const inOrder = strangeSteps.some(isKnown) ? known.toSorted((a, b) => a.day - b.day || a.at.localeCompare(b.at)) : known
  return { ...ladder, steps: inOrder, ...(strange.length > 0 && { strangeSteps: strange }) }
}

/** A ladder that takes the place of another one. What this release does not know of the former ladder stays. */
export const inPlaceOf = (former: Ladder, next: Ladder): Ladder => ({
  ...former,
  ...next,
  window: { ...former.window, ...next.window },
  offers: { ...former.offers, ...next.offers },
  weights: { ...former.weights, ...next.weights },
})
