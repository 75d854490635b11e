import type { Aim, PairingWish, ToPair } from '../../programme/to-pair.ts'
import { brokenRules } from './allowed.rules.ts'
import { assign } from './assign.ts'
import { inOrder } from './order.ts'
import { saidBy } from './profile.ts'
import { scoresOf } from './score.ts'

/** Everything that is known before anybody is paired; mentees and mentors are meant by their places in the order. */
export interface Ground {
  readonly wish: PairingWish
  readonly mentees: readonly ToPair[]
  readonly mentors: readonly ToPair[]
  readonly scores: readonly Int32Array[]
  /** Bits of rules that are broken. */
  readonly broken: readonly Uint8Array[]
  /** The mentors of pinned mentees. */
  readonly pinned: ReadonlyMap<number, number>
  /** How much each of them said; whoever says less gains nothing by it. */
  readonly said: { readonly mentees: readonly number[]; readonly mentors: readonly number[] }
  /** Places of each mentor that no pin takes. */
  readonly places: readonly number[]
}

/** The mentor of each mentee, or null. */
export type Draft = readonly (number | null)[]

/** Throws where a pin names somebody who is not there, or the same mentee twice. */
export function groundOf(wish: PairingWish): Ground {
  const of = (role: ToPair['role']) =>
    inOrder(
      wish.people.filter((person) => person.role === role),
      wish.seed,
    )
  const [mentees, mentors] = [of('mentee'), of('mentor')]
  const pinned = pinsAt(wish, mentees, mentors)
  const taken = new Map<number, number>()
  for (const mentor of pinned.values()) taken.set(mentor, (taken.get(mentor) ?? 0) + 1)
  return {
    ...{ wish, mentees, mentors, pinned },
    said: { mentees: mentees.map(saidBy), mentors: mentors.map(saidBy) },
    scores: scoresOf(mentees, mentors, !wish.rules.language),
    broken: brokenRules(mentees, mentors, wish),
    places: mentors.map(({ seats }, at) => Math.max(0, seats - (taken.get(at) ?? 0))),
  }
}

function pinsAt({ pins }: PairingWish, mentees: readonly ToPair[], mentors: readonly ToPair[]): Map<number, number> {
  const at = (people: readonly ToPair[]) => new Map(people.map(({ id }, index) => [id, index]))
  const [menteeAt, mentorAt] = [at(mentees), at(mentors)]
  const pinned = new Map<number, number>()
  for (const pin of pins) {
    const [mentee, mentor] = [menteeAt.get(pin.mentee), mentorAt.get(pin.mentor)]
    if (mentee === undefined || mentor === undefined || pinned.has(mentee)) throw new RangeError('A pin names nobody, or a mentee twice.')
    pinned.set(mentee, mentor)
  }
  return pinned
}

/** The best draft: pins stay, and the rest is arranged round them. `without`: bits of rules that are left out of account. */
export function draftOf(ground: Ground, aim: Aim, without = 0): Draft | 'tooMany' {
  const { mentees, mentors, scores, broken, pinned, places, said, wish } = ground
  const free = [...mentees.keys()].filter((mentee) => !pinned.has(mentee))
  const found = assign({
    ...{ places, aim, least: wish.least },
    scores: free.map((mentee) => allowedOnly(scores[mentee] ?? new Int32Array(), broken[mentee] ?? new Uint8Array(), without)),
    ties: [
      { mentees: ranksOf(free.map((mentee) => mentees[mentee]?.waited ?? 0)), mentors: mentors.map(() => 0) },
      { mentees: free.map((mentee) => said.mentees[mentee] ?? 0), mentors: said.mentors },
    ],
  })
  if (found === 'tooMany') return found
  const draft: (number | null)[] = mentees.map((_, mentee) => pinned.get(mentee) ?? null)
  for (const [index, mentee] of free.entries()) draft[mentee] = found[index] ?? null
  return draft
}

/** The scores, with -1 where a rule forbids a pair. A plain loop: of 2,000 and 2,000 there are four million. */
export function allowedOnly(scores: Int32Array, broken: Uint8Array, without = 0): Int32Array {
  const allowed = scores.slice()
  for (let at = 0; at < allowed.length; at++) if ((broken[at] ?? 0) & ~without) allowed[at] = -1
  return allowed
}

/** The same order in numbers that are as small as can be. */
function ranksOf(numbers: readonly number[]): number[] {
  const ranks = new Map([...new Set(numbers)].toSorted((a, b) => a - b).map((number, rank) => [number, rank]))
  return numbers.map((number) => ranks.get(number) ?? 0)
}
