/** Why a pair goes two ways: none of these blames anybody. */
export const reasons = ['noTime', 'noDates', 'noContact', 'topics', 'language', 'personal', 'other'] as const
export type Reason = (typeof reasons)[number]

/** What somebody would rather have, for whom a pair doesn't work. */
export const wishes = ['newPair', 'talk', 'rest', 'end'] as const

/** How often somebody is asked how a pair fits, at most: whoever is still deciding is asked once more. */
export const mostFitAsks = 2

/** Days that a pair may rest at most. */
export const mostRestDays = 92
