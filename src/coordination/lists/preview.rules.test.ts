import { describe, expect, test } from 'vitest'
import { differencesOf } from '../../people/import/index.ts'
import { linesOf, type Told } from './preview.rules.ts'

const nothing = differencesOf([], { people: [], absentColumns: [] })
const toldIn = (told: readonly Told[]) =>
  linesOf({ differences: nothing, told, two: [], unread: [] }).flatMap((line) => (line.section === 'told' ? [line.about] : []))
const many = (count: number, what: string): Told[] => Array.from({ length: count }, (_, at) => ({ name: `Person ${at}`, what }))

describe('Who would be told something', () => {
  test('stands in a line of their own, and two people of one name in two', () => {
    const told = [...many(38, 'A new mentor'), { name: 'Anna', what: 'Offer' }, { name: 'Anna', what: 'Offer' }]
    expect(toldIn(told)).toEqual(told)
  })

  test('stands with others who would be told the same where there are many: nobody is left out, and no line is too long', () => {
    const told = [...many(300, 'A new mentor'), ...many(200, 'Changed pairs'), { name: 'N'.repeat(60), what: 'Offer' }]
    const lines = toldIn(told)
    expect(lines.length).toBeLessThan(50)
    const named = lines.flatMap((line) => ('names' in line ? line.names.map((name) => ({ name, what: line.what })) : [line]))
    expect(named).toEqual(told)
    for (const line of lines) expect('names' in line && line.names.join(', ').length).toBeLessThanOrEqual(180)
  })

  test('is nobody where nobody is', () => {
    expect(toldIn([])).toEqual([])
  })
})
