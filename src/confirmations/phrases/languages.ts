import { type Language, languages } from '../../contract/view.ts'
import { english } from './grammar.en.ts'
import { finnish } from './grammar.fi.ts'
import { swedish } from './grammar.sv.ts'
import { type Tiler, tilerOf } from './tiling.rules.ts'

const grammars = { en: english, fi: finnish, sv: swedish }
const made = new Map<Language, Tiler>()

/** Made when it is first used: most processes start without anybody who writes. */
function tilerIn(language: Language): Tiler {
  const tiler = made.get(language) ?? tilerOf(grammars[language])
  made.set(language, tiler)
  return tiler
}

/** What reads somebody of this language: their own first, then the others. */
export const tilersFor = (language: Language): readonly Tiler[] => [language, ...languages.filter((each) => each !== language)].map(tilerIn)
