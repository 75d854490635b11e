import { describe, expect, test } from 'vitest'
import { showHome } from '../../src/contract/command.ts'
import { reading } from '../../test/ground/commands.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { english } from './copy.ts'

/** Every text of a copy, by its path; what takes a name is given one. */
function leavesOf(copy: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(copy).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return [[path + name, (value as (name: string) => string)('people.csv')]]
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

  test('everything fits where Teams shows it, and names are said', () => {
    expect([copy.openForm, copy.file.goOn].every((text) => text.length <= 30)).toBe(true)
    expect(leavesOf(copy).filter(([, text]) => text.trim() === '' || text.length > 300)).toEqual([])
    expect([copy.file.kept('a.csv'), copy.file.inForm('a.csv'), copy.addedToTeam('a.csv')].every((text) => text.includes('a.csv'))).toBe(
      true,
    )
  })
})

test.each([english, finnish, swedish])('the word that whoever has a foreign button should write is understood', ({ otherReader }) => {
  const [, word = ''] = /[“”]([^“”]+)”/u.exec(otherReader) ?? []
  expect(reading.readWords(word)).toEqual(showHome)
})
