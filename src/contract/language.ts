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
