/** How somebody stands in a cohort; `prisma/schema.prisma` says what each state means. */
export type EnrolmentState = 'active' | 'waiting' | 'released' | 'withdrawn' | 'applied' | 'unpaired'

/** Those who are in: with a mentor or without one. Whoever has only applied is not. */
export const inStates = ['active', 'waiting', 'unpaired'] as const satisfies readonly EnrolmentState[]

/** Whether somebody is in. */
export const isIn = (state: EnrolmentState): boolean => inStates.some((each) => each === state)
