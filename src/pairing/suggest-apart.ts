import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'
import type { Apart, Heavy, Passed } from '../kit/heavy.ts'
import { type Candidates, mostCells, type Pairing, type PairingNumbers, type PairingWish, type ToPair } from '../programme/to-pair.ts'
import { type RankedMentor, rankMentors } from './engine/rank.ts'
import { scoresOf } from './engine/score.ts'
import { compareAims, suggestPairs } from './engine/suggest.ts'

/** What a thread is asked: a draft, both aims in numbers, the mentors for one mentee in order, or all scores. */
type Given =
  | { readonly ask: 'suggest'; readonly wish: PairingWish; readonly language: Language; readonly words: RoleWords }
  | { readonly ask: 'compare'; readonly wish: PairingWish }
  | { readonly ask: 'rank'; readonly wish: PairingWish }
  | { readonly ask: 'fits'; readonly people: readonly ToPair[] }

/** What it answers, each to its question; or that there are too many people. A draft comes without the scores of all others, which nobody needs there. */
type Done =
  | { readonly draft: Omit<Pairing, 'candidates'> }
  | { readonly aims: readonly [PairingNumbers, PairingNumbers] }
  | { readonly ranked: readonly RankedMentor[] }
  | { readonly fits: Candidates }
  | 'tooMany'

/** The calculation, as a thread does it. */
export const heavy: Heavy<Given, Done> = {
  module: import.meta.url,
  async work(given) {
    if (given.ask === 'compare') {
      const aims = compareAims(given.wish)
      return aims === 'tooMany' ? aims : { aims }
    }
    if (given.ask === 'fits') return { fits: fitsBetween(given.people) }
    if (given.ask === 'rank') return { ranked: rankMentors(given.wish) }
    const pairing = suggestPairs(given.wish, given.language, given.words)
    if (pairing === 'tooMany') return pairing
    const { pairs, unpaired, groups, numbers } = pairing
    return { draft: { pairs, unpaired, groups, numbers } }
  },
}
/** Why there is no draft. */
export type NoDraft = 'tooMany' | Passed

/** `suggestPairs` in a thread of its own: nobody who taps waits for it. `by`: who asked. */
export async function suggestApart(
  apart: Apart,
  asked: Omit<Extract<Given, { ask: 'suggest' }>, 'ask'>,
  by: string,
): Promise<Omit<Pairing, 'candidates'> | NoDraft> {
  const outcome = await apart(heavy, { ask: 'suggest', ...asked }, by)
  if (!('done' in outcome)) return outcome.passed
  return outcome.done !== 'tooMany' && 'draft' in outcome.done ? outcome.done.draft : 'tooMany'
}

/** `compareAims` in a thread of its own. */
export async function compareApart(
  apart: Apart,
  wish: PairingWish,
  by: string,
): Promise<readonly [PairingNumbers, PairingNumbers] | NoDraft> {
  const outcome = await apart(heavy, { ask: 'compare', wish }, by)
  if (!('done' in outcome)) return outcome.passed
  return outcome.done !== 'tooMany' && 'aims' in outcome.done ? outcome.done.aims : 'tooMany'
}

/** `rankMentors` in a thread of its own; nobody where it took too long. */
export async function rankApart(apart: Apart, wish: PairingWish, by: string): Promise<readonly RankedMentor[]> {
  const outcome = await apart(heavy, { ask: 'rank', wish }, by)
  return 'done' in outcome && outcome.done !== 'tooMany' && 'ranked' in outcome.done ? outcome.done.ranked : []
}

/** The scores of all pairs, for whatever people may be together, in a thread of its own. */
export async function fitsApart(apart: Apart, people: readonly ToPair[], by: string): Promise<Candidates | NoDraft> {
  const count = (role: ToPair['role']): number => people.filter((each) => each.role === role).length
  if (count('mentor') * count('mentee') > mostCells) return 'tooMany'
  const outcome = await apart(heavy, { ask: 'fits', people }, by)
  if (!('done' in outcome)) return outcome.passed
  return outcome.done !== 'tooMany' && 'fits' in outcome.done ? outcome.done.fits : 'tooMany'
}

function fitsBetween(people: readonly ToPair[]): Candidates {
  const of = (role: ToPair['role']): ToPair[] => people.filter((each) => each.role === role)
  const [mentees, mentors] = [of('mentee'), of('mentor')]
  const ids = (some: readonly ToPair[]): string[] => some.map(({ id }) => id)
  return { mentors: ids(mentors), mentees: ids(mentees), scores: scoresOf(mentees, mentors, true) }
}
