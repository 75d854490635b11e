import { type Language, languages, type View } from '../../../src/contract/view.ts'
import { finnish } from '../copy.fi.ts'
import { swedish } from '../copy.sv.ts'
import { type Copy, english } from '../copy.ts'

const copies: Readonly<Record<Language, Copy>> = { en: english, fi: finnish, sv: swedish }

/** The words of one language. */
export const wordsIn = (language: Language): Copy => copies[language]

/** A text of ours as a view. */
export const viewIn = (language: Language, pick: (copy: Copy) => string): View => ({
  language,
  parts: [{ kind: 'text', text: pick(copies[language]) }],
})

/** The language that Teams is set to, `fi-FI` and the like; English where we do not speak it. */
export const languageOf = (locale: string | null | undefined): Language =>
  languages.find((language) => locale?.toLowerCase().split(/[-_]/)[0] === language) ?? 'en'
