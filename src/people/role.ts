/** Every `Role`. */
export const roles = ['mentor', 'mentee', 'coordinator'] as const

/** What a person does in a cohort; one role each. */
export type Role = (typeof roles)[number]
