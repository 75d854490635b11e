import type { PairingWish } from '../../programme/to-pair.ts'
import { groundOf } from './ground.ts'

/** A mentor whom the rules allow for the only mentee of a wish. */
export interface RankedMentor {
  readonly mentor: string
  /** 0 to 100. */
  readonly score: number
}

/** The mentors for the first mentee of a wish, the best fit first. Equal ones stand in the order that the seed gives; what a rule forbids is left out. */
export function rankMentors(wish: PairingWish): RankedMentor[] {
  const { mentors, scores, broken } = groundOf(wish)
  return mentors
    .map(({ id }, at) => ({ mentor: id, score: scores[0]?.[at] ?? 0, isAllowed: broken[0]?.[at] === 0 }))
    .filter(({ isAllowed }) => isAllowed)
    .toSorted((a, b) => b.score - a.score)
    .map(({ mentor, score }) => ({ mentor, score }))
}
