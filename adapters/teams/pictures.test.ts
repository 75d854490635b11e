import { describe, expect, test } from 'vitest'
import type { Part } from '../../src/contract/view.ts'
import { problemsWith } from '../../test/contracts/adaptive-cards.ts'
import { renderCard } from './render.ts'

const bars = (...values: number[]) => values.map((value, at) => ({ label: `Answer ${at}`, value }))
const chart = (more: object = {}): Part => ({ kind: 'chart', title: 'Mentees', said: '2 coming, 3 not sure', bars: bars(2, 3), ...more })
const line = (name: string) => ({ cells: [name, 'mentee'], said: `${name} (mentee)` })
const table = (more: object = {}): Part => ({
  ...{ kind: 'table', title: 'All', columns: ['Name', 'Role'], rows: [line('Aino'), line('Bo')] },
  ...more,
})

function bodyOf(...parts: Part[]) {
  const card = renderCard({ language: 'en', parts }, JSON.stringify)
  expect(problemsWith(card)).toEqual([])
  return card.body
}
const typesOf = (...parts: Part[]) => bodyOf(...parts).map(({ type }) => type)

describe('a chart', () => {
  test('is Teams’ own, with bars of text for clients that draw none, and its numbers below', () => {
    expect(bodyOf(chart())).toEqual([
      {
        ...{ type: 'Chart.HorizontalBar', title: 'Mentees', displayMode: 'PartToWhole' },
        data: [
          { x: 'Answer 0', y: 2 },
          { x: 'Answer 1', y: 3 },
        ],
        fallback: { type: 'TextBlock', wrap: true, text: '**Mentees**\n\n- Answer 0 ▇▇▇▇▁▁▁▁▁▁\n- Answer 1 ▇▇▇▇▇▇▁▁▁▁' },
      },
      { type: 'TextBlock', text: '2 coming, 3 not sure', wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' },
    ])
  })

  test.each<[string, object]>([
    ['one value', { bars: bars(7) }],
    ['a zero beside others', { bars: bars(0, 3) }],
    ['long words', { title: 'x'.repeat(900), bars: [{ label: 'y'.repeat(900), value: 1 }] }],
  ])('with %s is drawn', (_, more) => {
    expect(typesOf(chart(more))[0]).toBe('Chart.HorizontalBar')
  })

  test.each<[string, object]>([
    ['nothing but zeros', { bars: bars(0, 0) }],
    ['no bars', { bars: [] }],
    ['too many bars', { bars: bars(...Array<number>(21).fill(1)) }],
  ])('with %s is text with its numbers', (_, more) => {
    expect(bodyOf(chart(more))).toEqual([{ type: 'TextBlock', text: 'Mentees: 2 coming, 3 not sure', wrap: true }])
  })
})

describe('a table', () => {
  test('is a table below its title, with a list for clients that draw none', () => {
    const [title, drawn] = bodyOf(table())
    expect(title).toMatchObject({ text: 'All' })
    expect(drawn).toMatchObject({ type: 'Table', fallback: { text: '- Aino (mentee)\n- Bo (mentee)' } })
    expect(JSON.stringify(drawn)).toContain('"text":"Role"')
  })

  test.each<[string, object]>([
    ['too many rows', { rows: Array.from({ length: 21 }, () => line('A')) }],
    ['too many columns', { columns: Array<string>(6).fill('c'), rows: [{ cells: Array<string>(6).fill('c'), said: 'c' }] }],
    ['rows of different lengths', { rows: [{ cells: ['Aino'], said: 'Aino' }] }],
    ['no rows', { rows: [] }],
  ])('with %s is a list', (_, more) => {
    expect(typesOf(table(more))).not.toContain('Table')
  })
})
