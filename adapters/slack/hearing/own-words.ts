import { copyOf } from '../../../src/contract/language.ts'
import { text } from '../../../src/contract/parts.ts'
import { languages, type View } from '../../../src/contract/view.ts'
import { finnish } from '../copy.fi.ts'
import { swedish } from '../copy.sv.ts'
import { type Copy, english } from '../copy.ts'

/** The words of one language. */
export const wordsIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

/** For somebody whose language we do not know: Slack does not send it with a tap. */
export const inAll = (pick: (copy: Copy) => string): readonly string[] => languages.map((language) => pick(wordsIn(language)))

/** The same in three languages, as a view. */
export const viewInAll = (pick: (copy: Copy) => string): View => ({
  language: 'en',
  parts: inAll(pick).map(text),
})
