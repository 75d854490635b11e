import { copyOf } from '../../../src/contract/language.ts'
import { text } from '../../../src/contract/parts.ts'
import type { Address } from '../../../src/contract/platform.ts'
import { type Language, languages, type View } from '../../../src/contract/view.ts'
import { inTime } from '../../../src/kit/in-time.ts'
import { finnish } from '../copy.fi.ts'
import { swedish } from '../copy.sv.ts'
import { type Copy, english } from '../copy.ts'
import type { Hearing } from './hearing.ts'

/** The words of one language. */
export const wordsIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

/** For somebody whose language nobody could tell in time. */
const inAll = (pick: (copy: Copy) => string): readonly string[] => languages.map((language) => pick(wordsIn(language)))

/** Milliseconds that looking up a language may take: a tap is to be acknowledged in three seconds, and what is said is the same in every language. */
const mostToLookUp = 300

/** The language of somebody; null where we do not know them, or cannot tell now. Slack sends none with a tap. */
async function languageOf({ core }: Pick<Hearing, 'core'>, to: Address): Promise<Language | null> {
  const found = await inTime(
    core.languageOf(to).catch(() => null),
    mostToLookUp,
  )
  return found?.done ?? null
}

const said = (pick: (copy: Copy) => string, language: Language | null): readonly string[] =>
  language === null ? inAll(pick) : [pick(wordsIn(language))]

/** What the adapter says to somebody by itself: in their language where it is known, else in all. */
export const ownWords = async (hearing: Pick<Hearing, 'core'>, to: Address, pick: (copy: Copy) => string): Promise<readonly string[]> =>
  said(pick, await languageOf(hearing, to))

/** The same as a view. */
export async function ownView(hearing: Pick<Hearing, 'core'>, to: Address, pick: (copy: Copy) => string): Promise<View> {
  const language = await languageOf(hearing, to)
  return { language: language ?? 'en', parts: said(pick, language).map(text) }
}

/** What is said at once, because there is no time left to look anything up. */
export const viewInAll = (pick: (copy: Copy) => string): View => ({ language: 'en', parts: inAll(pick).map(text) })
