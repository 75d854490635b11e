import type { Copy } from '../copy.ts'
import { bits } from './allowed.rules.ts'
import type { Ground } from './ground.ts'
import { weights } from './weights.rules.ts'

/** Why somebody has nobody. `scores` and `broken`: theirs with each of the other side. */
function whyNot({ wish }: Ground, scores: readonly number[], broken: readonly number[], copy: Copy['why'], isTaken: string): string {
  const allowed = scores.filter((_, at) => broken[at] === 0)
  if (allowed.length === 0) return broken.every((each) => (each & bits.language) !== 0) ? copy.language : copy.rules
  const best = Math.max(...allowed)
  // Whatever two people need not say anything for is no fit.
  if (best < weights.topics.first) return copy.unknown
  return wish.aim === 'best' && best < wish.least ? copy.tooLow(best, wish.least) : isTaken
}

/** Why a mentee has no mentor. */
export function whyNoMentor(ground: Ground, mentee: number, copy: Copy['why']): string {
  const { places, pinned, mentors } = ground
  if (mentors.length === 0) return copy.noMentors
  if (places.every((count) => count === 0)) return pinned.size > 0 ? copy.taken : copy.noPlaces
  return whyNot(ground, [...(ground.scores[mentee] ?? [])], [...(ground.broken[mentee] ?? [])], copy, copy.taken)
}

/** Why a mentor has no mentee. */
export function whyNoMentee(ground: Ground, mentor: number, copy: Copy['why']): string {
  const { mentees, mentors, scores, broken } = ground
  if ((mentors[mentor]?.seats ?? 0) === 0) return copy.noPlace
  if (mentees.length === 0) return copy.noMentees
  const column = (rows: readonly ArrayLike<number>[]): number[] => rows.map((row) => row[mentor] ?? 0)
  return whyNot(ground, column(scores), column(broken), copy, copy.notNeeded)
}
