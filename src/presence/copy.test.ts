import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample } from '../../test/house/copy.ts'
import { languages } from '../contract/view.ts'
import { copyIn } from './copy-in.ts'

const [anna, bo] = ['Anna Mäki-Lehto', 'Bo Ek']

const counts = ['home.here', 'home.unexpected', 'home.missing', 'home.inVain', 'home.more', 'buttons.rest', 'buttons.yesRest'].concat(
  ['nobodyTicked', 'previewTitle', 'restDone'].map((path) => `sides.${path}`),
)
const persons = ['buttons.came', 'buttons.missing', 'buttons.undo', 'list.noted.came', 'list.noted.missing', 'list.noted.none'].concat(
  [
    'joined.toMentee',
    'joined.toMentor',
    'joined.whyMentor',
    'joined.whyMentorAlone',
    'answered.title',
    'answered.notThisTime',
    'answered.somethingElse',
    'answered.stillIn',
  ],
  ['card.satWith', 'list.named'],
)
const titles = ['list.title', 'sides.title', 'door.title', 'door.page.title', 'care.text']
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  ...Object.fromEntries(persons.map((path) => [path, [anna]])),
  ...Object.fromEntries(titles.map((path) => [path, ['Spring 2027']])),
  ...{ 'home.expected': [20, 21], 'home.came': [20, 21], 'home.openLine': [anna, '…'] },
  ...{ 'buttons.join': [anna, bo], 'sides.joined': [anna, bo] },
  ...{
    'list.filter': ['A', 21],
    'list.line': [anna, 'R2', 'D2'],
    'list.with': [anna, bo],
    'list.joined': ['R2', 'D2'],
    'list.page': [2, 21],
  },
  ...{ 'list.came': ['17:02'], 'list.missing': ['17:02'], 'door.early': ['R2'], 'door.page.earlyText': ['R2'] },
}
const sampleOf = (path: string): Sample => samples[path] ?? []

const catalogue = describeCopy(copyIn, sampleOf, {
  counts,
  shared: ['roles.mentor', 'home.openLine', 'buttons.join', 'list.filter', 'list.line', 'list.joined'],
})
const { said } = catalogue

describe.each(languages)('In %s', (language) => {
  test('a button fits in 30 characters, with a name of twenty', () => {
    const plain = catalogue.paths.filter((path) => path.startsWith('buttons.') && !catalogue.takesArguments(path))
    for (const path of plain) expect.soft(said(language, path).length, path).toBeLessThanOrEqual(30)
    for (const path of ['buttons.came', 'buttons.missing', 'buttons.undo'])
      expect.soft(said(language, path, ['x'.repeat(20)]).length, path).toBeLessThanOrEqual(30)
    for (const count of [1, 210])
      for (const path of ['buttons.rest', 'buttons.yesRest'])
        expect.soft(said(language, path, [count]).length, path).toBeLessThanOrEqual(32)
    for (const path of catalogue.paths.filter((each) => each.startsWith('care.answers.')))
      expect.soft(said(language, path).length, path).toBeLessThanOrEqual(30)
  })

  test('nobody is blamed who was missing', () => {
    const care = catalogue.paths.filter((path) => path.startsWith('care.')).map((path) => said(language, path, sampleOf(path)))
    for (const words of care)
      expect.soft(words).not.toMatch(/failed|didn’t show|no-show|unfortunately|valitettavasti|tyvärr|borde|olisi pitänyt/iu)
  })
})
