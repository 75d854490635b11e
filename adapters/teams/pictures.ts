import { textBars, wholeOf } from '../../src/contract/bars.ts'
import type { Part } from '../../src/contract/view.ts'
import { ellipsis, isBlank, shorten } from '../../src/kit/text.ts'
import { limits } from './limits.ts'
import type { HorizontalBar, Table, TextBlock } from './saying/card.ts'
import { list, texts } from './saying/parts.ts'
import { marked, markedLine, plain } from './text.ts'

type ChartPart = Extract<Part, { kind: 'chart' }>
type TablePart = Extract<Part, { kind: 'table' }>

/** A chart with its numbers below it; where clients draw no charts, bars of text take its place. */
export function chart({ title, said, bars }: ChartPart): (HorizontalBar | TextBlock)[] {
  const told = bars.filter(({ label }) => !isBlank(label))
  if (told.length === 0 || told.length > limits.chart.bars || wholeOf(told) === 0 || isBlank(title)) return texts(`${title}: ${said}`)
  const data = told.map(({ label, value }) => ({ x: plain(label, limits.chart.label), y: Math.max(0, value) }))
  const drawn: HorizontalBar = {
    type: 'Chart.HorizontalBar',
    title: plain(title, limits.chart.title),
    displayMode: 'PartToWhole',
    data,
    fallback: { type: 'TextBlock', text: barsOf({ title, bars: told }), wrap: true },
  }
  return [drawn, ...texts(said, { isSubtle: true, size: 'Small', spacing: 'Small' })]
}

function barsOf({ title, bars }: Pick<ChartPart, 'title' | 'bars'>): string {
  const drawn = textBars(bars)
  const lines = bars.map(({ label }, at) => `- ${shorten(label, limits.chart.label, markedLine)} ${drawn[at]}`)
  return [`**${shorten(title, limits.chart.title, markedLine)}**`, '', ...lines].join('\n')
}

/** A table; where clients draw none, a list of its rows takes its place, as it does for what is too much for a table. */
export function table({ title, columns, rows }: TablePart): (Table | TextBlock)[] {
  const [listed, ...more] = list(rows.map(({ said }) => said))
  const most = limits.table
  const isEven = rows.every(({ cells }) => cells.length === columns.length)
  const isDrawn = isEven && columns.length > 0 && columns.length <= most.columns && rows.length <= most.rows
  if (!listed || more.length > 0 || !isDrawn) return [...texts(title), ...(listed ? [listed, ...more] : [])]
  const drawn: Table = {
    type: 'Table',
    columns: columns.map(() => ({ width: 1 })),
    rows: [columns, ...rows.map(({ cells }) => cells)].map((cells) => ({
      type: 'TableRow',
      cells: cells.map((cell) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text: cellOf(cell), wrap: true }] })),
    })),
    fallback: listed,
  }
  return [...texts(title), drawn]
}

const cellOf = (text: string): string => shorten(text, limits.table.cell, marked) || ellipsis
