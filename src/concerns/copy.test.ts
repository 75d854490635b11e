import { describe, expect, test } from 'vitest'
import { catalogueOf, copiesIn, describeEveryMessage, describeManners, describeTranslations, type Sample } from '../../test/house/copy.ts'
import { languages } from '../contract/view.ts'
import { copyIn } from './copy-in.ts'
import { lateHours } from './rules.ts'

const catalogue = catalogueOf(copiesIn(copyIn))
const programme = 'Spring 2027'
const name = 'Anna Mäki-Lehto'
const when = 'to 21.1. 17.00'
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(
    [
      'receipt.text',
      'shown.title',
      'shown.sentTo',
      'shown.takenBy',
      'taken.title',
      'more.toSender',
      'late.text',
      'settled.title',
      'reply.label',
      'other.done',
      ...['button', 'again', 'done', 'resumed', 'kept', 'toReader', 'text', 'goesOnText', 'card'].map((each) => `stop.${each}`),
    ].map((path) => [path, [name]]),
  ),
  ...Object.fromEntries(
    ['told.text', 'told.againText', 'more.toReaderText', 'home.unnamed', 'readers.text'].map((path) => [path, [programme]]),
  ),
  ...Object.fromEntries(['shown.urgent', 'shown.calm'].map((path) => [path, [when]])),
  'shown.by': [name, when],
  'shown.goes': [21],
  'home.waits': [21],
  'readers.named': [name, programme],
}
const sampleOf = (path: string): Sample => samples[path] ?? []

describeEveryMessage(catalogue, sampleOf)
describeManners(catalogue, sampleOf, { counts: ['shown.goes', 'home.waits'], invariant: ['shown.goes'] })
describeTranslations(catalogue, sampleOf, ['shown.by'])

describe.each(languages)('In %s', (language) => {
  test('what to do in an emergency says the number', () => {
    expect(catalogue.said(language, 'danger')).toContain('112')
  })

  test('the receipt promises the hours that the rules keep', () => {
    expect(catalogue.said(language, 'receipt.urgent')).toContain(`${lateHours.urgent} `)
    expect(catalogue.said(language, 'receipt.calm')).toContain(`${lateHours.calm / 24} `)
  })

  test('titles and buttons fit', () => {
    for (const path of catalogue.paths.filter((each) => each.startsWith('buttons.')).concat('stop.button', 'stop.again'))
      expect.soft(catalogue.said(language, path, sampleOf(path)).length, path).toBeLessThanOrEqual(30)
    for (const path of ['form.title', 'reply.title', 'other.title', 'readers.title', 'buttons.send', 'buttons.save', 'buttons.close'])
      expect.soft(catalogue.said(language, path).length, path).toBeLessThanOrEqual(24)
  })
})
