import { describe, expect, test } from 'vitest'
import { textsOf } from '../../test/ground/copy-texts.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { english } from './copy.ts'

/** What takes a name is given one. */
const leavesOf = (copy: object) => textsOf(copy, ['Helsinki'])

describe.each([
  ['Finnish', finnish],
  ['Swedish', swedish],
])('in %s', (_, copy) => {
  test('nothing is left in English but the name', () => {
    const said = new Map(leavesOf(copy))
    expect([...said.keys()]).toEqual(leavesOf(english).map(([path]) => path))
    expect(leavesOf(english).flatMap(([path, text]) => (said.get(path) === text ? [path] : []))).toEqual(['title'])
  })

  test('everything fits where Slack shows it', () => {
    expect([copy.title, copy.close].every((text) => text.length <= 24)).toBe(true)
    expect(leavesOf(copy).filter(([, text]) => text.trim() === '' || text.length > 300)).toEqual([])
  })
})
