import type { KnownBlock } from '@slack/types'
import { ellipsis } from '../../src/kit/text.ts'
import { limits } from './limits.ts'

/** How much Slack takes in one place, and how it counts. */
const room = {
  message: { most: limits.messageBlocks.text, sizeOf: (block: KnownBlock) => textOf(block) + limits.messageBlocks.container },
  view: { most: limits.viewBytes, sizeOf: (block: KnownBlock) => Buffer.byteLength(JSON.stringify(block)) },
} as const
type Where = keyof typeof room

/**
 * Leaves the tail of what is only read out when there is too much of it, and shows where; what can be tapped or filled in stays, as far as that
 * alone is not too much.
 */
export function fitted(blocks: readonly KnownBlock[], most: number, where: Where): KnownBlock[] {
  if (blocks.length === 0) return [leftOut]
  if (blocks.length <= most && sizeOf(blocks, where) <= room[where].most) return [...blocks]
  const used = blocks.filter(isUsed)
  if (used.length >= most || sizeOf([leftOut, ...used], where) > room[where].most)
    return [leftOut, ...asFarAs(joined(used).slice(0, most - 1), room[where].most - sizeOf([leftOut], where), where)]
  return withoutTail(blocks, most - 1 - used.length, room[where].most - sizeOf(used, where), where)
}

const leftOut: KnownBlock = { type: 'context', elements: [{ type: 'plain_text', text: ellipsis }] }

const isUsed = (block: KnownBlock): boolean => block.type === 'actions' || block.type === 'input'

/** How much blocks are, as Slack counts there. */
export const sizeOf = (blocks: readonly KnownBlock[], where: Where): number =>
  blocks.reduce((sum, block) => sum + room[where].sizeOf(block), 0)

const told = new Set(['text', 'alt_text', 'accessibility_label'])

/** Characters of everything in it that is read. */
function textOf(value: unknown, key = ''): number {
  if (typeof value === 'string') return told.has(key) ? value.length : 0
  if (typeof value !== 'object' || value === null) return 0
  let sum = 0
  for (const name of Object.keys(value)) sum += textOf((value as Record<string, unknown>)[name], name)
  return sum
}

/** The first `most` blocks that are read, as far as `size` allows, among all that are used. */
function withoutTail(blocks: readonly KnownBlock[], most: number, size: number, where: Where): KnownBlock[] {
  const kept: KnownBlock[] = []
  let [read, left, ended]: [number, number, boolean] = [0, size, false]
  for (const block of blocks) {
    if (isUsed(block)) kept.push(block)
    else if (!ended) {
      left -= room[where].sizeOf(block)
      read += 1
      ended = left < 0 || read > most
      kept.push(ended ? leftOut : block)
    }
  }
  return kept
}

/** The first blocks that have no more than `size` together. */
function asFarAs(blocks: readonly KnownBlock[], size: number, where: Where): readonly KnownBlock[] {
  const end = blocks.findIndex((_, index) => sizeOf(blocks.slice(0, index + 1), where) > size)
  return end < 0 ? blocks : blocks.slice(0, end)
}

/** Rows of buttons that stand together become one row. */
function joined(used: readonly KnownBlock[]): KnownBlock[] {
  const rows: KnownBlock[] = []
  for (const block of used) {
    const last = rows.at(-1)
    if (last?.type === 'actions' && block.type === 'actions' && last.elements.length + block.elements.length <= limits.actions)
      rows[rows.length - 1] = { ...last, elements: [...last.elements, ...block.elements] }
    else rows.push(block)
  }
  return rows
}
