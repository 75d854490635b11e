import { describe, expect, test } from 'vitest'
import {
  catalogueOf,
  describeEveryMessage,
  describeManners,
  describeTranslations,
  type Sample,
  translations,
} from '../../test/house/copy.ts'
import { type Language, languages } from '../contract/view.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'

const copies: Readonly<Record<Language, Copy>> = { en: english, fi: finnish, sv: swedish }
const catalogue = catalogueOf(copies)
const { said } = catalogue

const counts = ['done.together', 'done.apart', 'done.waiting']
const names = ['apart.mentor', 'apart.mentee', 'apart.chat']
const programmes = ['apart.draft', 'begin']
/** Fifteen characters, as long as titles must bear. */
const somebody = 'Anna Mäki-Lehto'
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  ...Object.fromEntries(names.map((path) => [path, [somebody]])),
  ...Object.fromEntries(programmes.map((path) => [path, ['Mentorointi 2027']])),
  'together.title': [`${somebody} & Bo Ek-Lehto`],
  hopes: [somebody, 'Rohkeutta.'],
}
const sampleOf = (path: string): Sample => samples[path] ?? []

describeEveryMessage(catalogue, sampleOf)
describeManners(catalogue, sampleOf, { counts })
describeTranslations(catalogue, sampleOf, ['fields.mentor'])

describe.each(languages)('In %s', (language) => {
  test('titles fit in 60 characters, and the button in 30', () => {
    for (const path of ['together.title', 'apart.mentor', 'apart.mentee'])
      expect.soft(said(language, path, sampleOf(path)).length, path).toBeLessThanOrEqual(60)
    expect(said(language, 'introduce').length).toBeLessThanOrEqual(30)
    expect(said(language, 'apart.chat', [somebody]).length).toBeLessThanOrEqual(40)
  })
})

describe.each(translations)('In %s', (language) => {
  test('no name and no programme is bent', () => {
    for (const path of [...names, ...programmes, 'hopes']) {
      const [first = ''] = sampleOf(path)
      expect.soft(said(language, path, sampleOf(path)), path).toMatch(new RegExp(`${String(first)}(?![\\p{L}’-]|:\\p{L})`, 'u'))
    }
  })
})
