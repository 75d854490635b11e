import { copyOf, languageOf } from '../../../src/contract/language.ts'
import { text } from '../../../src/contract/parts.ts'
import type { Language, View } from '../../../src/contract/view.ts'
import { finnish } from '../copy.fi.ts'
import { swedish } from '../copy.sv.ts'
import { type Copy, english } from '../copy.ts'

/** The words of one language. */
export const wordsIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

/** A text of ours as a view. */
export const viewIn = (language: Language, pick: (copy: Copy) => string): View => ({
  language,
  parts: [text(pick(wordsIn(language)))],
})

/** The language in which somebody is spoken to whose Teams is set to this locale: English where we do not speak it. */
export const languageFor = (locale: string | null | undefined): Language => languageOf(locale) ?? 'en'
