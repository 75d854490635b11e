import type { Language } from '../contract/view.ts'
import { isKnownCountry } from '../programme/ladder/holidays.ts'

/** A choice has at most 100 options, so these are Europe and the countries of English-speaking universities. */
const countries = (
  'FI SE NO DK IS EE LV LT DE AT CH LI NL BE LU FR MC GB IE ES PT AD IT MT SM VA PL CZ SK HU SI HR BA RS ME MK AL GR CY BG RO MD UA TR GE AM ' +
  'US CA MX BR AR CL CO AU NZ ZA NG KE JP KR SG HK IN ID MY PH TH VN'
).split(' ')

const names = new Map<Language, readonly { value: string; label: string }[]>()

/** Countries whose holidays we know, by their names in the reader's language. */
export function countryChoices(language: Language): readonly { value: string; label: string }[] {
  const known = names.get(language)
  if (known) return known
  const display = new Intl.DisplayNames(language, { type: 'region' })
  const choices = countries.filter(isKnownCountry).map((value) => ({ value, label: display.of(value) ?? value }))
  const sorted = choices.toSorted((a, b) => a.label.localeCompare(b.label, language))
  names.set(language, sorted)
  return sorted
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fi: 'suomi', sv: 'svenska' }

/** The languages of a list, each by its own name. */
export const languageChoices: readonly { value: string; label: string }[] = Object.entries(languageNames).map(([value, label]) => ({
  value,
  label,
}))
