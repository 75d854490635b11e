import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample, translations } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { copyIn } from './copy-in.ts'

const counts = ['home.inIt', 'home.missing', 'opened', 'added', 'others', 'task.more', 'task.rest'].concat(
  ['add', 'goOpen', 'goAdd'].map((path) => `preview.${path}`),
)
const programme = 'Mentorointi 2027'
const named = ['first.title', 'task.title', 'task.steps.teams', 'task.steps.slack', 'task.steps.spread']
const channels = ['unfilled', 'stillUnfilled', 'notLet']
const somebody = 'Anna Mäki-Lehto'
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  ...Object.fromEntries(named.map((path) => [path, [programme]])),
  missing: [somebody, 'R2'],
  'preview.open': [programme, 21],
  ...Object.fromEntries(channels.map((path) => [path, ['spring-1a2b']])),
  topic: [programme, 'R2'],
  'task.person': [somebody, 'anna@example.org'],
  'task.already': [somebody],
}
const sampleOf = (path: string): Sample => samples[path] ?? []

const { said } = describeCopy(copyIn, sampleOf, { counts, shared: ['missing', 'task.person'] })

describe.each(languages)('In %s', (language) => {
  test('a button fits in 30 characters', () => {
    for (const path of ['open', 'add', 'check', 'openAnew', 'task.done', 'task.retry'])
      expect.soft(said(language, path).length, path).toBeLessThanOrEqual(30)
    for (const path of ['preview.goOpen', 'preview.goAdd'])
      for (const count of [1, 21]) expect.soft(said(language, path, [count]).length, path).toBeLessThanOrEqual(30)
  })

  test('the steps to do by hand are numbered, and end with the button', () => {
    for (const path of named.slice(2)) {
      const lines = said(language, path, [programme]).split('\n')
      expect.soft(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, at) => at + 1))
      expect.soft(lines.at(-1)).toContain(said(language, 'task.done'))
    }
  })
})

describe.each(translations)('In %s', (language) => {
  test('no name and no programme is bent', () => {
    for (const path of [...named, ...channels, 'preview.open', 'missing', 'topic', 'task.person', 'task.already']) {
      const [first = ''] = sampleOf(path)
      expect.soft(said(language, path, sampleOf(path)), path).toMatch(new RegExp(`${String(first)}(?![\\p{L}’-]|:\\p{L})`, 'u'))
    }
  })
})
