/**
 * What counts how much in the score of a pair, of 100 in all. A decisive wish that is met outweighs all the rest together. Whatever two people need
 * not say anything for (zone and waiting) is together worth less than the smallest thing that they have in common: so an unknown never beats a known fit.
 * `first`: for the first thing in common; `more`: for each further one; `most`: at most.
 */
export const weights = {
  decisive: { first: 45, more: 4, most: 56 },
  field: { first: 18, more: 0, most: 18 },
  wishes: { first: 7, more: 3, most: 10 },
  topics: { first: 7, more: 3, most: 10 },
  waiting: 3,
  /** Only where no rule asks for the same language. */
  language: 2,
  zone: 1,
} as const

/** What waiting is worth: nobody who was left out in the last round waits less than some months. `days`: whole. */
export function waitingOf(days: number): number {
  if (days >= 90) return weights.waiting
  if (days >= 30) return 2
  return days >= 1 ? 1 : 0
}
