import type { RoleWords } from './role-words.ts'
import { isLanguage, type Language } from './view.ts'

/** The language that a platform is set to, by its locale (`fi-FI`, `sv_SE`, `en`). Null: it names none, or one that Pari does not speak. */
export function languageOf(locale: string | null | undefined): Language | null {
  const language = locale ? languageIn(locale.replaceAll('_', '-')) : ''
  return isLanguage(language) ? language : null
}

/** `Intl` throws where it cannot read a locale. */
function languageIn(locale: string): string {
  try {
    return new Intl.Locale(locale).language
  } catch {
    return ''
  }
}

/** Finds the words of a room or an adapter for a language. */
export const copyOf =
  <Copy>(catalogue: Readonly<Record<Language, Copy>>) =>
  (language: Language): Copy =>
    catalogue[language]

/** The words of a room that speaks of people by their role: each language is written round the programme's own word for them. */
export type CopyByRole<Copy> = { readonly [L in Language]: (mentee: RoleWords[L]) => Copy }

/** Finds the words of a room for a language and a programme. A programme's words are written once. */
export const copyByRole = <Copy>({ en, fi, sv }: CopyByRole<Copy>) => {
  const written = new WeakMap<RoleWords, Map<Language, Copy>>()
  return (language: Language, words: RoleWords): Copy => {
    const copies = written.get(words) ?? new Map<Language, Copy>()
    const copy = copies.get(language) ?? { en: () => en(words.en), fi: () => fi(words.fi), sv: () => sv(words.sv) }[language]()
    written.set(words, copies.set(language, copy))
    return copy
  }
}
