import type { ToPair } from '../../programme/to-pair.ts'
import type { Copy } from '../copy.ts'
import { shareLanguage } from './allowed.rules.ts'
import { knowledgeOf, menteeTerms, mentorTerms, topicsOf } from './profile.ts'
import { pieceWith, wishesIn } from './words.ts'
import { areNear } from './zones.ts'

/** What two people have in common, in their own words, the weightiest first. */
export function likenessOf(mentee: ToPair, mentor: ToPair, copy: Copy['common']): string[] {
  const [wants, has] = [menteeTerms(mentee), mentorTerms(mentor)]
  const { decisive, others } = wishesIn(mentee.wishes)
  const meets = (
    say: (wishes: string, words: string) => string,
    [text, terms]: readonly [string, ReadonlySet<string>],
    [other, known]: readonly [string, ReadonlySet<string>],
  ): string[] => {
    const common = new Set([...terms].filter((term) => known.has(term)))
    return common.size === 0 ? [] : [say(pieceWith(text, common), pieceWith(other, common))]
  }
  return [
    ...meets(copy.decisive, [decisive, wants.decisive], [knowledgeOf(mentor), has.knows]),
    ...meets(copy.field, [mentee.field ?? '', wants.field], [mentor.field ?? '', has.field]),
    ...meets(copy.wish, [others, wants.wishes], [knowledgeOf(mentor), has.knows]),
    ...meets(copy.topic, [mentee.topics ?? '', wants.topics], [topicsOf(mentor), has.topics]),
  ]
}

/** Why two people fit, in their own words, the weightiest first. */
export function reasonsOf(mentee: ToPair, mentor: ToPair, isLanguageFree: boolean, copy: Copy['reasons']): string[] {
  const found = likenessOf(mentee, mentor, copy)
  return [
    ...(found.length === 0 ? [copy.unknown] : found),
    ...(isLanguageFree && shareLanguage(mentee, mentor) ? [copy.language] : []),
    ...(mentee.waited > 0 ? [copy.waiting(mentee.waited)] : []),
    ...(areNear(mentee.zone, mentor.zone) ? [copy.zone] : []),
  ]
}
