import type { Block, Rich, Span } from './tree.ts'

/** Formatted text in plain words, for notifications and screen readers. Behind the words of a link stands its address. */
export const plainRich = (rich: Rich): string => rich.map(plainBlock).join('\n')

function plainBlock(block: Block): string {
  if (block.kind === 'code') return block.text
  if (block.kind === 'paragraph') return plainSpans(block.spans)
  if (block.kind === 'quote') return `> ${plainSpans(block.spans).replaceAll('\n', '\n> ')}`
  const { style, first, depth, items } = block
  return items.map((item, at) => `${'  '.repeat(depth)}${style === 'bullets' ? '•' : `${first + at}.`} ${plainSpans(item)}`).join('\n')
}

/** A link that goes through several looks is named once, behind the last of them. */
const plainSpans = (spans: readonly Span[]): string =>
  spans
    .map(({ text, url }, at) => text + (url === undefined || spans[at + 1]?.url === url ? '' : addressBehind(wordsOf(spans, at), url)))
    .join('')

const addressBehind = (words: string, url: string): string => (words === url || `mailto:${words}` === url ? '' : ` (${url})`)

/** The words of the link whose last span stands at `at`. */
function wordsOf(spans: readonly Span[], at: number): string {
  const { url } = spans[at] ?? {}
  let from = at
  while (from > 0 && spans[from - 1]?.url === url) from--
  return spans
    .slice(from, at + 1)
    .map(({ text }) => text)
    .join('')
}
