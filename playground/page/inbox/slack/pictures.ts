import type { SlackBlock } from './blocks.ts'

/** One bar of a chart. */
export interface Column {
  readonly label: string
  readonly value: number
  /** How high it is, between 0 and 1. */
  readonly part: number
}

/** What the page draws of `data_visualization`: the bars of its first series. Null for other charts, which Pari does not send. */
export function chartIn(block: SlackBlock): { readonly title: string; readonly columns: readonly Column[] } | null {
  const { title, chart } = block as { readonly title?: unknown; readonly chart?: Chart }
  const [series] = chart?.series ?? []
  if (chart?.type !== 'bar' || !series || typeof title !== 'string') return null
  const highest = Math.max(1, ...series.data.map(({ value }) => value))
  return { title, columns: series.data.map(({ label, value }) => ({ label, value, part: Math.max(0, value) / highest })) }
}

interface Chart {
  readonly type: string
  readonly series?: readonly { readonly data: readonly { readonly label: string; readonly value: number }[] }[]
}

/** What the page draws of `data_table`: texts, the first row apart. Null where there is no row. */
export function tableIn(
  block: SlackBlock,
): { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null {
  const { caption, rows = [] } = block as { readonly caption?: string; readonly rows?: readonly (readonly { readonly text?: string }[])[] }
  const [head, ...others] = rows.map((row) => row.map(({ text }) => text ?? ''))
  return head ? { caption: caption ?? '', head, rows: others } : null
}
