import type { Block } from './elements.ts'
import { limits } from './limits-kept.ts'
import type { Workspace } from './state.ts'

/** The blocks that not every workspace had from the first day. */
const newer: ReadonlySet<string> = new Set(['data_table', 'data_visualization'])

/** What a workspace that does not have them yet says of these blocks, as of any block that it does not know. */
export const unknownIn = ({ hasNewBlocks }: Pick<Workspace, 'hasNewBlocks'>, blocks: readonly Block[]): readonly string[] =>
  hasNewBlocks
    ? []
    : blocks.flatMap(({ type }, at) => (newer.has(type) ? [`unsupported type: ${type} [json-pointer:/blocks/${at}/type]`] : []))

interface Chart {
  readonly series?: readonly { readonly name: string; readonly data: readonly { readonly label: string }[] }[]
  readonly axis_config?: { readonly categories: readonly string[] }
}

/** What is wrong with a chart or a table of data, beyond its shape. */
export function pictureProblems(block: Block): readonly string[] {
  if (block.type === 'data_visualization') return chartProblems(block['chart'] as Chart)
  return block.type === 'data_table' ? tableProblems(block['rows'] as Cells) : []
}

function chartProblems({ series = [], axis_config }: Chart): readonly string[] {
  const categories = axis_config?.categories ?? []
  const names = series.map(({ name }) => name)
  const areAlong = series.every(({ data }) => data.length === categories.length && data.every(({ label }, at) => label === categories[at]))
  return [
    ...(new Set(names).size < names.length ? ['series names must be unique'] : []),
    ...(new Set(categories).size < categories.length ? ['categories must be unique'] : []),
    ...(areAlong ? [] : ['labels of a series must match the categories']),
  ]
}

type Cells = readonly (readonly { readonly type: string; readonly text?: string }[])[]

function tableProblems(rows: Cells): readonly string[] {
  const [head = [], ...others] = rows
  const size = rows.flat().reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
  return [
    ...(head.some(({ type }) => type === 'rich_text') ? ['the first row names the columns and takes no rich_text'] : []),
    ...(others.some((row) => row.length !== head.length) ? ['all rows must have the same number of cells'] : []),
    ...(size > limits.dataTable.characters ? [`a data_table has at most ${limits.dataTable.characters} characters`] : []),
  ]
}

/** What is wrong with all charts of a message together. */
export const picturesAcross = (blocks: readonly Block[]): readonly string[] =>
  blocks.filter(({ type }) => type === 'data_visualization').length > limits.charts.most
    ? [`a message has at most ${limits.charts.most} charts [json-pointer:/blocks]`]
    : []
