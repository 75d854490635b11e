import { asciiAddress, isGoodAddress } from '../../src/contract/rich/addresses.ts'
import { joined } from '../../src/contract/rich/inline.ts'
import { isEmpty, linesOf } from '../../src/contract/rich/lines.ts'
import type { Block, Rich, Span } from '../../src/contract/rich/tree.ts'
import { split } from '../../src/kit/text.ts'
import { limits } from './limits.ts'
import type { Container, TextBlock } from './saying/card.ts'
import { packed } from './saying/parts.ts'
import { guardedStart, linked, marked, safeLink } from './text.ts'

/** Formatted text as Teams shows it: Markdown of its cards has bold, italic, links and lists; what is struck keeps its tildes, code its letters. */
export function shownRich(rich: Rich): Rich {
  return rich.map((block): Block => {
    if (block.kind === 'code') return block
    return block.kind === 'list' ? { ...block, items: block.items.map(shownSpans) } : { ...block, spans: shownSpans(block.spans) }
  })
}

const shownSpans = (spans: readonly Span[]): readonly Span[] =>
  joined(
    spans.map(({ strike, code: _, ...span }, at) => {
      if (!strike) return span
      const [begins, ends] = [!spans[at - 1]?.strike, !spans[at + 1]?.strike]
      return { ...span, text: `${begins ? '~' : ''}${span.text}${ends ? '~' : ''}` }
    }),
  )

/** Formatted text in as many elements as it takes. */
export function richText(rich: Rich): (TextBlock | Container)[] {
  return stretches(said(shownRich(rich))).flatMap((blocks): (TextBlock | Container)[] => {
    const [first] = blocks
    if (first?.kind === 'code') return codeOf(first.text)
    if (first?.kind === 'paragraph') return paragraph(first.spans)
    if (first?.kind !== 'quote') return textBlocks(itemsIn(blocks), '\n')
    const items = paragraph(first.spans)
    return items.length > 0 ? [{ type: 'Container', style: 'emphasis', items }] : []
  })
}

type List = Extract<Block, { kind: 'list' }>

/** Without items in which nothing stands: a list that began behind one would begin with two, and be read as a part of the text above it. */
const said = (rich: Rich): Rich =>
  rich.flatMap((block) => {
    if (block.kind !== 'list') return block
    const items = block.items.filter((item) => !isEmpty(item))
    return items.length > 0 ? { ...block, items } : []
  })

/** Lists that stand together are one text: so they are nested, and numbers go on. */
function stretches(rich: Rich): Block[][] {
  const all: Block[][] = []
  for (const block of rich) {
    const last = all.at(-1)
    if (last && block.kind === 'list' && goesOn(last, block)) last.push(block)
    else all.push([block])
  }
  return all
}

/** Markdown counts by itself: a list that does not begin with one, or begins anew, stands apart. */
function goesOn(stretch: readonly Block[], { style, depth, first }: List): boolean {
  if (stretch[0]?.kind !== 'list') return false
  if (style === 'bullets') return true
  const above = stretch.findLast((block): block is List => block.kind === 'list' && block.depth <= depth)
  return above?.style === 'numbers' && above.depth === depth ? first === above.first + above.items.length : first === 1
}

const textBlocks = (lines: readonly string[], between: string): TextBlock[] =>
  packed(lines, limits.text, between).map((text) => ({ type: 'TextBlock', text, wrap: true }))

/** Characters of a line that may become twice as many; addresses come on top. */
const longestLine = limits.text / 2

/** Teams starts a new line at a paragraph only. */
const paragraph = (spans: readonly Span[]): TextBlock[] =>
  textBlocks(
    linesOf(spans, longestLine)
      .filter((line) => !isEmpty(line))
      .map((line) => guardedStart(markdown(line))),
    '\n\n',
  )

/** Spaces at the start of a line say something in code. */
const codeOf = (text: string): TextBlock[] =>
  packed(
    text.split('\n').flatMap((line) => {
      const [indent = ''] = /^ */u.exec(line) ?? []
      const written = indent === '' ? line : `\u200b${'\u00a0'.repeat(indent.length)}${line.slice(indent.length)}`
      return written.length > longestLine ? split(written, longestLine) : [written]
    }),
    longestLine,
    '\n',
  )
    .map((piece) => marked(piece))
    .filter((piece) => piece !== '')
    .map((piece) => ({ type: 'TextBlock', text: piece, wrap: true, fontType: 'Monospace' }))

/** A list stands at most one deeper than the one above it: what is further in would be code. */
function itemsIn(blocks: readonly Block[]): string[] {
  let above = -1
  return blocks.flatMap((block) => {
    if (block.kind !== 'list') return []
    above = Math.min(Math.max(0, Math.floor(block.depth)), limits.listDepth, above + 1)
    return itemsOf(block, '   '.repeat(above))
  })
}

function itemsOf(block: List, indent: string): string[] {
  return block.items.flatMap((item, at) => {
    const [line = [], ...more] = linesOf(item, longestLine).filter((each) => !isEmpty(each))
    if (line.length === 0) return []
    const mark = block.style === 'bullets' ? '-' : `${block.first + at}.`
    return [`${indent}${mark} ${[line, ...more].map((each) => guardedStart(markdown(each))).join(' ')}`]
  })
}

/** One line of Markdown that says what the spans say, and nothing else. */
function markdown(line: readonly Span[]): string {
  let written = ''
  const text = line.map((span) => span.text)
  for (const [at, span] of line.entries()) {
    const piece = styled(span, text[at - 1]?.at(-1) ?? ' ', text[at + 1]?.at(0) ?? ' ')
    // Behind an exclamation mark a link is a picture, and two markers that meet could be read as one.
    const mayMeet = /[*_!\\]$/u.test(written) && /^[*_[]/u.test(piece)
    written += (mayMeet ? '\u200b' : '') + piece
  }
  return written.trim()
}

/** Markers stand at what is said, never at a space, and beside a letter or a character that shows nothing: then every reader takes them for markers. */
function styled({ text, bold, italic, url }: Span, before: string, after: string): string {
  const core = text.trim()
  if (core === '' || (!bold && !italic && url === undefined)) return linked(text)
  const [lead = '', tail = ''] = text.split(core, 2)
  const words = url !== undefined && isGoodAddress(url) ? safeLink(core, asciiAddress(url)) : linked(core)
  if (!bold && !italic) return lead + words + tail
  // Underscores are markers beside a space only.
  const isTight = (lead === '' && before.trim() !== '') || (tail === '' && after.trim() !== '')
  const mark = (bold ? '**' : '') + (italic ? (isTight ? '*' : '_') : '')
  const closing = [...mark].toReversed().join('')
  return `${lead}${mark}${startsWordy.test(words) ? '' : '\u200b'}${words}${endsWordy.test(words) ? '' : '\u200b'}${closing}${tail}`
}

const startsWordy = /^[^\s\p{P}\p{S}]/u
const endsWordy = /[^\s\p{P}\p{S}]$/u
