import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { copyIn } from './copy-in.ts'

const name = 'Anna Mäki-Lehto'
const named = ['takeOff', 'bringBack'].flatMap((act) => ['heading', 'told', 'done'].map((path) => `${act}.${path}`))

const counts = ['mentor.more', 'takeOff.meetings']
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  ...Object.fromEntries(named.map((path) => [path, [name]])),
  'list.heading': ['Kevät 2027'],
  'list.counted': [31, 42],
  'list.withCoordinators': ['(counts)', 21],
  'list.filter': ['(value)', 21],
  'list.line': [name, '(role)', '(state)'],
  'list.lineWithEmail': [name, '(role)', 'anna@example.org', '(state)'],
  'list.page': [2, 21],
  'list.named': ['Mäki'],
  'card.since': ['(state)', '21.1. 17.00'],
  'card.partner': [name, '(state)'],
  'card.message': ['21.1. 17.00', '(words)', '(state)'],
  'takeOff.noMore': [name],
  'takeOff.notYet': [name],
  'mentor.notYet': [name],
  'takeOff.place': ['Bo Ek'],
  'takeOff.placeFree': ['Bo Ek'],
  'mentor.placeFree': ['Bo Ek'],
  'takeOff.menteesAlone': [`${name}, Bo Ek`],
  'takeOff.mentees': [`${name}, Bo Ek`],
  'takeOff.toldMentor': ['Bo Ek'],
  'bringBack.place': ['Bo Ek'],
  'bringBack.waits': [name],
  'bringBack.offered': [name],
  'bringBack.mentor': [name],
  'bringBack.unaware': [name],
  'bringBack.mentees': [`${name}, Bo Ek`],
  'mentor.intro': [name],
  'mentor.option': ['Bo Ek', 21],
  'mentor.offered': ['Bo Ek'],
  'mentor.place': ['Bo Ek'],
  'mentor.told': [name],
  'mentor.done': [name, 'Bo Ek'],
  'details.change': ['(value)', 'Ana', 'Anna'],
  'details.told': [name],
  'details.done': [name],
  'deeds.heading': ['Kevät 2027'],
  'deeds.headingOf': [name],
  'deeds.line': ['21.1. 17.00', name, '(words)'],
  'deeds.lineAbout': ['21.1. 17.00', name, '(words)', 'Bo Ek'],
  'deeds.answer': ['(words)', '(state)'],
  'told.takenOff.heading': ['Kevät 2027'],
  'told.broughtBack.heading': ['Kevät 2027'],
  'told.newMentor.heading': ['Bo Ek'],
  'told.firstMentor.heading': ['Bo Ek'],
  'told.newMentee.heading': [name],
  'told.menteeMoved.heading': [name],
  'told.corrected.row': ['Ana', 'Anna'],
}
const sampleOf = (path: string): Sample => samples[path] ?? []

const { paths, said } = describeCopy(copyIn, sampleOf, {
  counts,
  shared: [
    ...['list.roles.mentor', 'list.filter', 'list.line', 'list.lineWithEmail', 'card.mentor', 'card.partner', 'card.message'],
    ...['deeds.line', 'deeds.lineAbout', 'deeds.answer', 'deeds.pari'],
  ],
  forms: true,
})

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters and differ', () => {
    const labels = paths.filter((path) => path.startsWith('buttons.')).map((path) => said(language, path))
    for (const label of labels) expect.soft(label.length, label).toBeLessThanOrEqual(30)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('a filter with a count of three figures fits on its button', () => {
    for (const path of paths.filter((each) => each.startsWith('list.filters.')))
      expect.soft(said(language, 'list.filter', [said(language, path), 500]).length, path).toBeLessThanOrEqual(30)
  })

  test('titles and buttons of forms fit in 24 characters', () => {
    for (const form of ['mentor', 'details'])
      for (const path of ['title', 'submit', 'close', 'confirm'])
        expect.soft(said(language, `${form}.${path}`).length).toBeLessThanOrEqual(24)
  })
})
