import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderHome, renderMessage } from '../../adapters/slack/render.ts'
import { renderActivity } from '../../adapters/teams/render.ts'
import { checkBlocks } from '../../playground/slack-end/blocks.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Part, View } from '../../src/contract/view.ts'
import { problemsWith } from './adaptive-cards.ts'

/** Charts and tables as people’s names could make them: huge, empty, of one another’s look, or with the marks of a platform in them. */

const name = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\u200b',
    '\u202eolleH',
    'Aino',
    'Aïno',
    'ä'.repeat(300),
    '👩🏽‍🚀'.repeat(40),
    '\ud83d',
    '&amp;&lt;',
    '<!channel>',
  ),
  fc.constantFrom('<@U1|x>', '*_~`', '| a | b |', '[x](http://example.org)', '<at>Bo</at>', '{{DATE(2027)}}', '"}],"type":"image"'),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const value = fc.oneof(fc.nat({ max: 60 }), fc.constantFrom(0, 1, 1e12, -3))
const chart: fc.Arbitrary<Part> = fc.record({
  ...{ kind: fc.constant('chart' as const), title: name, said: name },
  bars: fc.array(fc.record({ label: name, value }), { maxLength: 30 }),
})
const table: fc.Arbitrary<Part> = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 240 }), fc.array(name, { minLength: 1, maxLength: 5 }), name)
  .map(([width, height, names, title]) => ({
    ...{ kind: 'table' as const, title, columns: Array.from({ length: width }, (_, at) => `Column ${at}`) },
    rows: Array.from({ length: height }, (_, at) => {
      const cell = names[at % names.length] ?? ''
      return { cells: Array<string>(width).fill(cell), said: `${at}: ${cell}` }
    }),
  }))
const view: fc.Arbitrary<View> = fc
  .array(fc.oneof(chart, table), { minLength: 1, maxLength: 5 })
  .map((parts) => ({ language: 'en', parts: [{ kind: 'heading', text: 'Today' }, ...parts] }))

interface Drawn {
  readonly type: string
  readonly title?: string
  readonly caption?: string
  readonly page_size?: number
  readonly rows?: readonly (readonly { readonly text: string }[])[]
  readonly chart?: {
    readonly series: readonly { readonly name: string; readonly data: readonly { readonly label: string; readonly value: number }[] }[]
    readonly axis_config: { readonly categories: readonly string[] }
  }
}

/** The limits as Slack documents them, and not as ours say. */
function mustFit({ type, title = '', caption = '', page_size: page = 5, rows = [], chart: drawn }: Drawn): void {
  if (type === 'data_visualization') {
    const { series = [], axis_config: axis } = drawn ?? {}
    expect([title.trim().length > 0, title.length <= 50, series.length]).toEqual([true, true, 1])
    const labels = series.flatMap(({ data }) => data.map(({ label }) => label))
    expect([labels.length >= 1, labels.length <= 20, new Set(labels).size]).toEqual([true, true, labels.length])
    expect(labels.filter((label) => label.trim() === '' || label.length > 20)).toEqual([])
    expect(axis?.categories).toEqual(labels)
    expect(series.flatMap(({ data }) => data.filter((each) => each.value < 0))).toEqual([])
  }
  if (type === 'data_table') {
    const cells = rows.flat()
    expect([caption.trim().length > 0, page >= 1, page <= 100, rows.length <= 201, rows.length >= 2]).toEqual(Array<boolean>(5).fill(true))
    expect(rows.filter((row) => row.length > 20 || row.length === 0)).toEqual([])
    expect(cells.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(20_000)
    expect(cells.filter(({ text }) => text === '')).toEqual([])
  }
}

describe('charts and tables of any names', () => {
  test('are blocks that Slack takes, at most two charts to a message, and none on a home', () => {
    fc.assert(
      fc.property(view, (any) => {
        for (const look of ['native', 'text'] as const) {
          const { blocks, text } = renderMessage(any, JSON.stringify, look)
          const sent = JSON.parse(JSON.stringify(blocks)) as Drawn[]
          let id = 0
          expect(checkBlocks(sent as never, 'message', () => `${id++}`)).not.toHaveProperty('problems')
          for (const block of sent) mustFit(block)
          const native = sent.filter(({ type }) => type.startsWith('data_'))
          expect(native.filter(({ type }) => type === 'data_visualization').length).toBeLessThanOrEqual(2)
          if (look === 'text') expect(native).toEqual([])
          expect([text.isWellFormed(), text.trim() !== '', /<[!@]/u.test(text)]).toEqual([true, true, false])
        }
        const home = JSON.stringify(renderHome(any, JSON.stringify))
        expect(home).not.toMatch(/data_visualization|data_table/u)
      }),
      { numRuns: 150 },
    )
  })

  test('are cards that Teams takes, each with words for clients that draw none', () => {
    fc.assert(
      fc.property(view, (any) => {
        const message = renderActivity(any, JSON.stringify, { inDialog: false, mri: '29:a', delivery: 'd-1', alert: false })
        const { body } = message.attachments[0].content
        expect(problemsWith(message.attachments[0].content)).toEqual([])
        const drawn = body.filter(({ type }) => type.startsWith('Chart.') || type === 'Table')
        for (const each of drawn) expect(each).toMatchObject({ fallback: { type: 'TextBlock', text: expect.stringMatching(/\S/u) } })
        expect(message.summary.trim()).not.toBe('')
      }),
      { numRuns: 150 },
    )
  })

  test('are words for screen readers: every number and every row of what is short is read out', () => {
    const short = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).filter((words) => /^\w+$/u.test(words))
    fc.assert(
      fc.property(fc.array(short, { minLength: 1, maxLength: 8 }), fc.nat({ max: 50 }), (names, count) => {
        const parts: Part[] = [
          { kind: 'chart', title: 'Mentees', said: `${count} coming`, bars: [{ label: 'Coming', value: count }] },
          { kind: 'table', title: 'All', columns: ['Name'], rows: names.map((each) => ({ cells: [each], said: `${each}: coming` })) },
        ]
        const any: View = { language: 'en', parts }
        for (const words of [plainText(any), renderMessage(any, JSON.stringify, 'native').text]) {
          expect(words).toContain(`${count} coming`)
          for (const each of names) expect(words).toContain(`${each}: coming`)
        }
      }),
      { numRuns: 60 },
    )
  })
})
