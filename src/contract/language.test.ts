import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  ['fi-FI', 'fi'],
  ['sv_SE', 'sv'],
  ['SV-fi', 'sv'],
  ['en', 'en'],
  ['fin', 'fi'],
  ['en-Latn-GB', 'en'],
] as const)('%s is set to %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})

test.each(['de-DE', 'english', 'fi-!', '-', '', null, undefined])('%s is no language that we speak', (locale) => {
  expect(languageOf(locale)).toBeNull()
})
