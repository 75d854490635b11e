import type { Plan, PlannedStep } from '../../programme/ladder/plan.ts'
import type { copyIn } from '../copy-in.ts'

/** A step that a coordinator should know of. */
export type Telling = PlannedStep & { readonly kind: keyof ReturnType<typeof copyIn>['plan']['steps'] }

/**
 * What a coordinator should know of, in order of time, each once: two reminders fall together before a weekend. The daily balance is said in a sentence.
 */
export function stepsOf(plan: Plan): Telling[] {
  const standings = [plan.first, plan.final].filter((at, index, all) => index === 0 || at.epochMilliseconds !== all[0]?.epochMilliseconds)
  const all: PlannedStep[] = [...plan.personal, ...plan.agenda, ...standings.map((at) => ({ kind: 'standing' as const, at }))]
  return all
    .filter((step): step is Telling => step.kind !== 'balance' && step.kind !== 'missing')
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    .filter(({ kind, at }, index, steps) => steps.findIndex((step) => step.kind === kind && step.at.equals(at)) === index)
}
