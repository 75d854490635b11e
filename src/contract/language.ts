import { isLanguage, type Language } from './view.ts'

/** The language that a platform is set to, by its locale (`fi-FI`, `sv_SE`, `en`); null where it names none, or one that we do not speak. */
export function languageOf(locale: string | null | undefined): Language | null {
  const language = locale ? languageIn(locale.replaceAll('_', '-')) : ''
  return isLanguage(language) ? language : null
}

/** Intl throws where it cannot read a locale. */
function languageIn(locale: string): string {
  try {
    return new Intl.Locale(locale).language
  } catch {
    return ''
  }
}

/** A room's or an adapter's words, by the language of who reads them. */
export const copyOf =
  <Copy>(catalogue: Readonly<Record<Language, Copy>>) =>
  (language: Language): Copy =>
    catalogue[language]
