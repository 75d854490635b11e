import type { Filled, Problems } from '../contract/form.ts'
import type { Language } from '../contract/view.ts'
import { decimal } from '../contract/wording.ts'

/** Characters of what is filled in where a room names no limit: dates, times and choices are far shorter. */
const usualMost = 100

const words: Readonly<Record<Language, (most: string) => string>> = {
  en: (most) => `This is longer than ${most} characters. Please shorten it.`,
  fi: (most) => `Tässä on yli ${most} merkkiä. Lyhennä tekstiä.`,
  sv: (most) => `Det här är längre än ${most} tecken. Förkorta det.`,
}

/**
 * What was filled in that is longer than its field takes: clients keep to that, and others can send anything. `most`: characters by the
 * names of the fields. Null: nothing is too long.
 */
export function tooLong(texts: Filled['texts'], most: Readonly<Record<string, number>>, language: Language): Problems | null {
  const long = Object.entries(texts).flatMap(([name, text]) => {
    const limit = (Object.hasOwn(most, name) ? most[name] : undefined) ?? usualMost
    return text.length > limit ? [[name, words[language](decimal(limit, language))] as const] : []
  })
  return long.length > 0 ? { problems: Object.fromEntries(long) } : null
}
