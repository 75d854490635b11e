import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Pairing, PairingNumbers, PairingWish, SuggestedPair, Unpaired } from '../../programme/to-pair.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import { allowedOnly, type Draft, draftOf, type Ground, groundOf } from './ground.ts'
import { groupsOf } from './groups.ts'
import { numbersOf } from './numbers.ts'
import { reasonsOf } from './reasons.ts'
import { whyNoMentee, whyNoMentor } from './why.ts'

/** The best pairs that there can be, with the reasons in `language`. `tooMany`: they do not fit into memory. */
export function suggestPairs(wish: PairingWish, language: Language, words: RoleWords): Pairing | 'tooMany' {
  const ground = groundOf(wish)
  const draft = draftOf(ground, wish.aim)
  if (draft === 'tooMany') return draft
  const copy = copyIn(language, words)
  return {
    pairs: pairsOf(ground, draft, copy),
    unpaired: unpairedOf(ground, draft, copy),
    groups: groupsOf(ground, draft),
    numbers: numbersOf(ground, draft, wish.aim),
    candidates: {
      mentors: ground.mentors.map(({ id }) => id),
      mentees: ground.mentees.map(({ id }) => id),
      scores: ground.scores.map((row, mentee) => allowedOnly(row, ground.broken[mentee] ?? new Uint8Array())),
    },
  }
}

/** Both aims in numbers, before anybody chooses. */
export function compareAims(wish: PairingWish): readonly [best: PairingNumbers, everybody: PairingNumbers] | 'tooMany' {
  const ground = groundOf(wish)
  const [best, everybody] = [draftOf(ground, 'best'), draftOf(ground, 'everybody')]
  if (best === 'tooMany' || everybody === 'tooMany') return 'tooMany'
  return [numbersOf(ground, best, 'best'), numbersOf(ground, everybody, 'everybody')]
}

function pairsOf(ground: Ground, draft: Draft, { reasons }: Copy): SuggestedPair[] {
  const { mentees, mentors, scores, pinned, wish } = ground
  return draft.flatMap((at, index): SuggestedPair[] => {
    const [mentee, mentor] = [mentees[index], at === null ? undefined : mentors[at]]
    if (!mentee || !mentor || at === null) return []
    const score = scores[index]?.[at] ?? 0
    const why = reasonsOf(mentee, mentor, !wish.rules.language, reasons)
    const isPinned = pinned.has(index)
    return [
      {
        ...{ mentor: mentor.id, mentee: mentee.id, score, isPinned },
        ...{ reasons: isPinned ? [reasons.pinned, ...why] : why, runnerUp: runnerUpOf(ground, index, at) },
      },
    ]
  })
}

function runnerUpOf({ mentors, scores, broken }: Ground, mentee: number, but: number): SuggestedPair['runnerUp'] {
  let best: { mentor: string; score: number } | null = null
  for (const [at, { id }] of mentors.entries()) {
    const score = scores[mentee]?.[at] ?? 0
    if (at !== but && broken[mentee]?.[at] === 0 && score > (best?.score ?? -1)) best = { mentor: id, score }
  }
  return best
}

function unpairedOf(ground: Ground, draft: Draft, { why }: Copy): Unpaired[] {
  const busy = new Set(draft)
  return [
    ...ground.mentees.flatMap(({ id, role }, at) => (draft[at] === null ? [{ id, role, why: whyNoMentor(ground, at, why) }] : [])),
    ...ground.mentors.flatMap(({ id, role }, at) => (busy.has(at) ? [] : [{ id, role, why: whyNoMentee(ground, at, why) }])),
  ]
}
