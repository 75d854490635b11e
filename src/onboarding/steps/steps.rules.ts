/** The steps of joining, in their order. */
export const stepNames = ['language', 'mentoring', 'profile', 'times', 'contact', 'consent', 'start'] as const
/** One of `stepNames`. */
export type StepName = (typeof stepNames)[number]

/** What somebody may agree to. Without `pairing` nobody can be paired. */
export const purposes = ['pairing', 'sharing', 'later'] as const
/** One of `purposes`. */
export type Purpose = (typeof purposes)[number]

/** Of the words to which people agree. Whoever agreed to other words is asked again. */
export const consentVersion = 1

/** How far somebody is. */
export interface Progress {
  /** Names of steps that were done. */
  readonly done: readonly string[]
  readonly consents: readonly { readonly purpose: Purpose; readonly agreed: boolean; readonly version: number }[]
  /** False: language and quiet hours belong to another organisation, so these steps are left out. */
  readonly isAtHome: boolean
}

/** The steps that somebody is led through. */
export const stepsOf = ({ isAtHome }: Pick<Progress, 'isAtHome'>): readonly StepName[] =>
  stepNames.filter((name) => isAtHome || (name !== 'language' && name !== 'times'))

/** Whether a step is done; consent only as long as its words are the same and it lets somebody be paired. */
export function isDone({ done, consents }: Progress, step: StepName): boolean {
  if (step === 'consent')
    return consents.some(({ purpose, agreed, version }) => purpose === 'pairing' && agreed && version === consentVersion)
  return done.includes(step)
}

/** The step that comes next: the first one that is not done. Null: all are. */
export const nextStep = (progress: Progress): StepName | null => stepsOf(progress).find((step) => !isDone(progress, step)) ?? null

/** Where a step stands, counted from 1. */
export function placeOf(progress: Progress, step: StepName): { readonly number: number; readonly all: number } {
  const steps = stepsOf(progress)
  return { number: steps.indexOf(step) + 1, all: steps.length }
}

/** How many steps are done. */
export const countDone = (progress: Progress): number => stepsOf(progress).filter((step) => isDone(progress, step)).length

/** Days after which somebody is stuck: before they begin, and at a step. */
export const clocks = { invitation: 14, profile: 7 } as const
/** Days between two reminders of a coordinator. */
export const nudgeDays = 7
