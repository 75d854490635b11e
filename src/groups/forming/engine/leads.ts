import type { ToGroup } from './to-group.ts'

/** A group before anybody is in it: its first mentor, and the language in which it meets. */
export interface Lead {
  readonly mentor: ToGroup
  readonly language: string
}

/**
 * Gives each mentor who leads a group one of their languages. Those who speak several get the one for which the most places are still missing to mentees
 * who speak no other. Whoever is a pair with them already speaks it, too, where that can be.
 */
export function leadsOf(mentors: readonly ToGroup[], mentees: readonly ToGroup[], size: number): Lead[] {
  const missing = new Map<string, number>()
  const add = (language: string, count: number): void => void missing.set(language, (missing.get(language) ?? 0) + count)
  for (const { languages } of mentees) {
    const [only, ...others] = languages
    if (only !== undefined && others.length === 0) add(only, 1)
  }
  for (const { languages, room } of mentors) if (languages.length === 1) add(languages[0] ?? '', -Math.min(size, room))
  const of = new Map<string, string>()
  for (const mentor of mentors.toSorted((a, b) => a.languages.length - b.languages.length)) {
    const options = optionsOf(mentor, mentees)
    const best = options.reduce((one, other) => ((missing.get(other) ?? 0) > (missing.get(one) ?? 0) ? other : one), options[0] ?? '')
    if (mentor.languages.length > 1) add(best, -Math.min(size, mentor.room))
    of.set(mentor.id, best)
  }
  return mentors.map((mentor) => ({ mentor, language: of.get(mentor.id) ?? '' }))
}

function optionsOf(mentor: ToGroup, mentees: readonly ToGroup[]): readonly string[] {
  const own = mentees.filter((mentee) => mentee.mentor === mentor.id)
  const common = mentor.languages.filter((language) => own.every(({ languages }) => languages.includes(language)))
  return common.length > 0 ? common : mentor.languages
}

/** The same leads, with one of them in another language: each such change there is. */
export const turned = (leads: readonly Lead[], mentees: readonly ToGroup[]): (readonly Lead[])[] =>
  leads.flatMap((lead, at) =>
    optionsOf(lead.mentor, mentees)
      .filter((language) => language !== lead.language)
      .map((language) => leads.with(at, { ...lead, language })),
  )
