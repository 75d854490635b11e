import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { listCopyIn } from './copy-in.ts'

const counts = ['buttons.save', 'buttons.leaveOut', 'takenOff', 'choose.gone.off']
const who = 'Anna Mäki-Lehto'
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  page: [2, 3],
  person: [who, 'anna@example.org'],
  saved: [31, 42],
  'lines.otherRole': [who, '(was)', '(now)'],
  'lines.mentorLeft': [who, 'Bo Ek'],
  'lines.mentorNotTaken': [who, 'Bo Ek'],
  'lines.crowded': ['Bo Ek', 21, who],
  'lines.lost': [who, 'Bo Ek'],
  'lines.lostAnswered': [who, 'Bo Ek'],
  'lines.moved': [who, '(was)', '(now)'],
  'lines.told': [who, '(what)'],
  'lines.changed': [who, '(column)', '(was)', '(now)'],
  'lines.doubtful': [who, '(was)', '(now)'],
  'lines.cleared': [who, '(column)', '(was)'],
  'waits.text': ['Bo Ek'],
  'lines.kept': [who, 'Bo Ek', 'Chi Ngọc'],
  'lines.own': [who, '(column)', '(now)', '(then)'],
  'lines.emptied': [who, '(column)', '(was)'],
  'lines.same': [who, 'Bo Ek'],
  'lines.added': [who, '(role)'],
  'lines.addedWith': [who, '(role)', 'Bo Ek'],
  'lines.addedWaiting': [who, '(role)'],
  'choose.people': [11, 20],
  'pasted.full': [3000, 57, 'Anna Mäki'],
  'pasted.fullLast': [3000, 57, 'Anna Mäki'],
  'asked.one': ['Kuka', 'Anna'],
  'asked.everybody': ['(role)'],
  'asked.noMeans': ['(role)'],
  'choose.same.is': [who],
  'choose.same.now': [who, '(role)', 'Bo Ek'],
}
const sampleOf = (path: string): Sample => samples[path] ?? []

const { paths, said } = describeCopy(listCopyIn, sampleOf, {
  counts,
  shared: [
    ...['lines.moved', 'lines.told', 'lines.changed', 'lines.added', 'person', 'columns.mentor', 'columns.organisation', 'choose.same.now'],
  ],
  forms: true,
})

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters and differ', () => {
    const labels = paths.filter((path) => path.startsWith('buttons.')).map((path) => said(language, path, sampleOf(path)))
    for (const label of labels) expect.soft(label.length, label).toBeLessThanOrEqual(30)
    expect(new Set(labels).size).toBe(labels.length)
  })
})
