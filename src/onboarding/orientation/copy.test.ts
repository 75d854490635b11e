import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { copyIn } from './copy-in.ts'

const samples: Readonly<Record<string, Sample>> = { step: [2, 5] }
const { paths, said } = describeCopy(copyIn, (path) => samples[path] ?? [], { counts: [], shared: [] })

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters', () => {
    for (const path of paths.filter((each) => /(^|\.)(button|next|again|good|other)$/u.test(each)))
      expect.soft(said(language, path).length, path).toBeLessThanOrEqual(30)
  })

  test.each(['mentee', 'mentor'])('five cards tell a %s about mentoring; the first, what if they want to stop', (role) => {
    const titles = paths.filter((path) => path.startsWith(`${role}.`) && path.endsWith('.title'))
    expect(titles).toHaveLength(5)
    expect(titles[0]).toBe(`${role}.stop.title`)
  })

  test('five cards with a question each take about ten minutes: no text is longer than somebody reads', () => {
    for (const path of paths.filter((each) => each.endsWith('.text')))
      expect.soft(said(language, path).split(/\s/u).length, path).toBeLessThanOrEqual(50)
  })
})
