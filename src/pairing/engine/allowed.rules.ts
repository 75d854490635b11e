import { wordsIn } from '../../people/import/spelling.rules.ts'
import type { HardRule, PairingWish, ToPair, Two } from '../../programme/to-pair.ts'

/** A bit for each rule, so that a pair can break several. */
export const bits: Readonly<Record<HardRule, number>> = { language: 1, organisation: 2, never: 4, repeats: 8 }

/** Which rules each mentee breaks with each mentor: a row for each mentee; 0: none. A pin breaks none. */
export function brokenRules(mentees: readonly ToPair[], mentors: readonly ToPair[], wish: PairingWish): Uint8Array[] {
  const [never, repeats, pins] = [sidesOf(wish.never), sidesOf(wish.repeats), sidesOf(wish.pins)]
  const { language, organisation } = wish.rules
  const organisations = mentors.map(organisationOf)
  return mentees.map((mentee) => {
    const own = organisationOf(mentee)
    const [nobody, before, pinned] = [never.get(mentee.id), repeats.get(mentee.id), pins.get(mentee.id)]
    const row = new Uint8Array(mentors.length)
    for (const [at, mentor] of mentors.entries()) {
      if (pinned?.has(mentor.id)) continue
      row[at] =
        (language && !shareLanguage(mentee, mentor) ? bits.language : 0) |
        (organisation && own !== '' && own === organisations[at] ? bits.organisation : 0) |
        (nobody?.has(mentor.id) ? bits.never : 0) |
        (before?.has(mentor.id) ? bits.repeats : 0)
    }
    return row
  })
}

/** Whether there is a language in which both can meet. */
export const shareLanguage = (one: ToPair, other: ToPair): boolean => one.languages.some((each) => other.languages.includes(each))

/** What kind of company an organisation is, which people write or leave out as they like. */
const legalForms = new Set('oy oyj ab abp ky ry rf ltd limited plc inc llc gmbh as asa aps sa'.split(' '))

/** An organisation without what people write now so and now so: case, accents, dots, *Oy* and *Ltd*. Empty: it is not known. */
function organisationOf({ organisation }: ToPair): string {
  const words = wordsIn(organisation ?? '')
  const name = words.filter((word) => !legalForms.has(word))
  return (name.length > 0 ? name : words).join(' ')
}

function sidesOf(pairs: readonly Two[]): ReadonlyMap<string, ReadonlySet<string>> {
  const mentors = new Map<string, Set<string>>()
  for (const { mentor, mentee } of pairs) mentors.set(mentee, (mentors.get(mentee) ?? new Set()).add(mentor))
  return mentors
}
