import { type Aim, type HardRule, hardRules, type PairingNumbers, type PairingWish, type Price } from '../../programme/to-pair.ts'
import { bits } from './allowed.rules.ts'
import { type Draft, draftOf, type Ground } from './ground.ts'
import { isComplete } from './profile.ts'
import { scoresOf } from './score.ts'

/** A draft in numbers. `isPriced`: with what each rule costs, which takes a calculation for each. */
export function numbersOf(ground: Ground, draft: Draft, aim: Aim): PairingNumbers {
  const { mentees, mentors, scores } = ground
  const fits = draft.flatMap((mentor, mentee) => (mentor === null ? [] : [scores[mentee]?.[mentor] ?? 0]))
  const busy = new Set(draft.filter((mentor) => mentor !== null))
  const everybody = [...mentees, ...mentors]
  return {
    aim,
    paired: fits.length,
    mean: fits.length === 0 ? null : fits.reduce((sum, fit) => sum + fit, 0) / fits.length,
    weakest: fits.length === 0 ? null : Math.min(...fits),
    unpaired: { mentors: mentors.length - busy.size, mentees: mentees.length - fits.length },
    prices: pricesOf(ground, fits.length, aim),
    complete: everybody.length === 0 ? 100 : Math.floor((100 * everybody.filter(isComplete).length) / everybody.length),
  }
}

/** How many more pairs there would be without each rule that holds. */
function pricesOf(ground: Ground, paired: number, aim: Aim): Price[] {
  const { broken, mentees, places, pinned, wish } = ground
  const isFull = paired === mentees.length || paired >= places.reduce((sum, each) => sum + each, pinned.size)
  return hardRules.flatMap((rule) => {
    if (!holds(wish, rule)) return []
    const helps = !isFull && broken.some((row) => row.includes(bits[rule]))
    // Without the rule of the language, having one in common counts in each score.
    const scores = rule === 'language' && helps ? scoresOf(mentees, ground.mentors, true) : ground.scores
    const draft = helps ? draftOf({ ...ground, scores }, aim, bits[rule]) : 'tooMany'
    const more = draft === 'tooMany' ? 0 : draft.filter((mentor) => mentor !== null).length - paired
    return [{ rule, pairs: Math.max(0, more) }]
  })
}

function holds({ rules, people, never, repeats }: PairingWish, rule: HardRule): boolean {
  switch (rule) {
    case 'language':
      return rules.language
    case 'organisation':
      return rules.organisation && people.some(({ organisation }) => organisation !== null)
    case 'never':
      return never.length > 0
    case 'repeats':
      return repeats.length > 0
  }
}
