/** Drafts of pairs that are sought by trying everything: what the calculation is held against. */
import fc from 'fast-check'
import type { Assignment } from '../../src/pairing/engine/assign.ts'

/** How good a draft is, and where two are compared, what counts first. */
export type Value = readonly [pairs: number, sum: number]

/** How good what was found is. Throws where it is no draft at all: a pair that is not allowed, or more mentees than places. */
export function worthOf({ scores, places, aim, least }: Assignment, found: readonly (number | null)[]): Value {
  const used = places.map(() => 0)
  let [pairs, sum] = [0, 0]
  for (const [mentee, mentor] of found.entries()) {
    if (mentor === null) continue
    const score = scores[mentee]?.[mentor] ?? -1
    if (score < (aim === 'best' ? least : 0)) throw new Error(`${mentee} with ${mentor} is no pair: ${score}.`)
    used[mentor] = (used[mentor] ?? 0) + 1
    if ((used[mentor] ?? 0) > (places[mentor] ?? 0)) throw new Error(`${mentor} has more mentees than places.`)
    pairs += 1
    sum += score
  }
  return [pairs, sum]
}

/** The best value of all drafts: everybody is tried with everybody and with nobody, for every way in which places may be left. */
export function bestByTrying({ scores, places, aim, least }: Assignment): Value {
  const seen = new Map<string, Value>()
  const isBetter = ([pairs, sum]: Value, [otherPairs, otherSum]: Value): boolean =>
    aim === 'best'
      ? sum > otherSum || (sum === otherSum && pairs > otherPairs)
      : pairs > otherPairs || (pairs === otherPairs && sum > otherSum)
  const from = (mentee: number, left: readonly number[]): Value => {
    if (mentee === scores.length) return [0, 0]
    const key = `${mentee} ${left.join(' ')}`
    const known = seen.get(key)
    if (known) return known
    let best = from(mentee + 1, left)
    for (const [mentor, room] of left.entries()) {
      const score = scores[mentee]?.[mentor] ?? -1
      if (room === 0 || score < (aim === 'best' ? least : 0)) continue
      const [pairs, sum] = from(mentee + 1, left.with(mentor, room - 1))
      const value: Value = [pairs + 1, sum + score]
      if (isBetter(value, best)) best = value
    }
    seen.set(key, best)
    return best
  }
  return from(0, places)
}

/** Cohorts of up to seven mentees and seven mentors: with ties, with what is forbidden, with too few places and too many. */
export const smallCohorts: fc.Arbitrary<Assignment> = fc
  .tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.constantFrom(2, 9, 1_000_000), fc.constantFrom('best', 'everybody'))
  .chain(([mentees, mentors, top, aim]) =>
    fc.record({
      scores: fc.array(fc.array(fc.oneof(fc.constant(-1), fc.nat({ max: top })), { minLength: mentors, maxLength: mentors }), {
        minLength: mentees,
        maxLength: mentees,
      }),
      places: fc.array(fc.nat({ max: 2 }), { minLength: mentors, maxLength: mentors }),
      aim: fc.constant(aim),
      least: fc.nat({ max: 3 }),
      ties: fc
        .tuple(
          fc.array(fc.nat({ max: 3 }), { minLength: mentees, maxLength: mentees }),
          fc.array(fc.nat({ max: 3 }), { minLength: mentors, maxLength: mentors }),
        )
        .map(([mentees, mentors]) => [{ mentees, mentors }]),
    }),
  )
