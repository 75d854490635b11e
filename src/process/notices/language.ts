import { languageOf } from '../../contract/language.ts'
import { isLanguage, type Language } from '../../contract/view.ts'

/** Characters of a header that are looked at, and wishes in it. */
const most = { characters: 400, wishes: 20 } as const

/** The language that a browser asks for: by `?lang=fi` of the address, else the first of its own wishes that Pari speaks, else English. */
export function languageAsked(url: string, wishes: string | undefined): Language {
  const chosen = new URLSearchParams(url.split('?')[1] ?? '').get('lang') ?? ''
  if (isLanguage(chosen)) return chosen
  const wished = (wishes ?? '')
    .slice(0, most.characters)
    .split(',')
    .slice(0, most.wishes)
    .map((wish) => {
      const [locale = '', quality = ''] = wish.split(';')
      return { language: languageOf(locale.trim()), weight: quality === '' ? 1 : Number(quality.trim().slice(2)) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  return wished.find(({ language }) => language !== null)?.language ?? 'en'
}
