import { describe, expect, test } from 'vitest'
import { catalogueOf, copiesIn, describeEveryMessage, describeManners, describeTranslations, type Sample } from '../../test/house/copy.ts'
import { languages } from '../contract/view.ts'
import { copyIn } from './copy-in.ts'

const catalogue = catalogueOf(copiesIn(copyIn))
const cohorts = ['event', 'cancelled', 'calledOff', 'here']
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(cohorts.map((path) => [path, ['Spring 2027']])),
  ...Object.fromEntries(['add', 'remove', 'send'].map((path) => [path, ['21.1.', 'Spring 2027']])),
  when: ['Spring 2027', '21.1. 17.00'],
  ...Object.fromEntries(['meeting', 'cancelledMeeting', 'hereMeeting'].map((path) => [path, ['Anna']])),
  ...Object.fromEntries(['meetingWhen', 'meetingOff'].map((path) => [path, ['Anna', '21.1. 17.00']])),
}
const sampleOf = (path: string): Sample => samples[path] ?? []

describeEveryMessage(catalogue, sampleOf)
describeManners(catalogue, sampleOf, { counts: [] })
describeTranslations(catalogue, sampleOf, [])

describe.each(languages)('In %s', (language) => {
  test('no words promise that a file follows what is moved', () => {
    for (const path of ['addNote', 'here', 'hereMeeting'])
      expect(catalogue.said(language, path, sampleOf(path))).toMatch(/stays as it is|the file won’t|ei muutu|ändras inte/u)
  })
  test('the button fits', () => {
    expect(catalogue.said(language, 'open').length).toBeLessThanOrEqual(30)
  })
})
