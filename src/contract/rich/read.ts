import { clean } from '../../kit/text.ts'
import { readInline } from './inline.ts'
import type { Block, Rich, Span } from './tree.ts'

/** What somebody wrote, read as formatted text. */
export interface ReadRich {
  readonly rich: Rich
  /** Addresses of links that lead nowhere, as they were written, each once. In `rich` their words are plain text. */
  readonly broken: readonly string[]
}

/**
 * Reads what somebody wrote in a form of either platform, line by line: paragraphs, lists (`-`, `*`, `•`, `1.`), quotes (`>`), code between
 * lines of three backticks, and in each what `readInline` reads. Every line break stays. It takes linear time, and no word gets lost.
 */
export function readRich(written: string): ReadRich {
  const blocks: Block[] = []
  const broken: string[] = []
  const inline = (lines: readonly string[]): readonly Span[] => {
    const read = readInline(lines.join('\n'))
    broken.push(...read.broken)
    return read.spans
  }
  for (const piece of piecesOf(clean(written.replace(/\r\n?/gu, '\n')).split('\n'))) {
    if (piece.kind === 'code') blocks.push({ kind: 'code', text: piece.lines.join('\n') })
    else if (piece.kind !== 'item') blocks.push({ kind: piece.kind, spans: inline(piece.lines) })
    else addItem(blocks, piece, inline(piece.lines))
  }
  return { rich: blocks, broken: [...new Set(broken)] }
}

interface Item {
  readonly kind: 'item'
  readonly style: 'bullets' | 'numbers'
  readonly depth: number
  readonly number: number
  readonly lines: string[]
}
type Piece = Item | { readonly kind: 'paragraph' | 'quote' | 'code'; readonly lines: string[] }

/** Three backticks, perhaps with the name of a language. */
const fence = /^\s{0,3}```[^`]{0,40}$/u
const fenceEnd = /^\s{0,3}```\s*$/u
const quoted = /^\s{0,3}>{1,3} ?(.*)$/u
const listed = /^(\s{0,20})(?:([-*•◦▪])|(\d{1,3})[.)])\s{1,4}(\S.*)$/u

/** Most lists within one another; both platforms draw that many. */
const mostDepth = 4

function piecesOf(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  const ends = endsOfCode(lines)
  const numbers = { last: 0 }
  /** Whether the line above belongs to the last piece. */
  let goesOn = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const last = goesOn ? pieces.at(-1) : undefined
    const end = fence.test(line) ? ends[at] : undefined
    const quote = quoted.exec(line)?.[1]
    const item = end === undefined && quote === undefined ? itemIn(line, pieces.at(-1), numbers) : null
    goesOn = line.trim() !== '' && end === undefined
    if (end !== undefined) {
      pieces.push({ kind: 'code', lines: lines.slice(at + 1, end) })
      at = end
    } else if (!goesOn) continue
    else if (quote !== undefined) add(pieces, last, 'quote', quote)
    else if (item) pieces.push(item)
    else if (last?.kind === 'item' && /^\s{2}/u.test(line)) last.lines.push(line.trim())
    else add(pieces, last, 'paragraph', line.trim())
  }
  return pieces
}

function add(pieces: Piece[], last: Piece | undefined, kind: 'paragraph' | 'quote', line: string): void {
  if (last?.kind === kind) last.lines.push(line)
  else pieces.push({ kind, lines: [line] })
}

/** For each line the next one that would end code which begins there. */
function endsOfCode(lines: readonly string[]): readonly (number | undefined)[] {
  const ends: (number | undefined)[] = Array.from({ length: lines.length })
  let next: number | undefined
  for (let at = lines.length - 1; at >= 0; at--) {
    ends[at] = next
    if (fenceEnd.test(lines[at] ?? '')) next = at
  }
  return ends
}

/** A number is an item as the first or the next: «5. joulukuuta» at the start of a line is a date. */
function itemIn(line: string, before: Piece | undefined, numbers: { last: number }): Item | null {
  const [, indent = '', bullet, digits, rest = ''] = listed.exec(line) ?? []
  if (bullet === undefined && digits === undefined) return null
  const above = before?.kind === 'item' ? before : null
  const number = Number(digits ?? 1)
  const depth = Math.min(Math.floor(indent.replaceAll('\t', '    ').length / 2), mostDepth, above ? above.depth + 1 : 0)
  if (bullet === undefined && number !== 1 && (above === null || number !== numbers.last + 1)) return null
  if (bullet === undefined) numbers.last = number
  return { kind: 'item', style: bullet === undefined ? 'numbers' : 'bullets', depth, number, lines: [rest.trim()] }
}

/** Items of one kind and depth that stand together are one list. */
function addItem(blocks: Block[], { style, depth, number }: Item, spans: readonly Span[]): void {
  const last = blocks.at(-1)
  const isNext = last?.kind === 'list' && last.style === style && last.depth === depth
  // The list was made here, and is handed out when all of it was read.
  if (isNext && (style === 'bullets' || number === last.first + last.items.length)) (last.items as (readonly Span[])[]).push(spans)
  else blocks.push({ kind: 'list', style, depth, first: style === 'numbers' ? number : 1, items: [spans] })
}
