import type { Rich } from './rich/tree.ts'
import type { Part } from './view.ts'

/** A heading of a view. */
export const heading = (text: string): Part => ({ kind: 'heading', text })
/** A paragraph of a view. */
export const text = (text: string): Part => ({ kind: 'text', text })
/** What somebody wrote, with its formatting. */
export const rich = (blocks: Rich): Part => ({ kind: 'rich', blocks })
/** Small print of a view. */
export const note = (text: string): Part => ({ kind: 'note', text })
/** Numbers as bars, in the order of `labels`; `said` puts all of them into words. */
export const chart = <Name extends string>(
  title: string,
  said: string,
  labels: Readonly<Record<Name, string>>,
  counts: Readonly<Record<Name, number>>,
): Part => ({
  kind: 'chart',
  title,
  said,
  bars: (Object.keys(labels) as Name[]).map((name) => ({ label: labels[name], value: counts[name] })),
})
