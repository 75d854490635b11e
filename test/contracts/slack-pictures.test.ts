import { describe, expect, test } from 'vitest'
import { renderHome, renderMessage } from '../../adapters/slack/render.ts'
import { checkBlocks } from '../../playground/slack-end/blocks.ts'
import type { Part, View } from '../../src/contract/view.ts'

const bars = (...values: number[]) => values.map((value, at) => ({ label: `Answer ${at}`, value }))
const chart = (more: object = {}): Part => ({ kind: 'chart', title: 'Mentees', said: '2 coming, 3 not sure', bars: bars(2, 3), ...more })
const line = (name: string) => ({ cells: [name, 'mentee'], said: `${name} (mentee)` })
const table = (more: object = {}): Part => ({
  ...{ kind: 'table', title: 'All', columns: ['Name', 'Role'], rows: [line('Aino'), line('Bo')] },
  ...more,
})
const view = (...parts: Part[]): View => ({ language: 'en', parts })
const blocksOf = (look: 'native' | 'text', ...parts: Part[]) => {
  const { blocks } = renderMessage(view(...parts), JSON.stringify, look)
  let id = 0
  expect(checkBlocks(JSON.parse(JSON.stringify(blocks)), 'message', () => `${id++}`)).not.toHaveProperty('problems')
  return blocks as readonly { readonly type: string }[]
}
const typesOf = (...parts: Part[]) => blocksOf('native', ...parts).map(({ type }) => type)

describe('a chart', () => {
  test('is a block of bars with its numbers below it', () => {
    expect(blocksOf('native', chart())).toEqual([
      {
        type: 'data_visualization',
        title: 'Mentees',
        chart: {
          type: 'bar',
          series: [
            {
              name: 'Mentees',
              data: [
                { label: 'Answer 0', value: 2 },
                { label: 'Answer 1', value: 3 },
              ],
            },
          ],
          axis_config: { categories: ['Answer 0', 'Answer 1'] },
        },
      },
      { type: 'context', elements: [{ type: 'plain_text', text: '2 coming, 3 not sure', emoji: false }] },
    ])
  })

  test('is bars of text where no such block can be, each beside its number', () => {
    const field = (text: string) => ({ type: 'mrkdwn', text, verbatim: true })
    const fields = ['Answer 0: 2', '▇▇▇▇▁▁▁▁▁▁', 'Answer 1: 3', '▇▇▇▇▇▇▁▁▁▁'].map(field)
    const written = [
      { type: 'section', text: field('*Mentees*') },
      { type: 'section', fields },
    ]
    expect(blocksOf('text', chart())).toEqual(written)
    expect(renderHome(view(chart()), JSON.stringify).blocks).toEqual(written)
    expect(blocksOf('text', chart({ bars: bars(...Array<number>(20).fill(1)) }))).toHaveLength(5)
  })

  test.each<[string, object]>([
    ['one value', { bars: bars(7) }],
    ['a zero beside others', { bars: bars(0, 3) }],
    ['as many bars as Slack takes', { bars: bars(...Array<number>(20).fill(1)) }],
    ['a long title and a long label', { title: 'x'.repeat(90), bars: [{ label: 'y'.repeat(90), value: 1 }] }],
  ])('with %s is a block', (_, more) => {
    expect(typesOf(chart(more))[0]).toBe('data_visualization')
  })

  test.each<[string, object]>([
    ['nothing but zeros', { bars: bars(0, 0) }],
    ['no bars', { bars: [] }],
    ['more bars than Slack takes', { bars: bars(...Array<number>(21).fill(1)) }],
    ['labels that are the same when they are short', { bars: [1, 2].map((value) => ({ label: `${'same '.repeat(9)}${value}`, value })) }],
  ])('with %s is text with its numbers', (_, more) => {
    const types = typesOf(chart(more))
    expect(new Set(types)).toEqual(new Set(['section']))
  })

  test('that is the third of a message is text', () => {
    expect(typesOf(chart(), chart(), chart()).filter((type) => type === 'data_visualization')).toHaveLength(2)
  })
})

describe('a table', () => {
  test('is a block whose first row names the columns', () => {
    const cell = (text: string) => ({ type: 'raw_text', text })
    const rows = [
      [cell('Name'), cell('Role')],
      [cell('Aino'), cell('mentee')],
      [cell('Bo'), cell('mentee')],
    ]
    expect(blocksOf('native', table())).toEqual([{ type: 'data_table', caption: 'All', page_size: 2, rows }])
  })

  test('is a list where no such block can be', () => {
    expect(blocksOf('text', table()).map((block) => JSON.stringify(block))).toEqual([
      expect.stringContaining('All'),
      expect.stringContaining('• Aino (mentee)\\n• Bo (mentee)'),
    ])
  })

  test('with empty cells has something in each', () => {
    expect(JSON.stringify(blocksOf('native', table({ rows: [{ cells: ['Aino', ''], said: 'Aino' }] })))).toContain('"text":"…"')
  })

  test.each<[string, object]>([
    ['more rows than Slack takes', { rows: Array.from({ length: 201 }, () => line('A')) }],
    ['more columns than Slack takes', { columns: Array<string>(21).fill('c'), rows: [{ cells: Array<string>(21).fill('c'), said: 'c' }] }],
    ['rows of different lengths', { rows: [{ cells: ['Aino'], said: 'Aino' }] }],
    ['more text than a message has room for', { rows: Array.from({ length: 60 }, () => line('x'.repeat(120))) }],
    ['no rows', { rows: [] }],
  ])('with %s is a list', (_, more) => {
    expect(typesOf(table(more))).not.toContain('data_table')
  })
})
