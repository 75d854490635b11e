import type {
  RichTextBlock,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
  RichTextStyleable,
} from '@slack/types'
import { asciiAddress, isGoodAddress } from '../../src/contract/rich/addresses.ts'
import { isEmpty, linesOf } from '../../src/contract/rich/lines.ts'
import type { Block, Rich, Span } from '../../src/contract/rich/tree.ts'
import { split } from '../../src/kit/text.ts'
import { limits } from './limits.ts'

type Part = RichTextSection | RichTextList | RichTextQuote | RichTextPreformatted

/** The start of a list that goes on after another one; Slack's types do not have it (docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
type Numbered = RichTextList & { readonly offset?: number }

/**
 * Formatted text as blocks of rich text. Their elements are taken as they stand: no text in them can become a mention, a link or a format. What is long
 * goes on in the next block, between two lines.
 */
export function richText(rich: Rich): RichTextBlock[] {
  const blocks: Part[][] = []
  let size = 0
  for (const { part, length } of rich.flatMap(partsOf)) {
    if (blocks.length === 0 || size + length > limits.richText) {
      blocks.push([])
      size = 0
    }
    const above = blocks.at(-1)
    above?.push(above.length > 0 ? apart(above.at(-1), part) : part)
    size += length
  }
  return blocks.map((elements) => ({ type: 'rich_text', elements }))
}

interface Sized {
  readonly part: Part
  readonly length: number
}

/** Slack sets no space between two sections: a line break before a paragraph makes it one. */
function apart(above: Part | undefined, part: Part): Part {
  if (part.type !== 'rich_text_section') return part
  const breaks = above?.type === 'rich_text_section' ? '\n\n' : '\n'
  return { ...part, elements: [{ type: 'text', text: breaks }, ...part.elements] }
}

function partsOf(block: Block): Sized[] {
  if (block.kind === 'code')
    return split(block.text, limits.richText).map((text) => ({
      part: { type: 'rich_text_preformatted', elements: [{ type: 'text', text }] },
      length: text.length,
    }))
  if (block.kind === 'list') return listOf(block)
  const type = block.kind === 'quote' ? 'rich_text_quote' : 'rich_text_section'
  return piecesOf(block.spans).map(({ elements, length }) => ({ part: { type, elements }, length }))
}

/** A list that is too long for one block goes on with the number that comes next. */
function listOf({ style, depth, first, items }: Extract<Block, { kind: 'list' }>): Sized[] {
  const said = items.map((item) => piecesOf(item)).filter((pieces) => pieces.length > 0)
  const lists: { elements: RichTextSection[]; length: number; first: number }[] = []
  for (const [at, pieces] of said.entries()) {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    const last = lists.at(-1)
    const section: RichTextSection = { type: 'rich_text_section', elements: pieces.flatMap(({ elements }) => elements) }
    if (last && last.length + length <= limits.richText) {
      last.elements.push(section)
      last.length += length
    } else lists.push({ elements: [section], length, first: first + at })
  }
  return lists.map(({ elements, length, first: begin }) => {
    const offset = style === 'numbers' && begin > 1 ? { offset: begin - 1 } : {}
    const part: Numbered = {
      type: 'rich_text_list',
      style: style === 'numbers' ? 'ordered' : 'bullet',
      indent: Math.min(Math.max(0, Math.floor(depth)), limits.richDepth),
      elements,
      ...offset,
    }
    return { part, length }
  })
}

/** As few pieces as it takes, cut between lines. */
function piecesOf(spans: readonly Span[]): { elements: RichTextElement[]; length: number }[] {
  const pieces: { elements: RichTextElement[]; length: number }[] = []
  for (const line of linesOf(spans, limits.richText)) {
    const elements = line.flatMap(elementOf)
    const length = line.reduce((sum, { text }) => sum + text.length + 1, 0)
    const last = pieces.at(-1)
    if (last && last.length + length <= limits.richText) {
      last.elements.push({ type: 'text', text: '\n' }, ...elements)
      last.length += length
    } else if (!isEmpty(line)) pieces.push({ elements, length })
  }
  return pieces
}

function elementOf(span: Span): RichTextElement[] {
  const { text } = span
  if (text === '') return []
  const style = styleOf(span)
  const url = span.url !== undefined && isGoodAddress(span.url) ? asciiAddress(span.url) : null
  return [url === null ? { type: 'text', text, ...style } : { type: 'link', url, text, ...style }]
}

function styleOf({ bold, italic, strike, code }: Span): RichTextStyleable {
  const style = { ...(bold && { bold }), ...(italic && { italic }), ...(strike && { strike }), ...(code && { code }) }
  return Object.keys(style).length > 0 ? { style } : {}
}
