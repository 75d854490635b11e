import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { copyIn } from './copy-in.ts'

const name = 'Anna Mäki-Lehto'
const cohort = 'Kevät 2027'

/** Texts about one person, about a cohort, and how many have a role. */
const isNamed = /^(?:remove\w+|showNames|hideNames|preview\.headings\.\w+|preview\.told|named\.owner)$/u
const isOfCohort = /^(?:show\.heading|preview\.last|preview\.(?:follows|own)\.\w*(?:[cC]oordinator|[vV]iewer)|show\.withoutCoordinator)$/u
const others: Readonly<Record<string, Sample>> = {
  'show.line': [name, '(what)'],
  'show.page': [2, 21],
  'naming.option': [name, 'anna@example.org'],
  ...Object.fromEntries(['coordinator', 'viewer', 'namesViewer'].map((role) => [`named.${role}`, [cohort, 'Bo Ek']])),
}
const counts = ['coordinator', 'viewer', 'owner'].map((role) => `show.sections.${role}`)
const sampleOf = (path: string): Sample =>
  others[path] ?? (counts.includes(path) ? [21] : isNamed.test(path) ? [name] : isOfCohort.test(path) ? [cohort] : [])

const { paths, said } = describeCopy(copyIn, sampleOf, { counts: [], shared: ['show.line', 'naming.option'], forms: true })

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters and differ', () => {
    const labels = paths.filter((path) => path.startsWith('buttons.')).map((path) => said(language, path))
    for (const label of labels) expect.soft(label.length, label).toBeLessThanOrEqual(30)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('a short name fits on each button beside it', () => {
    const labels = ['removeCoordinator', 'removeViewer', 'removeOwner', 'showNames', 'hideNames'].map((path) =>
      said(language, path, ['Bo E…']),
    )
    for (const label of labels) expect.soft(label.length, label).toBeLessThanOrEqual(30)
  })

  test('titles and buttons of the form fit in 24 characters', () => {
    for (const path of ['title', 'submit', 'close', 'which']) expect.soft(said(language, `naming.${path}`).length).toBeLessThanOrEqual(24)
  })
})
