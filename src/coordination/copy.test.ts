import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample, translations } from '../../test/house/copy.ts'
import { failureReasons } from '../contract/platform.ts'
import { usualWords } from '../contract/role-words.ts'
import { languages } from '../contract/view.ts'
import { copyIn } from './copy-in.ts'

const counts = [
  'home.sought',
  'home.unreachable',
  'home.guests',
  'list.problems',
  'list.more',
  'plan.unreachable',
  'join.sought',
  'kickOff.minutes',
]
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  'home.people': [31, 42, 53],
  'list.noZone': ['Helsinki'],
  'list.roleConflict': [14, 'aino@example.org', '(was)', '(is)'],
  'list.ownRole': ['(role)'],
  'imported.notOnList': ['Anna Mäki-Lehto, Bo Ek'],
  'imported.leftCoordinators': ['Anna Mäki-Lehto, Bo Ek'],
  'imported.removeCoordinator': ['Bo Ek'],
  'imported.nameCoordinator': ['Bo Ek'],
  'list.onlyOwnersName': ['Anna Mäki-Lehto, Bo Ek'],
  'kickOff.tooLate': ['20.1. 12.00'],
  'plan.intro': ['21.1. 17.00'],
  'plan.started': ['21.1. 17.00'],
  'words.intro': ['Kevät 2027'],
  'words.problems.taken': ['kouluttaja'],
  'join.offer': ['Teams “Aalto”'],
  'join.done': ['Teams “Aalto”'],
  'join.ask': ['Teams “Aalto”'],
  'departed.heading': ['Kevät 2027'],
  'roles.removed.owner': ['Anna'],
  'roles.removed.coordinator': ['Spring', 'Anna'],
  'roles.removed.viewer': ['Spring', 'Anna'],
  'departed.who': ['Anna Mäki-Lehto, Bo Ek'],
  'unreachable.title': ['Kevät 2027'],
  'unreachable.account': ['Anna Mäki-Lehto', 'Anna M'],
  'unreachable.accountOf': ['Anna Mäki-Lehto', 'Anna M', 'Aalto'],
  'unreachable.confirm': ['Anna Mäki-Lehto'],
  'unreachable.bound': ['Anna Mäki-Lehto'],
  'unreachable.line': ['Anna Mäki-Lehto', '(role)', 'anna@example.org', '(why)'],
}
const sampleOf = (path: string): Sample => samples[path] ?? []

const { paths, said } = describeCopy(copyIn, sampleOf, {
  counts,
  invariant: ['list.more'],
  shared: ['list.roles.mentor', 'unreachable.line'],
  forms: true,
})

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters and differ', () => {
    const labels = ['newProgramme', 'setKickOff', 'updateList', 'chooseWords', 'whoIsUnreachable'].map((each) =>
      said(language, `home.${each}`),
    )
    for (const label of labels) expect.soft(label.length, label).toBeLessThanOrEqual(30)
    expect(new Set(labels).size).toBe(5)
  })

  test('every reason for which nobody can be reached says what to do, and no two say the same', () => {
    const reasons = paths.filter((path) => path.startsWith('unreachable.why.')).map((path) => said(language, path))
    expect(new Set(reasons).size).toBe(reasons.length)
    for (const words of reasons) {
      expect.soft(words).toMatch(/^\p{Ll}/u)
      expect.soft(words.split('. ').length, words).toBe(2)
    }
  })

  test('one of several people is one', () => {
    expect(said(language, 'home.people', [1, 1, 0])).not.toBe(said(language, 'home.people', [2, 2, 0]).replaceAll('2', '1'))
  })
})

describe.each(translations)('In %s', (language) => {
  test('a mentor, a mentee and a coordinator are called what they are called in the list', () => {
    const { mentor, mentee, coordinator } = copyIn(language, usualWords).list.roles
    for (const word of [mentor, mentee, coordinator]) expect(said(language, 'list.intro').toLowerCase()).toContain(word)
  })

  test('no name, role or column is bent', () => {
    for (const path of ['imported.notOnList', 'list.ownRole', 'departed.who', 'unreachable.line', 'unreachable.title']) {
      const [first = ''] = sampleOf(path)
      expect
        .soft(said(language, path, sampleOf(path)), path)
        .toMatch(new RegExp(`${String(first).replaceAll(/[()]/g, '\\$&')}(?![\\p{L}’-]|:\\p{L})`, 'u'))
    }
  })
})

test('Words stand ready for every way in which a delivery fails for good, but for those that concern no person', () => {
  const said = Object.keys(copyIn('en', usualWords).unreachable.why)
  expect(failureReasons.filter((reason) => !said.includes(reason))).toEqual([
    ...['placeGone', 'placeArchived', 'notMember', 'tooLarge', 'invalidContent', 'authorisationRevoked', 'notPermitted'],
  ])
})
