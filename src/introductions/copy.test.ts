import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample, translations } from '../../test/house/copy.ts'
import { languages } from '../contract/view.ts'
import { copyIn } from './copy-in.ts'

const counts = ['done.together', 'done.apart', 'done.waiting', 'preview.more', 'preview.go']
const names = ['apart.mentor', 'apart.mentee', 'apart.chat', 'preview.one', 'preview.both']
const programmes = ['apart.draft', 'begin']
/** Fifteen characters, as long as titles must bear. */
const somebody = 'Anna Mäki-Lehto'
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  introducedPairs: [21, 30],
  ...Object.fromEntries(names.map((path) => [path, [somebody]])),
  ...Object.fromEntries(programmes.map((path) => [path, ['Mentorointi 2027']])),
  'together.title': [`${somebody} & Bo Ek-Lehto`],
  hopes: [somebody, 'Rohkeutta.'],
  'preview.count': [21, 42],
  'card.on': [somebody, '21.1. 17.00'],
  'card.notYet': [somebody],
  'half.pair': [somebody, 'Bo Ek'],
}
const sampleOf = (path: string): Sample => samples[path] ?? []

const { said } = describeCopy(copyIn, sampleOf, { counts, shared: ['fields.mentor', 'card.on'] })

describe.each(languages)('In %s', (language) => {
  test('titles fit in 60 characters, and the button in 30', () => {
    for (const path of ['together.title', 'apart.mentor', 'apart.mentee'])
      expect.soft(said(language, path, sampleOf(path)).length, path).toBeLessThanOrEqual(60)
    expect(said(language, 'introduce').length).toBeLessThanOrEqual(30)
    for (const count of [1, 21]) expect(said(language, 'preview.go', [count]).length).toBeLessThanOrEqual(30)
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
