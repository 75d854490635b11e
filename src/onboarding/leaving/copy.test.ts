import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { copyIn } from './copy-in.ts'

const samples: Readonly<Record<string, Sample>> = {
  ...{ 'pause.intro': ['Spring 2027'], 'pause.pair': ['Bo Ek'], 'pause.noted': ['Spring 2027', '3 March'], 'pause.over': ['Anna'] },
  'pause.overText': ['Spring 2027'],
  ...{ title: ['Spring 2027'], pair: ['Bo Ek'], 'report.title': ['Anna'], 'report.text': ['Anna', 'Bo Ek'] },
}
const { paths, said } = describeCopy(copyIn, (path) => samples[path] ?? [], { counts: [], shared: [] })

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters and differ', () => {
    const labels = paths.filter((path) => path.startsWith('buttons.')).map((path) => said(language, path))
    for (const label of labels) expect.soft(label.length, label).toBeLessThanOrEqual(30)
    expect(new Set(labels).size).toBe(labels.length)
  })
})
