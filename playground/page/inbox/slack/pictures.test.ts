import { describe, expect, test } from 'vitest'
import { chartIn, tableIn } from './pictures.ts'

const bar = (...values: number[]) => ({
  ...{ type: 'data_visualization', title: 'Answers' },
  chart: { type: 'bar', series: [{ name: 'Mentees', data: values.map((value, at) => ({ label: `a${at}`, value })) }] },
})

describe('a chart', () => {
  test('has a column for each number, as high as its part of the highest', () => {
    expect(chartIn(bar(4, 1, 0))).toEqual({
      title: 'Answers',
      columns: [
        { label: 'a0', value: 4, part: 1 },
        { label: 'a1', value: 1, part: 0.25 },
        { label: 'a2', value: 0, part: 0 },
      ],
    })
  })
  test('of nothing has columns without height', () => {
    expect(chartIn(bar(0))?.columns).toEqual([{ label: 'a0', value: 0, part: 0 }])
  })
  test('of another kind is not drawn', () => {
    expect(chartIn({ ...bar(1), chart: { type: 'pie', segments: [] } } as never)).toBeNull()
    expect(chartIn({ type: 'data_visualization' })).toBeNull()
  })
})

describe('a table', () => {
  test('has its first row apart', () => {
    const rows = [[{ text: 'Name' }], [{ text: 'Aino' }], [{}]]
    expect(tableIn({ type: 'data_table', caption: 'People', rows } as never)).toEqual({
      caption: 'People',
      head: ['Name'],
      rows: [['Aino'], ['']],
    })
  })
  test('without rows is not drawn', () => {
    expect(tableIn({ type: 'data_table' })).toBeNull()
  })
})
