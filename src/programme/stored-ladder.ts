import { z } from 'zod'
import { defaultLadder, type Ladder, type Step, type StepKind, stepKinds } from './ladder.ts'

const { window, offers, weights } = defaultLadder

const isKnown = (step: { readonly kind: string }): step is Step => stepKinds.includes(step.kind as StepKind)

/**
 * A ladder as any release may have stored it, by a schema of its own: the strict one stands at the doors. What is missing is the default, what
 * is not known is kept, and a step of a kind that this release does not know is left to one that does. Numbers have no bounds here.
 */
const tolerant = z.looseObject({
  steps: z
    .array(z.looseObject({ kind: z.string(), day: z.number(), at: z.string() }))
    .default(defaultLadder.steps)
    .transform((steps) => steps.filter(isKnown)),
  hoursBetweenAsks: z.number().default(defaultLadder.hoursBetweenAsks),
  autoRelease: z.boolean().default(defaultLadder.autoRelease),
  window: z.looseObject({ from: z.string().default(window.from), to: z.string().default(window.to) }).prefault({}),
  balanceAt: z.string().default(defaultLadder.balanceAt),
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

/** Reads a ladder back from the database. Throws when what is stored is no ladder: a text where a number belongs, or no object. */
export const storedLadder = (stored: unknown): Ladder => tolerant.parse(stored)
