import type { ContextBlock, DataTableBlock, KnownBlock, MrkdwnElement, SectionBlock } from '@slack/types'
import { textBars, wholeOf } from '../../src/contract/bars.ts'
import type { Bar, Part, View } from '../../src/contract/view.ts'
import { ellipsis, isBlank, shorten } from '../../src/kit/text.ts'
import { limits } from './limits.ts'
import { marked, markup, pieces } from './text.ts'

type Chart = Extract<Part, { kind: 'chart' }>
type Table = Extract<Part, { kind: 'table' }>

/** Whether charts and tables go out as blocks of their own, which only messages have and not every workspace, or as text. */
export type Look = 'native' | 'text'

/** Whether a view has something that may go out as a block of its own. */
export const hasNative = ({ parts }: Pick<View, 'parts'>): boolean => parts.some(({ kind }) => kind === 'chart' || kind === 'table')

/** The charts that may be native: a message takes two. */
export const nativeCharts = (parts: readonly Part[]): ReadonlySet<Part> =>
  new Set(parts.filter((part) => part.kind === 'chart' && drawnChart(part) !== null).slice(0, limits.charts.most))

/** A chart with its numbers below it. */
export function chart(part: Chart, isNative: boolean): KnownBlock[] {
  const drawn = isNative ? drawnChart(part) : null
  return drawn === null ? writtenChart(part) : [drawn, ...small(part.said)]
}

/** A table, or its rows as a list. */
export function table(part: Table, look: Look): KnownBlock[] {
  const drawn = look === 'native' ? drawnTable(part) : null
  if (drawn !== null) return [drawn]
  const items = part.rows.filter(({ said }) => !isBlank(said)).map(({ said }) => `• ${said}`)
  return [...sections(part.title), ...sections(items.join('\n'))]
}

const sections = (text: string): SectionBlock[] => pieces(text, limits.section.text).map((piece) => ({ type: 'section', text: piece }))

const small = (text: string): ContextBlock[] => pieces(text, limits.contextText).map((piece) => ({ type: 'context', elements: [piece] }))

/** A block that Slack's types do not have yet (docs.slack.dev/reference/block-kit/blocks/data-visualization-block). */
interface DataVisualization {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: {
    readonly type: 'bar'
    readonly series: readonly { readonly name: string; readonly data: readonly Bar[] }[]
    readonly axis_config: { readonly categories: readonly string[] }
  }
}

/** Null for what Slack would refuse, or where there is nothing to see. */
function drawnChart({ title, bars }: Chart): KnownBlock | null {
  const most = limits.charts
  const data = bars.map(({ label, value }) => ({ label: shorten(label, most.label), value: Math.max(0, value) }))
  const categories = data.map(({ label }) => label)
  const areApart = new Set(categories).size === categories.length && !categories.some(isBlank)
  if (!areApart || data.length > most.bars || wholeOf(bars) === 0 || isBlank(title)) return null
  const block: DataVisualization = {
    type: 'data_visualization',
    title: shorten(title, most.title),
    chart: { type: 'bar', series: [{ name: shorten(title, most.label), data }], axis_config: { categories } },
  }
  return block as unknown as KnownBlock
}

/** Names and numbers to the left and bars to the right, so that bars begin below each other and screen readers say each number first. */
function writtenChart({ title, said, bars }: Chart): KnownBlock[] {
  const most = limits.charts
  const isWhole = bars.length > 0 && bars.length <= most.bars && !isBlank(title)
  if (!isWhole) return sections(`${title}: ${said}`)
  const drawn = textBars(bars)
  const fields = bars.flatMap(({ label, value }, at) => [
    markup(`${shorten(label, most.line, marked) || ellipsis}: ${value}`),
    markup(drawn[at] ?? ellipsis),
  ])
  return [{ type: 'section', text: markup(shorten(title, most.line, bold)) }, ...inTens(fields)]
}

const inTens = (fields: readonly MrkdwnElement[]): SectionBlock[] =>
  Array.from({ length: Math.ceil(fields.length / limits.section.fields) }, (_, at) => ({
    type: 'section',
    fields: fields.slice(at * limits.section.fields, (at + 1) * limits.section.fields),
  }))

const bold = (text: string): string => `*${marked(text)}*`

/** Null for what Slack would refuse, and for what would leave too little room for the rest of its message. */
function drawnTable({ title, columns, rows }: Table): KnownBlock | null {
  const most = limits.dataTable
  const all = [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.map((cell) => shorten(cell, most.cell) || ellipsis))
  const isEven = columns.length > 0 && columns.length <= most.columns && all.every((cells) => cells.length === columns.length)
  const size = all.flat().reduce((sum, cell) => sum + cell.length, 0)
  if (!isEven || rows.length === 0 || rows.length > most.rows || size > most.characters || isBlank(title)) return null
  const block: DataTableBlock = {
    type: 'data_table',
    caption: shorten(title, most.cell),
    page_size: Math.min(rows.length, most.page),
    rows: all.map((cells) => cells.map((cell) => ({ type: 'raw_text', text: cell }))),
  }
  return block
}
