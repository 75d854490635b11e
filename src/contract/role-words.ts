import { z } from 'zod'

const form = z.string().trim().min(1).max(40)

/** The English word for somebody who has a mentor. `a`: with its article, «a mentee» or «an actor»; `many`: the plural. */
const english = z.object({ a: form, one: form, many: form })

/**
 * The Finnish word. `one`: the nominative; `ofOne`: the genitive; `some`: the partitive; `yours`: with the ending of «your»; `many`: the
 * plural; `someOfMany`: its partitive.
 */
const finnish = z.object({ one: form, ofOne: form, some: form, yours: form, many: form, someOfMany: form })

/** The Swedish word, one with «en». `theOne` and `theMany`: the definite forms; `many`: the plural. */
const swedish = z.object({ one: form, theOne: form, many: form, theMany: form })

/** What a programme calls those who have a mentor: in each language every form that a text needs. */
export const roleWords = z.object({ en: english, fi: finnish, sv: swedish })
/** The words of a programme, in every language with all their forms. */
export type RoleWords = Readonly<z.output<typeof roleWords>>
/** The forms of an English word. */
export type EnglishRole = RoleWords['en']
/** The forms of a Finnish word. */
export type FinnishRole = RoleWords['fi']
/** The forms of a Swedish word. */
export type SwedishRole = RoleWords['sv']

/** Words for some of the languages, each with every form. */
export const someRoleWords = z.object({ en: english.exactOptional(), fi: finnish.exactOptional(), sv: swedish.exactOptional() })

const mentoroitava: FinnishRole = {
  ...{ one: 'mentoroitava', ofOne: 'mentoroitavan', some: 'mentoroitavaa', yours: 'mentoroitavasi' },
  ...{ many: 'mentoroitavat', someOfMany: 'mentoroitavia' },
}
const aktori: FinnishRole = {
  ...{ one: 'aktori', ofOne: 'aktorin', some: 'aktoria', yours: 'aktorisi' },
  ...{ many: 'aktorit', someOfMany: 'aktoreita' },
}

/** The words that programmes in Finland use. The first of each language is the usual one. */
export const knownWords: { readonly [L in keyof RoleWords]: readonly RoleWords[L][] } = {
  en: [
    { a: 'a mentee', one: 'mentee', many: 'mentees' },
    { a: 'an actor', one: 'actor', many: 'actors' },
  ],
  fi: [mentoroitava, aktori],
  sv: [
    { one: 'adept', theOne: 'adepten', many: 'adepter', theMany: 'adepterna' },
    { one: 'aktor', theOne: 'aktorn', many: 'aktorer', theMany: 'aktorerna' },
  ],
}

const usual = <L extends keyof RoleWords>(language: L): RoleWords[L] => {
  const [first] = knownWords[language]
  if (!first) throw new Error(`No word is known in "${language}".`)
  return first
}

/** The words of a programme that chose none, and of texts that are about no programme. */
export const usualWords: RoleWords = { en: usual('en'), fi: usual('fi'), sv: usual('sv') }

/** A word as it stands at the beginning of a sentence or of a label. */
export const atStart = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
