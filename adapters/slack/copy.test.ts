import { describe, expect, test } from 'vitest'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { english } from './copy.ts'

/** Every text of a copy, by its path; what takes a name is given one. */
function leavesOf(copy: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(copy).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return [[path + name, (value as (workspace: string) => string)('Helsinki')]]
    return typeof value === 'object' && value !== null ? leavesOf(value, `${path}${name}.`) : [[path + name, String(value)]]
  })
}

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
