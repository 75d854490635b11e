import { plainText } from '../../src/contract/plain-text.ts'
import type { Measured } from '../../src/contract/platform.ts'
import type { View } from '../../src/contract/view.ts'
import { clean } from '../../src/kit/text.ts'
import { sizeOf } from './fit.ts'
import { limits } from './limits.ts'
import { blocksOf } from './render.ts'
import { literal } from './text.ts'

/**
 * How much a message would be: its words for notifications and screen readers, of which chat.update takes fewer than chat.postMessage, or its blocks.
 * What stands in them in another way, such as a chart, is measured as the text that it becomes where Slack does not draw it.
 */
export function measure(view: View): Measured {
  const blocks = blocksOf(view, () => '')
  const { message: most } = limits.blocks
  const room = limits.messageBlocks.text
  const said = { unit: 'characters', used: literal(clean(plainText(view)).trim()).length, most: limits.messageText } as const
  // Too many blocks are too much, too: each has its share of the room.
  const drawn = {
    unit: 'characters',
    used: blocks.length > most ? (blocks.length * room) / most : sizeOf(blocks, 'message'),
    most: room,
  } as const
  return said.used / said.most >= drawn.used / drawn.most ? said : drawn
}

/** Slack draws every part of a view. */
export const asShown = (view: View): View => view
